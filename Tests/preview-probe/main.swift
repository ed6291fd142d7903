import FileSystem
import PreviewServer

// Serves a folder until it is interrupted: `preview-probe FOLDER`. The port it got stands in
// FOLDER/port.txt then.
let folder = CommandLine.arguments[1]
let server = try await PreviewServer.start(serving: folder, port: 0)
async let interruption: Void = Interruption.wait()
// The wait has begun when a port is told of: a signal that came before would end the program.
try await Task.sleep(for: .milliseconds(50))
try Folder(at: folder).write(Array(String(server.port).utf8), to: "port.txt")
await interruption
await server.stop()
