/// Whole numbers, each between two bounds, some of which are the sum of others: the cells, rows and totals of the tables
/// of a reply.
public struct EquationSystem: Sendable {
  public struct Variable: Hashable, Sendable { let index: Int }

  /// `whole` is the sum of `parts`.
  struct Equation: Sendable {
    var whole: Int
    var parts: [Int]
  }

  private(set) var bounds: [Bounds] = []
  private(set) var equations: [Equation] = []
  /// Whether the bounds were narrowed as far as single equations can.
  private(set) var isSettled = true
  /// At each equation, on average.
  private static let looks = 200
  /// A search over more open numbers than this takes too much time and room.
  private static let mostOpen = 500
  /// By variable, the equations that it stands in.
  private var uses: [[Int]] = []

  public init() {}

  public subscript(variable: Variable) -> Bounds { bounds[variable.index] }

  public mutating func variable(_ bounds: Bounds) -> Variable {
    self.bounds.append(bounds)
    uses.append([])
    return Variable(index: self.bounds.count - 1)
  }

  public mutating func require(_ whole: Variable, isSumOf parts: [Variable]) {
    let equation = Equation(whole: whole.index, parts: parts.map(\.index))
    for variable in Set([equation.whole] + equation.parts) { uses[variable].append(equations.count) }
    equations.append(equation)
  }

  public mutating func require(_ a: Variable, is b: Variable) { require(a, isSumOf: [b]) }

  /// Narrows the bounds until no equation by itself narrows them further. False when no numbers fit.
  ///
  /// Numbers that can't be may shut each other in one by one, as far as there are numbers; after so many looks at each
  /// equation it is left at that, and `isSettled` is false. What is left holds every solution. Where equations share no more than one number, and run in no circle, it is also
  /// as narrow as can be; rows and columns of one table do run in circles, and `tighten` has to look closer.
  @discardableResult
  public mutating func propagate() -> Bool { propagate(Array(equations.indices)) }

  private mutating func propagate(_ start: [Int]) -> Bool {
    var looks = EquationSystem.looks * (equations.count + 1)
    guard !bounds.contains(where: \.isEmpty) else { return false }
    var waiting = start
    var isWaiting = [Bool](repeating: false, count: equations.count)
    for number in start { isWaiting[number] = true }
    while let number = waiting.popLast() {
      isWaiting[number] = false
      looks -= 1
      guard looks > 0 else {
        isSettled = false
        return true
      }
      guard let changed = narrow(equations[number]) else { return false }
      for variable in changed {
        for next in uses[variable] where !isWaiting[next] {
          isWaiting[next] = true
          waiting.append(next)
        }
      }
    }
    return true
  }

  /// Which variables an equation narrows by itself; nil when it can't hold.
  private mutating func narrow(_ equation: Equation) -> [Int]? {
    var changed: [Int] = []
    func set(_ variable: Int, to new: Bounds) -> Bool {
      let narrowed = bounds[variable].intersection(new)
      guard narrowed != bounds[variable] else { return true }
      bounds[variable] = narrowed
      changed.append(variable)
      return !narrowed.isEmpty
    }
    let parts = equation.parts.map { bounds[$0] }.sum()
    guard set(equation.whole, to: parts) else { return nil }
    let whole = bounds[equation.whole]
    for part in equation.parts {
      let own = bounds[part]
      guard set(part, to: Bounds(whole.min - (parts.max - own.max), whole.max - (parts.min - own.min))) else {
        return nil
      }
    }
    // What was narrowed may narrow the rest of this equation, too.
    return changed
  }

  // MARK: as narrow as can be

  public enum Tightness: Hashable, Sendable {
    /// Both ends of every bound asked for are reached by numbers that fit everything.
    case tightest
    /// The search was given up: the bounds hold every solution, and may be wider than need be.
    case perhapsLoose
    /// No numbers fit.
    case impossible
  }

  /// Narrows the bounds of these variables as far as can be, by looking for numbers that fit. `effort` is how many times
  /// the equations may be gone through for it.
  public mutating func tighten(_ variables: [Variable], effort: Int = 20_000) -> Tightness {
    guard propagate() else { return .impossible }
    guard isSettled, bounds.count(where: { !$0.isExact }) <= EquationSystem.mostOpen else { return .perhapsLoose }
    var left = effort
    guard fits(&left) ?? true else { return .impossible }
    var isSure = true
    for variable in variables {
      for end in [End.least, .most] where !self[variable].isExact {
        isSure = narrow(variable.index, at: end, &left) && isSure
      }
    }
    return isSure && left > 0 ? .tightest : .perhapsLoose
  }

  private enum End { case least, most }

  /// Halves what an end can be until it is reached. False when that couldn't be found out.
  private mutating func narrow(_ variable: Int, at end: End, _ left: inout Int) -> Bool {
    while !bounds[variable].isExact {
      let own = bounds[variable]
      // The end itself first: it is nearly always reached.
      let trial = end == .least ? Bounds(own.min, own.min) : Bounds(own.max, own.max)
      switch with(variable, trial).fits(&left) {
      case true?: return true
      case nil: return false
      case false?:
        bounds[variable] = end == .least ? Bounds(own.min + 1, own.max) : Bounds(own.min, own.max - 1)
        guard propagate(uses[variable]) else { return true }
      }
    }
    return true
  }

  private func with(_ variable: Int, _ bounds: Bounds) -> EquationSystem {
    var system = self
    system.bounds[variable] = bounds
    return system
  }

  /// Whether some numbers fit; nil when that would take too long to find out.
  private func fits(_ left: inout Int) -> Bool? {
    guard left > 0 else { return nil }
    left -= 1
    var system = self
    guard system.propagate() else { return false }
    guard system.isSettled else { return nil }
    let open = system.bounds.indices.filter { !system.bounds[$0].isExact && !uses[$0].isEmpty }
    guard let next = open.min(by: { system.bounds[$0].width < system.bounds[$1].width }) else { return true }
    let own = system.bounds[next]
    let middle = own.min + (own.max - own.min) / 2
    for half in [Bounds(own.min, middle), Bounds(middle + 1, own.max)] {
      guard let found = system.with(next, half).fits(&left) else { return nil }
      if found { return true }
    }
    return false
  }
}

extension Bounds {
  fileprivate var width: Int { max - min }
}
