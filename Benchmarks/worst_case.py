#!/usr/bin/env python3
"""Measures how the time for one text grows with texts that hurt parsers.

Each kind of text is read in three sizes, each twice the one before it. Twice the text may take twice
the time and a little more (n log n): from the first size to the last the time may grow eight times,
not sixteen. A text may also be refused, with a diagnostic. What grows faster is marked, and the exit
status is 1.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice, product
from pathlib import Path

from measure import write_between_marks

BEGIN, END = "<!-- make bench, worst case: begin -->", "<!-- make bench, worst case: end -->"
LAWS = Path(__file__).resolve().parent.parent / "handbook" / "lover"
# A chapter may have a megabyte, its front matter included.
LARGEST = 996_000
RUNS = 3
# Less than this cannot be told from what the machine does beside.
NOTICEABLE = 0.1
MOST_GROWTH = 8

HEAD = "---\ntittel: A\ntype: rutine\ndokumentansvarlig: leder\n"
BASIS = {
    "handbok.yaml": "format: 1\nid: test\ntittel: Test\nstandardlov: sosialtjenesteloven\n",
    "roller.yaml": "roller:\n  - id: leder\n    tittel: Leder\n",
    "rutiner/a.md": f"{HEAD}---\nTekst.\n",
}


def repeated(piece: str, before: str = "", after: str = "") -> Callable[[int], dict[str, str]]:
    """A chapter that is one piece of text over and over."""
    return lambda size: chapter(before + piece * (size // len(piece.encode())) + after)


def numbered(piece: Callable[[int], str]) -> Callable[[int], dict[str, str]]:
    """A chapter of pieces that are each a little different."""

    def make(size: int) -> dict[str, str]:
        pieces = [piece(number) for number in range(size // len(piece(0).encode()))]
        text = "".join(pieces).encode()[:size]
        return chapter(text.decode(errors="ignore"))

    return make


def chapter(body: str) -> dict[str, str]:
    return {"rutiner/a.md": f"{HEAD}---\n{body}\n"}


def front_matter(size: int) -> dict[str, str]:
    lines = "".join(f"  - Oppgave {number}\n" for number in range(size // 20))
    return {"rutiner/a.md": f"{HEAD}brukes_når:\n{lines}---\nTekst.\n"}


def word(number: int) -> str:
    """A word of its own for each number, which nothing inflects into another."""
    letters = "bcdfghjklmnpqrtv"
    return "x" + "".join(f"{letters[(number >> shift) % 16]}o" for shift in (0, 4, 8, 12))


def glossary(size: int) -> dict[str, str]:
    words = [word(number) for number in range(size // 55)]
    terms = "".join(f"  - begrep: {name}\n    forklaring: Et ord.\n" for name in words)
    return chapter(" ".join(words)) | {"ordliste.yaml": f"begreper:\n{terms}"}


def glossary_of_phrases(size: int) -> dict[str, str]:
    """All terms begin with the same word, which is all of the text."""
    names = [f"vedtak om {word(number)}" for number in range(size // 60)]
    terms = "".join(f"  - begrep: {name}\n    forklaring: Et ord.\n" for name in names)
    return chapter("vedtak om " * (size // 10)) | {"ordliste.yaml": f"begreper:\n{terms}"}


def glossary_of_forms(size: int) -> dict[str, str]:
    """Each word of the text may be a form of six words, which the terms combine in all ways."""
    forms = ["x", "xe", "xen", "xene", "xenes", "xer"]
    names = [" ".join(words) for words in islice(product(forms, repeat=5), size // 75)]
    terms = "".join(f"  - begrep: {name} zo\n    forklaring: Et ord.\n" for name in names)
    return chapter("xenes " * (size // 6)) | {"ordliste.yaml": f"begreper:\n{terms}"}


def glossary_of_a_long_term(size: int) -> dict[str, str]:
    """The text is almost a term, from each of its words on."""
    term = f"  - begrep: {'å ' * (size // 6)}zo\n    forklaring: Et ord.\n"
    return chapter("å " * (size // 3)) | {"ordliste.yaml": f"begreper:\n{term}"}


def wheel(size: int) -> dict[str, str]:
    """Activities that are all on one day, and need a lane each."""
    activities = "".join(
        f"  - id: a{number}\n    tittel: Oppgave {number}\n    kategori: a\n    når: 1. juni\n"
        "    ansvarlig: leder\n"
        for number in range(size // 500)
    )
    head = "kategorier:\n  a:\n    tittel: A\n    teller_som: annet\n"
    return {"aarshjul.yaml": f"{head}aktiviteter:\n{activities}"}


def broken_links(size: int) -> dict[str, str]:
    """Each link leads nowhere, and each is near to many of the files that there are."""
    links = "".join(f"[a](../rutiner/kapittel-{number:05}.mb) " for number in range(size // 36))
    others = {
        f"rutiner/kapittel-{number:05}.md": f"{HEAD}---\nTekst.\n"
        for number in range(0, 70_000, 100)
    }
    return chapter(links) | others


def broken_anchors(size: int) -> dict[str, str]:
    """Half of the chapter is headings, half links to headings that are not there."""
    headings = "".join(f"## Punkt {number}\n\n" for number in range(size // 40))
    links = "".join(f"[a](#punkt-{number}x) " for number in range(size // 40))
    return chapter(headings + links)


def unknown_sections(size: int) -> dict[str, str]:
    return chapter("".join(f"§ {number} . " for number in range(200, 200 + size // 11)))


def flow_list(size: int) -> dict[str, str]:
    """A list in brackets, which the reader of YAML takes item by item."""
    return {"rutiner/a.md": f"{HEAD}tagger: [{'a,' * (size // 2)}a]\n---\nTekst.\n"}


KINDS: dict[str, Callable[[int], dict[str, str]]] = {
    "quotes in each other": repeated(">", after="x"),
    "lists in each other": lambda size: chapter(
        "".join(f"{'  ' * depth}- x\n" for depth in range(int(size**0.5)))
    ),
    "`[`": repeated("["),
    "`[a](`": repeated("[a]("),
    "`![`": repeated("!["),
    "links": repeated("[a](https://a.no) "),
    "addresses": repeated("a@b.no www.a.no "),
    "`*a _b`": repeated("*a _b "),
    "links among emphasis": repeated("*[a](b)* "),
    "entities for two characters": repeated("&bne;"),
    "`*`": repeated("*"),
    "`~~a **b`": repeated("~~a **b "),
    "runs of backticks": numbered(lambda number: "`" * (number % 300 + 1) + "x"),
    "footnotes": numbered(lambda number: f"[^{number}]\n\n[^{number}]: y\n\n"),
    "one footnote, many times": repeated("[^1]", after="\n\n[^1]: x"),
    "rows of a table": repeated("|c|d|\n", before="|a|b|\n|-|-|\n"),
    "columns of a table": lambda size: chapter("\n".join(["|a" * (size // 6)] * 3)),
    "`&amp;`": repeated("&amp;"),
    "`\\*`": repeated("\\*"),
    "`<a `": repeated("<a "),
    "`<!-- -->`": repeated("<!-- --> "),
    "paragraphs": repeated("Søknaden avgjøres etter § 17.\n\n"),
    "headings": numbered(lambda number: f"## Punkt {number}\n\n"),
    "the same heading": repeated("## Punkt\n\n"),
    "numbered points": repeated("1. Punkt\n"),
    "words": repeated("vilkår for hjelpen "),
    "one word": repeated("å"),
    "`§ 17` in a paragraph": repeated("§ 17 "),
    "laws in a paragraph": repeated("sosialtjenesteloven § 20 a og "),
    "one list of sections": repeated("17, ", before="§§ "),
    "ranges of sections": repeated("§§ 17–20 "),
    "`§`": repeated("§"),
    "`(jf. `": repeated("(jf. "),
    "unknown laws": numbered(lambda number: f"{word(number)}loven § 3. "),
    "front matter": front_matter,
    "glossary and its terms": glossary,
    "glossary of one first word": glossary_of_phrases,
    "glossary of forms of each other": glossary_of_forms,
    "glossary of a long term": glossary_of_a_long_term,
    "a wheel of one day": wheel,
    "links that lead nowhere": broken_links,
    "links to headings that are not there": broken_anchors,
    "unknown sections": unknown_sections,
    "a list in brackets": flow_list,
    "definitions": numbered(lambda number: f"[{word(number)}]: b\n"),
    "footnotes without a mark": numbered(lambda number: f"[^{word(number)}]: b\n\n"),
    "code and definitions": repeated("    a\n\n[b]: c\n\n"),
    "values in single braces": repeated("{kontor.x} "),
    "unknown alerts": repeated("> [!HUSK]\n\n"),
    "links without an end": repeated("[a](b "),
    "dates in a list": repeated("3. juni: a\n"),
}


@dataclass(frozen=True)
class Answer:
    """Seconds of processor time, and whether the text was taken.

    The time of the system is left out: on ext4 it may be seconds for a few files, when many others
    were removed lately.
    """

    cpu: float
    is_taken: bool


def run(command: list[str]) -> Answer:
    """The quickest of some runs."""
    answers = []
    for _ in range(RUNS):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1):
            sys.exit(f"{' '.join(command)} ended with {process.returncode}")
        answers.append(Answer(usage.ru_utime, process.returncode == 0))
        if answers[-1].cpu > 2:
            break
    return min(answers, key=lambda answer: answer.cpu)


def build(program: str, folder: Path, files: dict[str, str]) -> Answer:
    source = folder / "handbook"
    for path, text in (BASIS | files).items():
        file = source / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    laws = source / "lover"
    laws.mkdir()
    for law in LAWS.glob("*.yaml"):
        (laws / law.name).write_bytes(law.read_bytes())
    return run([program, "build", "--source", str(source), "--output", str(folder / "site")])


def rows(program: str, kinds: list[str]) -> tuple[list[str], bool]:
    sizes = [LARGEST // 4, LARGEST // 2, LARGEST]
    lines = [
        f"| text | {' | '.join(f'{size // 1000} kB' for size in sizes)} | growth |",
        f"|---|{'---:|' * (len(sizes) + 1)}",
    ]
    is_clean = True
    with tempfile.TemporaryDirectory() as work:
        nothing = build(program, Path(work) / "nothing", {}).cpu
        for kind in kinds:
            answers = [
                build(program, Path(work) / f"{number}", KINDS[kind](size))
                for number, size in enumerate(sizes)
            ]
            for number in range(len(sizes)):
                shutil.rmtree(Path(work) / f"{number}")
            spent = [max(answer.cpu - nothing, 0) for answer in answers]
            cells = [
                f"{cpu * 1000:.0f} ms" if answer.is_taken else "refused"
                for cpu, answer in zip(spent, answers, strict=True)
            ]
            growth = spent[2] / max(spent[0], 0.03)
            is_too_fast = spent[2] > NOTICEABLE and growth > MOST_GROWTH
            is_clean = is_clean and not is_too_fast
            mark = " (!)" if is_too_fast else ""
            lines.append(f"| {kind} | {' | '.join(cells)} | {growth:.1f}{mark} |")
            print(lines[-1], file=sys.stderr, flush=True)
    return lines, is_clean


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--hjemmel", required=True, help="the program")
    parser.add_argument("--write", type=Path, help="the file that gets the table")
    parser.add_argument("--kind", action="append", help="only texts of this kind")
    options = parser.parse_args()
    lines, is_clean = rows(options.hjemmel, options.kind or list(KINDS))
    table = "".join(f"{line}\n" for line in lines)
    if options.write:
        write_between_marks(options.write, table, BEGIN, END)
    else:
        print(table, end="")
    sys.exit(0 if is_clean else 1)


if __name__ == "__main__":
    main()
