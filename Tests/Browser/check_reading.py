"""What readers do on every page: choose light or dark, see what is new, print, go without scripts."""

import pytest

PAGES = ["index.html", "rutiner/klage.html", "endringer.html", "dekning.html", "ordliste.html"]


def test_the_choice_of_dark_lasts_on_the_next_page_and_stores_nothing_else(open_page, stored):
    page = open_page("index.html")
    page.locator("details.utseende summary").click()
    page.get_by_label("Mørkt", exact=True).check()
    other = open_page("rutiner/klage.html")
    assert other.locator("html").get_attribute("data-utseende") == "morkt"
    assert [key for key in stored(other) if "utseende" in key] == [
        "hjemmel-hamarregionen.utseende"]
    other.locator("details.utseende summary").click()
    other.get_by_label("Som maskinen").check()
    assert not [key for key in stored(other) if "utseende" in key]


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_what_is_urgent_is_one_click_away_at_every_width(open_page, width):
    page = open_page("ordliste.html", width=width)
    page.get_by_role("link", name="Haster det?").first.click()
    assert page.url.endswith("rutiner/haster-det.html")


def test_on_the_first_visit_nothing_is_new(open_page):
    page = open_page("endringer.html")
    assert page.locator("[data-nytt]").count() > 100
    assert page.locator("[data-nytt]:visible").count() == 0
    assert page.locator("[data-nytt-siden]").is_hidden()


def test_what_came_since_the_last_visit_is_marked_all_day_until_it_is_marked_as_read(
        open_page, stored):
    open_page("endringer.html", today="2026-10-01")
    page = open_page("index.html", today="2026-12-01")
    assert page.locator(".er-ny").count() == 5
    assert "Minst 5 endringer er nye" in page.locator("[data-nytt-tekst]").inner_text()
    page = open_page("endringer.html", today="2026-12-01")
    fresh = page.locator("[data-nytt]:visible").count()
    assert fresh > 5
    assert f"{fresh} endringer er nye" in page.locator("[data-nytt-tekst]").inner_text()
    page.get_by_role("button", name="Marker alt som lest").click()
    assert page.locator("[data-nytt]:visible").count() == 0
    assert page.evaluate("document.activeElement.hasAttribute('data-nytt-tekst')")
    page = open_page("index.html", today="2026-12-02")
    assert page.locator(".er-ny").count() == 0
    keys = [key for key in stored(page) if "sist-her" in key]
    assert keys == ["hjemmel-hamarregionen.sist-her"]
    assert page.evaluate(f"localStorage.getItem('{keys[0]}')") == "2026-12-01 2026-12-02"


@pytest.mark.starter
def test_a_chapter_says_that_its_review_is_overdue_by_the_readers_own_calendar(open_page):
    banner = "[data-neste-revisjon]"
    chapter = "rutiner/rad-og-veiledning.html"
    assert open_page(chapter, today="2026-12-01").locator(banner).is_hidden()
    assert open_page(chapter, today="2028-12-01").locator(banner).is_visible()


@pytest.mark.parametrize("path", PAGES)
def test_without_javascript_a_page_shows_its_text_and_no_dead_control(open_page, path):
    page = open_page(path, javascript=False)
    assert page.locator("h1").is_visible()
    assert page.locator(".kun-js:visible").count() == 0
    assert page.locator("main button:visible").count() == 0


@pytest.mark.parametrize("path", PAGES + ["hele-boka/rutiner.html"])
def test_on_paper_there_is_text_and_neither_menu_nor_button(open_page, path):
    page = open_page(path)
    page.emulate_media(media="print")
    assert page.locator("h1").is_visible()
    for gone in [".hode", ".sidemeny", ".sti", "button:not(.sorter)", ".kopier-lenke"]:
        assert page.locator(f"{gone}:visible").count() == 0, gone


def test_the_links_of_the_whole_book_stay_in_it_but_for_what_it_does_not_hold(open_page):
    page = open_page("hele-boka.html")
    found = page.evaluate("""() => {
        const links = [...document.querySelectorAll('.bok-innhold a, .bok-del a')];
        const inside = links.filter(link => link.getAttribute('href').startsWith('#'));
        return {
            inside: inside.length,
            dead: inside.filter(link =>
                !document.getElementById(decodeURIComponent(link.hash.slice(1)))).length,
            left: links.filter(link => !link.getAttribute('href').startsWith('#')
                && link.protocol === location.protocol && /[.]html/.test(link.href))
                .map(link => link.getAttribute('href')),
        };
    }""")
    assert found["inside"] > 1000
    assert found["dead"] == 0
    # The results of the controls and the risks are pages of figures, which change by themselves; the
    # page of circulars is a register like those of the laws, which the book holds none of.
    registers = ("resultater", "risiko", "rundskriv")
    assert [link for link in found["left"] if not link.startswith(registers)] == []


def test_the_whole_book_is_no_wider_than_a_phone(open_page):
    page = open_page("hele-boka.html", width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_nothing_moves_for_those_who_ask_for_stillness(open_page):
    page = open_page("rutiner/klage.html", reduced_motion="reduce")
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    assert page.evaluate("document.getAnimations().length") == 0


def test_a_model_text_is_copied_as_it_stands(open_page):
    page = open_page("skjema/modelltekster.html")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Kopier teksten: Foreløpig svar").click()
    page.locator(".beskjed", has_text="Teksten er kopiert").wait_for()
    text = page.evaluate("() => navigator.clipboard.readText()")
    assert text == page.locator("#foreløpig-svar ~ blockquote").first.inner_text()
    assert text.startswith("Vi fikk søknaden din")
    assert page.locator("blockquote").count() == page.get_by_role(
        "button", name="Kopier teksten").count()


def test_a_text_to_copy_has_no_button_on_paper(open_page):
    page = open_page("skjema/modelltekster.html")
    page.emulate_media(media="print")
    assert page.locator("blockquote:visible").count() > 10
    assert page.locator("button:visible").count() == 0
