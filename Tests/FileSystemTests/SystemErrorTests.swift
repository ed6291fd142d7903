import FileSystem
import Testing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

@Suite("Failures of the system")
struct SystemErrorTests {
    @Test(
        "An errno has its meaning",
        arguments: [
            (ENOENT, SystemError.Kind.notFound), (EACCES, .noPermission), (EPERM, .noPermission),
            (ENOSPC, .diskFull), (EDQUOT, .diskFull), (EROFS, .readOnly), (ELOOP, .symbolicLink),
            (EXDEV, .otherFileSystem), (EINVAL, .unsupported), (EBUSY, .busy),
            (EMFILE, .tooManyOpen), (EFBIG, .tooLarge), (EIO, .other),
        ])
    func kind(code: CInt, kind: SystemError.Kind) {
        #expect(SystemError(call: "open", path: "a", code: code).kind == kind)
    }

    @Test("The message is Norwegian and begins with the path")
    func message() {
        let error = SystemError(call: "write", path: "Site/a.html", code: ENOSPC)
        #expect(error.description == "Site/a.html: disken er full.")
    }
}
