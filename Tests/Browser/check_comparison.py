"""The page that shows what changed in a chapter since it was approved."""

import pytest

from check_accessibility import faults_of

pytestmark = pytest.mark.starter
CHAPTER = "rutiner/vilkar-aktivitet.html"
COMPARISON = "rutiner/vilkar-aktivitet-sammenlign.html"


# Rules of accessibility do not depend on where the page comes from.
@pytest.mark.parametrize("base", ["http"], indirect=True)
def test_a_checker_finds_nothing_in_any_mode_and_nothing_is_wider_than_a_phone(open_page):
    page = open_page(COMPARISON)
    assert not faults_of(page)
    page.emulate_media(color_scheme="dark")
    assert not faults_of(page)
    page.emulate_media(color_scheme="light", forced_colors="active")
    assert not faults_of(page)
    page.emulate_media(forced_colors="none")
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 320
    assert not faults_of(page)


def test_the_chapter_leads_to_it_and_back(open_page):
    page = open_page(CHAPTER)
    page.get_by_text("se hva som er endret").click()
    assert page.url.endswith(COMPARISON)
    assert page.locator("h1").inner_text() == "Hva er endret: Vilkår om aktivitet for unge under 30 år"
    page.locator(".ingress a").click()
    assert page.url.endswith(CHAPTER)


@pytest.mark.parametrize("medium", ["screen", "print"])
def test_what_is_gone_and_new_is_told_by_lines_and_by_words_not_by_colour_alone(open_page, medium):
    page = open_page(COMPARISON)
    page.emulate_media(media=medium)
    for element, line, words in [("ins", "underline", "Lagt til: "), ("del", "line-through", "Fjernet: ")]:
        found = page.locator(f".redigert {element}")
        assert found.count() > 1
        for one in found.all():
            assert one.evaluate("e => getComputedStyle(e).textDecorationLine") == line
            assert one.text_content().startswith(words)
            assert one.is_visible()


def test_words_points_moves_and_rows_are_told(open_page):
    page = open_page(COMPARISON)
    text = page.locator(".redigert").first.inner_text()
    assert "Hodet" in text and "Flyttet hit (1)" in text and "Flyttet herfra (1)" in text
    assert page.locator(".redigert td ins").count() == 2
    assert page.locator(".endret-punkter li del").count() > 0
