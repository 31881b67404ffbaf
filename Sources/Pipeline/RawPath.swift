import Foundation

/// A place in the file system by the bytes of its name, which need be no UTF-8.
struct RawPath: Hashable, Sendable {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }
  init(_ path: String) { bytes = Array(path.utf8) }

  func appending(_ name: [UInt8]) -> RawPath { RawPath(bytes + [UInt8(ascii: "/")] + name) }

  func isWithin(_ folder: RawPath) -> Bool { bytes.starts(with: folder.bytes + [UInt8(ascii: "/")]) }

  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
      // An array with an element has a base address.
      buffer.baseAddress.map(body) ?? body("")
    }
  }

  /// With its links resolved; nil when there is nothing there.
  var real: RawPath? {
    guard let real = withCString({ realpath($0, nil) }) else { return nil }
    defer { free(real) }
    return RawPath(Array(UnsafeBufferPointer(start: real, count: strlen(real))).map { UInt8(bitPattern: $0) })
  }

  /// Of a link itself, not of what it leads to.
  var entryFacts: stat? {
    var facts = stat()
    return withCString { lstat($0, &facts) } == 0 ? facts : nil
  }

  /// The names in a folder, in no order; throws the system's reason.
  func names() throws(FolderRefusal) -> [[UInt8]] {
    guard let folder = withCString({ opendir($0) }) else { throw FolderRefusal() }
    defer { closedir(folder) }
    var names: [[UInt8]] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
    }
    return names
  }
}

/// Why a folder can't be listed, in the system's words.
struct FolderRefusal: Error {
  let reason = String(cString: strerror(errno))
}

/// A name as text. Bytes that are no UTF-8 stand as `\xE9`.
func text(ofName bytes: [UInt8]) -> String {
  if let valid = String(validating: bytes, as: UTF8.self) { return valid }
  var parser = Unicode.UTF8.ForwardParser()
  var rest = bytes[...]
  var text = ""
  var source = bytes.makeIterator()
  while true {
    switch parser.parseScalar(from: &source) {
    case .valid(let scalar):
      text.unicodeScalars.append(Unicode.UTF8.decode(scalar))
      rest = rest.dropFirst(scalar.count)
    case .error(let length):
      text += rest.prefix(length).map { "\\x" + String($0, radix: 16, uppercase: true) }.joined()
      rest = rest.dropFirst(length)
    case .emptyInput: return text
    }
  }
}
