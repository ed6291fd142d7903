"""Uses the program on a terminal, as a person does, and in a pipe.

Where a role is asked for, the roles are listed and a title will do. Work of more than a second shows
what it is at, on a terminal and never in a pipe. Run from the root of the project, after the program was
built. Prints one line for each fault, and exits 1 if there is one.
"""

import os
import pathlib
import pty
import select
import subprocess
import sys
import tempfile

PROGRAM = pathlib.Path.cwd() / ".build/debug/hjemmel"
DAY = "2026-11-21"


def on_terminal(arguments, at, answers=()):
    """All that a command writes on a terminal, with each answer given when it is asked for."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(at)
        os.environ["TERM"] = "xterm"
        os.execv(PROGRAM, ["hjemmel", *arguments])
    said = b""
    left = list(answers)
    while True:
        ready, _, _ = select.select([terminal], [], [], 60)
        if not ready:
            break
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            break
        if not piece:
            break
        said += piece
        if left and said.rstrip(b"\r\n").endswith(b": "):
            os.write(terminal, left.pop(0).encode() + b"\n")
    os.close(terminal)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status), said.decode(errors="replace")


def questions(folder):
    """What is asked for when a handbook and a chapter are made."""
    status, said = on_terminal(["new", "handbok"], folder, ["Hamar håndbok", ""])
    made = folder / "Hamar håndbok"
    if status != 0 or "Mappe [kvalitetshandbok]:" not in said or not made.is_dir():
        yield f"new handbok: {status}: {said}"
        return
    status, said = on_terminal(["new", "kapittel"], made, ["Å svare på brev", "Nav-leder"])
    if "  nav-leder: Nav-leder" not in said:
        yield f"the roles are not listed: {said}"
    chapters = list(made.glob("handbook/*/*-a-svare-pa-brev.md"))
    if status != 0 or not chapters:
        yield f"new kapittel: {status}: {said}"
    elif "dokumentansvarlig: nav-leder\n" not in chapters[0].read_text(encoding="utf-8"):
        yield "the title of a role was not taken for its id"


def progress():
    """What a check of the real handbook shows of its work."""
    arguments = ["check", "--source", "handbook", "--date", DAY]
    _, said = on_terminal(arguments, ".")
    if "\x1b[K" not in said or " … " not in said:
        yield f"a terminal shows no progress: {said!r}"
    if not said.endswith("Ingen feil.\r\n") or "\x1b[KIngen feil." not in said:
        yield f"the line of progress is left: {said!r}"
    run = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, check=False)
    if run.stdout + run.stderr != "Ingen feil.\n":
        yield f"a pipe shows progress: {run.stdout + run.stderr!r}"


def main():
    with tempfile.TemporaryDirectory() as folder:
        found = [*questions(pathlib.Path(folder)), *progress()]
    for fault in found:
        print(fault)
    print(f"terminal, {len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
