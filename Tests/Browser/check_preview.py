"""The preview as the coordinator sees it: `hjemmel serve` on a handbook that is edited."""

import os
import pathlib
import re
import signal
import subprocess

import pytest

PROGRAM = pathlib.Path(os.environ.get("HJEMMEL", ".build/debug/hjemmel")).resolve()
HEAD = """---
tittel: Et kapittel
type: rutine
dokumentansvarlig: fagkoordinator
{status}godkjent:
  dato: 2026-01-15
  av: nav-leder
---
"""


class Preview:
    """A served handbook, and the page that is open on it."""

    def __init__(self, folder, chromium):
        self.folder = folder
        (folder / "handbook/rutiner").mkdir(parents=True)
        (folder / "handbook/handbok.yaml").write_text("format: 1\nid: test\ntittel: Testhåndbok\n")
        (folder / "handbook/roller.yaml").write_text(
            "roller:\n  - id: fagkoordinator\n    tittel: Fagkoordinator\n"
            "  - id: nav-leder\n    tittel: Nav-leder\n")
        self.save("Først.\n")
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--port", "0"], cwd=folder, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True)
        address = re.search(r"http://\S+", self.process.stdout.readline())[0]
        self.context = chromium.new_context(locale="nb-NO")
        self.faults = []
        self.context.on("console", lambda message: self.faults.append(message.text)
                        if message.type == "error" else None)
        self.page = self.context.new_page()
        self.page.goto(address + "rutiner/a.html")
        self.panel = self.page.locator("[data-hjemmel-meldinger]")

    def save(self, text, status=""):
        new = self.folder / "lagres"
        new.write_text(HEAD.format(status=status) + text)
        new.rename(self.folder / "handbook/rutiner/a.md")

    def shows(self, text):
        self.page.get_by_text(text, exact=True).wait_for(timeout=10_000)

    def stop(self):
        self.context.close()
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=10)


@pytest.fixture
def preview(tmp_path, chromium):
    preview = Preview(tmp_path, chromium)
    yield preview
    assert preview.stop() == 0
    assert not preview.faults, "\n".join(preview.faults)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["handbook"]


def test_a_saved_text_is_on_the_open_page_at_once_where_the_reader_was(preview):
    lines = "\n\n".join(f"Avsnitt {number}." for number in range(200))
    preview.save(lines)
    preview.shows("Avsnitt 199.")
    preview.page.evaluate("scrollTo(0, 1500)")
    preview.save(lines + "\n\nNytt avsnitt.\n")
    preview.shows("Nytt avsnitt.")
    # `wait_for_function` asks again by `eval`, which the site's policy refuses.
    for _ in range(50):
        if preview.page.evaluate("scrollY") == 1500:
            break
        preview.page.wait_for_timeout(100)
    assert preview.page.evaluate("scrollY") == 1500


def test_a_fault_lies_over_the_page_with_place_and_mend_until_it_is_mended(preview):
    preview.save("[lenke](borte.md) <img src=x onerror=alert(1)>\n")
    preview.panel.wait_for(timeout=10_000)
    words = preview.panel.inner_text()
    assert "handbook/rutiner/a.md:9:1" in words
    assert "borte.md" in words
    assert preview.panel.locator("img").count() == 0
    preview.shows("Først.")
    preview.page.keyboard.press("Escape")
    assert preview.panel.count() == 0
    preview.save("Rettet.\n")
    preview.shows("Rettet.")
    assert preview.panel.count() == 0


def test_a_warning_is_told_on_one_line_that_can_be_opened(preview):
    preview.save("Tekst <b>.\n")
    preview.panel.wait_for(timeout=10_000)
    assert preview.panel.locator("details[open]").count() == 0
    preview.panel.locator("summary").click()
    assert "a.md:9:7" in preview.panel.inner_text()


def test_a_draft_says_that_it_is_one(preview):
    preview.save("Uferdig.\n", status="status: utkast\n")
    preview.shows("Uferdig.")
    assert preview.page.locator(".alert", has_text="Utkast").is_visible()
