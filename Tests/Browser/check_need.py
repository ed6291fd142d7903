"""What a reader needs stands first: distances in pixels, presses and sheets, on the real handbook."""

import gzip
import re
import statistics

import pytest

from conftest import SITE

ROUTINES = sorted(
    str(path.relative_to(SITE)) for path in (SITE / "rutiner").glob("*.html")
    if "type-rutine" in path.read_text())
DESK, PHONE = (1280, 800), (360, 740)
FIRST_STEP = """() => {
    const title = [...document.querySelectorAll('main h2')]
        .find(each => each.textContent.startsWith('Slik gjør du'));
    let steps = title;
    while (steps.tagName !== 'OL') steps = steps.nextElementSibling;
    return steps.querySelector('li').getBoundingClientRect().top + scrollY;
}"""


def top(page, selector):
    return page.evaluate(
        "selector => document.querySelector(selector).getBoundingClientRect().top + scrollY", selector)


def sheets(page, **settings):
    return len(re.findall(rb"/Type /Page\b", page.pdf(**settings)))


def presses_until(page, selector, most=60):
    page.evaluate("document.body.tabIndex = -1, document.body.focus(), document.body.removeAttribute('tabindex')")
    for count in range(1, most + 1):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return count
    return most + 1


@pytest.mark.parametrize("size, most", [(DESK, 800), (PHONE, 1110)])
def test_the_first_step_of_a_routine_stands_on_the_first_screen_or_just_below(open_page, size, most):
    page = open_page(ROUTINES[0], width=size[0])
    page.set_viewport_size({"width": size[0], "height": size[1]})
    tops = []
    for path in ROUTINES:
        page.goto(page.url.rsplit("/rutiner/", 1)[0] + "/" + path)
        tops.append(page.evaluate(FIRST_STEP))
    assert len(tops) > 20
    assert statistics.median(tops) <= most


def test_on_paper_the_first_step_of_every_routine_stands_on_the_first_sheet(open_page):
    # What is left of A4 within the margins, at 96 pixels an inch.
    page = open_page(ROUTINES[0], width=673)
    page.emulate_media(media="print")
    for path in ROUTINES:
        page.goto(page.url.rsplit("/rutiner/", 1)[0] + "/" + path)
        assert page.evaluate(FIRST_STEP) <= 979, path


def test_a_section_that_much_builds_on_has_one_row_for_each_document(open_page):
    page = open_page("lov/sosialtjenesteloven/17.html")
    assert page.evaluate("document.documentElement.scrollHeight") <= 6000
    assert top(page, "main .knapp") < 400
    rows = page.locator(".henvisningsliste").first.locator(".henvisning-tittel")
    titles = rows.all_inner_texts()
    assert titles[0] == "Råd og veiledning etter § 17".replace(" 17", "\u00a017")
    assert len(titles) == len(set(titles)) > 5


@pytest.mark.parametrize("width", [360, 1280])
def test_the_wheel_begins_with_now_and_the_present_month(open_page, width):
    page = open_page("arshjul.html", width=width)
    assert top(page, "#naa, #neste") < 740
    open_months = page.locator("#maaneder details[open]")
    assert open_months.count() == 1
    assert page.locator("#maaneder details").first.get_attribute("data-maaned") == "11"
    assert page.locator("#maaneder details[open]").get_attribute("data-maaned") == "11"
    if width < 768:
        assert top(page, "#maaneder") < top(page, ".maanedshjul")


def test_the_filters_of_the_wheel_are_near_and_their_choice_can_be_shared(open_page):
    page = open_page("arshjul.html")
    assert presses_until(page, "select[name=roller]") <= 25
    page.locator("select[name=roller]").select_option("veileder")
    assert page.url.endswith("#rolle=veileder")
    shown = page.locator("#maaneder li.aktivitet:not([hidden])").count()
    other = open_page("arshjul.html#rolle=veileder")
    assert other.locator("select[name=roller]").input_value() == "veileder"
    assert other.locator("#maaneder li.aktivitet:not([hidden])").count() == shown


@pytest.mark.parametrize("width", [320, 1280])
def test_the_numbers_of_the_wheel_can_be_read(open_page, width):
    page = open_page("arshjul.html", width=width)
    sizes = page.evaluate("""() => [...document.querySelectorAll('.maanedshjul text')].filter(each =>
        each.textContent).map(each => parseFloat(getComputedStyle(each).fontSize)
            * each.getScreenCTM().a / Math.cos(Math.atan2(each.getScreenCTM().b, each.getScreenCTM().a)))""")
    assert min(abs(size) for size in sizes) >= 11


def test_the_poster_is_one_sheet_and_the_year_at_most_four(open_page):
    page = open_page("arshjul-plakat.html")
    assert sheets(page, prefer_css_page_size=True) == 1
    assert sheets(page, format="A4", landscape=True) == 1
    assert sheets(page, format="A3", landscape=True) == 1
    assert sheets(open_page("arshjul.html"), prefer_css_page_size=True) <= 4


@pytest.mark.parametrize("width", [360, 1280])
def test_the_first_field_of_a_form_is_near(open_page, width):
    page = open_page("skjema/kartlegging.html", width=width)
    assert top(page, "form.skjema .felt :is(input, textarea, select)") <= 700


def test_the_bar_of_a_form_stays_and_counts(open_page):
    page = open_page("skjema/kartlegging.html")
    page.get_by_label("Løpenummer").fill("17")
    assert re.match(r"1 av \d+", page.locator("[data-fylt]").inner_text())
    page.evaluate("scrollTo(0, 1500)")
    page.wait_for_function("scrollY > 1000")
    assert page.locator(".skjema-linje").evaluate(
        "each => each.getBoundingClientRect().top >= 0 && each.getBoundingClientRect().top < innerHeight")


PARTED = """() => {
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    const parted = [];
    while (walker.nextNode()) {
        const text = walker.currentNode;
        for (const found of text.data.matchAll(/§\\s*\\d+/g)) {
            const range = document.createRange();
            range.setStart(text, found.index);
            range.setEnd(text, found.index + found[0].length);
            const lines = new Set([...range.getClientRects()].map(each => Math.round(each.top)));
            if (lines.size > 1) parted.push(found[0] + ' in ' + text.data.slice(0, 60));
        }
    }
    return parted;
}"""


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_no_line_breaks_between_the_sign_of_a_section_and_its_number(open_page, width):
    page = open_page(ROUTINES[0], width=width)
    root = page.url.rsplit("/rutiner/", 1)[0] + "/"
    for path in ROUTINES + ["index.html", "dekning.html", "arshjul.html", "lov/sosialtjenesteloven/17.html"]:
        page.goto(root + path)
        assert page.evaluate(PARTED) == [], path


def test_numbers_to_call_stand_above_everything_and_are_large_enough(open_page):
    page = open_page("rutiner/haster-det.html", width=360)
    calls = page.locator("a[href^='tel:']:visible")
    assert {"tel:113", "tel:112", "tel:110"} <= {
        calls.nth(index).get_attribute("href") for index in range(calls.count())}
    for index in range(3):
        box = calls.nth(index).bounding_box()
        assert box["height"] >= 44 and box["width"] >= 44
    assert top(page, "a[href='tel:113']") < top(page, ".kort")
    assert top(page, "a[href='tel:113']") < 740


@pytest.mark.parametrize("width", [320, 360])
def test_search_and_what_is_urgent_stay_in_reach_on_a_phone(open_page, width):
    page = open_page(ROUTINES[0], width=width)
    page.evaluate("scrollTo(0, 3000)")
    page.wait_for_function("scrollY > 1000")
    for selector in [".sokeknapp", ".hode-haster"]:
        box = page.locator(selector).bounding_box()
        assert 0 <= box["y"] < 100 and box["height"] >= 44, selector


def test_the_front_page_is_calm_until_a_role_is_chosen_and_forgets_it_again(open_page, stored):
    page = open_page("index.html")
    assert page.locator("[data-min-side]").is_hidden()
    assert page.locator("main li.aktivitet:visible").count() == 0
    page.locator("select[name=rolle]").select_option("veileder")
    page.locator("select[name=kontor]").select_option("hamar")
    page.get_by_role("button", name="Vis min side").click()
    assert page.locator("[data-neste] li").count() == 3
    assert page.locator(".nummer:visible").count() == 1
    assert page.locator(".nummer:visible").get_attribute("data-kontor") == "hamar"
    assert "hjemmel-hamarregionen.min-side" in stored(page)
    again = open_page("index.html")
    assert "Veileder" in again.locator("[data-valgt]").inner_text()
    again.get_by_role("button", name="Bytt eller slett valget").click()
    again.get_by_role("button", name="Slett valget", exact=True).click()
    assert again.locator("[data-min-side]").is_hidden()
    assert "hjemmel-hamarregionen.min-side" not in stored(again)


def test_a_step_is_ticked_off_where_it_is_read_and_the_front_page_goes_on(open_page, stored):
    page = open_page("opplaring/ny-veileder.html")
    step = page.locator("[data-steg]").filter(has=page.locator(".steg-tittel a[href*='side:lop']")).first
    number = int(step.get_attribute("value"))
    step.locator(".steg-tittel a").click()
    page.get_by_role("button", name="Gjort, neste").click()
    page.wait_for_url(re.compile("side:lop"))
    home = open_page("index.html")
    home.locator("select[name=rolle]").select_option("veileder")
    home.get_by_role("button", name="Vis min side").click()
    assert home.locator("[data-fortsett-lenke]").inner_text().startswith(f"Fortsett: steg {number + 1} av")
    path = open_page("opplaring/ny-veileder.html")
    assert path.locator(".er-gjort").count() == 1


def test_no_two_entries_of_the_index_have_one_name_and_one_kind(open_page):
    page = open_page("register.html")
    names = page.locator(".registerside .lenkeliste li").all_inner_texts()
    assert len(names) == len(set(names))
    roles = [name for name in names if name.endswith("Rolle")]
    assert len(roles) == len(set(roles)) > 3


def test_style_sheets_and_scripts_are_small():
    def packed(paths):
        return sum(len(gzip.compress(path.read_bytes())) for path in paths)

    theme = SITE / "tema"
    assert packed(theme.glob("*.css")) <= 30_000
    assert packed([theme / name for name in ["farger.css", "stil.css", "utskrift.css", "sok.css", "skjema.css"]]) <= 20_000
    assert packed([theme / name for name in ["utseende.js", "side.js", "frist.js", "begrep.js", "lenker.js"]]
                  + [SITE / "sok" / "sok.js"]) <= 30_000


@pytest.mark.parametrize("path", [
    "index.html", "rutiner/haster-det.html", "arshjul.html", "arshjul-plakat.html", "dekning.html",
    "risiko.html", "kapitler.html", "skjema/kartlegging.html", "roller/veileder.html",
    "rolle/veileder-lesekvittering.html", "lov/sosialtjenesteloven/17.html", "lov/folketrygdloven.html",
    "lov/personopplysningsloven.html", "ordliste.html", "revisjonsstatus.html"])
def test_nothing_scrolls_sideways_on_the_narrowest_phone(open_page, path):
    page = open_page(path, width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_risk_matrix_is_read_on_a_phone_without_moving_it_sideways(open_page):
    page = open_page("risiko.html", width=320)
    wider = page.evaluate("""() => [...document.querySelectorAll('main *')].filter(each =>
        each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX === 'auto').map(each => each.className)""")
    assert wider == []
    assert page.locator(".risikomatrise td:visible").count() > 0


def test_what_to_show_of_the_hits_is_one_row_on_a_phone(open_page):
    page = open_page("sok.html#q=klagefrist", width=360)
    page.locator(".sok-treff").first.wait_for()
    tops = page.locator(".sok-grupper button").evaluate_all(
        "all => all.map(each => each.getBoundingClientRect().top)")
    assert len(tops) > 2 and len(set(tops)) == 1


def test_a_hit_does_not_part_the_sign_of_a_section_from_its_number(open_page):
    page = open_page("sok.html#q=klagefrist")
    page.locator(".sok-treff").first.wait_for()
    assert "\u00a7\u00a0" in page.locator(".sok-liste").inner_text()
    assert "\u00a7 " not in page.locator(".sok-liste").inner_text()


@pytest.mark.parametrize("query", ["vakttelefon", "nødtelefon"])
def test_who_looks_for_a_number_to_call_finds_what_is_urgent_first(open_page, query):
    page = open_page("sok.html#q=" + query)
    page.locator(".sok-treff").first.wait_for()
    assert "rutiner/haster-det.html" in page.locator(".sok-treff a").first.get_attribute("href")


def test_an_empty_date_is_a_line_on_paper(open_page):
    page = open_page("skjema/kartlegging.html")
    page.emulate_media(media="print")
    date = page.locator("form.skjema input[type=date]").first
    shown = "each => getComputedStyle(each).color"
    assert date.evaluate(shown) == "rgba(0, 0, 0, 0)"
    date.fill("2026-11-21")
    assert date.evaluate(shown) != "rgba(0, 0, 0, 0)"
