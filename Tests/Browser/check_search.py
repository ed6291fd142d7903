"""Search as a caseworker uses it, in the dialog of every page and on the search page."""

import pytest

FIELD = "input[type=search]:visible"
HITS = "[data-treffliste] [data-treff]"


def search(page, query):
    """Types a query and waits until the list answers it."""
    page.locator(FIELD).fill(query)
    page.wait_for_function(
        "() => [...document.querySelectorAll('.sok-status')].some((each) => each.textContent)")
    page.wait_for_timeout(150)
    return page.locator(HITS)


def hits_on(page):
    """The hits of a search page, when they have come."""
    page.locator(HITS).first.wait_for()
    return page.locator(HITS)


@pytest.mark.parametrize("query, first", [
    ("§ 20 a", "§ 20 a"), ("20a", "§ 20 a"), ("paragraf 17", "§ 17"), ("stl 17", "§ 17"),
    ("klagefrist", "klage"), ("frist for klage", "klage"), ("okonomisk radgivning", "rådgivning"),
    ("skjema kartlegging", "kartlegging"), ("stikkprøveskjema vilkår", "stikkprøve"),
    ("fvl 11 a", "§ 11 a"),
])
def test_the_address_of_a_query_shows_the_right_page_first(open_page, query, first):
    page = open_page(f"sok.html#q={query}")
    # A § is never parted from its number.
    assert first in hits_on(page).first.inner_text().replace("\xa0", " ").lower()


def test_ctrl_k_opens_the_search_on_a_page_in_a_folder_and_enter_goes_to_the_first_hit(open_page):
    page = open_page("rutiner/klage.html")
    page.keyboard.press("Control+k")
    hits = search(page, "samtalenotat")
    assert hits.count() > 1
    target = hits.first.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url("**/" + target.replace("../", "").split("#")[0] + "*")
    assert "amtalenotat" in page.locator("h1").inner_text()


def test_escape_closes_the_search_and_gives_the_focus_back(open_page):
    page = open_page("index.html")
    button = page.locator("[data-sok-apne]").first
    button.focus()
    page.keyboard.press("Enter")
    assert page.locator("dialog[open]").count() == 1
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0
    assert button.evaluate("(element) => element === document.activeElement")


def test_the_arrows_walk_from_the_field_through_the_hits_and_back(open_page):
    page = open_page("register.html")
    page.keyboard.press("Control+k")
    search(page, "vilkår")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.locator(HITS).nth(1).evaluate("(element) => element === document.activeElement")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.locator(FIELD).evaluate("(element) => element === document.activeElement")


def test_hits_are_counted_aloud_grouped_and_marked(open_page):
    page = open_page("sok.html#q=vilkår")
    hits = hits_on(page)
    assert "treff" in page.locator("[role=status]").inner_text()
    assert page.locator(".sok-grupper button").count() >= 2
    assert hits.locator("mark").count() > 0
    group = page.locator(".sok-grupper button", has_text="Skjema")
    group.click()
    page.locator(".sok-grupper button[aria-pressed=true]", has_text="Skjema").wait_for()
    assert hits.count() > 0


def test_a_hit_in_a_section_leads_to_its_heading_which_is_marked(open_page):
    page = open_page("sok.html#q=vilkår sanksjon brudd")
    deep = hits_on(page).locator("xpath=self::*[contains(@href, '#')]").first
    deep.click()
    page.locator(":target").wait_for()
    assert page.locator(":target").evaluate(
        "(element) => getComputedStyle(element).outlineStyle") == "solid"


def test_a_misspelt_word_is_answered_and_what_was_meant_can_be_chosen(open_page):
    page = open_page("sok.html#q=samtalenottat")
    assert "samtalenotat" in hits_on(page).first.inner_text().lower()
    page.get_by_text("Mente du").get_by_role("button").first.click()
    assert page.locator(FIELD).input_value().startswith("samtalenotat")
    page.locator("[role=status]", has_text="står ikke").wait_for(state="detached")


def test_a_query_without_hits_shows_the_ways_onward(open_page):
    page = open_page("sok.html#q=xqzwv")
    page.locator("[role=status]", has_text="Ingen treff").wait_for()
    ways = page.locator(".sok-veier a")
    assert ways.count() >= 2
    ways.first.click()
    assert "A til Å" in page.locator("h1").inner_text()


def test_a_question_is_answered_above_the_hits_with_what_the_answer_rests_on(open_page):
    page = open_page("sok.html#q=hvor lang er klagefristen")
    answer = page.locator(".sok-svar")
    answer.wait_for()
    assert "tre uker" in answer.locator(".sok-svar-tekst").inner_text()
    assert "Svar fra" in answer.inner_text()
    assert any(word in answer.inner_text() for word in ("Forslag", "odkjent", "endret"))
    assert "1 svar og" in page.locator("[role=status]").inner_text()
    sentence = answer.locator(".sok-svar-tekst").inner_text()
    answer.locator("a").click()
    page.wait_for_url("**/rutiner/klage.html*")
    assert sentence in " ".join(page.locator("main").inner_text().split())


@pytest.mark.parametrize("query", ["han sier han vil ta livet sitt", "mannen slår henne",
                                   "ikke penger til mat i helga", "har ikke noe sted å sove"])
def test_life_and_safety_come_first(open_page, query):
    page = open_page(f"sok.html#q={query}")
    assert "Haster det?" in hits_on(page).first.inner_text()
    assert page.locator("li.sok-haster").count() == 1


def test_what_the_handbook_does_not_hold_is_said_and_can_be_reported(open_page):
    page = open_page("sok.html#q=parkeringsplass")
    page.locator("[role=status]", has_text="Håndboka ser ikke ut til å").wait_for()
    assert page.locator(HITS).count() <= 3
    report = page.get_by_role("link", name="Meld at dette mangler")
    assert report.get_attribute("href").startswith("mailto:")
    assert "parkeringsplass" in report.get_attribute("href")
    assert page.get_by_role("button", name="Kopier en melding om det").count() == 1


def test_the_list_ends_where_it_falls_off_and_goes_on_when_asked(open_page):
    page = open_page("sok.html#q=klagefrist")
    hits = hits_on(page)
    before = hits.count()
    assert before <= 10
    page.get_by_role("button", name="Vis flere treff").click()
    page.locator(HITS).nth(before).wait_for()


def test_nothing_is_stored_of_what_is_searched_until_the_reader_turns_it_on(open_page, stored):
    page = open_page("sok.html#q=klage")
    hits_on(page)
    page.locator(FIELD).press("Enter")
    assert stored(page) == []


def test_own_searches_are_kept_when_the_reader_wants_and_gone_when_not(open_page):
    page = open_page("sok.html")
    page.get_by_label("Husk mine siste søk").check()
    search(page, "klagefrist").first.wait_for()
    page.locator(FIELD).press("Enter")
    page = open_page("sok.html")
    assert page.get_by_role("button", name="klagefrist").count() == 1
    page.get_by_label("Husk mine siste søk").uncheck()
    page = open_page("sok.html")
    assert page.get_by_role("button", name="klagefrist").count() == 0
    assert "klagefrist" not in page.evaluate("() => JSON.stringify(localStorage)")


def test_the_slash_opens_the_search_until_the_reader_turns_it_off(open_page):
    page = open_page("index.html")
    page.locator("h1").click()
    page.keyboard.press("/")
    assert page.locator("dialog[open]").count() == 1
    page.get_by_label("Åpne søket med tasten /").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    assert page.locator("dialog[open]").count() == 0


def test_the_search_field_of_the_front_page_answers_as_one_types(open_page):
    page = open_page("index.html")
    page.locator("form[data-sok-felt] input[type=search]").click()
    page.keyboard.type("§ 17")
    assert "§ 17" in hits_on(page).first.inner_text().replace("\xa0", " ")


def test_without_javascript_the_search_page_points_to_the_register(open_page):
    page = open_page("sok.html", javascript=False)
    page.locator("main a", has_text="A til Å").click()
    page.locator("main a").nth(100).wait_for()
