import CGLPK

/// Which GLPK this program runs with.
public enum GLPKVersion {
    public static var text: String { String(cString: glpk_version()) }
}
