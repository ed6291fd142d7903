"""What the common handbook tells leaders and auditors of the offices that share it."""

from conftest import SITE


def test_the_foot_of_every_page_leads_to_the_offices(open_page):
    page = open_page("rutiner/kartleggingssamtale.html")
    page.get_by_role("link", name="Kontorene", exact=True).click()
    assert page.locator("h1").inner_text() == "Kontorene"
    assert [heading.inner_text() for heading in page.locator("main h2").all()] == [
        "Nav Hamar", "Nav Ringsaker", "Nav Stange", "Nav Løten"]


def test_what_is_folded_opens_without_javascript(open_page):
    page = open_page("kontorer.html", javascript=False)
    section = page.get_by_role("region", name="Nav Hamar")
    group = section.locator("details", has_text="Tillegg til felles kapitler")
    item = group.get_by_role("link", name="Kartleggingssamtale")
    assert item.is_visible()
    group.locator("summary").click()
    assert not item.is_visible()


def test_the_common_handbook_shows_no_placeholder_and_nothing_local(open_page):
    # The coordinator's guide shows one, as code.
    for path in (SITE / "rutiner").glob("*.html"):
        assert "{{kontor." not in path.read_text(encoding="utf-8"), path
    page = open_page("rutiner/kartleggingssamtale.html")
    assert page.locator(".lokalt").count() == 0
    # That a chapter is common is the normal state, which is silent.
    assert page.locator(".fakta .merkelapp").count() == 0
