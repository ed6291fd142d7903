"""Tries scripts/hooks/pre-commit in a repository of its own.

A commit with an identity number must be refused and must not show the number; one without must pass,
and what lies unfinished in the folder must not matter. Run from the root of the project, after the
program was built. Prints one line for each fault, and exits 1 if there is one.
"""

import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path.cwd()
# A number that nobody has, put together here so that it stands nowhere in the history.
NUMBER = "150388" + "75016"
CHAPTER = """---
tittel: Et kapittel
type: side
dokumentansvarlig: leder
godkjent:
  dato: 2026-01-15
  av: veileder
---

"""
FILES = {
    "handbok.yaml": "format: 1\nid: test\ntittel: Test\n",
    "roller.yaml": "roller:\n  - id: leder\n    tittel: L\n  - id: veileder\n    tittel: V\n",
    "a/b.md": CHAPTER + "Tekst.\n",
}


class Repository:
    """A clone with a handbook and the hook turned on."""

    def __init__(self, folder):
        self.folder = folder
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
            "HJEMMEL": str(ROOT / ".build/debug/hjemmel"),
            "GIT_CONFIG_GLOBAL": "/dev/null",
        }
        self.git("init", "--quiet")
        self.git("config", "core.hooksPath", str(ROOT / "scripts/hooks"))
        self.git("config", "user.name", "Test")
        self.git("config", "user.email", "test@example.no")

    def git(self, *arguments):
        """Runs git and gives its status and all it said."""
        run = subprocess.run(
            ["git", *arguments],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        return run.returncode, run.stdout + run.stderr

    def write(self, name, text):
        path = self.folder / "handbook" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def commit(self):
        return self.git("commit", "--quiet", "--message", "x")


def faults(repository):
    for name, text in FILES.items():
        repository.write(name, text)
    repository.git("add", ".")
    status, said = repository.commit()
    if status != 0:
        yield f"a sound handbook was refused: {said}"

    repository.write("a/b.md", FILES["a/b.md"] + f"\n{NUMBER}\n")
    (repository.folder / "annet.txt").write_text("x")
    repository.git("add", "annet.txt")
    status, said = repository.commit()
    if status != 0:
        yield f"a commit apart from the handbook was refused: {said}"

    repository.write("a/c.md", FILES["a/b.md"])
    repository.git("add", "handbook/a/c.md")
    status, said = repository.commit()
    if status != 0:
        yield f"a number that is not in the commit stopped it: {said}"

    repository.git("add", ".")
    status, said = repository.commit()
    if status == 0:
        yield "an identity number was committed"
    if "personvern-fodselsnummer" not in said or "b.md:12:1" not in said:
        yield f"the place was not told: {said}"
    if NUMBER in said or NUMBER[:6] in said:
        yield "the number was shown"

    repository.environment["HJEMMEL"] = "/finnes/ikke"
    status, said = repository.commit()
    if status == 0 or "fant ikke programmet" not in said:
        yield f"without the program: {said}"


def main():
    with tempfile.TemporaryDirectory() as folder:
        found = list(faults(Repository(pathlib.Path(folder))))
    for fault in found:
        print(fault)
    print(f"pre-commit hook, {len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
