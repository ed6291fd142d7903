import Diagnostics
package import Handbook

extension Fields {
    /// A whole number in plain digits within these bounds.
    package mutating func number(_ key: String, in bounds: ClosedRange<Int>) -> Located<Int>? {
        guard let text = text(key) else { return nil }
        guard text.value.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = Int(text.value), bounds.contains(number)
        else {
            report(
                .numberInvalid, at: text.position,
                "«\(text.value)» er ikke et tall fra \(bounds.lowerBound) til "
                    + "\(bounds.upperBound).",
                suggestion: "Skriv tallet med sifre, for eksempel «\(key): \(bounds.lowerBound)».")
            return nil
        }
        return Located(number, at: text.position)
    }

    /// A number that must be there.
    mutating func requiredNumber(_ key: String, in bounds: ClosedRange<Int>) -> Located<Int>? {
        guard node(key) != nil else {
            report(
                .yamlMissingKey, at: position, "Nøkkelen «\(key)» mangler.",
                suggestion: "Skriv et tall fra \(bounds.lowerBound) til \(bounds.upperBound), for "
                    + "eksempel «\(key): \(bounds.upperBound)».")
            return nil
        }
        return number(key, in: bounds)
    }
}
