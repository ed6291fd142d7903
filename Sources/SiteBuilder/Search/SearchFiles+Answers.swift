import CalendarDate
import Handbook
import HandbookReports
import Markdown
import SearchIndex

extension SearchFiles {
    /// How a chapter stands, for those who read an answer of it without opening it.
    func standing(of chapter: Chapter) -> SearchDocument.Standing {
        let conditions = handbook.reviewStatus(of: chapter, on: today).conditions
        let due = chapter.nextReview?.description ?? ""
        guard let approval = chapter.approval else {
            let label = handbook.settings.isProposal ? "Forslag" : "Ikke godkjent ennå"
            return SearchDocument.Standing(label: label, due: due)
        }
        let label =
            conditions.contains(.lawChanged)
            ? "Loven er endret etter at kapittelet ble godkjent"
            : conditions.contains(.changedAfterApproval)
                ? "Endret etter godkjenning" : "Godkjent \(DisplayDate(approval.day).text)"
        return SearchDocument.Standing(label: label, due: due)
    }
}

extension SearchDocument {
    /// The weight of a section of law that the handbook has no guidance to: it comes last, unless
    /// the section itself is asked for.
    static let unguided = 0.1

    /// Takes over what answers of the chapter need.
    mutating func take(_ chapter: Chapter, standing: Standing) {
        self.standing = standing
        roles = chapter.appliesTo.map(\.value)
        questions = chapter.questions.map {
            Question(wordings: $0.wordings, answer: $0.answer.value, anchor: $0.anchor ?? "")
        }
    }
}

extension Document {
    /// What the rows of tables are about, by the anchor of the heading that they stand under.
    var firstCells: [String: [String]] {
        var cells: [String: [String]] = [:]
        forEachBlock { block, section in
            guard case .table(let table) = block, table.header.count > 1 else { return }
            cells[section ?? "", default: []] += table.rows.compactMap {
                $0.first?.content.plainText
            }
        }
        return cells
    }
}
