"""Paths for new employees: progress, the next step on the chapters, questions, and sheets to sign."""

import json

import pytest

PATH = "opplaring/ny-veileder.html"
COORDINATOR = "opplaring/ny-kvalitetskoordinator.html"


def box(page, number):
    """The box «Gjort» of a step, by its number in the path."""
    return page.locator(".steg-gjort input").nth(number - 1)


def progress(page):
    return page.locator("[data-framdrift]").inner_text()


def test_progress_is_counted_kept_and_all_that_is_stored(open_page, stored):
    page = open_page(PATH)
    count = page.locator(".steg").count()
    assert count > 12
    assert progress(page) == f"0 av {count} ferdig"
    assert stored(page) == []
    box(page, 1).check()
    box(page, 3).check()
    assert progress(page) == f"2 av {count} ferdig"
    assert page.locator("progress").evaluate("(element) => element.value") == 2
    assert ", 2 ferdig" in page.locator("[data-trinn]").first.inner_text()

    page = open_page(PATH)
    assert box(page, 1).is_checked() and box(page, 3).is_checked()
    assert not box(page, 2).is_checked()
    assert progress(page) == f"2 av {count} ferdig"
    # What is done, and where the front page goes on.
    keys = sorted(stored(page))
    assert len(keys) == 2 and keys[0].endswith(".opplaring") and keys[1].endswith(".opplaring-neste")
    kept = json.loads(page.evaluate(f"() => localStorage.getItem({json.dumps(keys[0])})"))
    assert list(kept) == [PATH]
    assert all(sorted(step) == ["dato", "versjon"] for step in kept[PATH].values())

    box(page, 1).uncheck()
    box(page, 3).uncheck()
    assert stored(page) == []


def test_paths_do_not_mix(open_page):
    box(open_page(PATH), 1).check()
    assert progress(open_page(COORDINATOR)).startswith("0 av")
    assert progress(open_page(PATH)).startswith("1 av")


def test_progress_goes_by_file_to_another_browser(open_page, tmp_path):
    page = open_page(PATH)
    box(page, 2).check()
    box(page, 4).check()
    with page.expect_download() as download:
        page.get_by_role("button", name="Last ned framdrift").click()
    assert download.value.suggested_filename == "framdrift-ny-veileder.json"
    file = tmp_path / "framdrift.json"
    download.value.save_as(file)

    other = open_page(PATH, color_scheme="dark")
    assert progress(other).startswith("0 av")
    other.get_by_label("Hent framdrift fra fil").set_input_files(file)
    other.locator("[data-framdrift]", has_text="2 av").wait_for()
    assert box(other, 2).is_checked() and box(other, 4).is_checked()


@pytest.mark.parametrize("content", [
    "ikke json", "null", "[]", '{"nettsted":"et-annet","lop":"x","gjort":{}}',
])
def test_a_file_that_is_not_of_this_path_changes_nothing(open_page, tmp_path, content):
    file = tmp_path / "annet.json"
    file.write_text(content, encoding="utf-8")
    page = open_page(PATH)
    box(page, 1).check()
    page.get_by_label("Hent framdrift fra fil").set_input_files(file)
    page.locator("[data-beskjed]", has_text="kan ikke brukes").wait_for()
    assert progress(page).startswith("1 av")


def test_progress_can_be_deleted_after_a_question(open_page, stored):
    page = open_page(PATH)
    box(page, 1).check()
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="Slett framdrift").click()
    assert box(page, 1).is_checked()
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Slett framdrift").click()
    assert progress(page).startswith("0 av")
    assert stored(page) == []


def test_what_is_stored_and_makes_no_sense_is_passed_over(open_page):
    page = open_page(PATH)
    box(page, 1).check()
    page.evaluate("""() => {
        const key = Object.keys(localStorage)[0];
        localStorage.setItem(key, JSON.stringify({ "%s": { x: 1, "les-hva-handboka-er": "ja" } }));
    }""" % PATH)
    assert progress(open_page(PATH)).startswith("0 av")
    page.evaluate("() => localStorage.setItem(Object.keys(localStorage)[0], '{')")
    assert progress(open_page(PATH)).startswith("0 av")


def test_the_next_step_is_carried_along_on_the_chapters(open_page, stored):
    page = open_page(PATH)
    count = page.locator(".steg").count()
    page.locator(".steg-tittel a").nth(1).click()
    bar = page.locator(".steglinje:visible").first
    assert f"Ny veileder: steg 2 av {count}" in bar.inner_text()
    following = bar.locator(".steglinje-neste a")
    following.click()
    bar = page.locator(".steglinje:visible").first
    assert f"steg 3 av {count}" in bar.inner_text()
    # Two: above the text and below it.
    page.locator(".steglinje:visible").nth(1).wait_for()
    assert stored(page) == []
    bar.get_by_role("link", name="Ny veileder").click()
    page.locator(":target.steg .steg-tittel a").wait_for()


def test_the_line_stays_on_the_page_and_no_longer(open_page):
    page = open_page(PATH)
    page.locator(".steg-tittel a").nth(1).click()
    page.locator(".steglinje:visible").nth(1).wait_for()
    page.locator(".tekst .kopier-lenke").first.evaluate("(element) => { location.hash = element.hash }")
    assert page.locator(".steglinje:visible").count() == 2
    page.goto(page.url.split("#")[0] + "?")
    assert page.locator(".steglinje:visible").count() == 0


def test_without_javascript_the_line_is_there_too(open_page):
    page = open_page(PATH, javascript=False)
    page.locator(".steg-tittel a").nth(1).click()
    assert "steg 2 av" in page.locator(".steglinje:visible").inner_text()


def test_every_step_leads_to_a_page_with_its_line(open_page):
    page = open_page(PATH)
    links = page.locator(".steg-tittel a").evaluate_all("(all) => all.map((each) => each.href)")
    for number, link in enumerate(links[::7]):
        page.goto(link)
        assert f"steg {number * 7 + 1} av" in page.locator(".steglinje:visible").first.inner_text()


def test_a_change_that_must_be_read_again_opens_a_done_step(open_page):
    page = open_page(COORDINATOR)
    step = page.locator(".steg", has=page.locator("[data-pa-nytt]")).first
    change = step.locator("[data-dato]").first.get_attribute("data-dato")
    assert step.locator("[data-pa-nytt]").is_hidden()
    step.locator("input").check()
    key = step.get_attribute("data-steg")
    # Read before the change …
    page.evaluate("""([path, step]) => {
        const key = Object.keys(localStorage)[0];
        const stored = JSON.parse(localStorage.getItem(key));
        stored[path][step] = { dato: "2026-10-20", versjon: "2026-10-15" };
        localStorage.setItem(key, JSON.stringify(stored));
    }""", [COORDINATOR, key])
    page = open_page(COORDINATOR)
    step = page.locator(f"[data-steg='{key}']")
    assert not step.locator("input").is_checked()
    assert "Les på nytt" in step.inner_text()
    assert progress(page).endswith("1 må leses på nytt")
    # … and now after it.
    step.locator("input").check()
    assert step.locator("[data-pa-nytt]").is_hidden()
    page = open_page(COORDINATOR)
    assert page.locator(f"[data-steg='{key}'] input").is_checked()
    assert change in page.locator(f"[data-steg='{key}']").get_attribute("data-versjon")


def test_a_question_tells_whether_the_answer_is_right(open_page, stored):
    page = open_page(PATH)
    question = page.locator("[data-sporsmal]").first
    check = question.get_by_role("button", name="Sjekk svaret")
    result = question.locator("[data-resultat]")
    check.click()
    assert result.inner_text() == "Velg et svar først."
    question.locator("input:not([data-riktig])").first.check()
    check.click()
    assert result.inner_text().startswith("Det stemmer ikke")
    assert question.locator("details[open]").count() == 0
    question.locator("input[data-riktig]").check()
    assert result.inner_text() == ""
    check.click()
    assert result.inner_text() == "Riktig."
    assert question.locator("details[open]").count() == 1
    assert stored(page) == []


def test_a_question_with_several_right_answers_asks_for_all_of_them(open_page):
    page = open_page(PATH)
    question = page.locator("[data-sporsmal]", has=page.locator("[type=checkbox]")).first
    right = question.locator("[data-riktig]")
    assert right.count() > 1
    right.first.check()
    question.get_by_role("button").click()
    assert question.locator("[data-resultat]").inner_text().startswith("Det stemmer ikke")
    for each in right.all():
        each.check()
    question.get_by_role("button").click()
    assert question.locator("[data-resultat]").inner_text() == "Riktig."


def test_without_javascript_a_path_is_a_list_to_print(open_page):
    page = open_page(PATH, javascript=False)
    assert page.locator(".steg:visible").count() > 12
    assert not page.locator(".framdrift").is_visible()
    assert page.get_by_role("button", name="Sjekk svaret").count() == 0
    page.locator(".svar summary").first.click()
    assert page.locator(".svar[open]").inner_text().count("Riktig:") == 1
    page.get_by_role("link", name="Ark til å skrive ut og signere").click()
    assert page.locator("h1").inner_text() == "Kvittering: Ny veileder"
    assert page.locator("tbody th[scope=row]").count() > 12


def test_les_pa_nytt_shows_what_is_later_than_a_day(open_page, stored):
    page = open_page("les-pa-nytt.html")
    rows = page.locator("tbody tr:visible")
    every = rows.count()
    assert every > 0
    latest = page.locator("tbody tr").first.get_attribute("data-dato")
    page.get_by_label("Endret etter").fill(latest)
    assert rows.count() == 0
    page.get_by_label("Endret etter").fill("2020-01-01")
    assert rows.count() == every
    assert stored(page) == []
    assert open_page("les-pa-nytt.html", javascript=False).locator("tbody tr").count() == every


def test_the_sheet_of_a_role_fits_on_paper_with_a_place_for_every_signature(open_page):
    page = open_page("rolle/veileder-lesekvittering.html")
    page.emulate_media(media="print")
    rows = page.locator("tbody tr", has=page.locator("th[scope=row]"))
    assert rows.count() > 10
    assert rows.first.locator("td").nth(2).bounding_box()["width"] > 90
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("path", [PATH, "opplaring/ny-veileder-kvittering.html", "les-pa-nytt.html"])
def test_nothing_scrolls_sideways_on_the_smallest_screen(open_page, path):
    page = open_page(path, width=320)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 320
