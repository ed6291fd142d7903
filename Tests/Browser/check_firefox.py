"""The site in Firefox, opened from disk: the other browser that Norwegian offices have."""

import pytest

from conftest import SITE
from firefox import Firefox

PAGES = [
    "index.html", "rutiner/vilkar-aktivitet.html", "rutiner/haster-det.html", "skjema/kartlegging.html",
    "opplaring/ny-veileder.html", "roller/veileder.html", "arshjul.html", "arshjul-plakat.html", "dekning.html",
    "risiko.html", "ordliste.html", "lov/sosialtjenesteloven/17.html", "rolle/veileder-lesekvittering.html"]
CONTROL_K = "\ue009k"
# Answers when something matches the selector; the test as a whole has a limit of its own.
SHOWN = """selector => new Promise(done => {
    const look = () => {
        const found = document.querySelector(selector);
        found ? done(found.innerText) : requestAnimationFrame(look);
    };
    look();
})"""


@pytest.fixture(scope="module")
def firefox():
    with Firefox() as firefox:
        yield firefox


@pytest.mark.parametrize("width", [500, 1280])
def test_every_kind_of_page_opens_from_disk_without_a_fault_and_fits(firefox, width):
    firefox.faults()
    for path in PAGES:
        firefox.open((SITE / path).as_uri(), width=width)
        assert firefox.evaluate("() => document.querySelectorAll('h1').length") == 1, path
        assert firefox.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0, path
    assert firefox.faults() == []


def test_search_answers_from_disk(firefox):
    firefox.open((SITE / "rutiner/vilkar-aktivitet.html").as_uri())
    firefox.type("body", CONTROL_K)
    firefox.type("dialog .sok-inndata", "klagefrist")
    assert "klage" in firefox.evaluate(SHOWN, "dialog .sok-treff a").lower()
    assert "tre uker" in firefox.evaluate(SHOWN, "dialog .sok-svar-tekst")
    assert firefox.faults() == []


def test_a_form_counts_and_the_front_page_remembers_a_role(firefox):
    firefox.open((SITE / "skjema/kartlegging.html").as_uri())
    firefox.type("form.skjema input[type=text]", "17")
    assert firefox.evaluate(SHOWN, "[data-fylt]").startswith("1 av ")
    firefox.open((SITE / "index.html").as_uri())
    firefox.evaluate("""() => {
        const form = document.querySelector('form[data-min-valg]');
        form.elements.rolle.value = 'veileder';
        form.requestSubmit();
    }""")
    firefox.open((SITE / "index.html").as_uri())
    assert "Veileder" in firefox.evaluate(SHOWN, "[data-min-side]:not([hidden]) [data-valgt]")
    assert firefox.faults() == []
