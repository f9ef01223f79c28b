import Documents
import Formulation
import Judging
import LandModel
import Optimizer
import Planner
import Planning
import Quantities
import Questions
import Records
import Reporting
import Testing

@testable import TestSupport

/// What is printed of the scenarios that are shipped means something to those who read it aloud.
@Suite struct ShippedWordsTests {
    @Test(arguments: ShippedDocuments.names) func everyFigureHasItsUnit(_ name: String) throws {
        for document in try ShippedDocuments.of(name).documents {
            for table in document.tables {
                let units = table.columns.indices.filter { table.columns[$0].id.hasSuffix("unit") }
                for row in table.rows where row.kind != .group {
                    for (number, cell) in row.cells.enumerated() {
                        guard case .number = cell, table.columns[number].unit == nil else { continue }
                        let column = table.columns[number]
                        let isTold =
                            Self.counts.contains(column.id) || units.contains { row.cells[$0] != .empty }
                        #expect(isTold, "\(document.id) \(table.id) \(column.id)")
                    }
                }
            }
        }
    }

    /// Columns whose head says what is counted.
    private static let counts: Set<String> = [
        "number", "projects", "count", "storeys", "floors", "parcels", "placed", "changes", "items", "rank", "most",
        "point",
    ]

    @Test(arguments: ShippedDocuments.names) func everyIDHasItsName(_ name: String) throws {
        let (answer, documents) = try ShippedDocuments.of(name)
        let scenario = answer.facts.scenario
        let ids =
            scenario.projects.filter { $0.name != Words(same: $0.id.text) }.map(\.id.text)
            + scenario.buildings.filter { $0.name != nil && $0.name != Words(same: $0.id.text) }.map(\.id.text)
        for text in documents.flatMap(Self.sentences) {
            for id in ids {
                #expect(!Self.stands(alone: id, in: text.zh), "\(id): \(text.zh)")
                #expect(!Self.stands(alone: id, in: text.en), "\(id): \(text.en)")
            }
        }
    }

    @Test(arguments: ShippedDocuments.names) func theGroundIsNoLaw(_ name: String) throws {
        let (answer, documents) = try ShippedDocuments.of(name)
        for assessment in answer.verification.assessments where Self.ground.contains(assessment.rule) {
            #expect(assessment.holder != .law, "\(assessment.rule) \(assessment.subject)")
        }
        for text in documents.flatMap(Self.sentences) {
            #expect(!text.zh.contains("时段序号") && !text.en.contains("it is law"), "\(text.zh)")
        }
    }

    /// Rules of land, floor and time, which no law makes.
    private static let ground: Set<RuleID> = [
        SiteFitRows.id, AvailabilityRows.id, OnePlacementRows.id, ParcelAreaRows.id, BuildingUnitsRows.id,
        AcquisitionsRows.id, ConstructionsRows.id,
    ]

    @Test(arguments: ShippedDocuments.names) func everyOutputNamesTheSameCase(_ name: String) throws {
        let (answer, documents) = try ShippedDocuments.of(name)
        for rejection in answer.rejections {
            let project = try #require(answer.facts.project(rejection.project))
            let called = Words.called(project.name, project.id.text)
            for document in documents where ["solve", "pack", "why-not"].contains(document.id) {
                for table in document.tables {
                    guard let column = table.columns.firstIndex(where: { $0.id == "case" }), table.id != "cells" else {
                        continue
                    }
                    let own = table.rows.filter { row in
                        row.cells.contains(.text(project.id.text)) || row.cells.contains(.words(called))
                    }
                    // Of those that are placed it tells nobody who is left out.
                    if document.id == "why-not", own.isEmpty { continue }
                    #expect(own.count == 1, "\(document.id) \(table.id) \(project.id)")
                    for row in own where rejection.kind != .notDecided {
                        #expect(row.cells[column] == .words(rejection.kind.words), "\(document.id) \(project.id)")
                    }
                }
            }
        }
    }

    /// Where a row names a place and who would leave for another one, that one is named, too.
    @Test(arguments: ShippedDocuments.names) func whoLeavesMakesRoomThere(_ name: String) throws {
        let answer = try ShippedDocuments.of(name).answer
        for rejection in answer.rejections {
            guard case .exchange(let exchange, let trial) = rejection.cause, let placed = exchange.placed,
                let leaving = RejectionStory(rejection, answer).leaving
            else { continue }
            let site = Naming(answer.facts).site(of: placed)
            #expect(exchange.isPlaced(at: trial.place.spot) || leaving.zh.contains(site.zh), "\(leaving.zh)")
        }
    }

    /// A figure in points is told with what the points are made of, once in every answer.
    @Test(arguments: ShippedDocuments.names) func pointsAreExplained(_ name: String) throws {
        let (answer, documents) = try ShippedDocuments.of(name)
        let words = TierWords(answer.facts)
        let asked = documents.filter { !["solve", "pack", "tasks", "diff", "compare"].contains($0.id) }
        for document in asked {
            let texts = Self.sentences(document)
            for tier in answer.facts.scenario.objective {
                guard let told = words.compositions([tier.id.text]).first else { continue }
                let subject = words.subject(of: tier.id.text)
                let isTold = texts.contains { $0.zh.contains(/(增加|减少) [\d,.]+ 分/) && $0.zh.contains(subject.zh) }
                #expect(!isTold || texts.count { $0 == told } == 1, "\(document.id): \(told.zh)")
            }
        }
    }

    /// A park is not told twice of a site that is named after it.
    @Test(arguments: ShippedDocuments.names) func noParkIsToldTwice(_ name: String) throws {
        let (answer, documents) = try ShippedDocuments.of(name)
        for text in documents.flatMap(Self.everyText) {
            for park in answer.facts.parks.map(\.name) {
                #expect(!text.zh.contains("\(park.zh)的\(park.zh)") && !text.zh.contains("\(park.zh)：\(park.zh)"))
                #expect(!text.en.contains("\(park.en): \(park.en)"), "\(text.en)")
            }
        }
    }

    /// Who owes what to whom, who decides, what a decision fills: of what stands in the way nothing is left to guess.
    @Test(arguments: ShippedDocuments.names) func whatIsInTheWayIsToldWhole(_ name: String) throws {
        let (answer, documents) = try ShippedDocuments.of(name)
        for text in documents.flatMap(Self.everyText) {
            #expect(text.en != "own" && !text.en.contains("held by own"), "\(text.en)")
            #expect(!text.zh.contains("无来源部分、") && !text.zh.hasSuffix("无来源部分。"), "\(text.zh)")
            #expect(text.zh.firstMatch(of: /不符合“项目关系”：[^；（]*(，|；)/) == nil, "\(text.zh)")
            #expect(text.zh.firstMatch(of: /不符合“分期实施”：[^；与]*；/) == nil, "\(text.zh)")
        }
        for rejection in answer.rejections where !rejection.holding.isEmpty {
            guard case .full(let trial) = rejection.cause, let first = trial.broken.first else { continue }
            #expect(!first.holder.isMovable, "\(rejection.project)")
        }
    }

    private static func everyText(_ document: Document) -> [Words] {
        sentences(document)
            + document.tables.flatMap { $0.rows.flatMap(\.cells) }.compactMap { cell in
                if case .words(let words) = cell { words } else { nil }
            }
    }

    /// Years are said as years, “none” as none, and what is no number has no zero.
    @Test(arguments: ShippedDocuments.names) func nothingIsSaidAsByAMachine(_ name: String) throws {
        for document in try ShippedDocuments.of(name).documents {
            for text in Self.sentences(document) {
                #expect(text.zh.firstMatch(of: /(至|改为|，) ?20\d\d(?=[；，。）]|$)/) == nil, "\(text.zh)")
                #expect(text.zh.firstMatch(of: /(有|：|^)\s*0 (项|个项目)/) == nil, "\(text.zh)")
                #expect(text.zh.firstMatch(of: /[亩元个人] (提高|降低)到/) == nil, "\(text.zh)")
                #expect(text.zh.firstMatch(of: /\d %/) == nil && text.en.firstMatch(of: /\d %/) == nil, "\(text.en)")
                #expect(text.en.firstMatch(of: /\b1 (entries|limits|projects|items)\b/) == nil, "\(text.en)")
            }
        }
    }

    /// What was stopped at once proves nothing, and says so.
    @Test(arguments: ["tiny-offset", "tiny-knapsack"]) func nothingUnprovedInAHeadline(_ name: String) throws {
        let scenario = try Scenario.shipped(name)
        guard case .answered(let base) = PlanningRun(scenario).answer() else { throw ShippedDocuments.Missing() }
        let solver = QuestionSolver(SolveOptions(timeLimit: 0))
        let inquiry = Inquiry(scenario, base: base, solver: solver)
        let (left, price) = (base.rejections.map(\.project), PriceAsking(inquiry))
        let documents = [
            WhyNotTelling.document(try WhyNotAsking(inquiry).answers(left), base),
            NextStepTelling.document(try price.nextSteps(of: price.limits), base),
            DecisionsTelling.document(try DecisionsAsking(inquiry).answers(), base),
            BreakEvenTelling.document(
                try BreakEvenAsking(inquiry).answers(base.reading.placements.map(\.project.id)), base),
            NegotiateTelling.document(
                try NegotiateAsking(inquiry).answer(price.limits, within: .init(whole: decimal("0.3"))), base),
            WhatIfTelling.document(
                try WhatIfAsking(inquiry).answer(
                    base.reading.placements.map { .withdrawn($0.project.id, in: base.setting) }), base),
        ]
        for document in documents {
            for fact in document.headline
            where !["status", "scenario", "allowance"].contains(fact.id) {
                #expect(!fact.value.zh.contains("已证明") && !fact.value.en.contains("proved"), "\(fact.value.zh)")
                #expect(!fact.value.zh.contains("%"), "\(fact.value.zh)")
            }
        }
    }

    /// All that is read aloud of a document.
    private static func sentences(_ document: Document) -> [Words] {
        document.headline.map(\.value) + document.notes + document.tables.flatMap(\.notes)
    }

    /// Whether an id stands in a text without the brackets in which it follows a name.
    private static func stands(alone id: String, in text: String) -> Bool {
        var rest = text[...]
        while let found = rest.range(of: id) {
            let before = found.lowerBound == text.startIndex ? nil : text[text.index(before: found.lowerBound)]
            let after = found.upperBound == text.endIndex ? nil : text[found.upperBound]
            let isWhole = !isPart(before) && !isPart(after)
            let isInBrackets = (before == "（" && after == "）") || (before == "(" && after == ")")
            if isWhole, !isInBrackets { return true }
            rest = rest[found.upperBound...]
        }
        return false
    }

    private static func isPart(_ character: Character?) -> Bool {
        character.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") } ?? false
    }
}
