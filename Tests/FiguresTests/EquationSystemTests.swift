import Testing

@testable import Figures

/// Random systems, small enough to try every number.
struct RandomSystem {
  let system: EquationSystem
  let variables: [EquationSystem.Variable]

  /// Some cells with a hidden truth, sums over random parts of them, and bounds around the truth for all.
  init(_ random: inout Seeded) {
    var system = EquationSystem()
    let cells = random.number(2...5)
    let truth = (0..<cells).map { _ in random.number(0...4) }
    func around(_ number: Int, _ random: inout Seeded) -> Bounds {
      random.isLucky(3)
        ? Bounds(number, number) : Bounds(max(0, number - random.number(0...2)), number + random.number(0...2))
    }
    var variables = truth.map { system.variable(around($0, &random)) }
    for _ in 0..<random.number(1...4) {
      let parts = (0..<cells).filter { _ in random.isLucky(2) }
      guard !parts.isEmpty else { continue }
      let sum = system.variable(around(parts.map { truth[$0] }.reduce(0, +), &random))
      system.require(sum, isSumOf: parts.map { variables[$0] })
      variables.append(sum)
    }
    self.system = system
    self.variables = variables
  }

  /// The narrowest bounds there are, found by trying all.
  func bruteForce() -> [Bounds]? {
    var narrowest: [Bounds]?
    func go(_ index: Int, _ chosen: [Int]) {
      if index == variables.count {
        let fits = system.equations.allSatisfy { equation in
          chosen[equation.whole] == equation.parts.map { chosen[$0] }.reduce(0, +)
        }
        guard fits else { return }
        let exact = chosen.map { Bounds($0, $0) }
        narrowest = narrowest.map { zip($0, exact).map { $0.union($1) } } ?? exact
        return
      }
      let bounds = system[variables[index]]
      for number in bounds.min...bounds.max { go(index + 1, chosen + [number]) }
    }
    go(0, [])
    return narrowest
  }
}

@Suite("Equations of whole numbers")
struct EquationSystemTests {
  @Test("Bounds hold every solution, and are as narrow as trying all numbers finds", arguments: 0..<300)
  func bruteForce(seed: Int) throws {
    var random = Seeded(seed)
    let trial = RandomSystem(&random)
    let narrowest = try #require(trial.bruteForce(), "the truth fits")
    var propagated = trial.system
    do {
      let fits = propagated.propagate()
      #expect(fits)
    }
    var tightened = trial.system
    do {
      let said = tightened.tighten(trial.variables)
      #expect(said == .tightest)
    }
    for (variable, exact) in zip(trial.variables, narrowest) {
      #expect(propagated[variable].min <= exact.min && exact.max <= propagated[variable].max)
      #expect(tightened[variable] == exact)
    }
  }

  @Test("A suppressed cell is what a row's total leaves of it")
  func row() {
    var system = EquationSystem()
    let (known, hidden) = (system.variable(Bounds(5, 5)), system.variable(Bounds(1, 4)))
    system.require(system.variable(Bounds(8, 8)), isSumOf: [known, hidden])
    do {
      let fits = system.propagate()
      #expect(fits)
    }
    #expect(system[hidden] == Bounds(3, 3))
  }

  @Test("Rows and columns together tell more than each by itself, where they run in a circle")
  func circle() {
    // a+b, c+d, a+c and b+d are 1 or more and known; a is bound to d by what is left.
    var system = EquationSystem()
    let cells = (0..<4).map { _ in system.variable(Bounds(0, 3)) }
    let ends = [(0, 1, 3), (2, 3, 3), (0, 2, 0)]
    for (a, b, sum) in ends { system.require(system.variable(Bounds(sum, sum)), isSumOf: [cells[a], cells[b]]) }
    do {
      let said = system.tighten(cells)
      #expect(said == .tightest)
    }
    #expect(cells.map { system[$0] } == [Bounds(0, 0), Bounds(3, 3), Bounds(0, 0), Bounds(3, 3)])
  }

  @Test("Numbers that can't be are said to be none")
  func impossible() {
    var system = EquationSystem()
    let part = system.variable(Bounds(5, 9))
    system.require(system.variable(Bounds(1, 4)), isSumOf: [part])
    var other = system
    do {
      let fits = system.propagate()
      #expect(!fits)
    }
    do {
      let said = other.tighten([part])
      #expect(said == .impossible)
    }
  }

  @Test("Numbers of a hostile letter take no time: what can't be found out soon is left, and the bounds still hold")
  func hostile() {
    let start = ContinuousClock.now
    // Each is one more than the other.
    var circle = EquationSystem()
    let (a, b) = (circle.variable(Bounds(0, 1_000_000_000)), circle.variable(Bounds(0, 1_000_000_000)))
    let one = circle.variable(Bounds(1, 1))
    circle.require(a, isSumOf: [b, one])
    circle.require(b, isSumOf: [a, one])
    let said = circle.tighten([a, b])
    #expect(said == .perhapsLoose)
    // A table of twenty thousand suppressed cells.
    var large = EquationSystem()
    let cells = (0..<20_000).map { _ in large.variable(Bounds(1, 4)) }
    large.require(large.variable(Bounds(60_000, 60_000)), isSumOf: cells)
    for row in 0..<200 {
      large.require(large.variable(Bounds(200, 400)), isSumOf: Array(cells[(100 * row)..<(100 * row + 100)]))
    }
    let saidOfLarge = large.tighten(Array(cells.prefix(50)))
    #expect(saidOfLarge == .perhapsLoose)
    #expect(large[cells[0]] == Bounds(1, 4))
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test("Where the search is given up it says so, and the bounds still hold")
  func givenUp() {
    var random = Seeded(7)
    for _ in 0..<20 {
      let trial = RandomSystem(&random)
      var system = trial.system
      let said = system.tighten(trial.variables, effort: 1)
      guard let exact = trial.bruteForce() else { continue }
      for (variable, bounds) in zip(trial.variables, exact) {
        #expect(system[variable].min <= bounds.min && bounds.max <= system[variable].max)
        if said == .tightest { #expect(system[variable] == bounds) }
      }
    }
  }
}
