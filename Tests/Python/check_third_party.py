"""Holds THIRD_PARTY.md to what is really depended on.

Every package in Package.swift, every package that it resolves to, and every requirement of the tests
and the benchmarks must stand in the page with its version, and no other package may stand there.
Run from the root of the project. Exits 1 with one line for each fault.
"""

import json
import pathlib
import re
import sys

PAGE = pathlib.Path("THIRD_PARTY.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| (?P<name>\S+?)(?: \([^|]*\))? \| (?P<version>[0-9][^ |]*) \|", re.M)


def swift_packages():
    """Name and version of each package, from the manifest and from what it was resolved to."""
    manifest = pathlib.Path("Package.swift").read_text(encoding="utf-8")
    yield from re.findall(r'github\.com/([^"]+)", exact: "([^"]+)"', manifest)
    resolved = pathlib.Path("Package.resolved")
    if resolved.exists():
        for pin in json.loads(resolved.read_text(encoding="utf-8"))["pins"]:
            name = pin["location"].split("github.com/")[1].removesuffix(".git")
            yield name, pin["state"]["version"]


def python_packages():
    for path in ("Tests/requirements.txt", "Benchmarks/requirements.txt"):
        for line in pathlib.Path(path).read_text(encoding="utf-8").split():
            yield tuple(line.split("=="))
    # What goes into the program for the editor in the browser.
    setup = pathlib.Path("scripts/setup-editor").read_text(encoding="utf-8")
    yield from re.findall(r"^package=(\S+)==(\S+)$", setup, re.M)


def main():
    told = set(ROW.findall(PAGE))
    real = set(swift_packages()) | set(python_packages())
    faults = [f"THIRD_PARTY.md lacks {name} {version}" for name, version in sorted(real - told)]
    faults += [f"THIRD_PARTY.md names {name} {version}, which nothing depends on"
               for name, version in sorted(told - real)]
    print("\n".join(faults) or f"{len(real)} dependencies, all in THIRD_PARTY.md")
    sys.exit(1 if faults else 0)


main()
