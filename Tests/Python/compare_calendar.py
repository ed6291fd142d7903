#!/usr/bin/env python3
"""Compares what calendar programs make of .ics files with the occurrences that the generator lists.

    pip install -r Tests/requirements.txt
    python Tests/Python/compare_calendar.py FOLDER EXPECTED.json --first 2026-01-01 --last 2026-12-31

FOLDER holds the .ics files. EXPECTED.json is either an object {"alle.ics": [occurrence, ...], ...} or, when the
folder has one file only, a list of occurrences; an occurrence has "id", "title", "start" and "end" (ISO dates, end
inclusive), as `hjemmel calendar --format json` prints them. Days are compared from --first through --last: every
expansion of recurrence rules by the recurring-ical-events package must be expected, and the other way round. Files
are also read again and compared with the order of events reversed, since a reader may not depend on order.
Exit status: 0 equal, 1 different, 2 the check could not run.
"""
import argparse
import collections
import datetime as dt
import json
import pathlib
import sys

import icalendar
import recurring_ical_events


def expansion(calendar, first, last):
    rows = collections.Counter()
    for event in recurring_ical_events.of(calendar).between(first, last + dt.timedelta(days=1)):
        start, end = event["DTSTART"].dt, event["DTEND"].dt
        if isinstance(start, dt.datetime) or isinstance(end, dt.datetime):
            raise ValueError(f"{event['UID']} is no all-day event")
        activity = str(event["UID"]).split("@")[0].rsplit("/", 1)[0]
        rows[activity, str(event["SUMMARY"]), str(start), str(end - dt.timedelta(days=1))] += 1
    return rows


def wanted(rows, first, last):
    inside = (r for r in rows if r["start"] <= str(last) and r["end"] >= str(first))
    return collections.Counter((r["id"], r["title"], r["start"], r["end"]) for r in inside)


def check(path, rows, first, last):
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    expected = wanted(rows, first, last)
    faults = []
    for turn in ("as written", "reversed"):
        found = expansion(calendar, first, last)
        faults += [f"{path.name} ({turn}): not expected {row}" for row in found - expected]
        faults += [f"{path.name} ({turn}): missing {row}" for row in expected - found]
        calendar.subcomponents.reverse()
    return faults, sum(expected.values())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("expected", type=pathlib.Path)
    parser.add_argument("--first", type=dt.date.fromisoformat, required=True)
    parser.add_argument("--last", type=dt.date.fromisoformat, required=True)
    options = parser.parse_args()
    files = sorted(options.folder.glob("*.ics"))
    expected = json.loads(options.expected.read_text(encoding="utf-8"))
    if isinstance(expected, list):
        expected = {files[0].name: expected} if len(files) == 1 else {}
    if not files or {f.name for f in files} != set(expected):
        print(f"files {[f.name for f in files]} do not match the expected {sorted(expected)}")
        return 2
    faults, total = [], 0
    for file in files:
        of_file, count = check(file, expected[file.name], options.first, options.last)
        faults += of_file
        total += count
    for fault in faults[:50]:
        print(fault)
    print(f"{len(files)} files, {total} occurrences, {len(faults)} differences")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
