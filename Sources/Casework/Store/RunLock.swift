import Foundation
import Synchronization

/// Held while a run or a purge is under way, so that no two are in one store. The system lets go of it when the process
/// ends, however it ends.
final class RunLock: Sendable {
  private let descriptor = Mutex<Int32?>(nil)

  /// Takes it, or says that another has it. Fine when it is held already.
  func take(at place: StorePlace) throws(StoreError) {
    if descriptor.withLock({ $0 != nil }) { return }
    let opened = open(place.lockFile, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard opened >= 0 else {
      throw errno == EROFS || errno == EACCES
        ? .readOnly(path: place.name) : .unwritable(FileError.last(place.lockFile))
    }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      close(opened)
      throw .locked(path: place.name)
    }
    descriptor.withLock { $0 = opened }
  }

  func release() {
    descriptor.withLock { held in
      if let held { close(held) }
      held = nil
    }
  }

  deinit { release() }
}
