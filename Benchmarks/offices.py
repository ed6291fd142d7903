#!/usr/bin/env python3
"""Measures one run of `hjemmel build --all-offices` for many offices that share a handbook."""

import argparse
import sys
import tempfile
from pathlib import Path

import corpus
from bench import DATE, machine
from measure import Run, run, write_between_marks

HERE = Path(__file__).resolve().parent
COMMON, OWN = 300, 5
BEGIN, END = "<!-- make bench, offices: begin -->", "<!-- make bench, offices: end -->"


def write(offices: int, folder: Path, laws: Path) -> Path:
    """A handbook of common chapters, and offices with chapters of their own."""
    handbook = folder / "handbook"
    corpus.write(COMMON, handbook, folder / "hugo", laws)
    names = [f"kontor-{number}" for number in range(offices)]
    settings = handbook / "handbok.yaml"
    listed = "".join(f"  - id: {name}\n    tittel: {name.capitalize()}\n" for name in names)
    settings.write_text(settings.read_text() + f"kontorer:\n{listed}")
    for place, name in enumerate(names):
        for number in range(OWN):
            chapter = corpus.Chapter(COMMON + place * OWN + number, COMMON)
            corpus.write_chapter(chapter, handbook / "kontor" / name, folder / "hugo")
    return handbook


def measure(program: Path, offices: int, work: Path, laws: Path) -> tuple[Run, int]:
    folder = work / str(offices)
    handbook = write(offices, folder, laws)
    output = folder / "output"
    places = ["--source", str(handbook), "--output", str(output)]
    command = [str(program.resolve()), "build", "--all-offices", "--date", DATE, *places]
    result = run(command, work / "log")
    pages = sum(1 for _ in output.rglob("*.html"))
    print(f"{offices:>6} offices {result.wall:7.2f} s", file=sys.stderr)
    return result, pages


def report(results: dict[int, tuple[Run, int]]) -> str:
    lines = [
        f"{COMMON} common chapters, {OWN} more for each office, one run each; {machine()}.",
        "",
        "| offices | pages | wall, s | CPU, s | peak memory, MiB | ms/office |",
        "|---:|---:|---:|---:|---:|---:|",
    ]
    for offices, (result, pages) in results.items():
        lines.append(
            f"| {offices} | {pages:,} | {result.wall:.1f} | {result.cpu:.1f} "
            f"| {result.memory / 2**20:,.0f} | {1000 * result.wall / offices:.0f} |"
        )
    return "\n".join([*lines, ""])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hjemmel", type=Path, required=True, help="the program")
    parser.add_argument("--laws", type=Path, default=HERE.parent / "handbook" / "lover")
    parser.add_argument("--sizes", default="66,264")
    parser.add_argument("--write", type=Path, help="the file that takes the table")
    options = parser.parse_args()
    results = {}
    with tempfile.TemporaryDirectory(prefix="hjemmel-bench-") as folder:
        for size in map(int, options.sizes.split(",")):
            results[size] = measure(options.hjemmel, size, Path(folder), options.laws)
    text = report(results)
    print(text)
    if options.write:
        write_between_marks(options.write, text, BEGIN, END)


if __name__ == "__main__":
    main()
