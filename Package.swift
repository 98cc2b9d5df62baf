// swift-tools-version: 6.2
import PackageDescription

// Warnings are errors where it counts: in continuous integration. A newer compiler must not break a user's build.
let strict = Context.environment["CI"] != nil || Context.environment["JOURNEY_STRICT"] != nil

let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (strict ? [.treatAllWarnings(as: .error)] : [])

// A debug build simulates 45 times slower. So the tests have what simulates and computes optimised, and all else not, which
// builds quicker. The flags are called unsafe because no package that others depend on may have them.
let optimised: [SwiftSetting] =
  settings
  + (Context.environment["JOURNEY_OPTIMISED"] != nil
    ? [.unsafeFlags(["-O", "-whole-module-optimization", "-num-threads", "2"], .when(configuration: .debug))] : [])

let collections = Target.Dependency.product(name: "OrderedCollections", package: "swift-collections")

let package = Package(
  name: "journey",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "journey", targets: ["journey"]),
    // Loaded by tests before the C library, so it is a file of its own.
    .library(name: "FaultInjection", type: .dynamic, targets: ["FaultInjection"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    // What happens to a customer.
    .target(name: "Journeys", dependencies: [collections], swiftSettings: optimised),
    .target(
      name: "Simulation", dependencies: ["Journeys", collections], swiftSettings: optimised + [.strictMemorySafety()]),
    .target(name: "Experiments", dependencies: ["Journeys", "Simulation", collections], swiftSettings: optimised),

    // What people type and what they see.
    .target(name: "DisplayText", swiftSettings: settings),
    .target(name: "JourneyLanguage", dependencies: ["DisplayText", "Journeys", collections], swiftSettings: settings),
    .target(
      name: "Presentation",
      dependencies: ["DisplayText", "Journeys", "Experiments", "JourneyLanguage", collections],
      swiftSettings: settings),
    .target(
      name: "Scenarios", path: "Scenarios", exclude: ["README.md", "workshops"],
      resources: [.embedInCode("journeys"), .embedInCode("lessons"), .embedInCode("stories")], swiftSettings: settings),
    .target(
      name: "Workshop",
      dependencies: [
        "DisplayText", "Journeys", "Simulation", "Experiments", "JourneyLanguage", "Presentation", "Scenarios",
        collections,
      ],
      swiftSettings: settings),

    // The terminal.
    .systemLibrary(name: "CLibedit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .target(name: "LineEditing", dependencies: ["CLibedit", "DisplayText"], swiftSettings: settings),
    .executableTarget(
      name: "journey",
      dependencies: [
        "DisplayText", "Experiments", "JourneyLanguage", "Journeys", "LineEditing", "Presentation", "Workshop",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    .executableTarget(
      name: "journey-benchmark",
      dependencies: ["Journeys", "Simulation", "Experiments", "PseudoTerminals", "Workshop", collections],
      path: "Benchmarks", exclude: ["README.md"], swiftSettings: settings),

    // Tests, one folder a target, and one for the finished program.
    .testTarget(name: "JourneysTests", dependencies: ["Journeys", collections], swiftSettings: settings),
    .testTarget(
      name: "SimulationTests", dependencies: ["Simulation", "Journeys", collections], swiftSettings: settings),
    .testTarget(
      name: "ExperimentsTests",
      dependencies: [
        "Experiments", "Simulation", "Journeys", "JourneyLanguage", "ReferenceModel", "Scenarios", "TestSupport",
        collections,
      ],
      exclude: ["Reference/Model"], swiftSettings: settings),
    // The model a second time: it knows the journey as data and nothing of what simulates, so that it cannot borrow.
    .target(
      name: "ReferenceModel", dependencies: ["Journeys", collections], path: "Tests/ExperimentsTests/Reference/Model",
      swiftSettings: optimised),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(name: "DisplayTextTests", dependencies: ["DisplayText", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "JourneyLanguageTests",
      dependencies: ["DisplayText", "JourneyLanguage", "Journeys", "TestSupport", collections], swiftSettings: settings),
    .testTarget(
      name: "PresentationTests",
      dependencies: [
        "DisplayText", "Presentation", "Experiments", "Simulation", "JourneyLanguage", "Journeys", "TestSupport",
        collections,
      ],
      swiftSettings: settings),
    .testTarget(
      name: "WorkshopTests",
      dependencies: [
        "DisplayText", "Workshop", "Journeys", "Simulation", "Experiments", "JourneyLanguage", "Presentation",
        "Scenarios", "TestSupport", collections,
      ],
      exclude: ["Transcripts"], swiftSettings: settings),
    .target(name: "FaultInjection", path: "Tests/FaultInjection"),
    // What tries the program with all that nobody would type: a library, a short test, and a program for long nights.
    .target(
      name: "Fuzzing",
      dependencies: [
        "DisplayText", "Experiments", "JourneyLanguage", "Journeys", "LineEditing", "Presentation", "Scenarios",
        "TestSupport", "Workshop",
      ],
      path: "Tests/Fuzzing", exclude: ["Corpus", "Program"], swiftSettings: settings),
    .executableTarget(
      name: "journey-fuzz", dependencies: ["Fuzzing"], path: "Tests/Fuzzing/Program", swiftSettings: settings),
    .testTarget(name: "FuzzingTests", dependencies: ["Fuzzing"], swiftSettings: settings),
    .target(name: "PseudoTerminals", path: "Tests/PseudoTerminals", swiftSettings: settings),
    .testTarget(
      name: "LineEditingTests", dependencies: ["DisplayText", "LineEditing", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "Fuzzing", "JourneyLanguage", "PseudoTerminals", "TestSupport", "Workshop", "journey",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
