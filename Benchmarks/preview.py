#!/usr/bin/env python3
"""Measures how long a saved chapter takes to be seen in the preview, beside Hugo's server.

Each program serves the same generated chapters. One chapter at a time is saved, as editors do, and
fetched over http until it shows what was saved: the time from the save until then. The processor
time of the server is read when it has come to rest.
"""

import argparse
import http.client
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench import DATE, HUGO_VERSION, hugo_program, machine, prepare
from measure import write_between_marks

HERE = Path(__file__).resolve().parent
BEGIN, END = "<!-- make bench, preview: begin -->", "<!-- make bench, preview: end -->"
PATIENCE = 120


@dataclass(frozen=True)
class Edit:
    """What saving one kind of change took: milliseconds until it was seen and of the processors."""

    seen: list[float]
    work: list[float]


class Server:
    """A program that serves a folder, and the chapters in it."""

    def __init__(
        self,
        name: str,
        command: list[str],
        chapters: list[Path],
        address: Callable[[Path], str],
        port: int,
    ) -> None:
        self.name, self.chapters, self.address, self.port = name, chapters, address, port
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen(command, stdout=self.log, stderr=self.log)

    def get(self, address: str) -> bytes:
        """The body of a page; empty where there is none."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request("GET", address)
            answer = connection.getresponse()
            return answer.read() if answer.status == 200 else b""
        except (OSError, http.client.HTTPException):
            return b""
        finally:
            connection.close()

    def wait_for(self, address: str, text: str) -> None:
        """Asks for a page until it holds a text."""
        wanted, deadline = text.encode(), time.monotonic() + PATIENCE
        while wanted not in self.get(address):
            if time.monotonic() > deadline or self.process.poll() is not None:
                self.log.seek(0)
                sys.exit(f"{self.name} never showed {text} at {address}:\n{self.log.read()[-2000:]}")
            time.sleep(0.002)

    def cpu(self) -> float:
        """Seconds that the program has worked."""
        if sys.platform != "linux":
            return 0.0
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def rest(self) -> float:
        """Waits until the program has nothing more to do; the seconds that it has worked by then."""
        before, now = -1.0, self.cpu()
        while now != before:
            time.sleep(0.3)
            before, now = now, self.cpu()
        return now

    def memory(self) -> float:
        """The largest resident size so far, in MiB."""
        status = Path(f"/proc/{self.process.pid}/status")
        found = re.search(r"VmHWM:\s+(\d+)", status.read_text()) if status.exists() else None
        return int(found[1]) / 1024 if found else 0.0

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait()


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def save(path: Path, text: str) -> None:
    """Saves a file as editors do: all of it at once, from beside the folder that is watched."""
    new = path.parents[2] / "saved.tmp"
    new.write_text(text, encoding="utf-8")
    new.replace(path)


def own_address(path: Path) -> str:
    """Where hjemmel puts a chapter: without the numbers that order it."""
    parts = path.with_suffix("").parts[-2:]
    return "/" + "/".join(re.sub(r"^\d+-", "", part) for part in parts) + ".html"


def hugo_address(path: Path) -> str:
    return "/" + "/".join(path.with_suffix("").parts[-2:]) + ".html"


def with_text(text: str, name: str) -> tuple[str, str]:
    mark = f"prøvetekst {name} slutt"
    return f"{text.rstrip()}\n\nHer står {mark}.\n", mark


def with_title(text: str, name: str) -> tuple[str, str]:
    mark = f"Prøvetittel {name} slutt"
    return re.sub(r'^(tittel|title): .*$', rf'\1: "{mark}"', text, count=1, flags=re.M), mark


def measure(
    server: Server, edit: Callable[[str, str], tuple[str, str]], rounds: int
) -> Edit:
    seen, work = [], []
    for number in range(rounds):
        chapter = server.chapters[(number + 1) * len(server.chapters) // (rounds + 2)]
        text, mark = edit(chapter.read_text(encoding="utf-8"), f"{server.name} {number}")
        address = server.address(chapter)
        server.get(address)
        before = server.rest()
        start = time.perf_counter()
        save(chapter, text)
        server.wait_for(address, mark)
        seen.append((time.perf_counter() - start) * 1000)
        work.append((server.rest() - before) * 1000)
    return Edit(seen, work)


def starts(folder: Path, hjemmel: Path) -> list[Callable[[], Server]]:
    """What starts each of the programs."""
    ours = sorted((folder / "handbook").glob("*-del-*/*.md"))
    theirs = sorted((folder / "hugo" / "content").glob("*-del-*/*-kapittel-*.md"))

    def own() -> Server:
        port = free_port()
        command = [str(hjemmel.resolve()), "serve", "--source", str(folder / "handbook")]
        command += ["--date", DATE, "--port", str(port)]
        return Server("hjemmel", command, ours, own_address, port)

    def hugo(name: str, *options: str) -> Callable[[], Server]:
        def start() -> Server:
            port = free_port()
            command = [str(hugo_program()), "server", "--source", str(folder / "hugo")]
            command += ["--port", str(port), "--bind", "127.0.0.1", "--disableLiveReload"]
            command += ["--cacheDir", str(folder / "hugo-cache"), *options]
            return Server(name, command, theirs, hugo_address, port)

        return start

    return [own, hugo("Hugo"), hugo("Hugo with index", "--environment", "index")]


def middle(values: list[float]) -> str:
    return f"{statistics.median(values):,.0f}"


def rows(size: int, rounds: int, hjemmel: Path, work: Path, laws: Path) -> list[str]:
    folder = work / str(size)
    prepare(size, folder, laws)
    lines = []
    for start in starts(folder, hjemmel):
        server = start()
        try:
            server.wait_for(server.address(server.chapters[0]), "</html>")
            begin = server.rest()
            text = measure(server, with_text, rounds)
            title = measure(server, with_title, rounds)
            lines.append(
                f"| {size:,} | {server.name} | {begin:.2f} "
                f"| {middle(text.seen)} | {max(text.seen):,.0f} | {middle(text.work)} "
                f"| {middle(title.seen)} | {middle(title.work)} | {server.memory():,.0f} |"
            )
            print(lines[-1], file=sys.stderr)
        finally:
            server.stop()
    shutil.rmtree(folder)
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hjemmel", type=Path, required=True)
    parser.add_argument("--laws", type=Path, default=HERE.parent / "handbook" / "lover")
    parser.add_argument("--sizes", default="300,1000,3000,10000")
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--write", type=Path, help="the file that takes the table")
    options = parser.parse_args()

    lines = [
        f"Median of {options.rounds} saves; {machine()}; Hugo {HUGO_VERSION}.",
        "",
        "| chapters | program | read at first, CPU s | text seen, ms | at most, ms | CPU, ms "
        "| title seen, ms | CPU, ms | peak memory, MiB |",
        "|---:|---|---:|---:|---:|---:|---:|---:|---:|",
    ]
    with tempfile.TemporaryDirectory(prefix="hjemmel-preview-") as folder:
        for size in map(int, options.sizes.split(",")):
            lines += rows(size, options.rounds, options.hjemmel, Path(folder), options.laws)
    text = "\n".join([*lines, ""])
    print(text)
    if options.write:
        write_between_marks(options.write, text, BEGIN, END)


if __name__ == "__main__":
    main()
