"""Runs the pipelines of a new handbook, step by step, as far as they go without a git host.

`hjemmel new handbok` makes a repository; its remote is a bare one beside it. The shell of every step
of the workflows for GitHub and of every job for GitLab is run as the host would: with the variables
that the file gives it, and with the answers of a form that try to be commands. `gh`, `curl`, `make` and
`apt-get` are stand-ins that hand out what is here. Run from the root of the project, after the program
was built. Prints one line for each fault, and exits 1 if there is one.
"""

import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import yaml

ROOT = pathlib.Path.cwd()
PROGRAM = ROOT / ".build/debug/hjemmel"
DAY = "2026-11-21"
# What somebody might write in a form: were it put into a command, there would be a file `brutt`.
NASTY = "x'; touch brutt; $(touch brutt) `touch brutt`"
CHAPTER = "20-rutiner/10-rad-og-veiledning.md"

STANDINS = {
    "gh": r"""
echo "gh $*" >>"$TJENESTER/kall"
case "$1 $2" in
"release download")
    while [ $# -gt 0 ]; do [ "$1" != --dir ] || dir=$2; shift; done
    cp "$TJENESTER/utgivelse/hjemmel" "$TJENESTER/utgivelse/hjemmel.sha256" "$dir" ;;
"release upload") cp bygget/* "$TJENESTER/utgivelse/" ;;
esac
""",
    "curl": r"""
echo "curl $*" >>"$TJENESTER/kall"
while [ $# -gt 0 ]; do
    case $1 in
    --output) out=$2 ;;
    --upload-file) up=$2 ;;
    esac
    url=$1
    shift
done
if [ -n "${up:-}" ]; then cp "$up" "$TJENESTER/utgivelse/"; else
    case $url in
    *.tar.bz2) exit 22 ;;
    *) cp "$TJENESTER/utgivelse/${url##*/}" "$out" ;;
    esac
fi
""",
    "make": r"""
mkdir -p "$2/dist"
cp "$TJENESTER/utgivelse/hjemmel" "$TJENESTER/utgivelse/hjemmel.sha256" "$2/dist/"
""",
    "apt-get": ":",
}


class Host:
    """A repository as a git host checks it out, and the programs that a runner has."""

    def __init__(self, folder):
        self.folder = folder
        self.services = folder / "tjenester"
        self.faults = []
        release = self.services / "utgivelse"
        release.mkdir(parents=True)
        # A link of its own, so that the pipeline may move it and make it executable.
        shutil.copy(PROGRAM, release / "hjemmel")
        digest = hashlib.sha256((release / "hjemmel").read_bytes()).hexdigest()
        (release / "hjemmel.sha256").write_text(f"{digest}  hjemmel\n")
        tools = folder / "bin"
        tools.mkdir()
        for name, script in STANDINS.items():
            (tools / name).write_text("#!/bin/sh\nset -eu\n" + script)
            (tools / name).chmod(0o755)
        home = folder / "hjem"
        home.mkdir()
        self.environment = {
            "PATH": f"{tools}:{os.environ['PATH']}",
            "HOME": str(home),
            "TJENESTER": str(self.services),
            "CI": "true",
            "LANG": "C.UTF-8",
        }
        self.run([PROGRAM, "new", "handbok", "Vår håndbok", "--date", DAY], folder)
        self.git("init", "--quiet", "--bare", "vert.git", at=folder)
        made = folder / "Vår håndbok"
        for arguments in (
            ("-c", "user.name=T", "-c", "user.email=t@example.no", "commit", "-qam", "Første"),
            ("remote", "add", "origin", str(folder / "vert.git")),
            ("push", "--quiet", "origin", "main"),
        ):
            self.git("add", "--all", at=made)
            self.git(*arguments, at=made)
        self.git("-C", "vert.git", "config", "receive.advertisePushOptions", "true", at=folder)
        self.git("-C", "vert.git", "symbolic-ref", "HEAD", "refs/heads/main", at=folder)

    def run(self, command, at, **variables):
        return subprocess.run(
            [str(part) for part in command],
            cwd=at,
            env=self.environment | variables,
            capture_output=True,
            text=True,
            check=False,
        )

    def git(self, *arguments, at):
        run = self.run(["git", *arguments], at)
        if run.returncode != 0:
            self.faults.append(f"git {' '.join(arguments)}: {run.stderr}")
        return run.stdout

    def checkout(self, name):
        """A clone, as the host's runner makes it."""
        self.git("clone", "--quiet", "vert.git", name, at=self.folder)
        return self.folder / name

    def step(self, place, script, at, variables, fails=False):
        """Runs one step's shell and tells when it does not end as it should."""
        run = self.run(["bash", "-e", "-o", "pipefail", "-c", script], at, **variables)
        if (run.returncode != 0) != fails:
            said = (run.stdout + run.stderr).strip()
            self.faults.append(f"{place}: «{script}» ended with {run.returncode}: {said}")
        if (at / "brutt").exists():
            self.faults.append(f"{place}: an answer of the form was run as a command")
            (at / "brutt").unlink()
        return run.stdout + run.stderr

    def branches(self):
        return self.git("-C", "vert.git", "branch", "--list", "forslag/*", at=self.folder).split()

    def calls(self):
        path = self.services / "kall"
        return path.read_text() if path.exists() else ""


def filled(value, known):
    """A value of a workflow with its expressions replaced; what GitHub does before a step runs."""

    def expression(match):
        return known.get(match.group(1), "")

    return re.sub(r"\$\{\{ *([^}]*?) *\}\}", expression, str(value))


def github(host, name, known, fails=()):
    """Runs every step of every job of a workflow."""
    path = host.folder / "Vår håndbok/.github/workflows" / name
    workflow = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    for job, content in workflow["jobs"].items():
        if job == "kontor":
            known = known | {"matrix.kontor": "hamar"}
        at = None
        for number, step in enumerate(content["steps"], 1):
            place = f"{name}: {job}, step {number}"
            uses = step.get("uses", "")
            if uses.startswith("actions/checkout"):
                at = host.checkout(f"{name}-{job}")
                made = host.folder / f"{name}-bygg/bygget"
                if job == "legg-ut" and made.exists():
                    shutil.copytree(made, at / "bygget")
            if "run" not in step:
                continue
            if "${{" in step["run"]:
                host.faults.append(f"{place}: an expression stands in the shell")
            variables = {}
            for scope in (workflow, content, step):
                for key, value in scope.get("env", {}).items():
                    variables[key] = filled(value, known)
            variables |= {
                "GITHUB_REPOSITORY": "kommunen/handbok",
                "GITHUB_ACTOR": "koordinator",
                "GITHUB_OUTPUT": str(host.folder / "utdata"),
                "GITHUB_ACTIONS": "true",
            }
            host.step(place, step["run"], at, variables, fails=step["run"] in fails)
            if "kontorer" == step.get("id"):
                output = (host.folder / "utdata").read_text()
                json.loads(output.removeprefix("liste="))


def gitlab(host, job, inputs, fails=()):
    """Runs the shell of a job, with the answers of the form put in as GitLab does."""
    text = (host.folder / "Vår håndbok/.gitlab-ci.yml").read_text(encoding="utf-8")
    head, body = yaml.load_all(text, Loader=yaml.BaseLoader)
    answers = {key: spec.get("default", "") for key, spec in head["spec"]["inputs"].items()}
    for key, answer in inputs.items():
        pattern = head["spec"]["inputs"][key].get("regex")
        if pattern and not re.search(pattern, answer):
            host.faults.append(f"GitLab would refuse {answer!r} for {key}")
        answers[key] = answer

    def put_in(value):
        return re.sub(r"\$\[\[ *inputs\.(\w+) *\]\]", lambda m: answers[m.group(1)], value)

    content = body[job]
    basis = body[content["extends"]] if "extends" in content else {}
    variables = dict(body["variables"])
    for key, value in content.get("variables", {}).items():
        if value.get("expand") != "false":
            host.faults.append(f"{job}: {key} would be expanded")
        variables[key] = put_in(value["value"])
    variables |= {
        "CI_API_V4_URL": "https://git.example.no/api/v4",
        "CI_PROJECT_ID": "1",
        "CI_JOB_TOKEN": "x",
        "GITLAB_USER_LOGIN": "koordinator",
        "GITLAB_USER_EMAIL": "koordinator@example.no",
        "KONTOR": "hamar",
    }
    at = host.checkout(f"gitlab-{job}")
    for line in content.get("before_script", basis.get("before_script", [])) + content["script"]:
        if "$[[" in line:
            host.faults.append(f"{job}: an answer stands in the shell: {line}")
        host.step(f"GitLab {job}", line, at, variables, fails=line in fails)
    return at


def with_office(host):
    """Gives the handbook an office, so that the jobs of offices have something to do."""
    at = host.folder / "Vår håndbok"
    settings = at / "handbook/handbok.yaml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(
        text + "kontorer:\n  - id: hamar\n    tittel: Nav Hamar\n", encoding="utf-8"
    )
    (at / "handbook/kontor/hamar").mkdir(parents=True)
    (at / "handbook/kontor/hamar/kontor.yaml").write_text("verdier: {}\n", encoding="utf-8")
    chapter = at / "handbook" / CHAPTER
    chapter.write_text(chapter.read_text(encoding="utf-8") + "\nEt tillegg.\n", encoding="utf-8")
    host.git("add", "--all", at=at)
    host.git("-c", "user.name=T", "-c", "user.email=t@example.no", "commit", "-qm", "K", at=at)
    host.git("push", "--quiet", "origin", "main", at=at)


def check(host):
    approval = {
        "inputs.kapittel": CHAPTER,
        "inputs.rolle": "nav-leder",
        "inputs.merknad": NASTY,
        "inputs.kilde": "https://git.example.no/hjemmel.git",
        "inputs.utgave": "main",
        "github.token": "x",
    }
    source = host.folder / "kilde.git"
    host.git("clone", "--quiet", "--bare", "vert.git", str(source), at=host.folder)
    host.environment |= {
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": f"url.{source}.insteadOf",
        "GIT_CONFIG_VALUE_0": approval["inputs.kilde"],
    }
    with_office(host)
    github(host, "program.yml", approval)
    github(host, "handbok.yml", approval)
    site = host.folder / "handbok.yml-sjekk/Site/index.html"
    office = host.folder / "handbok.yml-kontor/kontor/hamar/index.html"
    for page in (site, office):
        if not page.exists():
            host.faults.append(f"handbok.yml does not make {page.relative_to(host.folder)}")
    github(host, "godkjenn.yml", approval)
    if len(host.branches()) != 1 or "gh pr create" not in host.calls():
        host.faults.append(f"godkjenn.yml opens no proposal: {host.branches()}")
    nasty = approval | {"inputs.kapittel": f"--by={NASTY}", "inputs.rolle": NASTY}
    shutil.rmtree(host.folder / "godkjenn.yml-godkjenn")
    github(host, "godkjenn.yml", nasty, fails=["sh pipeline/godkjenn.sh"])
    # Lovdata cannot be asked here; that nothing is changed then is what is seen.
    github(host, "lover.yml", approval, fails=["sh pipeline/lover.sh"])

    gitlab(host, "program", {"kilde": approval["inputs.kilde"]})
    at = gitlab(host, "sjekk", {})
    json.loads((at / "gl-code-quality-report.json").read_text())
    at = gitlab(host, ".kontor", {})
    if not (at / "kontor/hamar/index.html").exists():
        host.faults.append("GitLab .kontor makes no site")
    at = gitlab(host, "pages", {})
    if not (at / "public/index.html").exists():
        host.faults.append("GitLab pages makes no site")
    before = host.branches()
    gitlab(
        host, "godkjenn", {"kapittel": CHAPTER, "rolle": "nav-leder", "merknad": NASTY}
    )
    if len(host.branches()) != len(before) + 1:
        host.faults.append("GitLab godkjenn opens no proposal")
    gitlab(host, "lover", {}, fails=["sh pipeline/lover.sh"])
    if re.search(r"swift build|make (setup|release)", everything(host)):
        host.faults.append("a pipeline compiles the program each time")


def everything(host):
    """The text of all that runs for a proposal or a merge."""
    at = host.folder / "Vår håndbok"
    text = (at / ".github/workflows/handbok.yml").read_text(encoding="utf-8")
    gitlab_text = (at / ".gitlab-ci.yml").read_text(encoding="utf-8")
    return text + gitlab_text + (at / "pipeline/hent-program.sh").read_text(encoding="utf-8")


def refused_programs(host):
    """A program that is not the one it should be is never run."""
    at = host.checkout("feil-sum")
    wrong = {"HJEMMEL_ADRESSE": "https://example.no/hjemmel", "HJEMMEL_SHA256": "0" * 64}
    said = host.step("wrong sum", "sh pipeline/hent-program.sh", at, wrong, fails=True)
    if "stemmer ikke" not in said or (at / ".program/hjemmel").exists():
        host.faults.append(f"a program with another sum was taken: {said}")
    bare = {"HJEMMEL_ADRESSE": "https://example.no/hjemmel"}
    host.step("no sum", "sh pipeline/hent-program.sh", at, bare, fails=True)


def main():
    with tempfile.TemporaryDirectory() as folder:
        host = Host(pathlib.Path(folder))
        check(host)
        refused_programs(host)
        for fault in host.faults:
            print(fault)
        print(f"pipelines of a new handbook, {len(host.faults)} faults")
        return 1 if host.faults else 0


if __name__ == "__main__":
    sys.exit(main())
