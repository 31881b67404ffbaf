import Glibc

/// Tesseract, and Leptonica with it, as they are loaded when they are there.
///
/// Not linked: the program has to start on machines without them. So their functions are looked up by name, with the
/// types that tesseract/capi.h (5.0) and leptonica/allheaders.h (1.82) declare. This is the one place that says them.
struct TesseractLibrary: @unchecked Sendable {
  // Unchecked, as C functions without state of their own may be called from any thread; what they make is guarded by
  // whoever made it.
  typealias Handle = OpaquePointer

  let version: String
  let create: @convention(c) () -> Handle?
  let delete: @convention(c) (Handle) -> Void
  let initialise: @convention(c) (Handle, UnsafePointer<CChar>?, UnsafePointer<CChar>?) -> Int32
  let setVariable: @convention(c) (Handle, UnsafePointer<CChar>, UnsafePointer<CChar>) -> Int32
  let setSegmentation: @convention(c) (Handle, Int32) -> Void
  let setImage: @convention(c) (Handle, UnsafePointer<UInt8>, Int32, Int32, Int32, Int32) -> Void
  let setResolution: @convention(c) (Handle, Int32) -> Void
  let recognise: @convention(c) (Handle, OpaquePointer?) -> Int32
  let results: @convention(c) (Handle) -> OpaquePointer?
  let clear: @convention(c) (Handle) -> Void
  let deleteResults: @convention(c) (OpaquePointer) -> Void
  let place: @convention(c) (OpaquePointer) -> OpaquePointer?
  let next: @convention(c) (OpaquePointer, Int32) -> Int32
  let text: @convention(c) (OpaquePointer, Int32) -> UnsafeMutablePointer<CChar>?
  let deleteText: @convention(c) (UnsafeMutablePointer<CChar>) -> Void
  let confidence: @convention(c) (OpaquePointer, Int32) -> Float
  let box:
    @convention(c) (
      OpaquePointer, Int32, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>,
      UnsafeMutablePointer<Int32>
    ) -> Int32
  let baseline:
    @convention(c) (
      OpaquePointer, Int32, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>,
      UnsafeMutablePointer<Int32>
    ) -> Int32

  let createPicture: @convention(c) (Int32, Int32, Int32) -> OpaquePointer?
  let destroyPicture: @convention(c) (UnsafeMutablePointer<OpaquePointer?>) -> Void
  let readPicture: @convention(c) (UnsafePointer<UInt8>, Int) -> OpaquePointer?
  let readNextPicture: @convention(c) (UnsafePointer<UInt8>, Int, UnsafeMutablePointer<Int>) -> OpaquePointer?
  let withoutAlpha: @convention(c) (OpaquePointer) -> OpaquePointer?
  let toGrey: @convention(c) (OpaquePointer, Int32) -> OpaquePointer?
  let toBinary: @convention(c) (OpaquePointer, Int32) -> OpaquePointer?
  let findSkew: @convention(c) (OpaquePointer, UnsafeMutablePointer<Float>, UnsafeMutablePointer<Float>) -> Int32
  let rotate: @convention(c) (OpaquePointer, Float, Int32, Int32, Int32, Int32) -> OpaquePointer?
  let rotateQuarters: @convention(c) (OpaquePointer, Int32) -> OpaquePointer?
  let scale: @convention(c) (OpaquePointer, Float, Float) -> OpaquePointer?
  let width: @convention(c) (OpaquePointer) -> Int32
  let height: @convention(c) (OpaquePointer) -> Int32
  let resolution: @convention(c) (OpaquePointer) -> Int32
  let wordsPerLine: @convention(c) (OpaquePointer) -> Int32
  let data: @convention(c) (OpaquePointer) -> UnsafeMutablePointer<UInt32>?

  /// Nil where it isn't installed, or lacks a function that is needed.
  init?() {
    // Read once, when the library's own threads would be set up: a shut-in process can start none.
    setenv("OMP_THREAD_LIMIT", "1", 1)
    guard let library = dlopen("libtesseract.so.5", RTLD_NOW | RTLD_LOCAL) else { return nil }
    func look<Function>(_ name: String) throws(Missing) -> Function {
      guard let symbol = dlsym(library, name) else { throw Missing() }
      return unsafeBitCast(symbol, to: Function.self)
    }
    do throws(Missing) {
      let told: @convention(c) () -> UnsafePointer<CChar>? = try look("TessVersion")
      version = told().map { String(cString: $0) } ?? ""
      create = try look("TessBaseAPICreate")
      delete = try look("TessBaseAPIDelete")
      initialise = try look("TessBaseAPIInit3")
      setVariable = try look("TessBaseAPISetVariable")
      setSegmentation = try look("TessBaseAPISetPageSegMode")
      setImage = try look("TessBaseAPISetImage")
      setResolution = try look("TessBaseAPISetSourceResolution")
      recognise = try look("TessBaseAPIRecognize")
      results = try look("TessBaseAPIGetIterator")
      clear = try look("TessBaseAPIClear")
      deleteResults = try look("TessResultIteratorDelete")
      place = try look("TessResultIteratorGetPageIterator")
      next = try look("TessResultIteratorNext")
      text = try look("TessResultIteratorGetUTF8Text")
      deleteText = try look("TessDeleteText")
      confidence = try look("TessResultIteratorConfidence")
      box = try look("TessPageIteratorBoundingBox")
      baseline = try look("TessPageIteratorBaseline")
      createPicture = try look("pixCreate")
      destroyPicture = try look("pixDestroy")
      readPicture = try look("pixReadMem")
      readNextPicture = try look("pixReadMemFromMultipageTiff")
      withoutAlpha = try look("pixRemoveAlpha")
      toGrey = try look("pixConvertTo8")
      toBinary = try look("pixThresholdToBinary")
      findSkew = try look("pixFindSkew")
      rotate = try look("pixRotate")
      rotateQuarters = try look("pixRotateOrth")
      scale = try look("pixScale")
      width = try look("pixGetWidth")
      height = try look("pixGetHeight")
      resolution = try look("pixGetXRes")
      wordsPerLine = try look("pixGetWpl")
      data = try look("pixGetData")
    } catch {
      return nil
    }
  }

  private struct Missing: Error {}
}
