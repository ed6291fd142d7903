"""Runs a program, reads off what it took, and writes a table where it belongs."""

import os
import statistics
import sys
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Run:
    """What one run took: seconds of wall and processor time, bytes of memory at its peak."""

    wall: float
    cpu: float
    memory: int


def run(command: list[str], log: Path) -> Run:
    """Runs a program to its end; a failure ends the measurement with what it printed."""
    output = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    start = time.perf_counter()
    process = os.posix_spawn(
        command[0],
        command,
        os.environ,
        file_actions=[(os.POSIX_SPAWN_DUP2, output, 1), (os.POSIX_SPAWN_DUP2, output, 2)],
    )
    _, status, usage = os.wait4(process, 0)
    wall = time.perf_counter() - start
    os.close(output)
    if status != 0:
        sys.exit(f"{' '.join(command)} failed ({status}):\n{log.read_text()[-4000:]}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit)


def middle(runs: list[Run]) -> Run:
    """The median of the times and the largest of the memories."""
    return Run(
        statistics.median(run.wall for run in runs),
        statistics.median(run.cpu for run in runs),
        max(run.memory for run in runs),
    )


def write_between_marks(path: Path, text: str, begin: str, end: str) -> None:
    """Puts a text between two marks that the file holds already."""
    before, rest = path.read_text(encoding="utf-8").split(begin)
    after = rest.split(end)[1]
    path.write_text(f"{before}{begin}\n{text}{end}{after}", encoding="utf-8")
