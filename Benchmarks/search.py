#!/usr/bin/env python3
"""Measures the search of a built site against Pagefind's, on the same pages, in Chromium.

The pages are those of the real handbook, alone and among generated chapters. Both are asked the
development queries of Tests/Search, whose right answers are known. Ours is used through the field on
its page, until the list stands there; Pagefind through its programming interface, without any list.
Bytes are what a server that compresses with gzip would send: client, index and texts of ten hits.
"""

import argparse
import functools
import gzip
import http.server
import json
import os
import shutil
import statistics
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

import corpus
from measure import Run, run, write_between_marks
from playwright.sync_api import Browser, Error, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
BEGIN, END = "<!-- make bench, search: begin -->", "<!-- make bench, search: end -->"
DATE = "2026-06-01"
# Seconds that one engine may take for cold queries in one place; whom they do not suffice is asked no more.
PATIENCE = 120

# Each takes the address of a page and defines `ask`, which gives the addresses of the best ten.
OURS = """async () => {
  const input = document.querySelector('input[type=search]');
  const list = document.querySelector('[data-treffliste]');
  const status = list.closest('form').querySelector('[role=status]');
  const type = (text) => { input.value = text; input.dispatchEvent(new Event('input')); };
  window.ask = (query) => new Promise((done) => {
    type('');
    const begin = performance.now();
    new MutationObserver((_, observer) => {
      if (!status.textContent) return;
      observer.disconnect();
      const took = performance.now() - begin;
      queueMicrotask(() => done({ took, hits: [...list.querySelectorAll('[data-treff]')].map((hit) => hit.href) }));
    }).observe(status, { childList: true, characterData: true, subtree: true });
    type(query);
  });
}"""
PAGEFIND = """async () => {
  const pagefind = await import(new URL('pagefind/pagefind.js', location.href).href);
  window.ask = async (query) => {
    const begin = performance.now();
    const { results } = await pagefind.search(query);
    const best = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return { took: performance.now() - begin, hits: best.map(({ url }) => new URL(url, location.href).href) };
  };
}"""


@dataclass
class Answers:
    """What an engine took for the queries, in bytes and milliseconds, and where the right page stood."""

    cold_bytes: list[int] = field(default_factory=list)
    cold_times: list[float] = field(default_factory=list)
    next_bytes: list[int] = field(default_factory=list)
    warm_times: list[float] = field(default_factory=list)
    ranks: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class Engine:
    name: str
    page: str
    script: str
    folder: str


ENGINES = [
    Engine("hjemmel", "sok.html", OURS, "sok/"),
    Engine("Pagefind", "pagefind.html", PAGEFIND, "pagefind/"),
]


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@functools.cache
def sent_size(path: Path) -> int:
    """Bytes of a file on the wire; Pagefind's own are compressed already."""
    content = path.read_bytes()
    return min(len(content), len(gzip.compress(content, 9, mtime=0)))


def rank_of(hits: list[str], base: str, wanted: list[str]) -> int:
    """The place of the first right answer among the hits, from 1; 0 when there is none."""
    for place, hit in enumerate(hits, 1):
        address = hit.removeprefix(base)
        if address in wanted or address.split("#")[0] in wanted:
            return place
    return 0


def measure(
    engine: Engine, site: Path, base: str, browser: Browser, queries: list[tuple[str, list[str]]]
) -> Answers:
    answers = Answers()

    def opened():
        context = browser.new_context(service_workers="block")
        page = context.new_page()
        asked: set[str] = set()
        page.on("request", lambda request: asked.add(request.url.removeprefix(base).split("#")[0]))
        page.goto(base + engine.page)
        page.evaluate(engine.script)
        return context, page, asked

    def taken(asked: set[str]) -> int:
        paths = (site / name.split("?")[0] for name in asked if name.startswith(engine.folder))
        return sum(sent_size(path) for path in paths)

    end = time.monotonic() + PATIENCE
    for query, wanted in queries:
        if answers.ranks and time.monotonic() > end:
            break
        context, page, asked = opened()
        result = page.evaluate("(query) => ask(query)", query)
        answers.cold_bytes.append(taken(asked))
        answers.cold_times.append(result["took"])
        answers.ranks.append(rank_of(result["hits"], base, wanted))
        context.close()
    context, page, asked = opened()
    for query, _ in queries[: len(answers.ranks)]:
        before = taken(asked)
        page.evaluate("(query) => ask(query)", query)
        answers.next_bytes.append(taken(asked) - before)
        answers.warm_times.append(page.evaluate("(query) => ask(query)", query)["took"])
    context.close()
    return answers


def half_and_most(values: list[float], digits: int = 0) -> str:
    """The median and the 95th percentile."""
    ordered = sorted(values)
    most = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return f"{statistics.median(ordered):,.{digits}f} / {most:,.{digits}f}"


def row(
    pages: int, engine: str, place: str, took: Run | None, index: int, answers: Answers, count: int
) -> str:
    ranks = answers.ranks
    mrr = sum(1 / rank for rank in ranks if rank) / len(ranks)
    first = sum(rank == 1 for rank in ranks) / len(ranks)
    asked = "" if len(ranks) == count else f" ({len(ranks)} of {count} queries)"
    cost = f"{took.cpu:.1f} | {took.memory / 2**20:,.0f}" if took else "– | –"
    return (
        f"| {pages:,} | {engine}{asked} | {place} | {cost} | {index / 1e6:.2f} "
        f"| {half_and_most([size / 1e3 for size in answers.cold_bytes])} "
        f"| {half_and_most([size / 1e3 for size in answers.next_bytes])} "
        f"| {half_and_most(answers.cold_times)} | {half_and_most(answers.warm_times, 1)} "
        f"| {mrr:.3f} | {first:.3f} |"
    )


def build(count: int, hjemmel: Path, work: Path) -> tuple[Path, Run]:
    """The site of the real handbook among `count` generated chapters."""
    folder = work / str(count)
    if count:
        corpus.write(count, folder / "handbook", folder / "hugo", ROOT / "handbook" / "lover")
        shutil.rmtree(folder / "hugo")
    shutil.copytree(ROOT / "handbook", folder / "handbook", dirs_exist_ok=True)
    command = [str(hjemmel), "build", "--source", str(folder / "handbook")]
    site = folder / "site"
    took = run([*command, "--output", str(site), "--date", DATE], work / "log")
    return site, took


def index_with_pagefind(site: Path, work: Path) -> Run:
    program = next(Path(sys.prefix).glob("lib/*/site-packages/pagefind_bin_extended/pagefind*d"))
    (site / "pagefind.html").write_text("<!doctype html><title>Pagefind</title>", "utf-8")
    options = ["--site", str(site), "--root-selector", "main", "--force-language", "no"]
    return run([str(program), *options], work / "log")


def compare(count: int, hjemmel: Path, work: Path, queries, browser: Browser) -> list[str]:
    site, ours = build(count, hjemmel, work)
    pages = sum(1 for _ in site.rglob("*.html"))
    took = {"hjemmel": ours, "Pagefind": index_with_pagefind(site, work)}
    handler = functools.partial(Quiet, directory=site)
    rows = []
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for engine in ENGINES:
            size = sum(
                sent_size(path) for path in (site / engine.folder).rglob("*") if path.is_file())
            places = {"http": f"http://127.0.0.1:{server.server_port}/", "file": f"{site.as_uri()}/"}
            for place, base in places.items():
                try:
                    answers = measure(engine, site, base, browser, queries)
                except Error as error:
                    why = error.message.splitlines()[0]
                    print(f"{engine.name} from {place}: {why}", file=sys.stderr)
                    rows.append(f"| {pages:,} | {engine.name} | {place} | does not work" + " |" * 8)
                    continue
                rows.append(row(pages, engine.name, place, took[engine.name], size, answers, len(queries)))
                print(rows[-1], file=sys.stderr)
        server.shutdown()
    shutil.rmtree(site.parent)
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hjemmel", type=Path, default=ROOT / ".build/release/hjemmel")
    parser.add_argument("--chapters", default="0,1000,10000", help="generated chapters beside the real")
    parser.add_argument("--write", type=Path, help="the file that takes the table")
    options = parser.parse_args()

    topics = json.loads((ROOT / "Tests/Search/topics.json").read_text("utf-8"))
    lines = (ROOT / "Tests/Search/queries.jsonl").read_text("utf-8").splitlines()
    queries = [
        (query["q"], [address for topic in query["topics"] for address in topics.get(topic, [])])
        for query in map(json.loads, filter(None, lines))
    ]
    table = [
        "| pages | engine | from | build CPU, s | peak memory, MiB | index, MB | cold query, kB "
        "| next query, kB | cold, ms | warm, ms | MRR@10 | S@1 |",
        "|---:|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
    ]
    arguments = ["--disable-gpu", "--disable-dev-shm-usage"]
    if os.geteuid() == 0:
        arguments.append("--no-sandbox")
    with tempfile.TemporaryDirectory(prefix="hjemmel-bench-") as folder, sync_playwright() as tool:
        program = shutil.which("chromium")
        browser = tool.chromium.launch(executable_path=program, args=arguments)
        heading = f"{len(queries)} queries, median / 95th percentile; Chromium {browser.version}."
        for count in map(int, options.chapters.split(",")):
            table += compare(count, options.hjemmel.resolve(), Path(folder), queries, browser)
        browser.close()
    text = "\n".join([heading, "", *table, ""])
    print(text)
    if options.write:
        write_between_marks(options.write, text, BEGIN, END)


if __name__ == "__main__":
    main()
