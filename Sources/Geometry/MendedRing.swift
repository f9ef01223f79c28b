import CGEOS
import Quantities

/// A ring that enclosed no certain land, mended as far as what was meant is certain.
public struct MendedRing: Sendable {
    public let ring: Ring
    /// Whether it was only moved aside, and encloses what it did.
    public let isOpened: Bool
    /// Loops where it crossed itself, nowhere wider than the tolerance or less than a thousandth of the whole.
    public let lost: [Ring]
    /// In millimetres: what is nowhere wider encloses nothing, because a border may be moved aside by nearly as much.
    private static let least = 20.0

    /// Where it touches itself or runs along itself, it is moved aside by some millimetres; small loops where it crosses itself are
    /// left out. `nil`: it stays faulty. `tolerance`: in millimetres.
    public init?(_ faulty: Ring, tolerance: Int) {
        // What was simplified may lead nowhere and back.
        if let opened = Self.sound(faulty.withoutSpikes(within: 0).ring) {
            (ring, isOpened, lost) = (opened, true, [])
            return
        }
        guard let geos = GEOS(), let pieces = geos.noded(faulty) else { return nil }
        let joined = JoinedParts(pieces, tolerance: tolerance)
        guard let whole = joined.whole?.withoutNarrowHoles(tolerance).cutOpen, let sound = Self.sound(whole) else {
            return nil
        }
        (ring, isOpened, lost) = (sound, false, joined.dropped.map(\.border))
    }

    private static func sound(_ ring: Ring) -> Ring? {
        guard let opened = ring.opened(), RingFault.of([opened]) == [nil], let geos = GEOS(),
            geos.polygon(opened)?.isNarrower(than: least) == false
        else { return nil }
        return opened
    }
}

extension GEOS {
    /// The pieces that a ring encloses, those enclosed twice left out.
    fileprivate func noded(_ ring: Ring) -> [Patch]? {
        guard let shape = polygon(Patch(ring)), let valid = Shape(GEOSMakeValid_r(handle, shape.pointer), self) else {
            return nil
        }
        return valid.patches
    }
}
