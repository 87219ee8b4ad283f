// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/formats.h"
#include "app/report/report.h"
#include "app/sample/sample_project.h"
#include "db/store/raters.h"
#include "tests/support/project_builder.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using report::Json;
using support::must;

namespace {

struct Element
{
    QString name;
    QXmlStreamAttributes attributes;
};

/// What a page consists of; ends the test where it is not well-formed.
struct Page
{
    std::vector<Element> elements;
    QString text;
    QMap<QString, std::vector<QStringList>> tables; ///< caption id -> rows -> what stands large in the cells

    explicit Page(const QByteArray &html)
    {
        QXmlStreamReader reader(html);
        QString table;
        bool isCell = false;
        bool isSmall = false;
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement()) {
                elements.push_back({reader.name().toString(), reader.attributes()});
                if (reader.name() == u"caption")
                    table = reader.attributes().value(QStringLiteral("id")).toString();
                if (reader.name() == u"tr")
                    tables[table].emplace_back();
                isCell = isCell || reader.name() == u"td" || reader.name() == u"th";
                if (reader.name() == u"td" || reader.name() == u"th")
                    tables[table].back() << QString();
                isSmall = isSmall || reader.name() == u"small";
            } else if (reader.isEndElement()) {
                isSmall = isSmall && reader.name() != u"small";
                isCell = isCell && reader.name() != u"td" && reader.name() != u"th";
            } else if (reader.isCharacters()) {
                text += reader.text();
                if (isCell && !isSmall)
                    tables[table].back().back() += reader.text().toString();
            }
        }
        if (reader.hasError())
            qFatal("line %lld: %s", reader.lineNumber(), qPrintable(reader.errorString()));
    }
};

report::Options optionsOf()
{
    report::Options options;
    options.date = QStringLiteral("2026-01-31");
    return options;
}

report::Report made(const QString &path) { return must(report::make(path, optionsOf(), {})); }

/// The sample project, made once.
class Sample
{
public:
    Sample()
        : m_path(m_folder.filePath(QStringLiteral("sample.sidejudge")))
    {
        must(sample::makeOnce(m_path));
    }
    [[nodiscard]] QString path() const { return m_path; }

private:
    QTemporaryDir m_folder;
    QString m_path;
};

/// A project in which everything that may be foreign is `text`.
void fill(support::TemporaryProject &file, const QString &text)
{
    support::ProjectBuilder build(file.project(), QStringLiteral("c ") + text);
    model::Item item;
    item.collection = QStringLiteral("c ") + text;
    item.sourceId = QStringLiteral("i ") + text;
    item.category = QStringLiteral("k ") + text;
    item.turns = {QStringLiteral("p ") + text};
    build.item(item);
    build.response(item.sourceId, QStringLiteral("ma ") + text, {QStringLiteral("ra ") + text});
    build.response(item.sourceId, QStringLiteral("mb ") + text, {QStringLiteral("rb ") + text});
    const auto pair =
        build.comparison(item.sourceId, QStringLiteral("ma ") + text, QStringLiteral("mb ") + text);
    model::Vote vote;
    vote.choice = model::Choice::A;
    vote.comment = QStringLiteral("comment ") + text;
    vote.left = model::Side::B;
    build.vote(QStringLiteral("person ") + text, pair, vote);
    build.vote(QStringLiteral("other ") + text, pair, QStringLiteral("a"));
    for (const auto order : {model::Order::AFirst, model::Order::BFirst})
        build.verdict(QStringLiteral("judge ") + text, pair, order, 1, model::State::Valid,
                      QStringLiteral("b"), QStringLiteral("rationale ") + text);
    model::Rater other = *must(store::findRater(file.project(), QStringLiteral("other ") + text));
    other.excludedWhy = QStringLiteral("why ") + text;
    must(store::changeRater(file.project(), other, QStringLiteral("test")));
}

} // namespace

class ReportHtmlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pageIsWellFormedAndLoadsNothing();
    void tablesTellWhatTheirCellsAre();
    void linksLeadToSections();
    void numbersAreThoseOfTheJson();
    void matrixShowsWhatThePairsSay();
    void hostileTextsAreHarmless_data();
    void hostileTextsAreHarmless();
    void presentationOrderIsSaid();
    void tableOfManyRatersScrolls();
    void stoppedReportIsAnError();
};

void ReportHtmlTest::pageIsWellFormedAndLoadsNothing()
{
    const Sample sample;
    const QByteArray html = report::toHtml(made(sample.path()));
    QVERIFY(html.startsWith("<!DOCTYPE html>\n<html lang=\"en\">"));
    QVERIFY(html.contains("default-src 'none'; style-src 'unsafe-inline'"));
    QVERIFY(html.contains("prefers-color-scheme: dark"));
    const Page page(html);
    const QSet<QString> known{QStringLiteral("html"),    QStringLiteral("head"),    QStringLiteral("meta"),
                              QStringLiteral("title"),   QStringLiteral("style"),   QStringLiteral("body"),
                              QStringLiteral("header"),  QStringLiteral("h1"),      QStringLiteral("h2"),
                              QStringLiteral("h3"),      QStringLiteral("h4"),      QStringLiteral("h5"),
                              QStringLiteral("p"),       QStringLiteral("nav"),     QStringLiteral("ol"),
                              QStringLiteral("ul"),      QStringLiteral("li"),      QStringLiteral("a"),
                              QStringLiteral("main"),    QStringLiteral("section"), QStringLiteral("div"),
                              QStringLiteral("table"),   QStringLiteral("caption"), QStringLiteral("thead"),
                              QStringLiteral("tbody"),   QStringLiteral("tr"),      QStringLiteral("th"),
                              QStringLiteral("td"),      QStringLiteral("bdi"),     QStringLiteral("small"),
                              QStringLiteral("code"),    QStringLiteral("details"), QStringLiteral("pre"),
                              QStringLiteral("summary"), QStringLiteral("article"), QStringLiteral("span"),
                              QStringLiteral("dl"),      QStringLiteral("dt"),      QStringLiteral("dd")};
    for (const Element &element : page.elements) {
        QVERIFY2(known.contains(element.name), qPrintable(element.name));
        for (const auto &attribute : element.attributes) {
            QVERIFY(attribute.name() != u"src" && !attribute.name().startsWith(u"on"));
            QVERIFY(attribute.name() != u"href" || attribute.value().startsWith(u'#'));
            QVERIFY(attribute.name() != u"style");
        }
    }
    QVERIFY(!html.contains("url(") && !html.contains("@import"));
}

void ReportHtmlTest::tablesTellWhatTheirCellsAre()
{
    const Sample sample;
    const Page page(report::toHtml(made(sample.path())));
    std::size_t tables = 0;
    std::size_t captions = 0;
    for (const Element &element : page.elements) {
        tables += element.name == u"table" ? 1 : 0;
        captions += element.name == u"caption" ? 1 : 0;
        if (element.name == u"th")
            QVERIFY(element.attributes.hasAttribute(QStringLiteral("scope")));
    }
    QVERIFY(tables > 15);
    QCOMPARE(captions, tables);
    for (const auto &rows : page.tables) {
        for (const QStringList &row : rows)
            QCOMPARE(row.size(), rows.front().size());
    }
}

void ReportHtmlTest::linksLeadToSections()
{
    const Sample sample;
    const Page page(report::toHtml(made(sample.path())));
    QSet<QString> ids;
    for (const Element &element : page.elements) {
        const QString id = element.attributes.value(QStringLiteral("id")).toString();
        QVERIFY2(id.isEmpty() || !ids.contains(id), qPrintable(id));
        if (!id.isEmpty())
            ids.insert(id);
    }
    int links = 0;
    for (const Element &element : page.elements) {
        for (const char *name : {"href", "aria-labelledby"}) {
            QString target = element.attributes.value(QLatin1String(name)).toString();
            if (target.isEmpty())
                continue;
            QVERIFY2(ids.contains(target.remove(u'#')), qPrintable(target));
            ++links;
        }
    }
    QVERIFY(links > 14);
}

void ReportHtmlTest::numbersAreThoseOfTheJson()
{
    const Sample sample;
    const report::Report report = made(sample.path());
    const Page page(report::toHtml(report));
    const Json json = Json::parse(report::toJson(report).toStdString());
    const Json &pairs = json["agreement"]["pairs"];
    const auto &rows = page.tables[QStringLiteral("t-pairs")];
    QCOMPARE(rows.size(), pairs.size() + 1);
    constexpr std::array ids = {"percent",          "cohen_kappa",        "scott_pi",      "gwet_ac1",
                                "brennan_prediger", "krippendorff_alpha", "tie_discounted"};
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const QStringList &row = rows[i + 1];
        QCOMPARE(row.at(1).trimmed(), QString::number(pairs[i]["n"].get<int>()));
        for (std::size_t column = 0; column < ids.size(); ++column) {
            const double value = pairs[i][ids[column]]["value"].get<double>();
            QString expected = QString::number(value, 'f', 2);
            if (expected.startsWith(u"0."))
                expected.remove(0, 1);
            QCOMPARE(row.at(static_cast<int>(column) + 2).trimmed(), expected);
        }
    }
    const auto &swaps = page.tables[QStringLiteral("t-swaps")];
    QCOMPARE(swaps.size(), json["position"]["judges"].size() + 1);
    for (std::size_t i = 0; i + 1 < swaps.size(); ++i) {
        int sum = 0;
        for (qsizetype column = 2; column < swaps[i + 1].size(); ++column)
            sum += swaps[i + 1].at(column).toInt();
        QCOMPARE(sum, json["position"]["judges"][i]["n"]["count"].get<int>());
        QCOMPARE(swaps[i + 1].at(1).toInt(), sum);
    }
}

void ReportHtmlTest::matrixShowsWhatThePairsSay()
{
    const Sample sample;
    const report::Report report = made(sample.path());
    Page page(report::toHtml(report));
    const auto &matrix = page.tables[QStringLiteral("t-matrix")];
    const auto &pairs = page.tables[QStringLiteral("t-pairs")];
    QMap<QString, QStringList> rowOf;
    for (const QStringList &row : pairs)
        rowOf[row.front().section(QStringLiteral(" ("), 0, 0)] = row;
    int compared = 0;
    for (std::size_t row = 1; row < matrix.size(); ++row) {
        for (auto column = static_cast<qsizetype>(row) + 1; column < matrix[row].size(); ++column) {
            const QStringList pair =
                rowOf.value(QStringLiteral("%1 and %2").arg(matrix[row].front(), matrix.front().at(column)));
            QVERIFY(!pair.isEmpty());
            QCOMPARE(matrix[row].at(column).trimmed(), pair.at(3).trimmed());
            QCOMPARE(matrix[static_cast<std::size_t>(column)].at(static_cast<qsizetype>(row)).trimmed(),
                     pair.at(1).trimmed());
            ++compared;
        }
    }
    QVERIFY(compared > 20);
}

void ReportHtmlTest::hostileTextsAreHarmless_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"<script>alert(1)</script>", "]]>", "\"onload=alert(1) x=\"", "' onclick='alert(1)",
          "&amp;<img src=x>", "</pre></section></main>", "<!-- --", "%1 %2 %3", "javascript:alert(1)",
          "http://127.0.0.1/x", "</style><style>", "\u202egnp.exe", "a\rb", "\\u003cscript>"})
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("controls") << QString(QChar(1)) + QChar(0x1b) + QStringLiteral("[2J") + QChar(0x9b) +
                                     QChar(0xffff);
}

void ReportHtmlTest::hostileTextsAreHarmless()
{
    QFETCH(QString, text);
    support::TemporaryProject file;
    fill(file, text);
    file.reopen(store::Project::Mode::ReadWrite);
    const report::Report report = made(file.path());
    const QByteArray html = report::toHtml(report);
    const Page page(html);
    for (const Element &element : page.elements) {
        QVERIFY(element.name != u"script" && element.name != u"img");
        for (const auto &attribute : element.attributes)
            QVERIFY(!attribute.name().startsWith(u"on") && attribute.name() != u"src");
        if (element.name == u"a")
            QVERIFY(element.attributes.value(QStringLiteral("href")).startsWith(u'#'));
    }
    QCOMPARE(std::count_if(page.elements.begin(), page.elements.end(),
                           [](const Element &element) { return element.name == u"style"; }),
             1);
    for (const char *what : {"p ", "ra ", "rb ", "comment ", "rationale ", "person ", "judge ", "why "})
        QVERIFY2(page.text.contains(QLatin1String(what)), what);
    if (text.startsWith(u'<') || text.startsWith(u'%') || text.startsWith(u'"'))
        QVERIFY(page.text.contains(QStringLiteral("rationale ") + text));
    for (const QChar character : page.text)
        QVERIFY(character.unicode() != 0x202e &&
                (character == u'\n' || character == u'\t' || character.category() != QChar::Other_Control));
    QVERIFY(Json::accept(report::toJson(report).toStdString()));
}

void ReportHtmlTest::presentationOrderIsSaid()
{
    support::TemporaryProject file;
    fill(file, QStringLiteral("x"));
    const report::Report report = made(file.path());
    const Page page(report::toHtml(report));
    QVERIFY(page.text.contains(QStringLiteral("judge x: A shown first")));
    QVERIFY(page.text.contains(QStringLiteral("judge x: B shown first")));
    QVERIFY(page.text.contains(QStringLiteral("what it calls first or A is B, and its B is A")));
    QVERIFY(page.text.contains(QStringLiteral("(B stood left) comment x")));
    QVERIFY(page.text.contains(QStringLiteral("Opposite to the majority: judge x.")));
    QVERIFY(page.text.contains(QStringLiteral("left out of all figures: why x")));
}

void ReportHtmlTest::tableOfManyRatersScrolls()
{
    report::Table table{QStringLiteral("x"), QStringLiteral("y"), {QStringLiteral("z")}, {}};
    report::Report made;
    report::Section section{"data", QStringLiteral("d"), {}, {}};
    for (const bool isLong : {false, true}) {
        table.isLong = isLong;
        section.blocks = {table};
        made.sections = {section};
        QCOMPARE(report::toHtml(made).contains("<div class=\"scroll long\""), isLong);
    }
}

void ReportHtmlTest::stoppedReportIsAnError()
{
    const Sample sample;
    const auto stopped =
        report::make(sample.path(), optionsOf(), [](std::size_t done, std::size_t) { return done < 2; });
    QVERIFY(!stopped);
    QVERIFY(stopped.error().kind == model::Error::Kind::Cancelled);
}

QTEST_APPLESS_MAIN(ReportHtmlTest)
#include "tst_report_html.moc"
