"""What controls found and what can go wrong: for leaders, auditors and the meeting on paper."""


def test_coverage_leads_to_the_last_control_and_the_control_to_its_form(open_page):
    page = open_page("dekning.html")
    row = page.locator("tr", has=page.get_by_role(
        "rowheader", name="Sosialtjenesteloven § 20 a"))
    row.locator("td[data-kolonne='Gjort'] a").click()
    assert "oktober og november 2019" in page.locator("main").inner_text()
    page.locator("main").get_by_role("link", name="Stikkprøve § 20 a", exact=True).first.click()
    # Hard spaces keep the sign with its number, and the number with its letter.
    assert page.locator("h1").inner_text() == "Stikkprøve §\u00a020\u00a0a"
    assert page.get_by_role("heading", name="Resultater av kontrollen").is_visible()


def test_a_round_that_is_history_says_so_and_has_nothing_open(open_page):
    page = open_page("resultater/2019-06-30.html")
    assert "sier ikke hvordan det er i dag" in page.locator(".alert").inner_text()
    assert page.locator("main [data-neste-revisjon]").count() == 0
    page.get_by_role("link", name="Andre kontroll i PROFH").click()
    assert page.locator("h1").inner_text() == "Andre kontroll i PROFH"


def test_a_number_in_the_matrix_leads_to_the_risk(open_page):
    page = open_page("risiko.html")
    page.locator(".risikomatrise").get_by_role("link", name="Risiko 2").first.click()
    risk = page.locator("#risiko-endringsvedtak-mangler")
    assert page.url.endswith("#risiko-endringsvedtak-mangler")
    assert "Høy (15)" in risk.inner_text()
    assert risk.evaluate("element => element.matches(':target')")


def test_a_chapter_shows_its_risks(open_page):
    page = open_page("rutiner/vilkar-aktivitet.html")
    link = page.locator("section[aria-labelledby='side:risiko'] a").first
    title = link.inner_text()
    link.click()
    assert title in page.locator(":target").inner_text()


def test_the_matrix_fits_one_sheet_across(open_page):
    # A4 across less the margins, at 96 px to the inch.
    page = open_page("risiko.html", width=1001)
    page.emulate_media(media="print")
    box = page.locator(".matriser").bounding_box()
    assert box["y"] + box["height"] < 650
    assert page.locator(".matrise").is_visible()
    assert not page.locator(".risikomatrise").is_visible()


def test_the_pages_need_no_script_and_no_wide_screen(open_page):
    for path in ["resultater.html", "resultater/2019-11-30.html", "risiko.html"]:
        page = open_page(path, width=320, javascript=False)
        assert page.evaluate("() => document.documentElement.scrollWidth") <= 320
        assert page.locator("main table, main .runder").first.is_visible()
