"""Writes a handbook in which every channel carries every hostile string.

    python3 handbook.py FOLDER
"""

import pathlib
import re
import sys

from strings import HOSTILE

# What a line can hold: YAML values may hold anything, but a title, a list item of Markdown and a
# file name are one line.
KINDS = ["rutine", "skjema", "kontroll", "opplæringsløp", "begrep", "fagside", "side"]


def quoted(text):
    """A YAML string in double quotes (YAML 1.2, section 5.7)."""
    def escape(letter):
        code = ord(letter)
        if letter in "\"\\":
            return "\\" + letter
        # The program takes `&` and `*` before a letter for YAML's anchors where there are many.
        if (0x20 <= code < 0x7F and letter not in "&*") or letter in "æøåÆØÅ":
            return letter
        return f"\\U{code:08X}"
    # NUL is refused, however it is written.
    return '"' + "".join(map(escape, text.replace("\0", "\ufffd"))) + '"'


def plain(text):
    """Markdown that says just this, on one line: every mark is escaped (CommonMark 2.4)."""
    line = " ".join(text.replace("\0", "\ufffd").split())
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", line)


def raw(text):
    """A string as it is, without what the program refuses to build.

    That is NUL, headings as large as the title, pictures, and links to what is not there.
    """
    line = " ".join(text.replace("\0", "\ufffd").split())
    line = re.sub(r"\]\((?!<?(?:javascript|data):)", r"]\\(", line.replace("![", "!\\["))
    return "#" + line if line.startswith("# ") else line


def linked(text):
    """Links with the string as a title, in an address and, where it is one, as the address."""
    rough = raw(text)
    inside = re.sub(r"([<>\\])", r"\\\1", rough)
    links = [f"[a](<https://handbok.example.no/?{inside}>)"]
    if re.match(r"(?i)(?:java|vb)script:|data:", rough):
        links += [f"[b]({rough})", f"[c](<{inside}>)", f"<{rough}>"]
    return " ".join(links)


def raw_lines(text):
    """A string as it is, also with its line ends."""
    return "\n".join(map(raw, text.replace("\r", "\n").split("\n")))


def file_name(text):
    """As much of a string as a file may be called; control characters and backslashes are refused."""
    name = "".join(letter for letter in text if letter.isprintable() and letter not in "/\\")
    return name.encode()[:150].decode(errors="ignore").strip()


def header(number, text, kind, more=""):
    return (
        f"---\ntittel: {quoted(text)}\ntype: {kind}\ndokumentansvarlig: rolle-{number}\n"
        "godkjent:\n  dato: 2026-01-15\n  av: nav-leder\n"
        f"lovgrunnlag:\n  - ondloven § {number + 1}\n"
        f"gjelder_for:\n  - rolle-{number}\n"
        f"kort:\n  - {quoted(text)}\n  - To\n  - Tre\n"
        f"brukes_når:\n  - {quoted(text)}\n"
        f"endringer:\n  - dato: 2026-01-15\n    tekst: {quoted(text)}\n    må_leses_på_nytt: ja\n"
        f"{more}---\n")


def code_block(text):
    return "~~~~~~~~\n" + raw(text) + "\n~~~~~~~~\n"


def prose(number, text):
    said, rough = plain(text), raw(text)
    return f"""
{said}

## {said}

{rough}

## Grovt

### {rough}

- {rough}

> {rough}

> [!NOTE]
> {rough}

{code_block(text)}
| {rough} | a |
|---|---|
| {said} | {rough} |

[{said}](https://handbok.example.no/{number}) og *{rough}* og **{said}**.[^1] Se § {number + 1}.

{linked(text)} [d](https://handbok.example.no/ "{said}")

[^1]: {rough}

{raw_lines(text)}
"""


def form(number, text):
    said, rough = plain(text), raw(text)
    return f"""
- Felt {said} ____
- Felt {rough} ________
- [ ] Felt {said}

## {said}

1. {said}

   Hjelp {rough}
2. Punkt {rough}
"""


def path(number, text):
    said, rough = plain(text), raw(text)
    owner = plain(re.sub(r"[^<>\"'&=a-z ]", "", text)) or "fadder"
    return f"""
Først {rough}

## {said} trinn

1. [{said} steg](../rutine/{number:03}.md) (10 min, {owner})
2. [To](../rutine/{number:03}.md) (5 min, rolle-{number})

   Mer {rough}

## Sjekk deg selv

### {said} spørsmål

- [ ] {said} a
- [x] {rough} b

Fordi {rough}

### Uten svar {number}

Fordi {rough}
"""


def body(kind, number, text):
    if kind in ("skjema", "kontroll"):
        return form(number, text)
    return path(number, text) if kind == "opplæringsløp" else prose(number, text)


def answers(kind, text):
    if kind == "kontroll":
        return "svar: ja/nei/ikke aktuelt\n"
    if kind == "skjema":
        return f"svar: {quoted(raw(text).replace('/', '.') + ' a/annet')}\n"
    return ""


def listed(head, entry):
    return head + "".join(entry(number, text) for number, text in enumerate(HOSTILE))


def settings():
    every = " ".join(map(raw, HOSTILE))
    # The title stands on every page, so it has the short ones only.
    short = " ".join(raw(text) for text in HOSTILE if len(text) < 16)
    return (
        "format: 1\nid: ond\nadresse: https://handbok.example.no/\n"
        f"tittel: {quoted(short)}\nundertittel: {quoted(every)}\n"
        "standardlov: ondloven\nrevisjon_hver: 20 år\n"
        + listed("kontorer:\n", lambda n, t: f"  - id: kontor-{n}\n    tittel: {quoted(t)}\n")
        + listed("kravsider:\n  - lovgrunnlag: ondloven § 1\n    tittel: " + quoted(HOSTILE[0])
                 + "\n    bokstaver:\n", lambda n, t: f"      - bokstav: {'abcdefgh'[n]}\n"
                 f"        krav: {quoted(t)}\n" if n < 8 else "")
        + listed("tilgjengelighet:\n  samsvar: nei\n  testet: 2026-01-01\n  oppdatert: 2026-01-01\n"
                 f"  kontakt: {quoted(every)}\n  metoder:\n", lambda n, t: f"    - {quoted(t)}\n")
        + listed("  mangler:\n", lambda n, t: f"    - krav: {quoted(t)}\n      tekst: {quoted(t)}\n"
                 f"      plan: {quoted(t)}\n"))


def roles():
    return listed(
        "roller:\n  - id: nav-leder\n    tittel: Nav-leder\n  - id: fagleder\n    tittel: Fagleder\n",
        lambda n, t: f"  - id: rolle-{n}\n    tittel: {quoted(t)}\n"
        f"    ansvar:\n      - {quoted(t)}\n")


def glossary():
    return listed(
        "begreper:\n", lambda n, t: f"  - begrep: {quoted(f'{t} ord{n}')}\n    forkortelse: {quoted(f'F{n} {t}')}\n"
        f"    forklaring: {quoted(t)}\n    synonymer:\n      - {quoted(f's{n} {t}')}\n")


def law():
    all_of_it = quoted(" ".join(map(raw, HOSTILE[:40])))
    return listed(
        f"id: ondloven\ntittel: {all_of_it}\nkorttittel: {quoted(raw(HOSTILE[0]))}\n"
        f"departement: {all_of_it}\nnavn:\n  - ondloven\nlovdata: lov/2009-12-18-131\n"
        f"gjelder_fra: 2010-01-01\nkapitler:\n  - tittel: {all_of_it}\n    paragrafer:\n",
        lambda n, t: f"      - nummer: \"{n + 1}\"\n        overskrift: {quoted(t)}\n")


def wheel():
    """Eight strings to an activity: a wheel of hundreds in one month is nothing that anyone draws."""
    every = quoted(" ".join(map(raw, HOSTILE[:20])))
    activities = ""
    for number in range(0, len(HOSTILE), 8):
        text = quoted(" ".join(HOSTILE[number:number + 8]))
        activities += (
            f"  - id: aktivitet-{number}\n    tittel: {text}\n    kategori: kontroll\n"
            f"    når: uke {number % 50 + 1}\n    ansvarlig: rolle-{number}\n"
            f"    lovgrunnlag:\n      - ondloven § {number + 1}\n"
            f"    gjennomført:\n      - dato: 2026-06-30\n        merknad: {text}\n")
    return (
        f"kategorier:\n  kontroll:\n    tittel: {every}\n    teller_som: kontroll\n"
        f"aktiviteter:\n{activities}")


def risks():
    return listed(
        f"merknad: {quoted(HOSTILE[0])}\nrisikoer:\n",
        lambda n, t: f"  - id: risiko-{n}\n    tittel: {quoted(t)}\n    eier: rolle-{n}\n"
        f"    område: {quoted(t)}\n    beskrivelse: {quoted(t)}\n    årsak: {quoted(t)}\n"
        f"    konsekvens: {quoted(t)}\n    kilde: {quoted(t)}\n"
        f"    før:\n      sannsynlighet: {n % 5 + 1}\n      konsekvens: {n // 5 % 5 + 1}\n"
        f"    tiltak:\n      - tekst: {quoted(t)}\n        ansvarlig: rolle-{n}\n")


def round_of_controls():
    control = next(number for number in range(len(HOSTILE)) if is_written("kontroll", number))
    every = quoted(" ".join(map(raw, HOSTILE)))
    return (
        f"tittel: {quoted(HOSTILE[0])}\ndato: 2026-06-15\ntidsrom: {quoted(HOSTILE[1])}\n"
        f"kilde: {every}\nmerknad: {every}\n"
        + listed("styrker:\n", lambda n, t: f"  - {quoted(t)}\n")
        + listed("resultater:\n", lambda n, t: f"  - {{skjema: '{control:03}', kontor: kontor-{n}, "
                 "saker: 10, svar: 1=5/5/0 2=10/0/0}\n")
        + listed("funn:\n", lambda n, t: f"  - tekst: {quoted(t)}\n    følge: {quoted(t)}\n"
                 f"    omfang: {quoted(t)}\n    tiltak: {quoted(t)}\n    ansvarlig: rolle-{n}\n"
                 "    frist: 2026-12-01\n    lukket: 2026-07-01\n"))


def is_written(kind, number):
    """Every string is a routine; the other kinds take turns."""
    return kind == "rutine" or KINDS[1:][number % (len(KINDS) - 1)] == kind


def folder_name(kind):
    return {"opplæringsløp": "lop"}.get(kind, kind)


def write(folder):
    """Writes the handbook, and gives the address of each chapter with its title."""
    folder = pathlib.Path(folder)
    files = {
        "handbok.yaml": settings(), "roller.yaml": roles(), "ordliste.yaml": glossary(),
        "lover/ondloven.yaml": law(), "aarshjul.yaml": wheel(), "risiko.yaml": risks(),
        "internkontroll/2026-06-15.yaml": round_of_controls(),
    }
    chapters = {}
    for number, text in enumerate(HOSTILE):
        for kind in KINDS:
            if not is_written(kind, number):
                continue
            part = f"{folder_name(kind)}/{number:03}"
            files[part + ".md"] = header(number, text, kind, answers(kind, text)) + body(
                kind, number, text)
            chapters[part + ".html"] = text
        # The number in front keeps the addresses apart when all else is left out.
        name = f"{number} n{number} {file_name(text)}"
        files[f"filer/{name}.md"] = header(number, f"Fil {number}", "side") + "\nTekst.\n"
        files[f"filer/{name}.txt"] = "Vedlegg.\n"
        files[f"lover/ondloven/{number + 1}.md"] = (
            f"---\ntittel: {quoted(text)}\ndokumentansvarlig: nav-leder\ngodkjent:\n"
            f"  dato: 2026-01-15\n  av: fagleder\n---\n{prose(number, text)}")
    for path_in_folder, text in files.items():
        place = folder / path_in_folder
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="")
    return chapters


if __name__ == "__main__":
    write(sys.argv[1])
