"""The site of the real handbook is the same bytes however, wherever and whenever it is made.

    python3 check_determinism.py [RUNS [PROGRAM]]

The first run is compared with others: again, on one processor, with the source copied in another
order (so that its folders list their files in another order), from another folder, in other locales
and time zones, and by a user without a home.
"""

import hashlib
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

PROGRAM = ".build/debug/hjemmel"
DAY = "2026-11-21"


def digest(site):
    """Each file of a site with the digest of its bytes."""
    return {
        str(path.relative_to(site)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*")) if path.is_file()}


def copied(source, target, seed):
    """A copy of a folder, made in an order of its own."""
    files = [path for path in source.rglob("*") if path.is_file()]
    random.Random(seed).shuffle(files)
    for path in files:
        place = target / path.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, place)
    return target


def build(program, source, output, processors=None, folder=None, **surroundings):
    command = [program, "build", "--source", source, "--output", output, "--date", DAY]
    if processors is not None and shutil.which("taskset"):
        command = ["taskset", "-c", ",".join(map(str, processors))] + command
    environment = {"PATH": os.environ["PATH"], **surroundings}
    subprocess.run(command, check=True, cwd=folder, env=environment, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)
    return digest(pathlib.Path(folder or ".", output))


def variations(runs):
    """What differs from run to run, by name."""
    one = sorted(os.sched_getaffinity(0))[:1]
    yield "igjen", {}
    yield "én prosessor", {"processors": one}
    yield "tyrkisk og Kiritimati", {"LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"}
    yield "C og Pago Pago", {"LC_ALL": "C", "LANG": "C", "TZ": "Pacific/Pago_Pago"}
    yield "norsk", {"LC_ALL": "nb_NO.UTF-8", "TZ": "Europe/Oslo", "HOME": "/finnes-ikke"}
    for number in range(runs):
        yield f"omstokket {number + 1}", {"seed": number, "processors": one if number % 2 else None}


def main():
    program = str(pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else PROGRAM).resolve())
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 2
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        # Outside git, so that no date of a commit tells the copies apart.
        source = copied(pathlib.Path("handbook"), folder / "handbook", seed=None)
        first = build(program, source, folder / "første")
        assert len(first) > 500, f"bare {len(first)} filer"
        for title, settings in variations(runs):
            seed = settings.pop("seed", None)
            other = folder / f"kopi-{title}"
            if seed is not None:
                copied(source, other / "handbook", seed)
                settings["folder"] = other
            second = build(
                program, source if seed is None else "handbook",
                folder / "andre" if seed is None else "Site", **settings)
            differing = sorted(path for path in first.keys() | second.keys()
                               if first.get(path) != second.get(path))
            assert not differing, f"{title}: {len(differing)} filer er ulike: {differing[:5]}"
    print(f"Lik i alle {runs + 6} byggene: {len(first)} filer.")


if __name__ == "__main__":
    main()
