"""A handbook whose every word is an attack: nothing of it runs, all of it is shown as text.

The handbook is written by hostile/handbook.py; every channel carries every string. What must hold on
every page is asked by conftest.py too: no error in the console, nothing refused by the content
security policy, no request that leaves the site.
"""

import csv
import json
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent / "hostile"))
import handbook  # noqa: E402
from strings import HOSTILE, RUN  # noqa: E402

PROGRAM = pathlib.Path(".build/debug/hjemmel").resolve()
CANARY = "window.funnet = []; window.kanari = () => { window.funnet.push(document.URL); };"
# What no reader sees: spaces of any kind, and characters that HTML cannot hold.
UNSEEN = re.compile(r"[\s\0\ufeff]+")


def seen(text):
    """A text as it is compared: without the characters that a page may leave out."""
    return UNSEEN.sub("", text.replace("\r", "").replace("\0", "").replace("\ufffd", ""))


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The site, with the titles of its chapters by their address."""
    folder = tmp_path_factory.mktemp("ond")
    chapters = handbook.write(folder / "handbook")
    for command, output in (("build", "site"), ("audit", "mappe")):
        run = subprocess.run(
            [PROGRAM, command, "--source", folder / "handbook", "--output", folder / output,
             "--date", "2026-11-21"], capture_output=True, text=True)
        faults = [line for line in run.stderr.splitlines() if ": feil[" in line]
        assert run.returncode == 0, "\n".join(faults or [run.stderr[-2000:]])
    return folder, chapters


@pytest.fixture
def base(site):
    """The pages of these tests are opened from disk, where a policy has the least to stand on."""
    return site[0].as_uri() + "/"


@pytest.fixture
def look(open_page):
    """Opens pages one after the other, and sees to it that none runs what it was given."""
    page = open_page("mappe/index.html")
    dialogs = []
    page.on("dialog", lambda dialog: (dialogs.append(page.url), dialog.dismiss()))
    page.context.add_init_script(CANARY)

    def look(address):
        page.goto(address)
        assert page.evaluate("window.funnet") == [], address
        assert not dialogs, address
        return page

    return look


def kinds(folder):
    """Some pages of every kind: the first and the last two in each folder."""
    for place in sorted({page.parent for page in folder.rglob("*.html")}):
        pages = sorted(place.glob("*.html"))
        yield from pages if place == folder else {*pages[:2], *pages[-2:]}


def test_no_kind_of_page_runs_what_it_shows(site, look):
    for page in kinds(site[0] / "site"):
        look(page.as_uri())
    look((site[0] / "mappe/index.html").as_uri())


def test_every_string_is_shown_as_text_and_none_runs(site, look):
    folder, chapters = site
    for address, title in chapters.items():
        if not address.startswith("rutine/"):
            continue
        page = look((folder / "site" / address).as_uri())
        texts = page.evaluate(
            "() => [document.querySelector('h1').textContent,"
            " document.querySelector('main').textContent]")
        assert seen(texts[0]) == seen(title), address
        # The title and the short points; the paragraph, the cell and the link of the text.
        assert seen(texts[1]).count(seen(title)) >= 5, address


def test_what_a_reader_does_runs_nothing(site, look):
    folder, chapters = site
    for kind, part in (("skjema", "skjema/"), ("kontroll", "kontroll/"), ("lop", "lop/")):
        for address in [address for address in chapters if address.startswith(part)][::12]:
            page = look((folder / "site" / address).as_uri())
            for box in page.locator("main input:visible").all()[:4]:
                box.focus()
            assert page.evaluate("window.funnet") == [], address


def test_the_search_shows_what_it_finds_as_text(site, look):
    page = look((site[0] / "site/sok.html").as_uri())
    for words in ("script kanari", "onerror", "<img src=x onerror=kanari()>", "ond.example", "§ 17"):
        box = page.get_by_role("searchbox").last
        box.fill(words)
        page.wait_for_timeout(300)
        assert page.evaluate("window.funnet") == [], words
        assert page.locator("main script, main img, main iframe").count() == 0


def test_no_element_of_the_strings_is_in_any_page(site):
    """Read by rules simpler than a browser's: what opens a tag is one of ours."""
    forbidden = re.compile(
        r"<(?:iframe|object|embed|applet|base|form action|marquee|foreignobject|animate|set|image|"
        r"math|video|audio|frameset|xss|layer|bgsound|plaintext|template|isindex)\b|"
        r"<[a-z][^<>\"']*(?:\"[^\"]*\"[^<>\"']*|'[^']*'[^<>\"']*)*\son[a-z]+\s*=|"
        r"(?:href|src|action)=\"\s*(?:javascript|vbscript|data:text)|"
        # A plain address in a text is a link that the author made; nothing is fetched by itself.
        r"(?:src|action)=\"https?://ond", re.IGNORECASE)
    for folder in ("site", "mappe"):
        for page in kinds(site[0] / folder):
            text = page.read_text(encoding="utf-8")
            found = forbidden.search(text)
            assert not found, f"{page}: {text[found.start():found.start() + 200]}"


def test_scripts_hold_their_data_as_data(site):
    for script in (site[0] / "site").rglob("*.js"):
        text = script.read_text(encoding="utf-8")
        if not text.startswith("hjemmelSok("):
            continue
        json.loads("[" + text.removeprefix("hjemmelSok(").rstrip().removesuffix(");") + "]")


def test_feeds_and_calendars_hold_lines_and_entries_of_ours_only(site):
    feeds = list((site[0] / "site").rglob("*.atom"))
    calendars = list((site[0] / "site").rglob("*.ics"))
    assert feeds and calendars
    for feed in feeds:
        root = xml.etree.ElementTree.parse(feed).getroot()
        names = {element.tag.split("}")[1] for element in root.iter()}
        assert names <= {"feed", "id", "title", "updated", "author", "name", "link", "entry", "summary"}
    for calendar in calendars:
        data = calendar.read_bytes()
        assert b"\r" not in data.replace(b"\r\n", b"") and b"\n" not in data.replace(b"\r\n", b"")
        lines = data.decode().replace("\r\n ", "").split("\r\n")
        assert {line.split(":")[0].split(";")[0] for line in lines if line} <= {
            "BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "NAME", "X-WR-CALNAME", "UID",
            "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "CATEGORIES", "URL", "TRANSP",
            "RRULE", "EXDATE", "LAST-MODIFIED", "SEQUENCE"}
        assert lines.count("BEGIN:VEVENT") == sum(line.startswith("UID:") for line in lines)


def test_no_cell_of_a_spreadsheet_is_a_formula(site):
    tables = [*(site[0] / "site").rglob("*.csv"), *(site[0] / "mappe").glob("*.csv")]
    assert len(tables) > 3
    shown = 0
    for table in tables:
        with table.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file, delimiter=";"))
        assert len({len(row) for row in rows}) == 1, table
        for cell in [cell for row in rows for cell in row]:
            shown += RUN in cell
            assert not cell.startswith(tuple("=+-@\t\r\n\uff1d")) or re.fullmatch(r"-?\d+", cell)
    assert shown > 100


def test_the_list_is_long_enough():
    assert len(set(HOSTILE)) == len(HOSTILE) >= 200
