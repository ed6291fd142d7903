#!/usr/bin/env python3
"""Writes the vector files that hold both implementations of the analysis to one specification.

    make_vectors.py OUTPUT_FOLDER TEXT... --words WORD_LIST

words.tsv    word, Snowball stem (PyPI snowballstemmer 2.2.0), search stem
phrases.tsv  text, its normalized words, the folded words, the search stems (stop words as "-")

This is the third implementation of the specification and serves the tests alone.
"""
import argparse
import pathlib
import random
import re
import unicodedata

import snowballstemmer

SNOWBALL = snowballstemmer.stemmer("norwegian")
SPECIAL = {
    "ß": "s", "æ": "a", "ð": "d", "ø": "o", "þ": "t", "đ": "d", "ħ": "h", "ı": "i", "ĸ": "k", "ł": "l",
    "ŋ": "n", "œ": "o", "ŧ": "t", "ſ": "s", "ĳ": "i", "ŉ": "n", "ŀ": "l",
}
INVISIBLE = dict.fromkeys([0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])
SPACES = [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0xA0, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F,
          0x3000]
MARKS = "\u0300\u0301\u0302\u0303\u0308\u030a\u0327\u030c"
SHORT = {}
for length, forms in [
    (2, "aret arene ars arets arenes arlig arlige"),
    (2, "uke uker uken ukene uka ukas ukes ukers ukenes ukentlig ukentlige"),
    (2, "eie eier eiere eieren eierne eide eies"),
    (2, "oke oker okes okte okt oking okningen okning okninger"),
    (3, "evner evnen evnene"),
    (4, "penge penger pengene pengenes pengers"),
]:
    for form in forms.split():
        SHORT[form] = form[:length]


def normalize(text):
    text = text.translate(INVISIBLE).translate(dict.fromkeys(SPACES, " "))
    text = text.translate({0x2010: "-", 0x2011: "-"})
    lower = lambda m: "i" if m[0] == "İ" else m[0].lower()
    text = re.sub("[A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017f]", lower, text)

    def compose(match):
        letter = unicodedata.normalize("NFC", match[0])
        return letter if len(letter) == 1 and ord(letter) <= 0x17F else match[0]

    return re.sub(f"[a-z][{MARKS}]", compose, text)


def words(text):
    return re.findall("[a-z0-9\u00df-\u00f6\u00f8-\u024f\u0300-\u1fff]+", normalize(text))


def fold(word):
    word = re.sub("a[ae]", "a", word)
    word = re.sub("o[eo]", "o", word)

    def letter(match):
        char = match[0]
        if "\u0300" <= char <= "\u036f":
            return ""
        return SPECIAL.get(char) or unicodedata.normalize("NFD", char)[0]

    return re.sub("[\u00df-\u00f6\u00f8-\u017f\u0300-\u036f]", letter, word)


def stem(folded):
    if folded in SHORT:
        return SHORT[folded]
    law = re.fullmatch("(.{3,}lov)(?:en|ens|a|as|er|ers|ene|enes)?", folded)
    if law:
        return law[1]
    folded = folded.replace("givning", "giving", 1)
    if len(folded) > 6:
        folded = re.sub("ernes?$", "", folded)
    folded = SNOWBALL.stemWord(SNOWBALL.stemWord(folded))
    if len(folded) > 3 and re.search("([bcdfghj-np-tv-xz])\\1$", folded):
        folded = folded[:-1]
    return folded


def stop_words():
    source = pathlib.Path(__file__).parent.parent / "Sources/NorwegianText/StopWords.swift"
    text = source.read_text(encoding="utf-8").split('"""')[1].replace("\\", " ")
    return set(text.split())


def made_phrases(vocabulary):
    """Random words between the separators and in the spellings that texts have."""
    source = random.Random(23)
    spellings = [str, str.upper, str.capitalize, lambda word: unicodedata.normalize("NFD", word),
                 lambda word: word[:3] + "\u00ad" + word[3:]]
    separators = [" ", "  ", ", ", ". ", "-", "\u2011", "/", " (", "\u00a0", " – ", "’", " § 20\u202fa "]
    phrases = set()
    for _ in range(800):
        phrase = ""
        for word in source.sample(vocabulary, 4):
            phrase += source.choice(spellings)(word) + source.choice(separators)
        phrases.add(phrase.strip())
    return phrases


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("output", type=pathlib.Path)
    parser.add_argument("texts", nargs="+", type=pathlib.Path)
    parser.add_argument("--words", type=pathlib.Path, required=True)
    options = parser.parse_args()
    chosen = set()
    for path in options.texts:
        chosen.update(words(path.read_text(encoding="utf-8")))
    listed = [line.strip() for line in options.words.read_text(encoding="latin-1").splitlines()]
    chosen.update(word for word in random.Random(17).sample(listed, 16000) if words(word) == [word])
    chosen = {word for word in chosen if len(word) <= 60}
    phrases = made_phrases(sorted(chosen)) | {
        "Internkontroll\u00adrutinen § 20\u00a0a", "kvalitets\u2011innsyn", "ra\u030ad når nær NÅR NÆR",
        "a\u030ae aae paa naar", "A\u0301røá Čoahkkin ŋuoŋŋás Łódź", "OEKONOMISK STOENAD", "Åse Ærlig Øst ÄÖÜ",
        "koordinator poeng israel", "İĲŁŉſ ÿŸ ×÷ ß", "Ελλάδα Київ", "a\u0302\u0301 z\u0302 s\u030c",
        "E‑post: ola@eksempel.no", "1\u202f000 kroner 3,5 %", "rådgivningene økonomirådgivningens", "årene uken pengene",
        "\u200bord\u200b", "😀smil😀", "brukernes vilkårene programmene",
    }
    with open(options.output / "words.tsv", "w", encoding="utf-8") as out:
        for word in sorted(chosen):
            out.write(f"{word}\t{SNOWBALL.stemWord(word)}\t{stem(fold(word))}\n")
    stop = stop_words()
    with open(options.output / "phrases.tsv", "w", encoding="utf-8") as out:
        for phrase in sorted(phrases):
            found = words(phrase)
            stems = ["-" if word in stop else stem(fold(word)) for word in found]
            columns = [phrase, " ".join(found), " ".join(map(fold, found)), " ".join(stems)]
            out.write("\t".join(columns) + "\n")


main()
