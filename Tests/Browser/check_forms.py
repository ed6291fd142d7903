"""Forms as caseworkers and those who control fill them in: copied, printed, cleared and counted."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

MAPPING = "skjema/kartlegging.html"
CHECKLIST = "skjema/sjekkliste-rad-og-veiledning.html"
SPOT_CHECK = "skjema/stikkprove-vilkar.html"
FORMS = [
    "skjema/kartlegging.html", "skjema/samtalenotat.html",
    "skjema/sjekkliste-rad-og-veiledning.html", "skjema/sjekkliste-vilkar.html",
    "skjema/stikkprove-rad-og-veiledning.html", "skjema/stikkprove-vilkar.html",
    "skjema/kvalitetsinnsyn-kvp.html", "opplaring/kompetansekartlegging.html",
]


@pytest.fixture
def open_page(open_page):
    """Opens a page with its areas unfolded, as they are for somebody who fills in all of them."""

    def opened(*arguments, javascript=True, **settings):
        page = open_page(*arguments, javascript=javascript, **settings)
        if javascript:
            page.locator("details.omrade").evaluate_all("(all) => all.forEach((each) => { each.open = true; })")
        return page

    return opened


@pytest.fixture
def copied():
    """Presses a button and gives what it put on the clipboard; empty when it put nothing there."""

    def copied(page, button, nth=0):
        page.evaluate("""() => {
            window.copied = '';
            navigator.clipboard.writeText = (text) => {
                window.copied = text;
                return Promise.resolve();
            };
        }""")
        page.get_by_role("button", name=button, exact=True).nth(nth).click()
        return page.evaluate("() => window.copied")

    return copied


def status(page):
    return page.locator("[data-beskjed]").inner_text()


def fill_mapping(page):
    page.get_by_label("Løpenummer").fill("12")
    page.get_by_label("Ny bruker").check()
    page.get_by_label("Er boligen tilfredsstillende?").fill("Nei, den er trekkfull")
    page.get_by_label("Mål", exact=True).fill("Egen bolig\nog jobb")


@pytest.mark.parametrize("path", FORMS)
def test_every_control_of_a_form_has_a_name_and_none_has_a_placeholder(open_page, path):
    page = open_page(path)
    controls = page.locator("form.skjema :is(input, textarea, select)")
    assert controls.count() > 10
    nameless = controls.evaluate_all(
        "(all) => all.filter((each) => !each.labels.length || each.placeholder).map((each) => each.id)")
    assert nameless == []
    assert page.locator("form.skjema").get_attribute("autocomplete") == "off"
    assert "Ingenting lagres eller sendes" in page.locator("form.skjema").inner_text()


def test_the_copy_holds_what_is_filled_in_and_leaves_out_the_rest(open_page, copied):
    page = open_page(MAPPING)
    fill_mapping(page)
    assert copied(page, "Kopier alt") == (
        "Kartlegging\n\nLøpenummer: 12\n[x] Ny bruker\n\n"
        "Bosituasjon\nEr boligen tilfredsstillende? Nei, den er trekkfull\n\n"
        "Mål og delmål\nMål\nEgen bolig\nog jobb")
    assert status(page) == "Kopiert"


def test_what_is_copied_can_be_pasted(open_page):
    page = open_page(MAPPING)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    fill_mapping(page)
    page.get_by_role("button", name="Kopier «Bosituasjon»").click()
    page.locator("[data-beskjed]", has_text="Kopiert").wait_for()
    page.get_by_label("Annet om helse").focus()
    page.keyboard.press("Control+v")
    assert "trekkfull" in page.get_by_label("Annet om helse").input_value()


def test_one_area_is_copied_alone(open_page, copied):
    page = open_page(MAPPING)
    fill_mapping(page)
    page.get_by_label("Hva skal til for å komme i arbeid?").fill("Barnehage")
    assert copied(page, "Kopier «Bosituasjon»") == (
        "Bosituasjon\nEr boligen tilfredsstillende? Nei, den er trekkfull")
    assert copied(page, "Kopier «Arbeid»") == (
        "Arbeid – Brukeren er uten arbeid\nHva skal til for å komme i arbeid? Barnehage")
    assert copied(page, "Kopier «Helse»") == ""
    assert "Ingenting er fylt ut" in status(page)


def test_the_note_has_the_answers_under_its_points_in_their_order(open_page, copied):
    page = open_page(CHECKLIST)
    page.get_by_label("Er det rusproblematikk?").fill("Nei")
    page.get_by_label("Inntekter og utgifter per i dag").fill("Oversikt er laget")
    page.get_by_label("Hva er arbeidssituasjonen i dag?").fill("Deltid")
    page.get_by_label("Det er undersøkt om brukeren har gjeld").check()
    page.get_by_label("Har brukeren et ønske om tjenesten?").fill("Ja")
    page.get_by_label("Dato", exact=True).fill("2026-06-01")
    assert copied(page, "Kopier som notat") == (
        "Samtalenotat\n\nDato: 01.06.2026\n\n"
        "5. Arbeid\nHva er arbeidssituasjonen i dag? Deltid\n\n"
        "7. Økonomi og rettigheter\nInntekter og utgifter per i dag: Oversikt er laget\n\n"
        "8. Helse\nEr det rusproblematikk? Nei\n\n"
        "10. Råd og veiledning, økonomisk rådgivning\n[x] Det er undersøkt om brukeren har gjeld\n"
        "Har brukeren et ønske om tjenesten? Ja")


def test_all_fourteen_points_of_the_note_can_be_filled_in(open_page, copied):
    page = open_page("skjema/samtalenotat.html")
    for number, name in [(1, "Bosituasjon"), (13, "Vilkår og sanksjon")]:
        page.get_by_label(f"{number}. {name}").fill(f"svar {number}")
    for name in ["Nåværende situasjon", "Tiltak", "Frist", "Evaluering"]:
        page.get_by_label(name, exact=True).fill(f"om {name}")
    assert page.locator("form.skjema textarea").count() >= 13 + 7
    text = copied(page, "Kopier alt")
    assert "1. Bosituasjon: svar 1" in text
    assert "\nFrist: om Frist" in text


def test_an_empty_form_is_not_copied(open_page, copied):
    page = open_page(MAPPING)
    assert copied(page, "Kopier alt") == ""
    assert "Ingenting er fylt ut" in status(page)


def test_without_a_clipboard_the_text_is_shown_and_marked(open_page):
    page = open_page(MAPPING)
    fill_mapping(page)
    page.evaluate("() => Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    button = page.get_by_role("button", name="Kopier «Bosituasjon»")
    button.click()
    box = page.locator("#side\\:kopi")
    assert box.evaluate("(each) => each.value.slice(each.selectionStart, each.selectionEnd)") == (
        "Bosituasjon\nEr boligen tilfredsstillende? Nei, den er trekkfull")
    page.get_by_role("button", name="Lukk", exact=True).click()
    assert button.evaluate("(element) => element === document.activeElement")
    assert box.input_value() == ""


def test_nothing_of_what_is_filled_in_is_stored_or_sent(open_page, stored):
    page = open_page(SPOT_CHECK)
    page.get_by_label("Løpenummer").fill("12")
    page.get_by_label("Løpenummer").press("Enter")
    page.get_by_label("Kontor").select_option("hamar")
    page.locator("input[name=punkt-1]").first.check()
    page.get_by_role("button", name="Neste sak").click()
    assert stored(page) == []
    assert "?" not in page.url


def test_without_javascript_enter_sends_nothing(open_page):
    page = open_page(MAPPING, javascript=False)
    field = page.get_by_label("Løpenummer")
    field.fill("12")
    field.press("Enter")
    assert page.url.endswith("kartlegging.html")
    assert field.input_value() == "12"


def test_clearing_asks_first(open_page):
    page = open_page(MAPPING)
    fill_mapping(page)
    field = page.get_by_label("Er boligen tilfredsstillende?")
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="Tøm skjemaet").click()
    assert field.input_value() != ""
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Tøm skjemaet").click()
    assert field.input_value() == ""
    assert not page.get_by_label("Ny bruker").is_checked()


@pytest.mark.parametrize("filled", [True, False])
def test_leaving_warns_when_something_is_filled_in(open_page, filled):
    page = open_page(MAPPING)
    field = page.get_by_label("Er boligen tilfredsstillende?")
    field.click()
    page.keyboard.type("Ja" if filled else " ")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.goto(page.url.replace("kartlegging", "index"))
    assert asked == (["beforeunload"] if filled else [])


def test_a_page_that_is_left_keeps_nothing_for_the_way_back(open_page):
    page = open_page(SPOT_CHECK)
    page.get_by_label("Løpenummer").fill("12")
    page.get_by_label("Kontor").select_option("hamar")
    page.locator("input[name=punkt-1]").first.check()
    page.get_by_role("button", name="Neste sak").click()
    page.get_by_label("Løpenummer").fill("13")
    page.evaluate("() => window.dispatchEvent(new Event('pagehide'))")
    assert page.get_by_label("Løpenummer").input_value() == ""
    assert page.locator("[data-opptelling]:visible").count() == 0


def test_a_national_identity_number_is_warned_of(open_page):
    page = open_page(MAPPING)
    warning = page.locator("[data-varsel]")
    page.get_by_label("Løpenummer").fill("010170 12345")
    assert "fødselsnummer" in warning.inner_text()
    page.get_by_label("Løpenummer").fill("12")
    assert warning.inner_text() == ""


def test_an_empty_form_is_printed_and_what_was_filled_in_comes_back(open_page):
    page = open_page(MAPPING)
    fill_mapping(page)
    page.evaluate("""() => {
        window.print = () => {
            window.printed = [...document.querySelectorAll('form.skjema:not([hidden]) textarea')]
                .map((each) => each.value).join('');
        };
    }""")
    page.get_by_role("button", name="Skriv ut tomt skjema").click()
    assert page.evaluate("() => window.printed") == ""
    page.evaluate("() => window.dispatchEvent(new Event('afterprint'))")
    assert page.locator("form.skjema").count() == 1
    assert page.get_by_label("Mål", exact=True).input_value() == "Egen bolig\nog jobb"
    page.get_by_role("button", name="Skriv ut utfylt").click()
    assert "Egen bolig" in page.evaluate("() => window.printed")


def test_a_long_answer_is_seen_whole(open_page):
    page = open_page(MAPPING)
    field = page.get_by_label("Er boligen tilfredsstillende?")
    field.fill("Boligen er liten og trekkfull. " * 20)
    assert field.evaluate("(each) => each.scrollHeight <= each.clientHeight + 1")


def test_a_form_that_asks_for_answers_alone_is_one_sheet_of_paper(open_page):
    page = open_page("skjema/kvartalskontroll.html")
    sheets = re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))
    assert len(sheets) == 1


@pytest.mark.parametrize("javascript", [True, False])
def test_paper_has_fields_signature_and_version_but_no_buttons(open_page, javascript):
    page = open_page(SPOT_CHECK, javascript=javascript)
    page.emulate_media(media="print")
    assert page.locator("form.skjema button:visible").count() == 0
    assert page.locator("form.skjema textarea:visible").count() > 16
    assert page.locator("form.skjema input[type=radio]:visible").count() == 16 * 3
    assert "Underskrift" in page.locator("form.skjema").inner_text()
    assert "Versjon" in page.locator(".fot").inner_text()
    line = page.locator("form.skjema textarea").first
    assert line.evaluate("(each) => getComputedStyle(each).borderBottomStyle") == "solid"


def test_the_cases_of_a_spot_check_become_one_line_of_figures(open_page, copied):
    page = open_page(SPOT_CHECK)
    page.get_by_label("Kontor").select_option("hamar")
    for case, answer in enumerate(["Ja", "Ja", "Nei"], 1):
        page.get_by_label("Løpenummer").fill(str(case))
        for point in range(1, 17):
            page.locator(f"[data-punkt='{point}']").get_by_label(answer, exact=True).check()
        page.get_by_role("button", name="Neste sak").click()
        assert f"Sak {case} er talt med" in status(page)
        assert page.locator("form.skjema input:checked").count() == 0
        assert page.get_by_label("Løpenummer").input_value() == ""
    page.locator("[data-punkt='2']").get_by_label("Ikke aktuelt").check()
    page.get_by_role("button", name="Neste sak").click()
    figures = " ".join(f"{point}=2/1/{1 if point == 2 else 0}" for point in range(1, 17))
    line = "  - {skjema: stikkprove-vilkar, kontor: hamar, saker: 4, svar: " + figures + "}"
    assert copied(page, "Kopier linjen") == line
    assert page.locator("[data-linje]").input_value() == line
    table = page.locator("[data-opptelling] table")
    assert "4 saker" in table.inner_text()
    assert table.locator("tbody tr").nth(1).locator("td").all_inner_texts() == ["2", "1", "1"]
    assert page.get_by_label("Kontor").is_disabled()
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Tøm opptellingen").click()
    assert page.locator("[data-opptelling]:visible").count() == 0
    assert page.get_by_label("Kontor").is_enabled()


def test_a_case_needs_an_office_and_an_answer_to_count(open_page):
    page = open_page(SPOT_CHECK)
    page.get_by_role("button", name="Neste sak").click()
    assert status(page) == "Velg kontor først"
    page.get_by_label("Kontor").select_option("loten")
    page.get_by_role("button", name="Neste sak").click()
    assert "Svar på minst ett punkt" in status(page)
    assert page.locator("[data-opptelling]:visible").count() == 0


def test_a_point_is_copied_with_answer_and_assessment(open_page, copied):
    page = open_page(SPOT_CHECK)
    point = page.locator("[data-punkt='9']")
    point.get_by_label("Nei", exact=True).check()
    point.get_by_label("Vurdering").fill("Vilkåret gjaldt noe annet")
    assert copied(page, "Kopier alt") == (
        "Stikkprøve § 20 a\n\nSjekkpunkter\n9. Vilkåret har nær sammenheng med vedtaket.\n"
        "Svar: nei\nVurdering: Vilkåret gjaldt noe annet")


def test_the_competence_survey_has_its_scale_on_every_point_and_no_count(open_page):
    page = open_page("opplaring/kompetansekartlegging.html")
    points = page.locator("fieldset.punkt")
    assert points.count() == 38
    assert points.first.locator("input[type=radio]").count() == 4
    assert points.first.locator("textarea").count() == 0
    assert page.get_by_role("button", name="Neste sak").count() == 0


def test_a_link_in_a_label_leads_on(open_page):
    page = open_page(SPOT_CHECK)
    page.locator("fieldset.punkt legend a.paragraf").first.click()
    page.wait_for_url("**/lov/**")


# The checker asks for the style sheets itself, which the policy refuses from disk.
@pytest.mark.parametrize("base", ["http"], indirect=True)
@pytest.mark.parametrize("mode", [{}, {"color_scheme": "dark"}, {"width": 320}])
def test_a_checker_finds_nothing_when_all_of_a_form_is_shown(open_page, mode):
    page = open_page(SPOT_CHECK, **mode)
    page.get_by_label("Kontor").select_option("hamar")
    page.locator("input[name=punkt-1]").first.check()
    page.get_by_role("button", name="Neste sak").click()
    page.get_by_label("Løpenummer").fill("01017012345")
    page.evaluate("() => Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.get_by_role("button", name="Kopier linjen").click()
    found = Axe().run(page, options={"runOnly": [
        "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
    assert not found.response["violations"], found.generate_report()
