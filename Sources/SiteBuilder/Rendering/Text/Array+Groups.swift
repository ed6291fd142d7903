import NorwegianText

extension Array {
    /// Runs of elements that share a key.
    func chunked<Key: Equatable>(by key: (Element) -> Key) -> [(key: Key, items: [Element])] {
        var runs: [(key: Key, items: [Element])] = []
        for element in self {
            let key = key(element)
            if runs.last?.key == key {
                runs[runs.count - 1].items.append(element)
            } else {
                runs.append((key, [element]))
            }
        }
        return runs
    }

    /// Groups what is sorted by the letter that the name begins with.
    func byLetter(name: (Element) -> String) -> [(key: String, items: [Element])] {
        chunked { AlphabeticalOrder.initial(of: name($0)) }
    }
}
