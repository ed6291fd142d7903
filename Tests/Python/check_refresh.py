"""Runs scripts/refresh-laws against archives of the shape that Lovdata publishes.

A small handbook in a repository of its own, two archives (.tar.bz2) with one act each that the handbook has and one
that it has not. Run from the root of the project.
"""

import io
import os
import pathlib
import subprocess
import sys
import tarfile
import tempfile

ROOT = pathlib.Path.cwd()
PROGRAM = ROOT / ".build/debug/hjemmel"

LAW = """id: {id}
tittel: {title}
navn:
  - {title}
lovdata: {lovdata}
type: {kind}
kapitler:
  - paragrafer:
      - nummer: "17"
"""

FILES = {
    "handbook/handbok.yaml": "format: 1\nid: prove\ntittel: Prøve\n",
    "handbook/roller.yaml": "roller:\n  - id: leder\n    tittel: Leder\n",
    "handbook/lover/proveloven.yaml": LAW.format(
        id="proveloven", title="prøveloven", lovdata="lov/2020-01-01-1", kind="lov"
    ),
    "handbook/lover/proveforskriften.yaml": LAW.format(
        id="proveforskriften", title="prøveforskriften", lovdata="forskrift/2020-01-01-2", kind="forskrift"
    ),
}


def act(lovdata, text, note=""):
    """An act as Lovdata publishes it."""
    return f"""<?xml version="1.0" encoding="utf-8"?>
<html lang="no"><body><header><dl class="data-document-key-info">
<dt>refid</dt><dd class="refid">{lovdata}</dd><dt>title</dt><dd class="title">Lov om prøver</dd>
<dt>lastChangeInForce</dt><dd class="lastChangeInForce">2026-07-01</dd></dl></header>
<main class="documentBody"><section class="section" data-name="kap1"><h2>Kapittel 1. Prøver</h2>
<article class="legalArticle" data-name="§17" data-lovdata-URL="NL/{lovdata}/§17">
<h3 class="legalArticleHeader"><span class="legalArticleValue">§ 17</span>.
<span class="legalArticleTitle">Prøver.</span></h3><article class="legalP">{text}</article>
<article class="changesToParent">{note}</article></article></section></main></body></html>
"""


def write_archive(path, acts):
    """Writes a .tar.bz2 with these files."""
    with tarfile.open(path, "w:bz2") as archive:
        for name, text in acts.items():
            data = text.encode()
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))


def archives(folder, text, note):
    """Both archives, with an act that no handbook asks for."""
    write_archive(
        folder / "gjeldende-lover.tar.bz2",
        {
            "nl/nl-20200101-001.xml": act("lov/2020-01-01-1", text, note),
            "nl/nl-20200101-009.xml": "is never read",
        },
    )
    write_archive(
        folder / "gjeldende-sentrale-forskrifter.tar.bz2",
        {"sf/sf-20200101-0002.xml": act("forskrift/2020-01-01-2", "En forskrift.")},
    )


def main():
    faults = []

    def check(condition, message):
        if not condition:
            faults.append(message)

    with tempfile.TemporaryDirectory() as folder:
        home = pathlib.Path(folder)
        for name, text in FILES.items():
            (home / name).parent.mkdir(parents=True, exist_ok=True)
            (home / name).write_text(text, encoding="utf-8")
        environment = {
            **os.environ,
            "HJEMMEL": str(PROGRAM),
            "LOVDATA": str(home / "lovdata"),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_AUTHOR_NAME": "Prøve",
            "GIT_AUTHOR_EMAIL": "prove@example.no",
            "GIT_COMMITTER_NAME": "Prøve",
            "GIT_COMMITTER_EMAIL": "prove@example.no",
        }

        def run(*command):
            return subprocess.run(
                command, cwd=home, env=environment, capture_output=True, text=True, check=False
            )

        run("git", "init", "--quiet", "--initial-branch", "main")
        run("git", "add", "handbook")
        run("git", "commit", "--quiet", "-m", "Begynn")
        (home / "lovdata").mkdir()
        script = str(ROOT / "scripts/refresh-laws")

        archives(home / "lovdata", "Gi råd.", "")
        first = run(script)
        check(first.returncode == 0, f"first run: {first.stdout}{first.stderr}")
        branch = run("git", "branch", "--show-current").stdout.strip()
        check(branch.startswith("lovdata-"), f"the proposal is on «{branch}»")
        message = run("git", "log", "-1", "--format=%B").stdout
        check("proveloven.yaml: sammenlignet med gjeldende-lover.tar.bz2" in message, message)
        check(str(home) not in message, "the message holds paths of the machine")
        changed = run("git", "show", "--name-only", "--format=", "HEAD").stdout.split()
        check(
            changed == ["handbook/lover/proveforskriften.yaml", "handbook/lover/proveloven.yaml"],
            f"changed: {changed}",
        )

        again = run(script)
        check("Lovene er som før." in again.stdout, f"second run: {again.stdout}{again.stderr}")

        run("git", "branch", "--move", "tidligere")
        note = "Endres ved lov 12 juni 2026 nr. 24 (i kraft 1 okt 2027)."
        archives(home / "lovdata", "Gi gode råd.", note)
        later = run(script)
        check(later.returncode == 0, f"third run: {later.stdout}{later.stderr}")
        law = (home / "handbook/lover/proveloven.yaml").read_text(encoding="utf-8")
        check("kommende: endres ved lov 12. juni 2026 nr. 24, fra 2027-10-01" in law, law)
        check("endret: 2026-07-01" in law, law)

        (home / "handbook/lover/proveloven.yaml").write_text("id: x\n", encoding="utf-8")
        dirty = run(script)
        check(dirty.returncode == 2, "a changed handbook is not refused")

    for fault in faults:
        print(fault)
    print(f"refresh-laws: {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
