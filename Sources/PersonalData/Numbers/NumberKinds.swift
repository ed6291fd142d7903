/// What a run of numbers holds.
struct NumberKinds {
    let text: TextBytes
    let run: NumberRun

    /// What was found, in the order of the text.
    var findings: [PersonalDataFinding] {
        // A case number begins with two digits at least; most numbers of a text are shorter.
        guard run.digits.count >= 2, !isInDigest else { return [] }
        var found: [PersonalDataFinding] = []
        var taken = 0
        for first in run.groups.indices where first >= taken {
            guard let (kind, last) = kind(from: first),
                !text.isInUUID(run.groups[first].bytes.lowerBound)
            else { continue }
            found.append(PersonalDataFinding(kind, at: run.bytes(of: first...last)))
            taken = last + 1
        }
        return found
    }

    /// What begins at a group, and the last group of it.
    private func kind(from first: Int) -> (PersonalDataFinding.Kind, last: Int)? {
        if let (owner, last) = identity(from: first) {
            let isInAddress = text.isInWebAddress(run.groups[first].bytes.lowerBound)
            return (
                owner == .nobody
                    ? .syntheticNumber : isInAddress ? .numberInAddress : .identityNumber, last
            )
        }
        if let last = window(of: 11, from: first) {
            if isAccount(first...last), AccountNumber.isValid(digits(of: first...last)) {
                return (.accountNumber, last)
            }
        }
        if let last = PhoneNumber.last(in: run, from: first, of: text) {
            return (.phoneNumber, last)
        }
        if CaseNumber.begins(at: run.groups[first], in: text) { return (.caseNumber, first) }
        return nil
    }

    /// The identity number that begins at a group: eleven digits, or thirteen with the whole year.
    private func identity(from first: Int) -> (IdentityNumber.Owner, last: Int)? {
        if let last = window(of: 11, from: first), joins(first...last) {
            let digits = digits(of: first...last)
            if let owner = owner(of: digits, in: first...last) { return (owner, last) }
        }
        if let last = window(of: 13, from: first), joins(first...last),
            run.groups[last].count == 5
        {
            for digits in BirthDate.shortened(digits(of: first...last)) {
                if let owner = owner(of: digits, in: first...last) { return (owner, last) }
            }
        }
        return nil
    }

    /// The rule of 2032 is four times as wide: it counts only where a word says what the number is.
    private func owner(
        of digits: ArraySlice<UInt8>, in window: ClosedRange<Int>
    ) -> IdentityNumber.Owner? {
        IdentityNumber.owner(of: digits)
            ?? (isLabelled(window) ? IdentityNumber.owner(of: digits, by: .from2032) : nil)
    }

    /// Whether a word for such numbers stands before the first group or the last.
    private func isLabelled(_ window: ClosedRange<Int>) -> Bool {
        [window.lowerBound, window.upperBound].contains { index in
            var end = text.beforeMarks(run.groups[index].bytes.lowerBound)
            while labelEnds.contains(text[end - 1]) {
                end = text.beforeMarks(end - 1)
            }
            return [
                "fnr", "pnr", "dnr", "fødselsnummer", "fødselsnr", "personnummer", "personnr",
                "fødselsnummeret", "personnummeret", "nummer", "nummeret",
            ].contains(text.lowercased(max(text.wordStart(before: end), end - 20)..<end))
        }
    }

    private var labelEnds: [UInt8] { Array(":.(=".utf8) }

    private func digits(of window: ClosedRange<Int>) -> ArraySlice<UInt8> {
        run.digits[
            run.groups[window.lowerBound].digits
                .lowerBound..<run.groups[window.upperBound].digits
                .upperBound]
    }

    /// The last of the groups from one on that together have so many digits.
    private func window(of count: Int, from first: Int) -> Int? {
        var sum = 0
        for index in run.groups.indices[first...] {
            sum += run.groups[index].count
            if sum == count { return index }
            if sum > count { return nil }
        }
        return nil
    }

    /// A line break, or what parts two values, may only stand where the date ends.
    private func joins(_ window: ClosedRange<Int>) -> Bool {
        window.dropFirst().allSatisfy { index in
            !run.groups[index].partsValues
                || (run.groups[index].count == 5 && index == window.upperBound)
        }
    }

    /// In one piece, or `1234.56.78903` with any one mark between.
    private func isAccount(_ window: ClosedRange<Int>) -> Bool {
        let groups = run.groups[window]
        guard groups.dropFirst().allSatisfy({ !$0.partsValues }) else { return false }
        let counts = groups.map(\.count)
        return counts == [11] ? isWhole(groups[window.lowerBound].bytes) : counts == [4, 2, 5]
    }

    /// Whether no letter or other part of a name or an address touches a number.
    private func isWhole(_ range: Range<Int>) -> Bool {
        !text[range.lowerBound - 1].isPartOfName && !text[range.upperBound].isPartOfName
    }

    /// Whether the first group stands in a long word of letters and digits: a fingerprint of
    /// something, in which any digits may come together.
    private var isInDigest: Bool {
        guard run.groups.count == 1 else { return false }
        var start = run.range.lowerBound
        var end = run.range.upperBound
        while text[start - 1].isASCIILetter || text[start - 1].isDigit { start -= 1 }
        while text[end].isASCIILetter || text[end].isDigit { end += 1 }
        return end - start > 24 && end - start > run.range.count
    }
}

extension UInt8 {
    /// A letter, a digit or a mark that binds the parts of a name, a path or an address.
    var isPartOfName: Bool {
        switch self {
        case UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "#"),
            UInt8(ascii: "&"), UInt8(ascii: "%"):
            true
        default: isASCIILetter || isDigit
        }
    }
}
