"""Holds the reader of the handbook's files to the schemas, which are the one table of keys.

A handbook with an unknown key in every mapping is checked by the program, which names the keys that
it knows there. They must be those of the schema. Run from the root of the project after a build.
Prints one line for each fault, and exits 1 if there is one.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

UNKNOWN = "qqqqqqqq"
HEAD = "tittel: Vedtak\ndokumentansvarlig: leder\n"
CHAPTER = f"""{HEAD}type: rutine
{UNKNOWN} kapittel: x
godkjent: {{{UNKNOWN} kapittel.godkjent: x}}
spørsmål: [{{{UNKNOWN} kapittel.spørsmål: x}}]
endringer: [{{{UNKNOWN} kapittel.endringer: x}}]
notat: {{{UNKNOWN} kapittel.notat: x}}
erstatter_felles: ja
"""

# What the program reads, and in each mapping the unknown key, which bears the name of the mapping.
FILES = {
    "kontor/en/20-rutiner/10-vedtak.md": f"---\n{CHAPTER}---\nTekst.\n",
    "20-rutiner/10-vedtak.md": f"---\n{HEAD}type: rutine\n---\nTekst.\n",
    "kontor/en/20-rutiner/20-klage.tillegg.md": f"""---
dokumentansvarlig: leder
{UNKNOWN} tillegg: x
godkjent: {{{UNKNOWN} tillegg.godkjent: x}}
endringer: [{{{UNKNOWN} tillegg.endringer: x}}]
---
Tekst.
""",
    "20-rutiner/20-klage.md": "---\ntittel: Klage\ntype: rutine\ndokumentansvarlig: leder\n---\nTekst.\n",
    "kontor/en/lover/prøveloven/1.md": f"""---
{HEAD}{UNKNOWN} lovveiledning: x
godkjent: {{{UNKNOWN} lovveiledning.godkjent: x}}
spørsmål: [{{{UNKNOWN} lovveiledning.spørsmål: x}}]
endringer: [{{{UNKNOWN} lovveiledning.endringer: x}}]
erstatter_felles: ja
---
Tekst.
""",
    "lover/prøveloven/1.md": f"---\n{HEAD}---\nTekst.\n",
    "lover/prøveloven.yaml": f"""id: prøveloven
tittel: Lov om prøver
lovdata: lov/2020-01-01-1
{UNKNOWN} lov: x
kapitler:
  - {UNKNOWN} lov.kapitler: x
    paragrafer: [{{nummer: "1", {UNKNOWN} lov.kapitler.paragrafer: x}}]
""",
    "handbok.yaml": f"""format: 1
id: prove
tittel: Prøve
standardlov: prøveloven
{UNKNOWN} handbok: x
kontorer: [{{id: en, tittel: Nav En, {UNKNOWN} handbok.kontorer: x}}]
kontorverdier: [{{id: vakt, tittel: Vakt, {UNKNOWN} handbok.kontorverdier: x}}]
skal_dekkes: [{{{UNKNOWN} handbok.skal_dekkes: x}}]
kravsider:
  - {UNKNOWN} handbok.kravsider: x
    bokstaver: [{{{UNKNOWN} handbok.kravsider.bokstaver: x}}]
tilgjengelighet:
  {UNKNOWN} handbok.tilgjengelighet: x
  mangler: [{{{UNKNOWN} handbok.tilgjengelighet.mangler: x}}]
utgaver: [{{{UNKNOWN} handbok.utgaver: x}}]
godkjenning: {{{UNKNOWN} handbok.godkjenning: x}}
""",
    "kontor/en/kontor.yaml": f"""{UNKNOWN} kontor: x
vedtatt: [{{{UNKNOWN} kontor.vedtatt: x}}]
""",
    "roller.yaml": f"""{UNKNOWN} roller: x
roller: [{{id: leder, tittel: Leder, {UNKNOWN} roller.roller: x}}]
""",
    "ordliste.yaml": f"""{UNKNOWN} ordliste: x
begreper: [{{{UNKNOWN} ordliste.begreper: x}}]
""",
    "rundskriv.yaml": f"""{UNKNOWN} rundskriv: x
rundskriv: [{{{UNKNOWN} rundskriv.rundskriv: x}}]
""",
    "aarshjul.yaml": f"""{UNKNOWN} aarshjul: x
kategorier: {{møte: {{tittel: Møte, {UNKNOWN} aarshjul.kategorier: x}}}}
aktiviteter:
  - {UNKNOWN} aarshjul.aktiviteter: x
    gjennomført: [{{{UNKNOWN} aarshjul.aktiviteter.gjennomført: x}}]
""",
    "internkontroll/2026-01-15.yaml": f"""tittel: Kontroll
dato: 2026-01-15
{UNKNOWN} kontrollrunde: x
resultater: [{{{UNKNOWN} kontrollrunde.resultater: x}}]
funn: [{{{UNKNOWN} kontrollrunde.funn: x}}]
""",
    "risiko.yaml": f"""{UNKNOWN} risiko: x
risikoer:
  - {UNKNOWN} risiko.risikoer: x
    før: {{{UNKNOWN} risiko.risikoer.før: x}}
    etter: {{{UNKNOWN} risiko.risikoer.etter: x}}
    tiltak: [{{{UNKNOWN} risiko.risikoer.tiltak: x}}]
""",
}


def mappings(schema, root, name):
    """Every mapping with keys of its own in a schema, by name."""
    if "$ref" in schema:
        schema = root["$defs"][schema["$ref"].rsplit("/", 1)[1]]
    schema = schema.get("items", schema)
    if "$ref" in schema:
        schema = root["$defs"][schema["$ref"].rsplit("/", 1)[1]]
    for part in [schema, *schema.get("anyOf", []), *schema.get("oneOf", [])]:
        part = part.get("items", part)
        if isinstance(part.get("additionalProperties"), dict):
            yield from mappings(part["additionalProperties"], root, name)
        if part.get("properties"):
            yield name, set(part["properties"])
            for key, value in part["properties"].items():
                yield from mappings(value, root, f"{name}.{key}")


def known_keys(handbook):
    """The keys that the program says it knows, by the name of the mapping."""
    run = subprocess.run(
        [".build/debug/hjemmel", "check", "--source", handbook, "--format", "json"],
        capture_output=True,
        text=True,
        check=False,
    )
    for fault in json.loads(run.stdout):
        name = re.search(rf"«{UNKNOWN} ([^»]+)»", fault["message"])
        if name:
            listed = fault["hint"].removeprefix("Kjente nøkler: ").removesuffix(".")
            yield name.group(1), set(listed.split(", "))


def main():
    expected = {}
    for path in sorted(pathlib.Path("schemas").glob("*.schema.json")):
        schema = json.loads(path.read_text(encoding="utf-8"))
        expected.update(mappings(schema, schema, path.name.removesuffix(".schema.json")))
    with tempfile.TemporaryDirectory() as folder:
        for name, text in FILES.items():
            file = pathlib.Path(folder, name)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        known = dict(known_keys(folder))

    faults = []
    for name in sorted(expected.keys() | known.keys()):
        if name not in known:
            faults.append(f"{name}: the program was not asked for its keys, or reads none")
        elif name not in expected:
            faults.append(f"{name}: is in no schema")
        else:
            for key in sorted(known[name] - expected[name]):
                faults.append(f"{name}: the reader knows «{key}», the schema does not")
            for key in sorted(expected[name] - known[name]):
                faults.append(f"{name}: the schema has «{key}», the reader does not")
    for fault in faults:
        print(fault)
    print(f"{len(expected)} mappings, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
