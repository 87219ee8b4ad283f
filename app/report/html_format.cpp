// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/colours.h"
#include "app/report/formats.h"
#include "app/report/html_text.h"

namespace report {

namespace {

QString variables(const char *Colour::*scheme)
{
    QString out = QStringLiteral(":root {");
    for (const Colour &colour : colours())
        out += QStringLiteral(" --%1: %2;").arg(QLatin1String(colour.name), QLatin1String(colour.*scheme));
    return out + QStringLiteral(" }\n");
}

// Without `<` and `&`: the page is XML too.
QString styleSheet()
{
    return variables(&Colour::light) + QStringLiteral("@media screen and (prefers-color-scheme: dark) {\n") +
           variables(&Colour::dark) + QStringLiteral("}\n") +
           QStringLiteral(R"(:root { color-scheme: light dark; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 32px 24px 64px; max-width: 1120px; background: var(--ground); color: var(--text);
  font: 15px/1.6 system-ui, "Noto Sans", "Noto Sans KR", sans-serif; overflow-wrap: anywhere; word-break: keep-all; }
h1 { font-size: 26px; line-height: 1.3; margin: 0 0 4px; } h2 { font-size: 20px; margin: 48px 0 12px; }
h3 { font-size: 17px; margin: 0 0 4px; } h4 { font-size: 15px; margin: 16px 0 8px; } h5 { font-size: 15px; margin: 16px 0 0; font-weight: 600; }
p { margin: 0 0 12px; max-width: 75ch; } .muted { color: var(--muted); } a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
nav ol { margin: 16px 0 0; padding-left: 24px; }
code { font: 0.87em/1.5 ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; margin: 0 0 8px; }
table { border-collapse: collapse; font-size: 14px; line-height: 1.4; font-variant-numeric: tabular-nums; background: var(--surface); }
caption { text-align: left; font-weight: 600; padding: 8px 0; }
th, td { border: 1px solid var(--line); padding: 6px 8px; text-align: left; vertical-align: top; overflow-wrap: break-word; max-width: 560px; }
th { font-weight: 500; background: var(--raised); min-width: 72px; } .n { text-align: right; } td.n { white-space: nowrap; }
td small { display: block; font-size: 12px; } td.n small { white-space: normal; min-width: 72px; }
.matrix td, .matrix thead th { text-align: center; vertical-align: middle; min-width: 96px; } .matrix th { max-width: 200px; }
.self { background: var(--raised); } .long { max-height: 480px; overflow: auto; }
)") +
           QStringLiteral(
               R"(.h0 { background: var(--heat-0); color: var(--ink-0); } .h1 { background: var(--heat-1); color: var(--ink-1); }
.h2 { background: var(--heat-2); color: var(--ink-2); } .h3 { background: var(--heat-3); color: var(--ink-3); }
.h4 { background: var(--heat-4); color: var(--ink-4); } .h5 { background: var(--heat-5); color: var(--ink-5); }
details { margin: 0 0 24px; } summary { color: var(--muted); cursor: pointer; font-size: 14px; } .filters li { font-size: 13px; }
dl { display: grid; grid-template-columns: minmax(120px, 200px) 1fr; gap: 4px 16px; margin: 0 0 24px; } dt { color: var(--muted); } dd { margin: 0; }
.case { border: 1px solid var(--line); border-radius: 8px; background: var(--surface); padding: 16px 20px; margin: 0 0 24px; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr)); gap: 12px; margin: 16px 0; }
.pane { border: 1px solid var(--line); border-radius: 8px; padding: 0 16px 12px; min-width: 0; }
.pane.a { border-top: 3px solid var(--side-a); } .pane.b { border-top: 3px solid var(--side-b); }
.a h4, .side-a { color: var(--side-a); } .b h4, .side-b { color: var(--side-b); } .side-a, .side-b { font-weight: 600; }
.text { margin: 0 0 8px; max-width: 75ch; max-height: 480px; overflow: auto; white-space: pre-wrap; font: inherit; }
@media print { :root { --ground: #ffffff; } body { max-width: none; padding: 0; font-size: 11pt; } .text { max-height: none; overflow: visible; }
  .scroll, .long { overflow: visible; max-height: none; } table { font-size: 8pt; } td small { font-size: 7pt; } th, td { min-width: 0; padding: 3px; } td.n small { min-width: 48px; padding: 0; } .matrix { break-inside: avoid; }
  tr, h2, h3, h4, h5 { break-inside: avoid; } h2, h3, h4, h5 { break-after: avoid; } .h0, .h1, .h2, .h3, .h4, .h5 { print-color-adjust: exact; } }
)");
}

QString headHtml(const Report &report)
{
    return QStringLiteral(
               "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
               "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
               "'unsafe-inline'\"/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
               "<meta name=\"referrer\" content=\"no-referrer\"/>\n<title>") +
           html(report.title) + QStringLiteral("</title>\n<style>\n") + styleSheet() +
           QStringLiteral("</style>\n</head>\n");
}

QString titleHtml(const Report &report)
{
    const QString what = report.where.isEmpty() ? QStringLiteral("everything in the project")
                                                : QStringLiteral("<code>%1</code>").arg(html(report.where));
    QString out = QStringLiteral("<header>\n<h1>") + html(report.title) +
                  QStringLiteral("</h1>\n<p class=\"muted\">") + html(report.date) +
                  QStringLiteral(" · covers ") + what + QStringLiteral("</p>\n") +
                  QStringLiteral("</header>\n<nav aria-label=\"Contents\"><ol>\n");
    for (const Section &section : report.sections)
        out += QStringLiteral("<li><a href=\"#%1\">%2</a></li>\n")
                   .arg(QLatin1String(section.id), html(section.title));
    return out + QStringLiteral("</ol></nav>\n");
}

class BlockWriter
{
public:
    QString operator()(const Paragraph &paragraph)
    {
        return (paragraph.isMuted ? QStringLiteral("<p class=\"muted\">") : QStringLiteral("<p>")) +
               html(paragraph.text) + QStringLiteral("</p>\n");
    }
    QString operator()(const Table &table) { return htmlTable(table); }
    QString operator()(const Facts &facts) { return htmlFacts(facts); }
    QString operator()(const Example &example) { return htmlExample(example, ++m_examples); }

private:
    std::size_t m_examples = 0;
};

} // namespace

QByteArray toHtml(const Report &report)
{
    QString out =
        headHtml(report) + QStringLiteral("<body>\n") + titleHtml(report) + QStringLiteral("<main>\n");
    BlockWriter writer;
    for (const Section &section : report.sections) {
        out += QStringLiteral("<section aria-labelledby=\"%1\">\n<h2 id=\"%1\">%2</h2>\n")
                   .arg(QLatin1String(section.id), html(section.title));
        for (const Block &block : section.blocks)
            out += std::visit(writer, block);
        out += QStringLiteral("</section>\n");
    }
    out += QStringLiteral("</main>\n</body>\n</html>\n");
    return out.toUtf8();
}

} // namespace report
