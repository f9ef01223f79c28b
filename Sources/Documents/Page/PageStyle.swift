/// How the page looks: on screens from a phone to a projector, at any zoom, and on paper.
enum PageStyle {
    static let text = base + tables + figures + paper

    private static let base = """

        :root{--ink:#1f2933;--pale:#5b6672;--line:#d5dbe1;--wash:#f5f7f9;--accent:#1f5a94;--tint:#e6eff8;--alarm:#b42318}
        *{box-sizing:border-box}
        html{font:16px/1.6 "Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",\
        "WenQuanYi Micro Hei",sans-serif;color:var(--ink);background:#fff;-webkit-text-size-adjust:100%}
        html[data-language="zh"] [lang="en"],html[data-language="en"] [lang="zh"]{display:none}
        :lang(en){font-variant-east-asian:proportional-width}
        body{margin:0;overflow-wrap:anywhere}
        [hidden]{display:none!important}
        h1{font-size:1.55rem;line-height:1.3;margin:0;font-weight:600}
        h2{font-size:1.2rem;line-height:1.35;margin:0 0 .7rem;font-weight:600}
        h3{font-size:1rem;margin:0 0 .3rem}
        a{color:var(--accent);text-underline-offset:.2em;text-decoration-thickness:1px}
        :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
        h2:focus,main:focus{outline:none}
        .unseen,caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .skip{position:absolute;left:-999em;background:#fff;padding:.5rem 1rem;z-index:5}
        .skip:focus{left:0}
        .top{border-top:.35rem solid var(--accent);border-bottom:1px solid var(--line);padding:1.1rem 2rem .9rem;
          display:flex;flex-wrap:wrap;gap:.6rem 2rem;align-items:center;justify-content:space-between}
        .top p{margin:.2rem 0 0;color:var(--pale);font-size:.95rem}
        .tools{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center}
        input[type=search],button{font:inherit;font-size:.95rem;color:inherit;border:1px solid #8a95a1;border-radius:.25rem;
          background:#fff;padding:.3rem .7rem;max-width:100%}
        input[type=search]{width:15rem;margin-left:.4rem}
        button{cursor:pointer}
        .languages button{border-radius:0}
        .languages button+button{border-left:0}
        .languages button[aria-pressed=true]{background:var(--accent);border-color:var(--accent);color:#fff}
        #found{font-size:.9rem;color:var(--pale)}
        .layout{display:grid;grid-template-columns:14rem minmax(0,1fr);max-width:100rem;margin:0 auto}
        nav{padding:1.6rem 1rem 2rem 2rem;font-size:.92rem}
        nav h2{font-size:.88rem;color:var(--pale);margin:0 0 .3rem}
        nav div{position:sticky;top:1rem}
        nav ol{list-style:none;margin:0 0 1.2rem;padding:0}
        nav li{margin:.1rem 0}
        nav a{display:block;padding:.2rem .5rem;color:var(--ink);text-decoration:none;border-left:3px solid var(--line)}
        nav a:hover{border-color:var(--accent);background:var(--wash)}
        main{padding:1.6rem 2rem 6rem;min-width:0}
        section{margin:0 0 3rem}
        .facts{display:flex;flex-wrap:wrap;margin:0 0 2.6rem;border:solid var(--line);border-width:1px 0 0 1px}
        .facts div{flex:1 1 13rem;padding:.8rem 1.1rem .9rem;border:solid var(--line);border-width:0 1px 1px 0}
        .facts .main{background:var(--tint)}
        .facts dt{font-size:.88rem;color:var(--pale)}
        .facts dd{margin:.1rem 0 0}
        .facts strong{display:block;font-size:1.3rem;line-height:1.35;font-weight:600;font-variant-numeric:tabular-nums}
        .facts .main strong{font-size:1.5rem;color:var(--accent)}
        .facts .wrong{background:#fdecea}
        .facts .wrong dt,.facts .wrong strong{color:var(--alarm)}
        .facts small{display:block;font-size:.9rem;color:var(--pale)}
        .notes{margin:.8rem 0 0;padding-left:1.2rem;font-size:.95rem}
        .notes li{margin:.3rem 0}
        #selection{position:fixed;left:0;right:0;bottom:0;background:#fff;border-top:3px solid var(--accent);
          box-shadow:0 -2px 12px rgba(31,41,51,.15);padding:.6rem 2rem;display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;
          align-items:center;z-index:4;font-size:.95rem;max-height:40vh;overflow:auto}
        #selected{font-weight:600}
        #places a{margin-right:1.1rem}
        #clear{margin-left:auto}
        #hint{position:fixed;left:0;top:0;max-width:min(24rem,92vw);background:var(--ink);color:#fff;padding:.4rem .7rem;
          border-radius:.25rem;font-size:.88rem;line-height:1.45;pointer-events:none;z-index:6}
        @media (max-width:64rem){
          .layout{display:flex;flex-direction:column}
          main{order:1;padding-bottom:1rem}
          nav{order:2;padding:1rem 1.2rem 6rem}
          nav div{position:static}
          nav ol{display:flex;flex-wrap:wrap;gap:.2rem .3rem;margin-bottom:.6rem}
          nav a{border-left:0;border:1px solid var(--line);border-radius:.25rem}
          .top,main,#selection{padding-left:1.2rem;padding-right:1.2rem}
        }

        """

    private static let tables = """
        .scroll{overflow:auto;max-height:min(88vh,60rem);border-top:2px solid var(--ink);border-bottom:1px solid var(--ink)}
        table{border-collapse:separate;border-spacing:0;width:100%;font-size:.9rem;line-height:1.45;
          font-variant-numeric:tabular-nums lining-nums}
        th,td{padding:.38rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);font-weight:400;
          min-width:4.5em;max-width:24em}
        th.m{min-width:9em}
        th.l{min-width:15em}
        th.x{min-width:26em}
        .unprinted{display:none}
        .s{white-space:nowrap;min-width:0}
        .told{max-height:none;overflow:visible}
        .told th,.told td{min-width:0;max-width:none}
        .told tbody th{min-width:9em;width:27%}
        @media screen and (max-width:48rem){.told thead{display:none}.told tr,.told tbody th,.told td{display:block;width:auto}
          .told tbody th{border-bottom:0;padding-bottom:0}}
        @media (min-width:48rem){:where(tbody th[scope=row]){position:sticky;left:0;background:#fff}}
        thead th{position:sticky;top:0;background:var(--wash);vertical-align:bottom;font-weight:600;z-index:1;
          border-bottom:1px solid var(--ink)}
        thead th[aria-sort]{cursor:pointer}
        thead th[aria-sort=ascending]::after{content:" ▲";font-size:.75em}
        thead th[aria-sort=descending]::after{content:" ▼";font-size:.75em}
        section.table{position:relative}
        button.csv{position:absolute;right:0;top:0;font-size:.85rem;padding:.15rem .6rem}
        section.table h2{padding-right:6.5rem}
        thead small{font-weight:400;color:var(--pale);white-space:nowrap}
        .n{text-align:right;white-space:nowrap;min-width:0}
        thead .n{white-space:normal}
        tr.group th{background:var(--tint);font-weight:600;max-width:none;padding:0}
        tr.group .head{display:inline-block;position:sticky;left:0;padding:.38rem .6rem;max-width:min(100%,80vw)}
        tr.subtotal>*,tr.total>*{font-weight:600;background:var(--wash)}
        tr.total>*{border-top:1px solid var(--ink)}
        .alarm{color:var(--alarm);font-weight:600}
        tr[data-s]:hover>*{background:#f0f5fa}
        tr.on>*,tr:target>*,tr.on:hover>*{background:#fff3c4;box-shadow:inset 0 2px 0 #d9a400,inset 0 -2px 0 #d9a400}
        .entry{border-top:1px solid var(--line);padding:.9rem 0}
        .entry dl{display:grid;grid-template-columns:minmax(5rem,10rem) minmax(0,1fr);gap:.2rem 1rem;margin:0;font-size:.95rem}
        .entry dt{color:var(--pale)}
        .entry dd{margin:0}
        .entry.on{background:#fff3c4}

        """

    private static let figures = """
        figure{margin:0}
        .drawing{overflow-x:auto}
        svg{display:block;width:100%;min-width:44rem;height:auto;font-family:inherit;font-variant-numeric:tabular-nums}
        svg text{pointer-events:none}
        .halo{paint-order:stroke;stroke:#fff;stroke-width:2px;stroke-linejoin:round}
        svg a{cursor:pointer}
        svg [data-s]:hover>:first-child{stroke:var(--ink);stroke-width:1.5}
        svg [data-s]:focus{outline:none}
        svg [data-s]:focus-visible>:first-child,svg [data-s]:target>:first-child{stroke:#000;stroke-width:2.5}
        svg .faded>:first-child{opacity:.25}
        svg .mark{fill:none;stroke:#d11149;stroke-width:2.2;pointer-events:none}
        svg[data-colouring=segment] [data-under=status],svg[data-colouring=segment] [data-under=period],
        svg[data-colouring=status] [data-under=segment],svg[data-colouring=status] [data-under=period],
        svg[data-colouring=period] [data-under=segment],svg[data-colouring=period] [data-under=status]{display:none}
        figcaption{color:var(--pale);font-size:.92rem;margin-top:.6rem}
        .colouring{border:0;margin:0 0 .7rem;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;font-size:.95rem}
        .colouring legend{float:left;margin-right:1.2rem;color:var(--pale)}

        """

    private static let paper = """
        @page{size:A4 landscape;margin:12mm}
        @media print{
          html{font-size:10pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}
          nav,.tools,.colouring,.csv,.skip,#selection,#hint,.none{display:none!important}
          .layout{display:block}
          .top,main{padding-left:0;padding-right:0}
          main{padding-bottom:0}
          .scroll,.drawing{overflow:visible;max-height:none}
          svg{min-width:0;max-height:160mm}
          section{margin-bottom:8mm}
          .figure{break-inside:avoid}
          h2,thead,tr.group{break-after:avoid}
          thead{display:table-header-group}
          thead th{position:static}
          tr,.entry,.notes li{break-inside:avoid}
          tr.subtotal,tr.total{break-before:avoid}
          table{font-size:8.5pt}
          table.wide{font-size:6.8pt}
          th,td{padding:1mm 1.2mm;min-width:0}
          th.m{min-width:6em}
          th.l{min-width:9em}
          th.x{min-width:22em}
          .wide th,.wide td{padding:.8mm .7mm}
          .wide thead .s{white-space:normal}
          .off{display:none}
          .unprinted{display:block;font-size:8.5pt;color:var(--pale)}
          a{color:inherit;text-decoration:none}
        }

        """
}
