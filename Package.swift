// swift-tools-version: 6.1
import Foundation
import PackageDescription

let package = Package(
    name: "landplan",
    products: [
        .executable(name: "landplan", targets: ["landplan"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        // Arrows point downward only; see CONTRIBUTING.md.
        .target(name: "Quantities"),
        .target(name: "Records", dependencies: ["Quantities"]),
        .target(name: "LandModel", dependencies: ["Records", "Quantities"]),
        .target(name: "CStopFlag"),
        .target(name: "LinearProgramming", dependencies: ["CStopFlag", "Quantities"]),
        .target(name: "DualSimplex", dependencies: ["LinearProgramming"]),
        .target(name: "CGLPK", dependencies: ["CStopFlag"], linkerSettings: [.linkedLibrary("glpk")]),
        .target(name: "GLPKSolver", dependencies: ["CGLPK", "LinearProgramming"]),
        .target(name: "Optimizer", dependencies: ["DualSimplex", "GLPKSolver", "LinearProgramming", "Quantities"]),
        .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .target(name: "Fingerprint", dependencies: ["COpenSSL"]),
        .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .target(name: "Spreadsheet", dependencies: ["CXlsxWriter", "Folders", "Quantities"]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .target(name: "Unpacking", dependencies: ["CZip"]),
        .target(name: "Papers", dependencies: ["CZip", "Documents", "Quantities"]),
        .target(
            name: "Ledger",
            dependencies: ["Children", "Folders", "LandModel", "Quantities", "Spreadsheet", "Unpacking", "Records"]),
        .systemLibrary(name: "CGEOS", pkgConfig: "geos", providers: [.apt(["libgeos-dev"])]),
        .target(name: "Geometry", dependencies: ["CGEOS", "Quantities"]),
        .target(
            name: "Shapes",
            dependencies: ["Children", "Folders", "Geometry", "LandModel", "Quantities", "Records", "Unpacking"]),
        .target(name: "Generation", dependencies: ["LandModel", "Quantities", "Records"]),
        // Rows and verdicts share nothing but the facts; Planning stands above both and compares them.
        .target(name: "Formulation", dependencies: ["LandModel", "LinearProgramming", "Quantities", "Records"]),
        .target(name: "Judging", dependencies: ["LandModel", "Quantities"]),
        .target(
            name: "Planning",
            dependencies: ["Formulation", "Judging", "LandModel", "LinearProgramming", "Quantities"]),
        .target(name: "Documents", dependencies: ["Fingerprint", "Quantities", "Records"]),
        .target(name: "Workbooks", dependencies: ["Documents", "Quantities", "Spreadsheet"]),
        .systemLibrary(
            name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev", "libcairo2-dev"])]),
        .target(name: "Print", dependencies: ["CPangoCairo", "Documents", "Quantities"]),
        .target(
            name: "Reporting",
            dependencies: [
                "Documents", "Formulation", "Judging", "LandModel", "Planning", "Quantities", "Records",
            ]),
        .target(
            name: "ShapeReports",
            dependencies: ["Documents", "Judging", "LandModel", "Planning", "Quantities", "Reporting", "Shapes"]),
        .target(name: "CLateLibraries"),
        .target(name: "CFolderSwap"),
        .target(name: "Folders", dependencies: ["CFolderSwap"]),
        .target(name: "CCloseFrom"),
        .target(name: "Children", dependencies: ["CCloseFrom"]),
        .target(
            name: "Results",
            dependencies: [
                "Documents", "Fingerprint", "Folders", "Formulation", "Judging", "LandModel", "Planning", "Quantities",
                "Records", "Reporting",
            ]),
        .target(
            name: "Planner",
            dependencies: [
                "Formulation", "Judging", "Planning", "Optimizer", "LandModel", "LinearProgramming", "Quantities",
                "Records",
            ]),
        .target(
            name: "Questions",
            dependencies: [
                "Documents", "Formulation", "GLPKSolver", "Judging", "LandModel", "LinearProgramming", "Optimizer",
                "Planner", "Planning", "Quantities", "Records", "Reporting",
            ]),
        .target(
            name: "Sweeps",
            dependencies: [
                "Fingerprint", "Folders", "Formulation", "GLPKSolver", "Judging", "LandModel", "LinearProgramming",
                "Optimizer", "Planner", "Planning", "Quantities", "Questions", "Records", "Results",
            ]),
        .target(name: "Clusters", dependencies: ["Children", "Folders"]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .target(
            name: "SweepReports",
            dependencies: [
                "CSQLite", "Documents", "Folders", "Judging", "LandModel", "Planning", "Quantities", "Records",
                "Reporting", "Results", "Sweeps",
            ]),
        .target(
            name: "Workbench",
            dependencies: [
                "Children", "Documents", "Fingerprint", "Folders", "Formulation", "GLPKSolver", "Judging", "LandModel",
                "Planning",
                "Quantities", "Questions", "Records", "Reporting", "Results",
            ]),
        .target(
            name: "WorkbenchServer",
            dependencies: [
                "Fingerprint", "Quantities", "Records", "Workbench",
                .product(name: "FlyingFox", package: "FlyingFox"),
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ],
            resources: [.embedInCode("Page")]),
        .executableTarget(
            name: "landplan",
            dependencies: [
                "Children", "CLateLibraries", "Clusters", "SweepReports", "Sweeps",
                "Documents", "Questions", "Results", "ShapeReports", "Workbooks", "Spreadsheet", "Print", "Reporting",
                "Papers", "Planner",
                "Planning", "Formulation", "Judging", "Optimizer", "GLPKSolver",
                "LandModel", "LinearProgramming", "Quantities", "Fingerprint", "Folders", "Generation", "Ledger",
                "Shapes",
                "Records", "Workbench", "WorkbenchServer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        // Facts in few words, and every plan of a tiny scenario, for the tests of several targets.
        .target(
            name: "TestSupport",
            dependencies: [
                "Formulation", "Judging", "LandModel", "LinearProgramming", "Planning", "Quantities", "Records",
            ],
            path: "Tests/TestSupport"),
        .testTarget(name: "QuantitiesTests", dependencies: ["Quantities"]),
        .testTarget(
            name: "LandModelTests", dependencies: ["LandModel", "Quantities", "Records"], exclude: ["Fixtures"]),
        .testTarget(name: "LinearProgrammingTests", dependencies: ["LinearProgramming", "Quantities"]),
        .testTarget(name: "GLPKSolverTests", dependencies: ["CGLPK", "GLPKSolver", "LinearProgramming", "Quantities"]),
        .testTarget(name: "DualSimplexTests", dependencies: ["DualSimplex", "GLPKSolver", "LinearProgramming"]),
        .testTarget(
            name: "OptimizerTests", dependencies: ["Optimizer", "GLPKSolver", "LinearProgramming", "Quantities"]),
        .testTarget(name: "SpreadsheetTests", dependencies: ["Spreadsheet", "Quantities", "TestSupport"]),
        .testTarget(
            name: "LedgerTests",
            dependencies: ["Generation", "LandModel", "Ledger", "Quantities", "Records", "Unpacking"]),
        .testTarget(name: "GeometryTests", dependencies: ["Geometry", "Quantities", "TestSupport"]),
        .testTarget(name: "ShapesTests", dependencies: ["Geometry", "LandModel", "Quantities", "Records", "Shapes"]),
        .testTarget(
            name: "GenerationTests",
            dependencies: ["Formulation", "Generation", "Judging", "LandModel", "Planning", "Quantities", "Records"]),
        .testTarget(
            name: "JudgingTests",
            dependencies: ["Judging", "LandModel", "Planning", "Quantities", "Records", "TestSupport"]),
        .testTarget(
            name: "PlanningTests",
            dependencies: [
                "Formulation", "Generation", "GLPKSolver", "Judging", "LandModel", "LinearProgramming", "Planning",
                "Quantities", "Records", "TestSupport",
            ],
            exclude: ["Fixed/Goldens", "Rules/Goldens"]),
        .testTarget(
            name: "ReportingTests",
            dependencies: [
                "Documents", "Formulation", "Judging", "LandModel", "Papers", "Planning", "Print", "Quantities",
                "Questions", "Records", "Reporting", "Results", "ShapeReports", "Shapes", "Spreadsheet", "TestSupport",
                "Unpacking", "Workbooks",
            ],
            exclude: ["Goldens"]),
        .testTarget(name: "PrintTests", dependencies: ["Documents", "Print", "Quantities", "TestSupport"]),
        .testTarget(
            name: "PlannerTests",
            dependencies: [
                "Formulation", "Generation", "Judging", "LandModel", "Optimizer", "Planner", "Planning", "Quantities",
                "Records", "TestSupport",
            ]),
        .testTarget(
            name: "QuestionsTests",
            dependencies: [
                "Documents", "Formulation", "Generation", "Judging", "LandModel", "Optimizer", "Planner", "Planning",
                "Quantities", "Questions", "Records", "Reporting", "TestSupport",
            ]),
        .testTarget(
            name: "SweepsTests", dependencies: ["LandModel", "Quantities", "Records", "SweepReports", "Sweeps"]),
        .testTarget(name: "ChildrenTests", dependencies: ["Children"]),
        .testTarget(name: "ClustersTests", dependencies: ["Clusters"]),
        .testTarget(
            name: "WorkbenchTests",
            dependencies: ["landplan", "Records", "Workbench", "WorkbenchServer"]),
        .testTarget(name: "EndToEndTests", dependencies: ["landplan"]),
    ],
    swiftLanguageModes: [.v6]
)

// Linked by the fuzzer, which has a main of its own; see Scripts/fuzz.
if ProcessInfo.processInfo.environment["LANDPLAN_FUZZ"] != nil {
    package.products.append(.executable(name: "ScenarioReaderFuzz", targets: ["ScenarioReaderFuzz"]))
    package.targets.append(
        .executableTarget(
            name: "ScenarioReaderFuzz", dependencies: ["LandModel", "Records"], path: "Tests/Fuzz",
            swiftSettings: [.unsafeFlags(["-parse-as-library"])]))
}
