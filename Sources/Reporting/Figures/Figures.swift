import LandModel
import Planning

/// Pictures of a judged plan: the map, then charts. Every figure in them is also in a table.
public enum Figures {
    public static func all(_ answer: VerifiedAnswer) -> [Figure] { all(answer.reading) }

    static func all(_ reading: PlanReading) -> [Figure] {
        [MapFigure.figure(reading)].compactMap(\.self)
    }
}
