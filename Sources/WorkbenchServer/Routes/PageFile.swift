/// The files of the page, which are part of the program.
struct PageFile: Sendable {
    let path: String
    let type: String
    let bytes: [UInt8]

    static let all: [PageFile] = [
        PageFile(path: "/", type: "text/html", bytes: PackageResources.workbench_html),
        PageFile(path: "/workbench.css", type: "text/css", bytes: PackageResources.workbench_css),
        PageFile(path: "/icon.svg", type: "image/svg+xml", bytes: PackageResources.icon_svg),
        PageFile(path: "/workbench.js", type: "text/javascript", bytes: PackageResources.workbench_js),
        PageFile(path: "/api.js", type: "text/javascript", bytes: PackageResources.api_js),
        PageFile(path: "/compare.js", type: "text/javascript", bytes: PackageResources.compare_js),
        PageFile(path: "/recordform.js", type: "text/javascript", bytes: PackageResources.recordform_js),
        PageFile(path: "/records.js", type: "text/javascript", bytes: PackageResources.records_js),
        PageFile(path: "/dropping.js", type: "text/javascript", bytes: PackageResources.dropping_js),
        PageFile(path: "/decisions.js", type: "text/javascript", bytes: PackageResources.decisions_js),
        PageFile(path: "/dialog.js", type: "text/javascript", bytes: PackageResources.dialog_js),
        PageFile(path: "/dom.js", type: "text/javascript", bytes: PackageResources.dom_js),
        PageFile(path: "/drag.js", type: "text/javascript", bytes: PackageResources.drag_js),
        PageFile(path: "/figures.js", type: "text/javascript", bytes: PackageResources.figures_js),
        PageFile(path: "/gallery.js", type: "text/javascript", bytes: PackageResources.gallery_js),
        PageFile(path: "/pictures.js", type: "text/javascript", bytes: PackageResources.pictures_js),
        PageFile(path: "/header.js", type: "text/javascript", bytes: PackageResources.header_js),
        PageFile(path: "/jobs.js", type: "text/javascript", bytes: PackageResources.jobs_js),
        PageFile(path: "/map.js", type: "text/javascript", bytes: PackageResources.map_js),
        PageFile(path: "/projects.js", type: "text/javascript", bytes: PackageResources.projects_js),
        PageFile(path: "/questions.js", type: "text/javascript", bytes: PackageResources.questions_js),
        PageFile(path: "/store.js", type: "text/javascript", bytes: PackageResources.store_js),
        PageFile(path: "/tables.js", type: "text/javascript", bytes: PackageResources.tables_js),
        PageFile(path: "/verdict.js", type: "text/javascript", bytes: PackageResources.verdict_js),
        PageFile(path: "/words.js", type: "text/javascript", bytes: PackageResources.words_js),
    ]

    static let routes: [Route] = all.map { file in
        Route(method: "GET", path: file.path, told: .init(summary: .init("页面", "the page"))) { _ in
            WebResponse(200, type: "\(file.type); charset=utf-8", .bytes(file.bytes))
        }
    }
}
