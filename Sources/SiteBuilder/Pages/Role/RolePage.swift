import Templates

/// The page of a role that no chapter describes.
struct RolePage: Page {
    static let template = "rolle"

    var layout: Layout
    /// What the role does, knows and answers for.
    var role: RoleFacts

    static let fields = TemplateFields<Self> {
        ("role", \.role)
    }
}
