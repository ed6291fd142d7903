"""WCAG 2.2 AA on every kind of page: what a checker can find, and what the keyboard must reach."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from conftest import SITE

# One page of each kind; a kind that a handbook may lack is left out when it is not there.
PAGES = [page for page in [
    "index.html", "rutiner/index.html", "rutiner/vilkar-aktivitet.html", "skjema/kartlegging.html",
    "skjema/stikkprove-vilkar.html", "opplaring/ny-veileder.html", "lov/index.html",
    "lov/sosialtjenesteloven/index.html", "lov/sosialtjenesteloven/20a.html", "roller.html",
    "rolle/veileder.html", "rolle/veileder-lesekvittering.html", "les-pa-nytt.html",
    "opplaring/ny-veileder-kvittering.html",
    "rutiner/taushetsplikt-og-to-fagsystem.html#side:lop/opplaring/ny-veileder/2",
    "ordliste.html", "arshjul.html", "arsevaluering.html", "dekning.html",
    "resultater.html", "resultater/2019-11-30.html", "risiko.html",
    "register.html", "sok.html", "endringer.html", "revisjonsstatus.html", "tilgjengelighet.html",
    "om-nettstedet.html", "feilmeldinger.html", "kontorer.html", "404.html",
    "hele-boka/roller.html",
] if (SITE / page.split("#")[0]).exists()]

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture
def base(server):
    """Rules of accessibility do not depend on where the page comes from."""
    return server


def faults_of(page):
    found = Axe().run(page, options={"runOnly": RULES})
    return found.generate_report() if found.response["violations"] else None


@pytest.mark.parametrize("path", PAGES)
def test_a_checker_finds_nothing_in_any_mode_and_nothing_is_wider_than_a_phone(open_page, path):
    page = open_page(path)
    assert not faults_of(page)
    page.emulate_media(color_scheme="dark")
    assert not faults_of(page)
    page.emulate_media(color_scheme="light", forced_colors="active")
    assert not faults_of(page)
    page.emulate_media(forced_colors="none")
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 320
    assert not faults_of(page)


@pytest.mark.parametrize("path", ["index.html", "rutiner/vilkar-aktivitet.html", "arshjul.html"])
def test_the_tab_key_shows_where_it_is_and_what_that_is_called(open_page, path):
    page = open_page(path)
    for _ in range(25):
        page.keyboard.press("Tab")
        stop = page.evaluate("""() => {
            const element = document.activeElement;
            const style = getComputedStyle(element);
            const name = element.getAttribute('aria-label') || element.innerText || element.title
                || element.textContent || (element.labels && element.labels[0].innerText) || '';
            return { name: name.trim(), tag: element.tagName,
                     outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 1 };
        }""")
        assert stop["name"] and stop["outline"], stop


def test_the_first_tab_stop_leads_past_the_head_to_the_content(open_page):
    page = open_page("rutiner/vilkar-aktivitet.html")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.tagName") == "MAIN"


def test_every_page_says_the_same_of_itself_in_title_and_heading(open_page):
    titles = set()
    for path in PAGES:
        page = open_page(path)
        assert page.locator("h1").count() == 1
        titles.add(page.title())
    assert len(titles) == len(PAGES)
