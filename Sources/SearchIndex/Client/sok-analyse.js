"use strict";
// The four files of the client are published as one, which this makes strict.
// Analysis of Norwegian words. The Swift module NorwegianText does the same when the index is made,
// and one file of vectors holds the two together: change both or none.
// The word lists come with the core of the index, so that they have one place.
const hjemmelAnalyse = ({ stoppord, kortord }) => {
  const stopWords = new Set(stoppord.split(" "));
  // ASCII letters for U+00DF to U+017F.
  const LETTERS = "saaaaaaaceeeeiiiidnooooo-ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiii" +
    "iiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
  const WORD = /[A-Za-z0-9\u00ad\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0300-\u1fff\u200b-\u200d\u2060\ufeff]+/g;
  const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

  // Lower case of Latin letters, composed letters, no soft hyphens.
  function normalize(word) {
    return word.replace(INVISIBLE, "")
      .replace(/[A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017f]/g, (c) => c === "\u0130" ? "i" : c.toLowerCase())
      .replace(/[a-z][\u0300-\u0303\u0308\u030a\u0327\u030c]/g, (pair) => {
        const letter = pair.normalize("NFC");
        return letter.length === 1 && letter <= "\u017f" ? letter : pair;
      });
  }

  // Scandinavian folding: a for å æ aa ae, o for ø oe oo; other accents off.
  const fold = (word) => word.replace(/a[ae]/g, "a").replace(/o[eo]/g, "o")
    .replace(/[\u00df-\u00f6\u00f8-\u017f\u0300-\u036f]/g, (c) => LETTERS[c.charCodeAt(0) - 0xdf] || "");

  // The Snowball stemmer for Norwegian, https://snowballstem.org/algorithms/norwegian/stemmer.html.
  function snowball(word) {
    const start = /^[^aeiouyæøå]*[aeiouyæøå]+[^aeiouyæøå]/.exec(word);
    if (!start) return word;
    const region = Math.max(3, start[0].length);
    const cut = (pattern, keep) => {
      const match = pattern.exec(word.slice(region));
      if (match) word = word.slice(0, word.length - match[0].length + keep(match[0]));
    };
    cut(/(?:(?:e|ed|and|end|an|en|heten|ert)?e|a|(?:het)?en|ar|(?:het)?er|(?:a|e|ede|ende|ene|hetene|en|heten|er|et)?s|(?:h?e|er|as)t)$/, (ending) =>
      ending.startsWith("ert") ? 2
        : ending === "s" && !/(?:[bcdfghjlmnoprtvyz]|[^aeiouyæøå]k)s$/.test(word) ? 1 : 0);
    cut(/[dv]t$/, () => 1);
    cut(/(?:e?leg|e?ig|e?lig|els|(?:e|(?:het)?s)?lov)$/, () => 0);
    return word;
  }

  // The search stem of a folded word: Snowball with corrections. Some short words
  // keep as many letters as the list says.
  function stem(word) {
    if (Object.hasOwn(kortord, word)) return word.slice(0, kortord[word]);
    const law = /^(.{3,}lov)(?:ens?|as?|ers?|enes?)?$/.exec(word);
    if (law) return law[1];
    word = word.replace("givning", "giving");
    if (word.length > 6) word = word.replace(/ernes?$/, "");
    word = snowball(snowball(word));
    return word.length > 3 ? word.replace(/([bcdfghj-np-tv-xz])\1$/, "$1") : word;
  }

  // The words of a text in order: normalized form, place in the text.
  function words(text) {
    const found = [];
    for (const match of text.matchAll(WORD)) {
      const word = normalize(match[0]);
      if (word) found.push({ word, start: match.index, end: match.index + match[0].length });
    }
    return found;
  }

  const isStopWord = (word) => stopWords.has(word);
  return { words, fold, snowball, stem, isStopWord };
};
