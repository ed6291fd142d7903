import Diagnostics

/// Which source each address of the site comes from; finds two that want the same one.
struct AddressTable {
    private var sources: [String: String] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    /// The addresses that the program itself needs.
    init(generated pages: [Address]) {
        for page in pages { sources[AddressTable.key(page)] = "programmet selv" }
    }

    /// Takes an address for a file; a second taker gets a fault.
    mutating func claim(_ address: Address, for file: String, at position: SourcePosition = .start)
    {
        let key = AddressTable.key(address)
        guard let owner = sources[key] else {
            sources[key] = file
            return
        }
        diagnostics.append(
            Diagnostic(
                .addressTaken, file: file, at: position,
                "Adressen «\(address)» er opptatt av \(owner).",
                mend: "Gi filen et annet navn."))
    }

    /// Addresses that differ by case only are one on many disks.
    private static func key(_ address: Address) -> String { address.path.lowercased() }
}
