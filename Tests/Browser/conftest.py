"""What every browser test stands on: the real site, opened in Chromium from disk and from a server.

A test asks for `open_page` and gets the page it names, once from each place. What must hold for every
page at every moment is asked after each test: no error in the console, nothing refused by the
content security policy, no request that leaves the site.
"""

import contextlib
import functools
import http.server
import os
import pathlib
import shutil
import threading

import pytest
from playwright.sync_api import sync_playwright

SITE = pathlib.Path(os.environ["HJEMMEL_SITE"]).resolve()
# The handbook that `hjemmel new handbok` makes, its examples approved on 15 October 2026: what hangs on
# approvals is tried there, since no office has approved a chapter of the real handbook.
STARTER = pathlib.Path(os.environ["HJEMMEL_STARTER"]).resolve()
# The day that the tested site was built on; `scripts/check-browser` says the same.
TODAY = "2026-11-21"


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@contextlib.contextmanager
def served(folder):
    """The address of a folder while it is served."""
    handler = functools.partial(_Quiet, directory=folder)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as listening:
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{listening.server_port}/"
        listening.shutdown()


@pytest.fixture(scope="session")
def server():
    with served(SITE) as address:
        yield address


@pytest.fixture(scope="session")
def starter_server():
    with served(STARTER) as address:
        yield address


@pytest.fixture(scope="session")
def chromium():
    arguments = ["--disable-gpu", "--disable-dev-shm-usage"]
    if os.geteuid() == 0:
        arguments.append("--no-sandbox")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=arguments)
        yield browser
        browser.close()


@pytest.fixture(params=["http", "file"])
def base(request):
    """The address of the site: on a server, and on a file share.

    A test that is marked `starter` gets the site of the starter handbook.
    """
    is_starter = request.node.get_closest_marker("starter")
    if request.param == "http":
        return request.getfixturevalue("starter_server" if is_starter else "server")
    return (STARTER if is_starter else SITE).as_uri() + "/"


@pytest.fixture
def open_page(chromium, base):
    """Opens pages of the site in a reader's own, new browser.

    `open_page(path)`; more is told by name: `width`, `javascript`, `today` (what the reader's clock
    says), and any setting of Playwright's `new_context`. All pages of one test share the browser's
    storage unless `javascript` or a setting changes.
    """
    contexts, faults = {}, []

    def context_for(settings):
        key = repr(sorted(settings.items()))
        if key not in contexts:
            context = chromium.new_context(locale="nb-NO", **settings)
            context.on("request", lambda request: None if request.url.startswith(
                (base, "data:", "blob:")) else faults.append(f"request to {request.url}"))
            # A file that is taken down to the machine is an aborted load of a page.
            context.on("requestfailed", lambda request: None if request.failure
                       == "net::ERR_ABORTED" else faults.append(
                           f"failed: {request.url} ({request.failure})"))
            context.on("weberror", lambda error: faults.append(f"error: {error.error}"))
            context.on("console", lambda message: faults.append(
                f"console: {message.text}") if message.type in ("error", "warning") else None)
            contexts[key] = context
        return contexts[key]

    def open_page(path="index.html", width=1280, javascript=True, today=TODAY, **settings):
        context = context_for({"java_script_enabled": javascript, **settings})
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": 900})
        page.clock.set_fixed_time(f"{today}T09:00:00")
        page.goto(base + path)
        return page

    yield open_page
    for context in contexts.values():
        context.close()
    assert not faults, "\n".join(faults)


@pytest.fixture
def stored():
    """What a page keeps in the browser: `stored(page)` gives its keys, storage by storage."""

    def stored(page):
        return page.evaluate(
            "() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].sort()")

    return stored
