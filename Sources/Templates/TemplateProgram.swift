/// A template as the steps that write it, with every name already found.
struct TemplateProgram: Sendable {
    /// What a step does.
    enum Operation: UInt8, Sendable {
        /// Writes bytes of the library's text.
        case text
        /// Writes a value.
        case value
        /// Goes on with the next step if a value is shown, else after the section.
        case when
        /// Goes on with the next step if a value is not shown, else after the section.
        case unless
        /// Goes through the section with a value as the innermost scope, if it is shown.
        case enter
        /// Goes through the section with each item of a list as the innermost scope.
        case each
    }

    /// One step.
    struct Step: Sendable {
        let operation: Operation
        /// The scope in which the value is found, from the outermost.
        var scope: Int32 = 0
        /// A range of the text, or of ``TemplateProgram/fields``: where the value stands in its
        /// scope, and where in that value.
        var start: Int32 = 0
        var end: Int32 = 0
        /// The step after the section.
        var next: Int32 = 0
    }

    var steps: [Step] = []
    var fields: [Int32] = []
}

/// Writes a template.
struct TemplateMachine {
    private let program: TemplateProgram
    private let text: [UInt8]
    private var scopes: [TemplateValue] = []
    private(set) var output = Fragment.empty

    init(_ program: TemplateProgram, text: [UInt8]) {
        self.program = program
        self.text = text
    }

    /// Appends the template with the values of these scopes, the outermost first.
    mutating func write(_ scopes: [TemplateValue]) {
        self.scopes = scopes
        run(0..<program.steps.count)
    }

    private mutating func run(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            let step = program.steps[index]
            index += 1
            switch step.operation {
            case .text:
                output.append(text[Int(step.start)..<Int(step.end)])
            case .value:
                write(value(step))
            case .when:
                if !value(step).isShown { index = Int(step.next) }
            case .unless:
                if value(step).isShown { index = Int(step.next) }
            case .enter:
                let value = value(step)
                if value.isShown { run(index..<Int(step.next), with: value) }
                index = Int(step.next)
            case .each:
                if case .list(let items) = value(step) {
                    for item in items { run(index..<Int(step.next), with: item) }
                }
                index = Int(step.next)
            }
        }
    }

    private mutating func run(_ range: Range<Int>, with scope: TemplateValue) {
        scopes.append(scope)
        run(range)
        scopes.removeLast()
    }

    private mutating func write(_ value: TemplateValue) {
        switch value {
        case .text(let text): output.append(escaping: text, bindsSigns: true)
        case .markup(let fragment): output.append(fragment)
        case .slot(let slot): output.append(slot)
        case .flag, .part, .list, .absent: break
        }
    }

    private func value(_ step: TemplateProgram.Step) -> TemplateValue {
        var value = scopes[Int(step.scope)]
        for index in Int(step.start)..<Int(step.end) {
            guard case .part(let values) = value else { return .absent }
            value = values[Int(program.fields[index])]
        }
        return value
    }
}
