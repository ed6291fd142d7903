"""Debian's Firefox ESR, driven by its own remote protocol, Marionette, without a driver in between."""

import json
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import threading

PREFERENCES = """
user_pref("marionette.port", 0);
user_pref("app.update.enabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("toolkit.telemetry.reportingpolicy.firstRun", false);
user_pref("intl.accept_languages", "nb-NO");
"""


class Firefox:
    """One window of Firefox without a screen, with a profile of its own; a context manager."""

    def __enter__(self):
        self.profile = tempfile.TemporaryDirectory(prefix="hjemmel-firefox-")
        folder = pathlib.Path(self.profile.name)
        (folder / "user.js").write_text(PREFERENCES)
        self.program = subprocess.Popen(
            [shutil.which("firefox-esr"), "--headless", "--marionette", "--remote-allow-system-access", "--no-remote",
             "--profile", folder],
            env={**os.environ, "HOME": self.profile.name, "MOZ_CRASHREPORTER_DISABLE": "1"},
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        # Says where it listens, then listens.
        for line in self.program.stdout:
            if "Listening on port" in line:
                threading.Thread(target=self.program.stdout.read, daemon=True).start()
                self.socket = socket.create_connection(("127.0.0.1", int(line.rsplit(" ", 1)[1])))
                self.stream, self.count = self.socket.makefile("rb"), 0
                self._answer()
                self.command("WebDriver:NewSession", capabilities={"alwaysMatch": {}})
                return self
        raise RuntimeError("Firefox ended before it could be driven")

    def __exit__(self, *_):
        self.socket.close()
        self.program.terminate()
        self.program.wait()
        self.profile.cleanup()

    def _answer(self):
        length = b""
        while (byte := self.stream.read(1)) != b":":
            length += byte
        return json.loads(self.stream.read(int(length)))

    def command(self, name, **parameters):
        self.count += 1
        message = json.dumps([0, self.count, name, parameters])
        self.socket.sendall(f"{len(message.encode())}:{message}".encode())
        _, _, error, result = self._answer()
        assert not error, error
        return result

    def open(self, address, width=1280, height=900):
        self.command("WebDriver:SetWindowRect", width=width, height=height)
        self.command("WebDriver:Navigate", url=address)

    def evaluate(self, script, *arguments):
        """What a script gives; one that gives a promise is waited for."""
        return self.command(
            "WebDriver:ExecuteScript", script=f"return ({script})(...arguments);",
            args=list(arguments), scriptTimeout=20_000)["value"]

    def type(self, selector, text):
        found = self.command("WebDriver:FindElement", using="css selector", value=selector)
        identity = next(iter(found["value"].values()))
        self.command("WebDriver:ElementSendKeys", id=identity, text=text)

    def faults(self):
        """What pages did wrong since the last question: errors of scripts, and what the policy refused."""
        self.command("Marionette:SetContext", value="chrome")
        found = self.evaluate("""() => {
            const texts = Services.console.getMessageArray().filter(each =>
                each instanceof Ci.nsIScriptError && !(each.flags & each.warningFlag)
                && /^(file|http):/.test(each.sourceName)).map(each => each.errorMessage);
            Services.console.reset();
            return texts;
        }""")
        self.command("Marionette:SetContext", value="content")
        return found
