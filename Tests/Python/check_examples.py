"""Holds the pipeline examples and the program together.

Each example must be YAML with the shape that its git host asks for, and every option of `hjemmel` in
it must be one that the program has. Run from the root of the project, after the program was built.
Prints one line for each fault, and exits 1 if there is one.
"""

import pathlib
import re
import subprocess
import sys

import yaml

PROGRAM = ".build/debug/hjemmel"
EXAMPLES = pathlib.Path("examples")


def load(name):
    """An example, every scalar as the text that was written."""
    return yaml.load((EXAMPLES / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def github_faults(workflow):
    """What GitHub Actions would not take, or what would not do what it should."""
    for key in ("name", "on", "permissions", "jobs"):
        if key not in workflow:
            yield f"no {key}"
    if not {"pull_request", "push"} <= set(workflow["on"]):
        yield "is not run for proposals and merges"
    jobs = workflow["jobs"]
    for name, job in jobs.items():
        if "runs-on" not in job:
            yield f"{name}: no runs-on"
        needs = job.get("needs", [])
        for other in [needs] if isinstance(needs, str) else needs:
            if other not in jobs:
                yield f"{name}: needs {other}, which is not there"
        for number, step in enumerate(job["steps"], 1):
            if ("uses" in step) == ("run" in step):
                yield f"{name}: step {number} has not one of uses and run"
            if "uses" in step and not re.fullmatch(r"[\w-]+/[\w-]+@v\d+", step["uses"]):
                yield f"{name}: step {number} uses no version: {step['uses']}"
    publishing = [job for job in jobs.values() if "deploy-pages" in str(job)]
    if [job.get("if") for job in publishing] != ["github.event_name == 'push'"]:
        yield "publishes something else than what is merged"
    if publishing[0].get("permissions", {}).get("id-token") != "write":
        yield "may not publish"


def gitlab_faults(pipeline):
    """What GitLab would not take, or what would not do what it should."""
    words = {"image", "stages", "variables"}
    jobs = {name: job for name, job in pipeline.items() if name not in words}
    for name, job in jobs.items():
        if name.startswith("."):
            continue
        if job["stage"] not in pipeline["stages"]:
            yield f"{name}: stage {job['stage']} is not there"
        if "extends" in job and job["extends"] not in jobs:
            yield f"{name}: extends {job['extends']}, which is not there"
        if not job.get("script"):
            yield f"{name}: no script"
    report = pipeline["sjekk"]["artifacts"]["reports"]["codequality"]
    if not any(report in line for line in pipeline["sjekk"]["script"]):
        yield f"nothing writes {report}"
    if pipeline["pages"]["rules"] != [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]:
        yield "publishes something else than what is merged"
    if pipeline["pages"]["artifacts"]["paths"] != ["public"]:
        yield "does not publish the folder public"


def scalars(node):
    """Every text in a tree."""
    if isinstance(node, dict):
        for value in node.values():
            yield from scalars(value)
    elif isinstance(node, list):
        for value in node:
            yield from scalars(value)
    else:
        yield node


def command_faults(tree):
    """Options that the program does not have."""
    found = 0
    for line in scalars(tree):
        for command, rest in re.findall(r"release/hjemmel (\w+)([^>|&]*)", line):
            found += 1
            answer = subprocess.run(
                [PROGRAM, "help", command], capture_output=True, text=True, check=False
            )
            if answer.returncode != 0:
                yield f"the program has no command {command}"
            for option in re.findall(r"--[\w-]+", rest):
                if option not in answer.stdout:
                    yield f"{command} has no {option}"
            form = re.search(r"--format (\w+)", rest)
            if form and form.group(1) not in answer.stdout:
                yield f"{command} has no form {form.group(1)}"
    if not found:
        yield "does not run the program"


def main():
    faults = []
    for name, shape in (("github-pages.yml", github_faults), ("gitlab-ci.yml", gitlab_faults)):
        tree = load(name)
        for fault in [*shape(tree), *command_faults(tree)]:
            faults.append(f"{EXAMPLES / name}: {fault}")
    for fault in faults:
        print(fault)
    print(f"2 pipelines, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
