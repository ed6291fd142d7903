/// The handbooks that a new one can begin as, and what a repository of its own needs around them.
///
/// They are a target apart, and only the command line depends on it: an edited chapter of the real
/// handbook makes only that be compiled anew. The files are in `EmbeddedFile.handbooks`, which is
/// written before each build.
