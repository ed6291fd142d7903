import ArgumentParser
import Glibc

/// What a command must know and was not told: asked for on a terminal, a wrong use elsewhere.
struct Question {
    /// What is asked for, as the user is asked: `Tittel`.
    let text: String
    /// How it is given on the command line: `--responsible`.
    let option: String
    /// What holds where the answer is empty; `nil` where there must be one.
    var standard: String?
    /// What is offered to one who is asked; where nobody can be, it must be said.
    var suggestion: String?
    /// What can be answered, a line each, shown before the question.
    var choices: [String] = []

    /// The answers to questions, those that were given on the command line among them.
    ///
    /// - Throws: A wrong use that names all that is missing, where nobody can be asked.
    static func answers(_ questions: [(Question, given: String?)]) throws -> [String] {
        let missing = questions.filter { $0.given == nil && $0.0.standard == nil }.map(\.0)
        guard missing.isEmpty || isatty(0) == 1 else {
            throw ValidationError(
                "Mangler \(missing.map(\.option).joined(separator: ", ")). Oppgi det, eller kjør "
                    + "kommandoen i en terminal for å bli spurt.")
        }
        return try questions.map { question, given in
            if let given { return given }
            return missing.isEmpty ? question.standard ?? "" : try question.ask()
        }
    }

    /// The answer on a terminal, and what holds for an empty one elsewhere.
    func answerOrStandard() throws -> String {
        if let standard, isatty(0) != 1 { return standard }
        return try ask()
    }

    /// Whether the user says yes on a terminal; where nobody can be asked, the command itself is
    /// the answer.
    static func confirms(_ text: String) throws -> Bool {
        guard isatty(0) == 1 else { return true }
        let answer = try Question(text: text, option: "", standard: "ja").ask()
        return ["ja", "j"].contains(answer.lowercased())
    }

    /// Asks until there is an answer; the end of the input is a wrong use.
    private func ask() throws -> String {
        let standard = standard ?? suggestion
        for choice in choices { Output.write("  \(choice)\n") }
        while true {
            let preset = standard.map { " [\($0)]" } ?? ""
            Output.write("\(text)\(preset): ")
            guard let line = readLine() else {
                throw ValidationError("Fikk ikke svar på «\(text)».")
            }
            let answer = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if !answer.isEmpty { return answer }
            if let standard { return standard }
        }
    }
}
