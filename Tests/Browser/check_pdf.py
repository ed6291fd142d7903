"""`hjemmel export pdf` gives a tagged PDF in Norwegian with an outline."""

import os
import pathlib
import subprocess

import pikepdf

HANDBOOK = pathlib.Path(os.environ["HJEMMEL_STARTER"]).resolve().parent / "handbook"
DAY = "2026-11-21"


def export(output, *arguments):
    return subprocess.run(
        [".build/debug/hjemmel", "export", "pdf", *arguments, "--source", HANDBOOK, "--date", DAY,
         "--output", output],
        capture_output=True, text=True, check=False)


def first_chapter():
    return next(path for path in sorted(HANDBOOK.glob("**/20-rutiner/*.md")) if path.name != "index.md")


def test_book(tmp_path):
    run = export(tmp_path / "bok.pdf")
    assert run.returncode == 0, run.stderr
    with pikepdf.open(tmp_path / "bok.pdf") as pdf:
        assert str(pdf.Root.Lang) == "nb"
        assert bool(pdf.Root.MarkInfo.Marked)
        assert "/StructTreeRoot" in pdf.Root
        assert "Kvalitetshåndbok" in str(pdf.docinfo["/Title"])
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:20261121000000")
        with pdf.open_outline() as outline:
            titles = [item.title for item in outline.root[0].children]
        assert any("Rutiner" in title for title in titles), titles


def test_chapter(tmp_path):
    run = export(tmp_path / "a.pdf", str(first_chapter()))
    assert run.returncode == 0, run.stderr
    assert b"hjemmel-pdf-" not in (tmp_path / "a.pdf").read_bytes().replace(b"hjemmel-pdf-000000", b"")


def test_wrong_part(tmp_path):
    run = export(tmp_path / "a.pdf", "99-finnes-ikke")
    assert run.returncode == 2
    assert "Fant ikke «99-finnes-ikke»" in run.stderr
    assert not (tmp_path / "a.pdf").exists()


def test_other_file_is_kept(tmp_path):
    (tmp_path / "a.pdf").write_text("brev")
    run = export(tmp_path / "a.pdf", str(first_chapter()))
    assert run.returncode == 3
    assert (tmp_path / "a.pdf").read_text() == "brev"
