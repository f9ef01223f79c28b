"""The Swift code that the instrumented copy calls: a switch read at run time, an operator of its own for every sign."""

from .places import Place

#: Digits of a place's number as signs that Swift takes in an operator.
_DIGITS = "←↑→↓↔↕↖↗↘↙"
GROUPS = {
    "+": "Addition", "-": "Addition", "*": "Multiplication", "/": "Multiplication", "%": "Multiplication",
    "+=": "Assignment", "-=": "Assignment", "&&": "LogicalConjunction", "||": "LogicalDisjunction",
    "??": "NilCoalescing", "..<": "RangeFormation", "...": "RangeFormation",
}  # fmt: skip


def sign(place: Place) -> str:
    base = place.operator.removeprefix("prefix ")
    # A point may stand in an operator only if it begins with one.
    digits = "".join(_DIGITS[int(digit)] for digit in str(place.number))
    return base + digits


HEADER = """\
#pragma once
// The place and the variant that are switched on; places that were passed are noted.
extern int mutant_place, mutant_variant;
extern unsigned char mutant_reached[1 << 16];
static inline int mutant_at(int place) {
    mutant_reached[place] = 1;
    return place == mutant_place ? mutant_variant : 0;
}
"""

SWITCH = """\
#include "CMutants.h"
#include <stdio.h>
#include <stdlib.h>

int mutant_place = -1, mutant_variant = 0;
unsigned char mutant_reached[1 << 16];

static void note(void) {
    FILE *file = fopen(getenv("LANDPLAN_MUTANT_TRACE"), "wb");
    if (file) {
        fwrite(mutant_reached, 1, sizeof mutant_reached, file);
        fclose(file);
    }
}

__attribute__((constructor)) static void read_switch(void) {
    const char *text = getenv("LANDPLAN_MUTANT");
    if (text) sscanf(text, "%d.%d", &mutant_place, &mutant_variant);
    if (getenv("LANDPLAN_MUTANT_TRACE")) atexit(note);
}
"""

SUPPORT = """\
import CMutants
import Quantities

@inlinable public func mutantAt(_ place: Int) -> Int { Int(mutant_at(Int32(place))) }

public protocol MutantAdding {
    static func + (left: Self, right: Self) -> Self
    static func - (left: Self, right: Self) -> Self
}
public protocol MutantScaling { static func * (left: Self, right: ExactDecimal) -> Self }
public protocol MutantNegating { static prefix func - (value: Self) -> Self }
public protocol MutantZero { var isZero: Bool { get } }
extension Int: MutantAdding, MutantNegating {}
extension Double: MutantAdding, MutantNegating {}
extension ExactDecimal: MutantAdding, MutantScaling, MutantNegating, MutantZero {}
extension Amount: MutantAdding, MutantScaling, MutantZero {}

@inlinable public func mutantKeeps(_ place: Int) -> Bool { mutantAt(place) == 0 }
@inlinable public func mutantAnswers(_ place: Int, _ variant: Int) -> Bool { mutantAt(place) == variant }
@inlinable public func mutantBool(_ place: Int, _ value: Bool) -> Bool { value != (mutantAt(place) == 1) }
@inlinable public func mutantCondition(_ place: Int, _ value: Bool) -> Bool {
    switch mutantAt(place) {
    case 1: true
    case 2: false
    default: value
    }
}
@inlinable public func mutantLiteral<T: ExpressibleByIntegerLiteral>(_ place: Int, _ value: T, _ one: T) -> T {
    mutantAt(place) == 1 ? one : value
}
@inlinable
public func mutantLiteral<T: ExpressibleByIntegerLiteral>(_ place: Int, _ value: T, _ one: T, _ two: T) -> T {
    switch mutantAt(place) {
    case 1: one
    case 2: two
    default: value
    }
}
@inlinable public func mutantPick<T>(_ place: Int, _ value: T, _ other: @autoclosure () -> T) -> T {
    mutantAt(place) == 1 ? other() : value
}
@inlinable public func mutantPeriod(_ place: Int, _ value: Int) -> Int {
    switch mutantAt(place) {
    case 1: value + 1
    case 2: Swift.max(0, value - 1)
    default: value
    }
}
@inlinable public func mutantMin<T: Comparable>(_ place: Int, _ a: T, _ b: T) -> T {
    mutantAt(place) == 1 ? Swift.max(a, b) : Swift.min(a, b)
}
@inlinable public func mutantMax<T: Comparable>(_ place: Int, _ a: T, _ b: T) -> T {
    mutantAt(place) == 1 ? Swift.min(a, b) : Swift.max(a, b)
}
@inlinable public func mutantMin<T: Comparable>(_ place: Int, _ a: T, _ b: T, _ c: T) -> T {
    mutantAt(place) == 1 ? Swift.max(a, b, c) : Swift.min(a, b, c)
}
@inlinable public func mutantMax<T: Comparable>(_ place: Int, _ a: T, _ b: T, _ c: T) -> T {
    mutantAt(place) == 1 ? Swift.min(a, b, c) : Swift.max(a, b, c)
}
extension MutantZero {
    @inlinable public func mutantIsZero(_ place: Int) -> Bool { isZero != (mutantAt(place) == 1) }
}
extension Sequence {
    @inlinable public func mutantMin(_ place: Int) -> Element? where Element: Comparable {
        mutantAt(place) == 1 ? self.max() : self.min()
    }
    @inlinable public func mutantMax(_ place: Int) -> Element? where Element: Comparable {
        mutantAt(place) == 1 ? self.min() : self.max()
    }
    @inlinable public func mutantMin(_ place: Int, by less: (Element, Element) throws -> Bool) rethrows -> Element? {
        try mutantAt(place) == 1 ? self.max(by: less) : self.min(by: less)
    }
    @inlinable public func mutantMax(_ place: Int, by less: (Element, Element) throws -> Bool) rethrows -> Element? {
        try mutantAt(place) == 1 ? self.min(by: less) : self.max(by: less)
    }
    @inlinable public func mutantAllSatisfy(_ place: Int, _ holds: (Element) throws -> Bool) rethrows -> Bool {
        try mutantAt(place) == 1 ? contains(where: holds) : allSatisfy(holds)
    }
    @inlinable public func mutantFirst(_ place: Int, where holds: (Element) throws -> Bool) rethrows -> Element? {
        let found = try filter(holds)
        return mutantAt(place) == 1 ? found.last : found.first
    }
}
extension Collection {
    @inlinable public func mutantIsEmpty(_ place: Int) -> Bool { isEmpty != (mutantAt(place) == 1) }
    @inlinable public func mutantDropFirst(_ place: Int, _ count: Int = 1) -> SubSequence {
        mutantAt(place) == 1 ? dropLast(count) : dropFirst(count)
    }
    @inlinable public func mutantDropLast(_ place: Int, _ count: Int = 1) -> SubSequence {
        mutantAt(place) == 1 ? dropFirst(count) : dropLast(count)
    }
}
extension BidirectionalCollection {
    @inlinable public func mutantFirst(_ place: Int) -> Element? { mutantAt(place) == 1 ? last : first }
    @inlinable public func mutantLast(_ place: Int) -> Element? { mutantAt(place) == 1 ? first : last }
    @inlinable public func mutantLast(_ place: Int, where holds: (Element) throws -> Bool) rethrows -> Element? {
        try mutantAt(place) == 1 ? first(where: holds) : last(where: holds)
    }
    @inlinable public func mutantFirstIndex(_ place: Int, where holds: (Element) throws -> Bool) rethrows -> Index? {
        try mutantAt(place) == 1 ? lastIndex(where: holds) : firstIndex(where: holds)
    }
    @inlinable public func mutantLastIndex(_ place: Int, where holds: (Element) throws -> Bool) rethrows -> Index? {
        try mutantAt(place) == 1 ? firstIndex(where: holds) : lastIndex(where: holds)
    }
    @inlinable public func mutantFirstIndex(_ place: Int, of element: Element) -> Index? where Element: Equatable {
        mutantAt(place) == 1 ? lastIndex(of: element) : firstIndex(of: element)
    }
    @inlinable public func mutantLastIndex(_ place: Int, of element: Element) -> Index? where Element: Equatable {
        mutantAt(place) == 1 ? firstIndex(of: element) : lastIndex(of: element)
    }
}
extension Range where Bound == Int {
    @usableFromInline static func mutated(_ place: Int, _ a: Int, _ b: Int) -> Range {
        switch mutantAt(place) {
        case 1: a..<Swift.max(a, b - 1)
        case 2: Swift.min(a + 1, b)..<b
        default: a..<b
        }
    }
}
extension ClosedRange where Bound == Int {
    @usableFromInline static func mutated(_ place: Int, _ a: Int, _ b: Int) -> ClosedRange {
        switch mutantAt(place) {
        case 1: a...Swift.max(a, b - 1)
        case 2: Swift.min(a + 1, b)...b
        default: a...b
        }
    }
}
"""


def operators(places: list[Place]) -> str:
    """Declarations of the operators of all places, for the module that all instrumented ones import."""
    texts = ["import Quantities\n"]
    for place in places:
        if place.operator:
            texts.append(_declaration(place) + "".join(_functions(place)))
    return "\n".join(texts)


def of_type(places: list[Place], type_name: str, signs: set[str]) -> str:
    """Overloads of the places' operators for a type of the module itself, which has these signs."""
    texts = []
    for place in places:
        name = sign(place) if place.operator else ""
        if place.operator in ("+", "-") and {"+", "-"} <= signs:
            texts.append(
                f"func {name}(a: {type_name}, b: {type_name}) -> {type_name} {{ {_arithmetic(place, type_name)} }}"
            )  # fmt: skip
        elif place.operator == "*" and "*" in signs:
            texts.append(
                f"func {name}(a: {type_name}, b: ExactDecimal) -> {type_name} "
                f"{{ mutantAt({place.number}) == 1 ? a : a * b }}"
            )
    return "\n".join(texts) + "\n"


def _declaration(place: Place) -> str:
    name = sign(place)
    if place.operator.startswith("prefix"):
        return f"prefix operator {name}\n"
    return f"infix operator {name} : {GROUPS.get(place.operator, 'Comparison')}Precedence\n"


def _arithmetic(place: Place, type_name: str) -> str:
    other = "-" if place.operator == "+" else "+"
    last = "case 3: return b;" if place.operator == "+" else ""
    return (
        f"switch mutantAt({place.number}) {{ case 1: return a {other} b; case 2: return a; {last} "
        f"default: return a {place.operator} b }}"
    )


def _functions(place: Place) -> list[str]:
    name, number, of = sign(place), place.number, place.operator
    prefix = "@inlinable public "
    at = f"mutantAt({number})"
    match of:
        case "+" | "-":
            made = [f"func {name} <T: MutantAdding>(a: T, b: T) -> T {{ {_arithmetic(place, 'T')} }}"]
            if of == "+":
                made.append(
                    f"func {name} <E>(a: [E], b: [E]) -> [E] "
                    f"{{ switch {at} {{ case 1, 2: return a; case 3: return b; default: return a + b }} }}"
                )
        case "*":
            made = [
                f"func {name} <T: MutantScaling>(a: T, b: ExactDecimal) -> T {{ {at} == 1 ? a : a * b }}",
                f"func {name} (a: Int, b: Int) -> Int {{ {at} == 1 ? a : a * b }}",
            ]
        case "/" | "%":
            made = [f"func {name} (a: Int, b: Int) -> Int {{ {at} == 1 ? a : a {of} b }}"]
        case "+=" | "-=":
            other = "-" if of == "+=" else "+"
            made = [
                f"func {name} <T: MutantAdding>(a: inout T, b: T) "
                f"{{ switch {at} {{ case 1: a = a {other} b; case 2: break; default: a = a {of[0]} b }} }}"
            ]
            if of == "+=":
                made.append(
                    f"func {name} <E>(a: inout [E], b: [E]) {{ if {at} == 0 {{ a += b }} }}"
                )  # fmt: skip
        case "==" | "!=" if place.note == "nil":
            made = [
                f"func {name} <T>(a: T?, b: _OptionalNilComparisonType) -> Bool {{ (a {of} nil) != ({at} == 1) }}"
            ]  # fmt: skip
        case "==" | "!=":
            made = [f"func {name} <T: Equatable>(a: T, b: T) -> Bool {{ (a {of} b) != ({at} == 1) }}"]
            made.append(
                f"func {name} <T: Equatable, U: Equatable>(a: (T, U), b: (T, U)) -> Bool "
                f"{{ (a {of} b) != ({at} == 1) }}"
            )
        case "<" | "<=" | ">" | ">=":
            one, two = place.variants
            cases = f"case 1: return a {one} b; case 2: return a {two} b; default: return a {of} b"
            body = f"{{ switch {at} {{ {cases} }} }}"
            made = [
                f"func {name} <T: Comparable>(a: T, b: T) -> Bool {body}",
                f"func {name} <T: Comparable, U: Comparable>(a: (T, U), b: (T, U)) -> Bool {body}",
                f"func {name} <T: Comparable, U: Comparable, V: Comparable>(a: (T, U, V), b: (T, U, V)) -> Bool {body}",
            ]
        case "&&" | "||":
            other = "||" if of == "&&" else "&&"
            made = [
                f"func {name} (a: Bool, b: @autoclosure () throws -> Bool) rethrows -> Bool {{ switch {at} "
                f"{{ case 1: return try a {other} b(); case 2: return a; case 3: return try b(); "
                f"default: return try a {of} b() }} }}"
            ]
        case "??":
            made = [
                f"func {name} <T>(a: T?, b: @autoclosure () throws -> {result}) rethrows -> {result} "
                f"{{ if let a, {at} == 0 {{ return a }}; return try b() }}"
                for result in ("T", "T?")
            ]
        case "..<":
            made = [f"func {name} (a: Int, b: Int) -> Range<Int> {{ .mutated({number}, a, b) }}"]
        case "...":
            made = [f"func {name} (a: Int, b: Int) -> ClosedRange<Int> {{ .mutated({number}, a, b) }}"]
        case "prefix !":
            made = [f"prefix func {name} (a: Bool) -> Bool {{ {at} == 1 ? a : !a }}"]
        case _:
            made = [f"prefix func {name} <T: MutantNegating>(a: T) -> T {{ {at} == 1 ? a : -a }}"]
    return [prefix + text + "\n" for text in made]
