"""The editor as the coordinator uses it: `hjemmel edit` on a small handbook, by the hooks of its pages."""

import os
import pathlib
import re
import signal
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe

PROGRAM = pathlib.Path(os.environ.get("HJEMMEL", ".build/debug/hjemmel")).resolve()
# One block of each kind, with habits of an author that nothing may level out.
CHAPTER = """---
tittel: Klage   # en kommentar
type: fagside
dokumentansvarlig: fagkoordinator
status: utkast
---

Et *lite* avsnitt med **to** linjer,
en [lenke](b.md) og `kode`.

## Frister ##

3) Svar innen tre uker.
4) Send  videre.
   * Nestet punkt

- [ ] Ring brukeren
- [x] Skriv notat

|Hva|Frist|
|:--|---:|
| Klage | seks uker|
| Svar  | \\| tre |

> [!VIKTIG] Husk
> Dette   haster.

> Et sitat med fotnote[^1].

[^1]: Noten selv.

```
litt kode
```

<!-- en merknad -->

Setter __fet__ og _kursiv_ skrift\\
på sin måte. <img src=x onerror=alert(1)> [x](javascript:alert(1))
"""


class Editing:
    """A handbook under edit, and the page that is open on it."""

    def __init__(self, folder, chromium):
        self.root = folder / "handbook"
        (self.root / "rutiner").mkdir(parents=True)
        (self.root / "handbok.yaml").write_text("format: 1\nid: test\ntittel: Testhåndbok\n")
        (self.root / "roller.yaml").write_text(
            "roller:\n  - id: fagkoordinator\n    tittel: Fagkoordinator\n")
        self.file = self.root / "rutiner/a.md"
        self.file.write_bytes(CHAPTER.encode())
        (self.root / "rutiner/b.md").write_text(
            "---\ntittel: B\ntype: fagside\ndokumentansvarlig: fagkoordinator\n"
            "status: utkast\n---\n\nTekst.\n")
        self.process = subprocess.Popen(
            [PROGRAM, "edit", "--port", "0"], cwd=folder, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True)
        start = re.search(r"http://\S+", self.process.stdout.readline())[0]
        self.address = re.match(r"http://[^/]+/", start)[0]
        self.context = chromium.new_context(locale="nb-NO")
        self.faults = []
        self.context.on("console", lambda message: self.faults.append(message.text)
                        if message.type == "error" and "409" not in message.text else None)
        self.context.on("weberror", lambda error: self.faults.append(str(error.error)))
        self.page = self.context.new_page()
        self.page.goto(start)
        self.open()

    def open(self):
        self.page.goto(self.address + "rutiner/a.html")
        self.page.locator("[data-rediger]").click()

    def block(self, word):
        """The block whose lines in the file hold a word."""
        lines = self.file.read_text().split("\n")
        number = next(index for index, line in enumerate(lines, 1) if word in line)
        for block in self.page.locator("[data-blokk]").all():
            first, last = map(int, block.get_attribute("data-linjer").split("-"))
            if first <= number <= last:
                return block, first, last
        raise AssertionError(word)

    def status(self, text):
        self.page.locator("[data-status]", has_text=text).wait_for(timeout=5_000)

    def differing(self, before):
        """The numbers of the lines that are not as they were."""
        old, new = before.split("\n"), self.text().split("\n")
        assert len(old) == len(new)
        return [index for index, (one, other) in enumerate(zip(old, new), 1) if one != other]

    def text(self):
        return self.file.read_bytes().decode()

    def stop(self):
        self.context.close()
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=10)


@pytest.fixture
def editing(tmp_path, chromium):
    editing = Editing(tmp_path, chromium)
    yield editing
    assert editing.stop() == 0
    assert not editing.faults, "\n".join(editing.faults)


WORDS = ["avsnitt", "Frister", "videre", "brukeren", "uker|", "haster", "sitat", "selv", "litt",
         "merknad", "måte"]


def test_a_word_of_any_block_is_changed_by_its_source_and_nothing_else(editing):
    for word in WORDS:
        before = editing.text()
        block, first, last = editing.block(word)
        block.focus()
        editing.page.keyboard.press("Enter")
        source = editing.page.locator("[data-kilde]")
        source.fill(source.input_value().replace(word, word.upper()))
        editing.page.locator("[data-lagre]").click()
        editing.status("Lagret.")
        assert [first <= line <= last for line in editing.differing(before)] == [True], word


RICH = ["avsnitt", "Frister", "videre", "brukeren", "uker|", "haster", "sitat"]


def test_a_word_that_is_written_in_the_text_changes_its_line_as_the_author_would(editing):
    for word in RICH:
        before = editing.text()
        block, *_ = editing.block(word)
        block.click(position={"x": 5, "y": 5})
        rich = editing.page.locator("[data-rik]")
        rich.wait_for()
        shown = word.strip("|")
        rich.evaluate("""(root, word) => {
          const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
          for (let node = walk.nextNode(); node; node = walk.nextNode()) {
            const at = node.data.indexOf(word);
            if (at >= 0) getSelection().setBaseAndExtent(node, at, node, at + word.length);
          }
        }""", shown)
        editing.page.keyboard.type("ny")
        editing.page.keyboard.press("Control+s")
        editing.status("Lagret.")
        assert editing.text() == before.replace(word, word.replace(shown, "ny")), word


def test_points_are_added_and_ticked_in_the_text(editing):
    block, *_ = editing.block("videre")
    block.click(position={"x": 5, "y": 5})
    rich = editing.page.locator("[data-rik]")
    rich.get_by_text("Svar innen").click()
    editing.page.keyboard.press("End")
    editing.page.keyboard.press("Enter")
    editing.page.keyboard.type("Logg *svaret*.")
    editing.page.keyboard.press("Control+s")
    editing.status("Lagret.")
    added = CHAPTER.replace(
        "3) Svar innen tre uker.\n4) Send  videre.",
        "3) Svar innen tre uker.\n4) Logg \\*svaret\\*.\n5) Send  videre.")
    assert editing.text() == added
    editing.block("brukeren")[0].click(position={"x": 5, "y": 5})
    rich.locator("input").first.check()
    editing.page.keyboard.press("Control+s")
    editing.status("Lagret.")
    assert editing.text() == added.replace("[ ] Ring", "[x] Ring")


def test_a_file_that_was_changed_meanwhile_is_kept_and_both_texts_are_shown(editing):
    editing.block("haster")[0].click(position={"x": 5, "y": 5})
    source = editing.page.locator("[data-kilde]")
    source.fill("> [!VIKTIG]\n> Mitt")
    editing.file.write_text(CHAPTER.replace("haster", "er deres"))
    editing.page.locator("[data-lagre]").click()
    editing.status("Kapittelet er endret av andre")
    shown = [area.input_value() for area in editing.page.locator(".rediger-konflikt textarea").all()]
    assert "Mitt" in shown[0] and "er deres" in shown[1]
    assert editing.file.read_text() == CHAPTER.replace("haster", "er deres")
    # What was written is there again when the page has been loaded anew.
    editing.page.get_by_role("button", name="Last kapittelet på nytt").click()
    editing.status("Her er det du skrev og ikke lagret.")
    assert "Mitt" in source.input_value()


def test_nothing_of_a_chapter_is_run_and_nobody_is_shut_out(editing):
    editing.page.on("dialog", lambda dialog: editing.faults.append(dialog.message))
    for word in ["måte", "avsnitt", "uker|", "brukeren"]:
        editing.block(word)[0].click(position={"x": 5, "y": 5})
        editing.page.locator("[data-kilde]").wait_for()
        if word != "måte":
            editing.page.locator("[data-rik]").wait_for()
        assert editing.page.locator("form img, [data-rik] a[href]").count() == 0
        results = Axe().run(editing.page)
        assert results.violations_count == 0, results.generate_report()
        editing.page.keyboard.press("Escape")


def test_without_the_printed_address_nothing_can_be_edited(editing, chromium):
    context = chromium.new_context()
    page = context.new_page()
    page.goto(editing.address + "rutiner/a.html")
    page.wait_for_load_state("networkidle")
    assert page.locator("[data-rediger]").count() == 0
    context.close()
