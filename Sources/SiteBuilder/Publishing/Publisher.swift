import FileSystem
import Templates

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Puts a whole site in the place of the old one in a single step.
///
/// The site is built in the workspace, a sibling of the output on the same file system, and then
/// the two folders are exchanged. Before the exchange nothing touches the old site, after it
/// nothing touches the new one: a run that fails, is killed or meets a full disk leaves one of them
/// whole. What it leaves in the workspace the next run clears.
///
/// A file whose bytes are those of the old site becomes a second name (hard link) of the old file,
/// so that its times stay. This is safe because a published file is never written into: files are
/// only made under new names and removed.
///
/// Nothing is forced to the disk (`fsync`). The step is atomic for every process on the machine,
/// but after a power failure the file system may hold an incomplete site. The site can be made
/// again from its source; waiting for the disk at each build would cost more than that.
public struct Publisher: Sendable {
    /// How many threads make and write files.
    public var threads: Int
    /// How long to wait for another run that publishes to the same place.
    public var patience: Duration
    /// Whether text files of 1 kB or more get a copy in gzip beside them, for servers that hand
    /// such copies out.
    public var compresses: Bool
    /// Does the one step that puts the new site in its place; a caller may do something around it.
    public var exchange:
        @Sendable (_ step: () throws(PublishingError) -> Void) throws(PublishingError) -> Void = {
            step throws(PublishingError) in try step()
        }

    /// A publisher with as many threads as there are processors, but two at least and eight at
    /// most, unless told otherwise.
    public init(
        threads: Int? = nil, patience: Duration = .seconds(2), compresses: Bool = false
    ) {
        let processors = sysconf(CInt(_SC_NPROCESSORS_ONLN))
        self.threads = threads ?? min(max(processors, 2), 8)
        self.patience = patience
        self.compresses = compresses
    }

    /// Publishes a site.
    ///
    /// Of the old output only what this program wrote goes; other files stay and are told of.
    ///
    /// - Parameters:
    ///   - plan: The files of the site.
    ///   - path: The folder that takes it; it need not exist, its parent must.
    ///   - sources: Folders that are read from; the output may not overlap with one.
    public func publish(
        _ plan: OutputPlan, to path: String, apartFrom sources: [String] = []
    ) throws(PublishingError) -> Publication {
        let place = try OutputPlace(path)
        try place.check(apartFrom: sources)
        let workspace = try Workspace(beside: place, patience: patience)
        let outcome: SiteWriter.Outcome
        let old: OldSite?
        do throws(PublishingError) {
            let planned = plannedPaths(of: plan)
            if let site = try place.currentSite() {
                old = try OldSite(site, at: path, planned: planned)
            } else {
                old = nil
            }
            outcome = try systemCalls { () throws(SystemError) in
                try build(plan, over: old, in: workspace, knowing: planned)
            }
            try exchange { () throws(PublishingError) in
                try workspace.exchange(with: old?.folder, at: place)
            }
        } catch {
            // The first failure is the one to tell of; the next run clears what stays.
            _ = workspace.clear()
            throw error
        }
        return Publication(
            written: outcome.written, kept: outcome.kept, foreign: old?.foreign ?? [],
            changed: outcome.changed.sorted(), leftover: workspace.clear())
    }

    /// The paths that the files of a plan may take.
    private func plannedPaths(of plan: OutputPlan) -> Set<String> {
        let paths = plan.files.map(\.path)
        return Set(compresses ? paths + paths.map { $0 + CompressedCopy.ending } : paths)
    }

    private func build(
        _ plan: OutputPlan, over old: OldSite?, in workspace: Workspace,
        knowing planned: Set<String>
    ) throws(SystemError) -> SiteWriter.Outcome {
        let carried = (old?.foreign ?? []) + (old?.list?.files.keys.map(\.self) ?? [])
        let new = try workspace.makeSite(knowing: planned.union(carried))
        let outcome = try SiteWriter(
            files: plan.files, groups: plan.groups, new: new, old: old?.folder,
            oldList: old?.list, compresses: compresses
        ).write(on: threads)
        let marker = OutputFile(
            path: Marker.name, text: SiteList(outcome.checksums).markerText)
        try SiteWriter(files: [marker], new: new, old: old?.folder).write(on: 1)
        if let old {
            try old.carryOver(to: new)
            try carryOver(".gitignore", from: old.folder, to: new)
            try new.setPermissions(old.folder.status().permissions)
        }
        return outcome
    }

    private func carryOver(
        _ name: String, from old: Folder, to new: Folder
    ) throws(SystemError) {
        guard let status = try old.status(of: name), status.kind == .file else { return }
        do {
            try old.link(name, into: new)
        } catch {
            try new.write(old.read(name), to: name, modified: status.modified)
        }
    }
}
