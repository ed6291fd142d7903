"""Holds the routines of the handbook together.

Every routine has the same parts in the same order, is read in under five minutes, and says in three
to five points what it is about and in the words of those who search when it is used. The legal
basis stands in the front matter and where it matters in the steps. The log of
sources names every chapter, and every chapter that it names is there. While the handbook is a
proposal, nothing in it is approved or adopted. Run from the root of the project. Prints one line for
each fault, and exits 1 if there is one.
"""

import pathlib
import re
import sys

import yaml

HANDBOOK = pathlib.Path("handbook")
PARTS = (
    "Formål", "Hvem gjelder det for", "Når", "Slik gjør du", "Dokumentasjon", "Skjema",
    "Hvis noe går galt",
)
# Five minutes at 240 words a minute.
MOST_WORDS = 1200
LINK_TARGET = re.compile(r"\]\([^)]*\)")
CHAPTER_NUMBERS = re.compile(
    r"((?:kontor/[a-z-]+/)?\d\d-[a-z]+)/(\d\d(?:(?:, | og |–)\d\d(?![\d/-]))*)"
)


def chapter(path):
    """The front matter of a chapter and the text below it."""
    _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(head), body


def routine_faults(head, body):
    """What a routine lacks."""
    headings = re.findall(r"^## (.*)", body, re.MULTILINE)
    at = [next((i for i, each in enumerate(headings) if each.startswith(part)), None) for part in PARTS]
    for part, place in zip(PARTS, at):
        if place is None:
            yield f"no «{part}»"
    if None not in at and at != sorted(at):
        yield "the parts are not in their order"
    if not head.get("lovgrunnlag"):
        yield "no legal basis in the front matter"
    words = len(LINK_TARGET.sub("]", body).split())
    if words > MOST_WORDS:
        yield f"{words} words"
    if not 3 <= len(head.get("kort") or []) <= 5:
        yield "not three to five points in «kort»"
    if len(head.get("brukes_når") or []) < 3:
        yield "fewer than three tasks in «brukes_når»"


def source_faults(log, chapters):
    """Chapters that the log of sources does not name, and those it names that are not there."""
    named = set()
    for folder, written in CHAPTER_NUMBERS.findall(log):
        numbers = set(re.findall(r"\d\d", written))
        for first, last in re.findall(r"(\d\d)–(\d\d)", written):
            numbers |= {f"{number:02}" for number in range(int(first), int(last) + 1)}
        for number in sorted(numbers):
            found = {
                path for path in chapters
                if str(path.parent.relative_to(HANDBOOK)) == folder and path.name.startswith(number)
            }
            if not found and "–" not in written:
                yield f"names {folder}/{number}, which is not there"
            named |= found
    for path in chapters:
        if path not in named:
            yield f"does not name {path}"


def proposal_faults():
    """What a proposal says that an office has approved or adopted: nobody did."""
    if yaml.safe_load((HANDBOOK / "handbok.yaml").read_text(encoding="utf-8")).get("forslag") != "ja":
        return
    for path in sorted(HANDBOOK.glob("**/*.md")):
        text = path.read_text(encoding="utf-8")
        if text.startswith("---\n") and "godkjent" in (chapter(path)[0] or {}):
            yield f"{path}: approved in a proposal"
    for path in sorted(HANDBOOK.glob("kontor/*/kontor.yaml")):
        if "vedtatt" in yaml.safe_load(path.read_text(encoding="utf-8")):
            yield f"{path}: adopted in a proposal"


def main():
    chapters = sorted(
        path for folder in ("", "kontor/*/") for path in HANDBOOK.glob(f"{folder}[0-9]*/[0-9]*.md")
        if not path.name.endswith(".tillegg.md"))
    faults = [f"handbook/KILDER.md: {fault}" for fault in source_faults(
        (HANDBOOK / "KILDER.md").read_text(encoding="utf-8"), chapters)]
    faults += proposal_faults()
    routines = 0
    for path in chapters:
        head, body = chapter(path)
        if path.parent.name == "20-rutiner":
            routines += 1
            faults += [f"{path}: {fault}" for fault in routine_faults(head, body)]
    print("\n".join(faults + [f"{routines} routines, {len(chapters)} chapters, {len(faults)} faults"]))
    return 1 if faults or not routines else 0


if __name__ == "__main__":
    sys.exit(main())
