"""The annual wheel as leaders and coordinators use it."""


def test_the_present_month_is_marked_by_the_readers_own_calendar(open_page):
    page = open_page("arshjul.html", today="2026-03-10")
    assert page.locator(".naa[data-maaned='3']").count() > 0
    assert page.locator(".naa[data-maaned='11']").count() == 0


def test_the_filters_leave_only_what_they_name_and_say_how_many(open_page):
    page = open_page("arshjul.html")
    rows = page.locator("[data-kategori]:visible")
    every = rows.count()
    choice = page.locator("main select").first
    choice.select_option(index=1)
    assert 0 < rows.count() < every
    choice.select_option(index=0)
    assert rows.count() == every


def test_the_calendar_files_of_the_page_can_be_taken(open_page, base):
    page = open_page("arshjul.html")
    links = page.locator("main a[href$='.ics']")
    assert links.count() > 1
    with page.expect_download() as download:
        links.first.click()
    assert download.value.suggested_filename.endswith(".ics")


def test_without_javascript_the_whole_year_stands_in_the_list(open_page):
    page = open_page("arshjul.html", javascript=False)
    text = page.locator("main").inner_text()
    for month in ["Januar", "Juni", "Desember"]:
        assert month in text
