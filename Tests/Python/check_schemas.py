"""Holds the handbook, its JSON Schemas and FORMAT.md together.

Every YAML file and every front matter in handbook/ must be valid against its schema in schemas/,
and FORMAT.md must name every key that the schemas know. Run from the root of the project.
Prints one line for each fault, with file and line, and exits 1 if there is one.
"""

import json
import pathlib
import re
import sys

import jsonschema
import yaml

HANDBOOK = pathlib.Path("handbook")
SCHEMAS = pathlib.Path("schemas")
FORMAT = pathlib.Path("FORMAT.md")

SINGLE_FILES = {
    "handbok.yaml": "handbok",
    "roller.yaml": "roller",
    "ordliste.yaml": "ordliste",
    "rundskriv.yaml": "rundskriv",
    "aarshjul.yaml": "aarshjul",
    "risiko.yaml": "risiko",
}


def schema_of(path):
    """The name of the schema for a file, or None when the file is no part of the format."""
    relative = path.relative_to(HANDBOOK)
    if relative.parts[0] == "kontor" and len(relative.parts) > 2:
        # What lies in the folder of an office stands where it would in the common handbook.
        relative = pathlib.Path(*relative.parts[2:])
        if str(relative) == "kontor.yaml":
            return "kontor"
        if relative.name.endswith(".tillegg.md"):
            return "tillegg"
    if relative.suffix == ".yaml":
        if relative.parts[0] == "lover" and len(relative.parts) == 2:
            return "lov"
        if relative.parts[0] == "internkontroll" and len(relative.parts) == 2:
            return "kontrollrunde"
        return SINGLE_FILES.get(str(relative))
    if relative.suffix == ".md" and len(relative.parts) > 1:
        return "lovveiledning" if relative.parts[0] == "lover" else "kapittel"
    return None


def yaml_of(path):
    """The YAML in a file and the number of lines before it."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".yaml":
        return text, 0
    front_matter = re.match(r"---\n(.*?\n)---(?:\n|\Z)", text, re.DOTALL)
    if front_matter is None:
        raise ValueError("no front matter between two lines of ---")
    return front_matter.group(1), 1


def line_of(node, path):
    """The 0-based line of the value that a path of keys and indices leads to."""
    for step in path:
        if isinstance(node, yaml.MappingNode):
            node = next(value for key, value in node.value if key.value == step)
        else:
            node = node.value[step]
    return node.start_mark.line


def faults_in(path, validator):
    """Every fault in one file, as a line number and a message."""
    try:
        text, before = yaml_of(path)
        # BaseLoader keeps every plain scalar as text: «ja» and 2026-01-15 are what was written.
        data = yaml.load(text, Loader=yaml.BaseLoader)
        node = yaml.compose(text, Loader=yaml.BaseLoader)
    except (ValueError, yaml.YAMLError) as error:
        yield 1, " ".join(str(error).split())
        return
    for error in validator.iter_errors(data):
        line = line_of(node, error.absolute_path) + 1 + before
        place = "/".join(str(step) for step in error.absolute_path) or "(the whole)"
        yield line, f"{place}: {error.message}"


def keys_in(schema):
    """Every key that a schema names, at any depth."""
    if isinstance(schema, dict):
        yield from schema.get("properties", {})
        for value in schema.values():
            yield from keys_in(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from keys_in(value)


def main():
    schemas = {
        path.name.removesuffix(".schema.json"): json.loads(path.read_text(encoding="utf-8"))
        for path in sorted(SCHEMAS.glob("*.schema.json"))
    }
    validators = {}
    for name, schema in schemas.items():
        jsonschema.Draft202012Validator.check_schema(schema)
        validators[name] = jsonschema.Draft202012Validator(schema)

    faults = []
    checked = dict.fromkeys(schemas, 0)
    for path in sorted(HANDBOOK.rglob("*")):
        name = schema_of(path) if path.is_file() else None
        if name is None:
            continue
        checked[name] += 1
        for line, message in faults_in(path, validators[name]):
            faults.append(f"{path}:{line}: {message}")
    for name, count in checked.items():
        if count == 0:
            faults.append(f"{SCHEMAS}/{name}.schema.json: no file was checked")

    documented = set(re.findall(r"`([^`\n]+?):?`", FORMAT.read_text(encoding="utf-8")))
    for name, schema in schemas.items():
        for key in dict.fromkeys(keys_in(schema)):
            if key not in documented:
                faults.append(f"{FORMAT}: does not name `{key}` of {name}.schema.json")

    for fault in faults:
        print(fault)
    print(f"{sum(checked.values())} files against {len(schemas)} schemas, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
