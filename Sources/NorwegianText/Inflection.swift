/// The written forms that a Norwegian noun or adjective may take.
///
/// The forms are made from the ending of the word alone, so that some of them do not exist; for
/// recognizing a word that does no harm.
enum Inflection {
    /// The forms of a lower-case word, the word itself first, without duplicates.
    static func forms(of word: String) -> [String] {
        var forms = [word]
        func add(_ base: some StringProtocol, _ endings: String) {
            for ending in endings.split(separator: " ") {
                let form = String(base) + String(ending)
                if !forms.contains(form) { forms.append(form) }
            }
        }
        add(word, "s")
        if word.hasSuffix("e") {
            add(word, "n ns r rs ne nes t ts")
            add(word.dropLast(), "a as ene enes")
        } else {
            add(word, "en ens et ets er ers ene enes a as e es t")
        }
        if word.hasSuffix("er") {
            add(word, "ne nes")
            add(word.dropLast(2), "ene enes")
        }
        if word.hasSuffix("el") {
            add(word.dropLast(2) + "l", "en et er ene enes e")
            if let last = word.dropLast(2).last, word.dropLast(3).last == last {
                add(word.dropLast(3) + "l", "en et er ene enes e")
            }
        }
        if word.hasSuffix("m") {
            add(word + "m", "en ens et ets er ers ene enes e")
        }
        return forms
    }
}
