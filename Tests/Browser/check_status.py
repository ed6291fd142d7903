"""How a chapter stands, decided again by the reader's own calendar, long after the site was built."""

import pytest

pytestmark = pytest.mark.starter

# Approved on 15 October 2026 and reviewed every year.
CHAPTER = "rutiner/rad-og-veiledning.html"


CURRENT = "Godkjent 15. oktober 2026"
SOON = "Gjennomgås innen 15. oktober 2027"
OVERDUE = "Skulle vært gjennomgått innen 15. oktober 2027"


def trust(page):
    """What the line below the title says, in all the forms that are shown."""
    return [text.replace("\u00a0", " ") for text in page.locator(
        ".tillit > p:visible").all_inner_texts()]


@pytest.mark.parametrize("today, status", [
    ("2026-11-21", CURRENT),
    ("2027-08-15", CURRENT),
    ("2027-08-16", SOON),
    ("2027-10-15", SOON),
    ("2027-10-16", OVERDUE),
])
def test_the_status_follows_the_day(open_page, today, status):
    page = open_page(CHAPTER, today=today)
    lines = trust(page)
    assert len(lines) == 1 and status in lines[0], lines
    assert page.locator("[data-neste-revisjon]").is_visible() == (status == OVERDUE)


def test_without_javascript_the_status_is_that_of_the_build(open_page):
    page = open_page(CHAPTER, today="2030-01-01", javascript=False)
    lines = trust(page)
    assert len(lines) == 1 and CURRENT in lines[0], lines


def test_the_review_page_filters_by_what_holds_today(open_page):
    page = open_page("revisjonsstatus.html", today="2030-01-01")
    rows = page.locator("#revisjon tbody tr:visible")
    every = rows.count()
    page.locator("select[name=status]").select_option("gjeldende")
    assert rows.count() == 0
    page.locator("select[name=status]").select_option("forfalt")
    assert rows.count() == every
