/// The page of a role that no chapter describes.
struct RolePage: Page {
    static let template = TemplateName.role

    var layout: Layout
    /// What the role does, knows and answers for.
    var role: RoleFacts

    var values: TemplateValues {
        ("role", role)
    }
}
