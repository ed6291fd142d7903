#!/usr/bin/env python3
"""The calendar files of the real handbook say what `hjemmel calendar` says, for three years.

What a calendar program makes of `kalender/alle.ics`, read by packages that know nothing of this
project, is compared day by day with the program's own list. Exit status: 0 equal, 1 different.
"""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build" / "debug" / "hjemmel"
DATE = "2026-11-21"


def run(*arguments):
    return subprocess.run(
        [PROGRAM, *arguments, "--source", ROOT / "handbook", "--date", DATE],
        check=True, capture_output=True, text=True).stdout


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        run("build", "--output", folder / "site")
        feeds = folder / "feeds"
        feeds.mkdir()
        shutil.copy(folder / "site" / "kalender" / "alle.ics", feeds)
        failed = 0
        for year in (2025, 2026, 2027):
            expected = folder / f"{year}.json"
            occurrences = json.loads(run("calendar", "--year", str(year), "--format", "json"))
            expected.write_text(json.dumps(occurrences), encoding="utf-8")
            compare = [
                sys.executable, ROOT / "Tests" / "Python" / "compare_calendar.py", feeds, expected,
                "--first", f"{year}-01-01", "--last", f"{year}-12-31"]
            failed |= subprocess.run(compare, check=False).returncode
        return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
