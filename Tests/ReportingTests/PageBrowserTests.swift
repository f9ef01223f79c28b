import Foundation
import LandModel
import Testing

@testable import Documents
@testable import Reporting

/// The page in a real browser.
@Suite("Page in a browser", .disabled(if: Browser.skipped)) struct PageBrowserTests {
    /// Looks and clicks; what it finds goes to the page around it, which the browser prints in the end.
    private static let script = #"""
        const told = [];
        const tell = (name, value) => told.push(name + '=' + value);
        addEventListener('error', (event) => tell('error', event.message));
        document.addEventListener('securitypolicyviolation', (event) => tell('policy', event.violatedDirective));
        addEventListener('DOMContentLoaded', () => {
          const all = (query) => Array.from(document.querySelectorAll(query));
          const click = (element) => element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
          const press = (element, key) => element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
          const fits = () => document.documentElement.scrollWidth <= innerWidth;
          const mark = all('svg a').find((link) => (link.getAttribute('aria-label') || '').includes('A1'));
          tell('width', innerWidth);
          tell('fits', fits());
          click(mark.querySelector('path'));
          const chosen = all('tr.on').map((row) => row.querySelector('[scope=row]').textContent);
          tell('rows', chosen.some((name) => name.includes('封装一期')) && chosen.some((name) => name.includes('A1')));
          tell('others', chosen.some((name) => name.includes('设计公司')));
          tell('current', all('tr.on').every((row) => row.getAttribute('aria-current') === 'true'));
          tell('bar', !document.getElementById('selection').hidden);
          press(document.body, 'Escape');
          tell('cleared', all('.on, .mark').length === 0 && document.getElementById('selection').hidden);
          const link = all('tr a').find((link) => link.textContent.includes('设计公司'));
          click(link);
          tell('marks', all('svg .mark').length);
          tell('pressed', all('svg [aria-pressed=true]').map((mark) => mark.getAttribute('aria-label')).join());
          press(document.body, 'Escape');
          mark.focus();
          press(mark, 'ArrowRight');
          tell('moved', document.activeElement !== mark && document.activeElement.matches('svg a'));
          press(document.activeElement, 'Enter');
          tell('keyboard', all('.mark').length !== 0);
          const shape = all('svg [data-f]').find((shape) => shape.dataset.f.split(' ')[0] !== shape.dataset.f.split(' ')[2]);
          const before = shape.getAttribute('fill');
          document.querySelector('input[value=period]').click();
          tell('coloured', shape.getAttribute('fill') !== before);
          const search = document.getElementById('search');
          search.value = '硅片';
          search.dispatchEvent(new Event('input'));
          const left = all('section.table tbody tr[data-s]').filter((row) => !row.hidden && !row.className.match(/group/));
          tell('found', left.length > 0 && left.every((row) => row.textContent.includes('硅片')));
          search.value = '';
          search.dispatchEvent(new Event('input'));
          tell('all', all('section.table tr').every((row) => !row.hidden));
          const table = all('.scroll table').find((table) => table.tHead.querySelector('.n'));
          const heads = Array.from(table.tHead.rows[0].cells);
          const sums = Array.from(table.rows).filter((row) => row.className.match(/total/)).length;
          const place = heads.findIndex((head) => head.classList.contains('n'));
          const column = () => Array.from(table.tBodies[0].rows).filter((row) => !row.className.match(/group|total/))
            .map((row) => Number(row.cells[place].innerText.replaceAll(',', '').replace('▲', ''))).filter((number) => number);
          const order = column().join();
          const isRising = (numbers) => numbers.every((number, at) => at === 0 || numbers[at - 1] <= number);
          click(heads[place]);
          tell('rising', isRising(column()) && heads[place].getAttribute('aria-sort') === 'ascending');
          click(heads[place]);
          tell('falling', isRising(column().reverse()));
          click(heads[place]);
          tell('as before', column().join() === order
            && Array.from(table.rows).filter((row) => row.className.match(/total/)).length === sums);
          let file = null;
          URL.createObjectURL = (blob) => { file = blob; return 'blob:x'; };
          HTMLAnchorElement.prototype.click = () => {};
          document.querySelector('button.csv').dispatchEvent(new MouseEvent('click', { bubbles: true }));
          tell('csv', file !== null && file.size > 20 && file.type === 'text/csv');
          location.hash = 'P3';
          dispatchEvent(new Event('hashchange'));
          tell('linked', all('tr.on').some((row) => row.dataset.key === 'P3'));
          press(document.body, 'Escape');
          click(document.querySelector('[data-choose=en]'));
          tell('english', document.querySelector('h1').innerText + ',' + document.documentElement.lang + ',' + document.title);
          tell('hash', location.hash);
          tell('still', fits());
          tell('resources', performance.getEntriesByType('resource').length);
          parent.postMessage(told.join('|'), '*');
        });

        """#

    /// The wide one is a screen; the middle one the same at 200 %; the narrow one a phone.
    @Test(arguments: [1440, 720, 360]) func works(_ width: Int) throws {
        let page = PageRenderer().text(try PageTests.document())
        // The only thing changed is that this script may run, too.
        let probe = page.replacing(
            "script-src ", with: "script-src '\(PageRenderer.digest(Self.script))' ", maxReplacements: 1
        )
        .replacing("</head>", with: "<script>\(Self.script)</script></head>", maxReplacements: 1)
        let told = try Browser.told(by: probe, width: width)
        let expected = [
            "width": "\(width)", "fits": "true", "rows": "true", "others": "false", "current": "true", "bar": "true",
            "cleared": "true", "marks": "1", "moved": "true", "keyboard": "true", "coloured": "true", "found": "true",
            "all": "true", "english": "Example,en,Example", "still": "true", "resources": "0",
            "rising": "true", "falling": "true", "as before": "true", "csv": "true", "linked": "true",
        ]
        for (name, value) in expected.sorted(by: { $0.key < $1.key }) {
            #expect(told[name] == value, "\(name)")
        }
        #expect(told["pressed"]?.contains("设计公司") ?? false)
        #expect(told["hash"]?.hasPrefix("#language=en") ?? false)
        #expect(told["error"] == nil && told["policy"] == nil)
    }
}

/// Chromium without a window.
enum Browser {
    private static let program = ["chromium", "chromium-browser", "google-chrome"].map { "/usr/bin/\($0)" }
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    static let skipped: Bool = {
        guard program == nil else { return false }
        FileHandle.standardError.write(Data("SKIPPED: no Chromium, the page is not tried in a browser\n".utf8))
        return true
    }()

    struct Silent: Error { let output: String }

    static func told(by page: String, width: Int) throws -> [String: String] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("landplan-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("frame.html")
        let output = folder.appendingPathComponent("output")
        try Data(page.utf8).write(to: folder.appendingPathComponent("page.html"))
        // In a frame, because the browser's own window is never narrower than 500.
        let frame = """
            <script>addEventListener('message', (event) => document.body.setAttribute('data-told', event.data))</script>
            <body><iframe src="page.html" style="width:\(width)px;height:900px;border:0"></iframe></body>
            """
        try Data(frame.utf8).write(to: file)
        _ = FileManager.default.createFile(atPath: output.path, contents: nil)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
        process.arguments = [
            "60", program ?? "", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            "--user-data-dir=\(folder.path)/profile", "--window-size=1500,1000", "--virtual-time-budget=3000",
            "--dump-dom", file.absoluteString,
        ]
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let text = try String(contentsOf: output, encoding: .utf8)
        guard let told = text.firstMatch(of: /data-told="([^"]*)"/)?.1 else {
            throw Silent(output: String(text.prefix(500)))
        }
        let pairs = told.split(separator: "|").map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
        return Dictionary(pairs.map { ($0[0], $0.count > 1 ? $0[1] : "") }) { first, _ in first }
    }
}
