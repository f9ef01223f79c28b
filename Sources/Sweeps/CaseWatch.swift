/// Some cases that others work on, looked at again and again. One that has ended is not looked at any more: thousands of files read every other
/// second are work for the disk that all machines share.
public struct CaseWatch: Sendable {
    private let folder: SweepFolder
    public let count: Int
    /// Those that had not ended when they were last looked at.
    public private(set) var left: [String]

    public init(_ folder: SweepFolder, _ names: [String]) {
        self.folder = folder
        count = names.count
        left = names
    }

    public mutating func look() { left = folder.unfinished(of: left) }
}
