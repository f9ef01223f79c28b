import Quantities

/// Why nothing could be printed.
public enum PrintFault: Error, Sendable, Hashable {
    /// No font is installed.
    case noFont
    /// No memory, or no thread.
    case noRoom
    /// What the drawing library said.
    case drawing(String)

    public var words: Words {
        switch self {
        case .noFont:
            Words(
                "系统未安装任何字体，无法生成 PDF；请安装字体，例如：apt-get install fonts-noto-cjk",
                "no font is installed, so no PDF can be made; install one, for example: apt-get install fonts-noto-cjk")
        case .noRoom:
            Words(
                "内存不足，或不能再起线程，无法生成 PDF；放宽限制（ulimit）后再来",
                "there is too little memory, or no thread to be had, for a PDF; try again with wider limits (ulimit)")
        case .drawing(let message): Words("PDF 绘制失败：\(message)", "drawing the PDF failed: \(message)")
        }
    }
}
