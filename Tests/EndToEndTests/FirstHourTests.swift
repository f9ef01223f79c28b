import Foundation
import Testing

/// From nothing to results, in one's own units, years and words.
@Suite struct FirstHourTests {
    @Test(arguments: [
        ["--land", "ha", "--money", "百万元", "--years", "2026-2028"],
        ["--land", "m2", "--money", "元", "--years", "2025-2026", "--aims", "落地,税收,省地"],
        ["--money", "亿元", "--currency", "美元", "--aims", "projects,jobs"], [],
    ])
    func aNewScenarioSolvesInItsUnits(_ options: [String]) throws {
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let place = "\(folder.path)/mine"
        let made = try Landplan.run(["new", place] + options)
        #expect(made.status == 0, "\(made.error)")
        let scenario = "\(place)/scenario.json"
        let check = try Landplan.run(["check", scenario])
        #expect(check.status == 0 && check.output.contains("0 处警告"), "\(check.output)")
        let solved = try Landplan.run(["solve", scenario, "--quiet"])
        #expect(solved.status == 0 && solved.output.contains("安排项目  3 / 4 个"), "\(solved.output)")
        if options.contains("美元") { #expect(solved.output.contains("亿美元") && !solved.output.contains("亿元")) }
        if options.contains("百万元") { #expect(solved.output.contains("百万元") && solved.output.contains("公顷")) }
        // A folder that is there is left alone.
        #expect(try Landplan.run(["new", place] + options).status == 1)
        // All of it goes through a ledger.
        let ledger = "\(folder.path)/ledger.xlsx"
        #expect(try Landplan.run(["export", scenario, ledger]).status == 0)
        let again = try Landplan.run(["solve", ledger, "--quiet", "--no-save"])
        #expect(again.output == solved.output)
    }

    /// Every command of the tutorial, in its order, in one folder.
    @Test func theTutorialGoesAsItSays() throws {
        let page = Landplan.root.appendingPathComponent("Sources/landplan/landplan.docc/Tutorial.md")
        let steps = try String(contentsOf: page, encoding: .utf8).split(separator: "\n").filter {
            $0.hasPrefix("    landplan ")
        }
        #expect(steps.count > 10)
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        for step in steps {
            let parts = step.dropFirst(13).split(separator: "（退出状态 ")
            let status = parts.count > 1 ? Int32(parts[1].prefix { $0.isNumber }) : 0
            let line = "cd '\(folder.path)' && '\(Landplan.binary.path)' \(parts[0])"
            let ending = try Landplan.run(URL(fileURLWithPath: "/bin/sh"), ["-c", line])
            #expect(ending.status == status, "\(step): \(ending.error)")
        }
        let pack = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/会议材料")
        #expect(Set(["report.xlsx", "report.html", "report.pdf"]).isSubset(of: pack))
    }

    @Test(arguments: [
        ["--years", "2028-2026"], ["--years", "2026"], ["--aims", "发财"], ["--aims", "税收,税收"], ["--money", "贝壳"],
        ["--land", "顷"],
    ])
    func whatIsNoneIsRefused(_ options: [String]) throws {
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try Landplan.run(["new", "\(folder.path)/mine"] + options).status == 1)
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/mine"))
    }

    @Test func aTemplateHasTheColumnsThatAreAskedFor() throws {
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let made = try Landplan.run([
            "template", "\(folder.path)/t/", "--land", "ha", "--money", "百万元", "--years", "2026-2028", "--resources",
            "VOCS,energy", "--segments", "设计、制造", "--counts", "发明专利",
        ])
        #expect(made.status == 0, "\(made.error)")
        func text(_ table: String) throws -> String {
            try String(contentsOfFile: "\(folder.path)/t/\(table).csv", encoding: .utf8)
        }
        let projects = try text("projects")
        for column in ["loads.VOCS", "loads.energy", "offsets.energy", "counts.发明专利", "百万元"] {
            #expect(projects.contains(column), "\(column)")
        }
        #expect(try text("parks").contains("suitability.设计") && text("parks").contains("suitability.制造"))
        #expect(try text("scenario").contains("2026；2027；2028") && text("scenario").contains("units.land,ha"))
        #expect(try text("parcels").contains("acquisition.releases.VOCS"))
    }

    /// `LANDPLAN_LANG` first, then the locale, and what is asked for before both.
    @Test(arguments: [
        ("LANDPLAN_LANG=en LANG=zh_CN.UTF-8", "", false),
        ("LANDPLAN_LANG= LC_ALL= LC_MESSAGES= LANG=en_GB.UTF-8", "", false),
        ("LANDPLAN_LANG= LC_ALL= LC_MESSAGES= LANG=zh_CN.UTF-8", "", true), ("LANDPLAN_LANG= LC_ALL=C", "", true),
        ("LANDPLAN_LANG=en", "--lang zh", true),
    ])
    func oneSettingOfTheLanguage(_ setting: String, _ option: String, _ isChinese: Bool) throws {
        let scenario = Landplan.scenario("tiny-knapsack/scenario.json")
        let line = "\(setting) '\(Landplan.binary.path)' solve '\(scenario)' --no-save --quiet \(option)"
        let ending = try Landplan.run(URL(fileURLWithPath: "/bin/sh"), ["-c", line])
        #expect(ending.output.contains("已证明最优") == isChinese && ending.output.contains("proved optimal") != isChinese)
    }

    /// At a terminal, made by `script`, `new` asks; what is no answer is asked again, and nothing typed is the default.
    @Test func newAsksAtATerminal() throws {
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else {
            FileHandle.standardError.write(Data("SKIPPED: no script; run Scripts/setup tests\n".utf8))
            return
        }
        let line =
            #"cd '\#(folder.path)' && { printf 'ha\n贝壳\n百万元\n2026-2027\n\n'; sleep 2; } | script -qec "'\#(Landplan.binary.path)' new 样例" /dev/null"#
        let ending = try Landplan.run(URL(fileURLWithPath: "/bin/sh"), ["-c", line])
        #expect(ending.status == 0, "\(ending.output)")
        for word in ["土地面积单位", "贝壳", "规划年份", "目标"] { #expect(ending.output.contains(word), "\(ending.output)") }
        let text = try String(contentsOf: folder.appendingPathComponent("样例/scenario.json"), encoding: .utf8)
        for word in ["\"ha\"", "百万元", "2027"] { #expect(text.contains(word)) }
        // Without a terminal nobody is asked.
        #expect(try Landplan.run(["new", "\(folder.path)/b"]).output.contains("单位") == false)
    }
}
