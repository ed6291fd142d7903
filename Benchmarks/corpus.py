"""Makes handbooks of any size out of a seed: the same size gives the same bytes everywhere."""

import random
import shutil
from pathlib import Path

CHAPTER_BYTES = 7_000
CHAPTERS_PER_FOLDER = 50

NOUNS = """
søknad vedtak stønad plan samtale avtale frist klage tiltak kurs bolig gjeld husleie barn familie
arbeid aktivitet rutine kontroll ansvar økonomi helse rett plikt hjelp tjeneste kommune kontor
leder veileder møte fullmakt inntekt utgift skyld regning lege skole språk tolk samtykke arkiv
journal notat brev skjema mal sak mappe årsak mål delmål steg råd støtte nettverk bruker ungdom
oppfølging vurdering kartlegging utredning dokumentasjon utbetaling innkalling begrunnelse
""".split()
VERBS = """
vurderer skriver sender avtaler følger kartlegger drøfter godkjenner kontrollerer varsler
begrunner noterer hjelper innkaller utbetaler avslutter veileder oppdaterer undersøker forklarer
""".split()
ADJECTIVES = """
ny god tydelig skriftlig muntlig økonomisk faglig individuell midlertidig varig rask trygg åpen
riktig nødvendig løpende særlig konkret felles ærlig
""".split()
BINDERS = """
og når fordi dersom slik at etter før under innen sammen med uten på grunn av i tillegg til
""".split()
GLOSSARY = [f"{NOUNS[n]}s{NOUNS[-1 - n]}" for n in range(30)]
ROLES = ["veileder", "fagkoordinator", "nav-leder", "kvalitetskoordinator"]
BASES = ["sotjl. § 17", "sotjl. § 18", "sotjl. § 20 a", "sotjl. § 29", "fvl. § 16", "fvl. § 24"]
REFERENCES = [
    "§ 17",
    "§ 18",
    "§ 20 a",
    "sotjl. § 20 a første ledd",
    "sosialtjenesteloven § 21",
    "§§ 17 og 18",
    "§ 41",
    "sotjl. § 42",
    "sotjl. § 29 første ledd",
    "fvl. § 16",
    "forvaltningsloven § 24 første ledd",
    "fvl. § 25",
    "fvl. §§ 24 og 25",
    "folketrygdloven § 11-5",
    "§ 4",
    "§ 5",
]
HEADINGS = [
    "Formål",
    "Hvem gjelder det for",
    "Når",
    "Slik gjør vi",
    "Vilkår",
    "Frister",
    "Dokumentasjon",
    "Samarbeid",
    "Vanlige feil",
    "Kontroll",
    "Opplæring",
    "Etterpå",
]


class Chapter:
    """One chapter: where it stands, what its front matter says, and its text."""

    def __init__(self, number: int, count: int):
        self.number = number
        self.count = count
        self.random = random.Random(f"kapittel {number} av {count}")
        self.title = f"{self.sentence(4).rstrip('.')} {number}"
        self.basis = self.random.sample(BASES, 2)
        self.roles = self.random.sample(ROLES, 2)
        self.tasks = [self.sentence(6).rstrip(".") for _ in range(2)]
        self.points = [self.sentence(9) for _ in range(3)]

    @staticmethod
    def folder_of(number: int) -> str:
        folder = number // CHAPTERS_PER_FOLDER
        return f"{folder + 10}-del-{folder}"

    @staticmethod
    def name_of(number: int) -> str:
        return f"{number % CHAPTERS_PER_FOLDER + 10}-kapittel-{number}"

    @property
    def path(self) -> str:
        return f"{self.folder_of(self.number)}/{self.name_of(self.number)}.md"

    def word(self) -> str:
        chance = self.random.random()
        if chance < 0.25:
            return self.random.choice(NOUNS)
        if chance < 0.35:
            return self.random.choice(NOUNS) + "s" + self.random.choice(NOUNS)
        if chance < 0.50:
            return self.random.choice(VERBS)
        if chance < 0.62:
            return self.random.choice(ADJECTIVES)
        return self.random.choice(BINDERS)

    def sentence(self, words: int) -> str:
        text = " ".join(self.word() for _ in range(words))
        return text[0].upper() + text[1:] + "."

    def link(self) -> str:
        other = (self.number + self.random.randrange(-200, 200)) % self.count
        return f"[{self.sentence(3).rstrip('.').lower()}]({self.address(other)})"

    def address(self, other: int) -> str:
        folder = self.folder_of(other)
        place = "" if folder == self.folder_of(self.number) else f"../{folder}/"
        return f"{place}{self.name_of(other)}.md"

    def paragraph(self) -> str:
        sentences = [self.sentence(self.random.randrange(6, 16)) for _ in range(4)]
        chance = self.random.random()
        if chance < 0.6:
            sentences[1] = (
                f"Det følger av {self.random.choice(REFERENCES)} at {self.word()} {self.word()}."
            )
        if chance < 0.4:
            sentences[2] = f"Se {self.link()} om **{self.word()} {self.word()}**."
        if chance > 0.8:
            sentences[3] = f"Et *{self.random.choice(GLOSSARY)}* må være på plass først."
        return " ".join(sentences)

    def block(self) -> str:
        kind = self.random.randrange(5)
        if kind == 0:
            return "\n".join(f"- {self.sentence(8)}" for _ in range(5))
        if kind == 1:
            items = [f"{n}. {self.sentence(8)}" for n in range(1, 5)]
            return "\n".join(items[:2] + [f"   - {self.sentence(5)}"] + items[2:])
        if kind == 2:
            rows = [[self.word() for _ in range(4)] for _ in range(5)]
            lines = ["| " + " | ".join(row) + " |" for row in rows]
            return "\n".join([lines[0], "|---|:--|--:|---|"] + lines[1:])
        if kind == 3:
            return f"> [!NOTE]\n> {self.sentence(12)} Jf. {self.random.choice(REFERENCES)}."
        return "\n".join(f"- [ ] {self.sentence(6)}" for _ in range(4))

    def body(self) -> str:
        parts, size = [], 0
        notes = [
            f"[^{n}]: {self.sentence(10)} Jf. {self.random.choice(REFERENCES)}." for n in (1, 2)
        ]
        section = 0
        while size < CHAPTER_BYTES - 1_400:
            piece = [f"## {HEADINGS[section % len(HEADINGS)]}", self.paragraph()]
            if section < 2:
                piece[1] += f"[^{section + 1}]"
            piece += [self.block(), self.paragraph()]
            parts += piece
            size += sum(len(text.encode()) + 2 for text in piece)
            section += 1
        return "\n\n".join(parts + notes) + "\n"


def listing(key: str, items: list[str]) -> list[str]:
    return [f"{key}:"] + [f"  - {item}" for item in items]


def write_chapter(chapter: Chapter, handbook: Path, hugo: Path) -> None:
    """Writes a chapter for both programs: the same body, each with its own front matter."""
    body = chapter.body()
    lists = (
        listing("gjelder_for", chapter.roles)
        + listing("brukes_når", chapter.tasks)
        + listing("kort", chapter.points)
    )
    ours = (
        [f"tittel: {chapter.title}", "type: rutine", "lov: sosialtjenesteloven"]
        + listing("lovgrunnlag", chapter.basis)
        + ["dokumentansvarlig: kvalitetskoordinator", "status: gjeldende"]
        + ["godkjent:", "  dato: 2026-01-15", "  av: nav-leder", "revisjon_hver: 12 måneder"]
        + lists
        + ["endringer:", "  - dato: 2026-01-15", "    tekst: Første utgave"]
    )
    theirs = [f"title: {chapter.title}", f"weight: {chapter.number + 1}", "params:"] + [
        f"  {line}" for line in listing("lovgrunnlag", chapter.basis) + lists
    ]
    for root, lines in ((handbook, ours), (hugo / "content", theirs)):
        path = root / chapter.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(["---", *lines, "---", "", body]), encoding="utf-8")


def write_settings(handbook: Path, laws: Path) -> None:
    """Writes what stands beside the chapters; the laws are those of the real handbook."""
    roles = [f"  - id: {role}\n    tittel: {role.capitalize()}\n" for role in ROLES]
    terms = [f"  - begrep: {term}\n    forklaring: Et ord om {term}.\n" for term in GLOSSARY]
    texts = {
        "handbok.yaml": "format: 1\nid: maaling\ntittel: Håndbok for måling\n"
        "standardlov: sosialtjenesteloven\ntema: standard\nrevisjon_hver: 12 måneder\n",
        "roller.yaml": "roller:\n" + "".join(roles),
        "ordliste.yaml": "begreper:\n" + "".join(terms),
    }
    for name, text in texts.items():
        (handbook / name).write_text(text, encoding="utf-8")
    (handbook / "lover").mkdir()
    for law in sorted(laws.glob("*.yaml")):
        shutil.copy(law, handbook / "lover" / law.name)


def write(count: int, handbook: Path, hugo: Path, laws: Path) -> None:
    """Writes a handbook of `count` chapters and the same chapters as content for Hugo."""
    handbook.mkdir(parents=True)
    write_settings(handbook, laws)
    for number in range(count):
        write_chapter(Chapter(number, count), handbook, hugo)
