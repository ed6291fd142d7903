#!/usr/bin/env python3
"""Measures hjemmel against Hugo, and against the least that any program must do.

Both programs build the same generated chapters into an empty folder, in turns and several times, in
one run of this script. The least is a program in C that reads, parses, renders and writes each
chapter through libcmark-gfm, and nothing else.
"""

import argparse
import importlib.metadata
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import corpus
from measure import Run, middle, run, write_between_marks

HERE = Path(__file__).resolve().parent
HUGO_VERSION = importlib.metadata.version("hugo")
DATE = "2026-06-01"
BEGIN, END = "<!-- make bench: begin -->", "<!-- make bench: end -->"


@dataclass(frozen=True)
class Contender:
    """A program and how it is told to build the corpus in a folder into another."""

    name: str
    command: Callable[[Path, Path], list[str]]


def hugo_program() -> Path:
    """The program itself: the package starts it through a script in Python, which would count."""
    return next(path for path in Path(sys.prefix).rglob("hugo*") if is_program(path))


def is_program(path: Path) -> bool:
    if not path.is_file() or not os.access(path, os.X_OK):
        return False
    with path.open("rb") as file:
        return file.read(4) in (b"\x7fELF", b"\xcf\xfa\xed\xfe")


def build_floor(folder: Path) -> Path | None:
    """The program in C; `None` where there is no compiler or no library."""
    program = folder / "floor"
    libraries = ["-lcmark-gfm-extensions", "-lcmark-gfm"]
    command = ["cc", "-O2", "-o", program, HERE / "floor.c", *libraries]
    try:
        subprocess.run(command, check=True)
    except (OSError, subprocess.CalledProcessError):
        print("floor.c could not be built and is left out", file=sys.stderr)
        return None
    return program


def contenders(hjemmel: Path | None, work: Path) -> list[Contender]:
    hugo = str(hugo_program())

    def hugo_command(*options: str) -> Callable[[Path, Path], list[str]]:
        def command(corpus_folder: Path, output: Path) -> list[str]:
            site = str(corpus_folder / "hugo")
            cache = str(work / "hugo-cache")
            places = ["--source", site, "--destination", str(output), "--cacheDir", cache]
            return [hugo, "build", "--quiet", *places, *options]

        return command

    all_contenders = [
        Contender("Hugo", hugo_command()),
        Contender("Hugo with index", hugo_command("--environment", "index")),
    ]
    if hjemmel:
        program = str(hjemmel.resolve())
        all_contenders.insert(
            0,
            Contender(
                "hjemmel",
                lambda folder, output: (
                    [program, "build", "--source", str(folder / "handbook")]
                    + ["--output", str(output), "--date", DATE]
                ),
            ),
        )
    if floor := build_floor(work):
        all_contenders.append(
            Contender(
                "C floor", lambda folder, output: [str(floor), str(folder / "files"), str(output)]
            )
        )
    return all_contenders


def prepare(count: int, folder: Path, laws: Path) -> None:
    corpus.write(count, folder / "handbook", folder / "hugo", laws)
    shutil.copytree(HERE / "hugo", folder / "hugo", dirs_exist_ok=True)
    chapters = sorted((folder / "handbook").glob("*-del-*/*.md"))
    (folder / "files").write_text("".join(f"{path}\n" for path in chapters))


def measure(
    size: int, rounds: int, programs: list[Contender], work: Path, laws: Path
) -> dict[str, Run]:
    folder = work / str(size)
    prepare(size, folder, laws)
    runs: dict[str, list[Run]] = {program.name: [] for program in programs}
    for number in range(rounds):
        for program in programs:
            # A new folder each time, and nothing removed until all is measured: ext4 passes over
            # what was removed lately, one by one, whenever a file is made.
            output = folder / f"output-{number}-{program.name}"
            if program.name == "C floor":
                output.mkdir()
            result = run(program.command(folder, output), work / "log")
            pages = sum(1 for _ in output.rglob("*.html"))
            if pages < size:
                sys.exit(f"{program.name} made {pages} pages of {size} chapters")
            runs[program.name].append(result)
            print(f"{size:>6} {program.name:<16} {result.wall:7.2f} s", file=sys.stderr)
    return {name: middle(results) for name, results in runs.items()}


def table(results: dict[int, dict[str, Run]]) -> list[str]:
    lines = [
        "| chapters | program | wall, s | chapters/s | µs/chapter | CPU, s | peak memory, MiB |",
        "|---:|---|---:|---:|---:|---:|---:|",
    ]
    for size, runs in results.items():
        for name, took in runs.items():
            lines.append(
                f"| {size:,} | {name} | {took.wall:.2f} | {size / took.wall:,.0f} "
                f"| {took.wall / size * 1e6:,.0f} | {took.cpu:.2f} | {took.memory / 2**20:,.0f} |"
            )
    return lines


def ratios(results: dict[int, dict[str, Run]]) -> list[str]:
    lines = []
    for size, runs in results.items():
        if "hjemmel" not in runs:
            continue
        ours = runs["hjemmel"]
        for name, other in runs.items():
            if name != "hjemmel":
                lines.append(
                    f"- {size:,} chapters, hjemmel to {name}: wall {ours.wall / other.wall:.2f}, "
                    f"CPU {ours.cpu / other.cpu:.2f}, memory {ours.memory / other.memory:.2f}"
                )
    sizes = sorted(results)
    if len(sizes) > 1:
        small, large = sizes[-2:]
        for name, last in results[large].items():
            first, growth = results[small][name], large / small
            lines.append(
                f"- {name}, cost of a chapter from {small:,} to {large:,}: "
                f"wall × {last.wall / first.wall / growth:.2f}, "
                f"CPU × {last.cpu / first.cpu / growth:.2f}"
            )
    return lines


def machine() -> str:
    return f"{os.cpu_count()} processors, {platform.system()} {platform.machine()}"


def report(results: dict[int, dict[str, Run]], rounds: int) -> str:
    heading = f"Median of {rounds} rounds; {machine()}; Hugo {HUGO_VERSION}."
    return "\n".join([heading, "", *table(results), "", *ratios(results), ""])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hjemmel", type=Path, help="the program; without it only the others run")
    parser.add_argument("--laws", type=Path, default=HERE.parent / "handbook" / "lover")
    parser.add_argument("--sizes", default="100,1000,10000")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--write", type=Path, help="the file that takes the table")
    options = parser.parse_args()

    results = {}
    with tempfile.TemporaryDirectory(prefix="hjemmel-bench-") as folder:
        work = Path(folder)
        programs = contenders(options.hjemmel, work)
        for size in map(int, options.sizes.split(",")):
            results[size] = measure(size, options.rounds, programs, work, options.laws)
    text = report(results, options.rounds)
    print(text)
    if options.write:
        write_between_marks(options.write, text, BEGIN, END)


if __name__ == "__main__":
    main()
