"""How a chapter stands, decided again by the reader's own calendar, long after the site was built."""

import pytest

pytestmark = pytest.mark.starter

# Approved on 15 October 2026 and reviewed every year.
CHAPTER = "rutiner/rad-og-veiledning.html"


@pytest.mark.parametrize("today, status", [
    ("2026-11-21", "Gjeldende"),
    ("2027-08-15", "Gjeldende"),
    ("2027-08-16", "Skal revideres snart"),
    ("2027-10-15", "Skal revideres snart"),
    ("2027-10-16", "Forfalt"),
])
def test_the_status_follows_the_day(open_page, today, status):
    page = open_page(CHAPTER, today=today)
    labels = page.locator("header.artikkel-hode [data-merke]:visible")
    assert labels.all_inner_texts() == [status]
    assert page.locator("[data-neste-revisjon]").is_visible() == (status == "Forfalt")


def test_without_javascript_the_status_is_that_of_the_build(open_page):
    page = open_page(CHAPTER, today="2030-01-01", javascript=False)
    labels = page.locator("header.artikkel-hode [data-merke]:visible")
    assert labels.all_inner_texts() == ["Gjeldende"]


def test_the_review_page_filters_by_what_holds_today(open_page):
    page = open_page("revisjonsstatus.html", today="2030-01-01")
    rows = page.locator("#revisjon tbody tr:visible")
    every = rows.count()
    page.locator("select[name=status]").select_option("gjeldende")
    assert rows.count() == 0
    page.locator("select[name=status]").select_option("forfalt")
    assert rows.count() == every
