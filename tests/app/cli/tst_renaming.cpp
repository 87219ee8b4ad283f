// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/run_cli.h"
#include "tests/support/project_builder.h"

#include <QTest>

#include <array>
#include <cmath>
#include <map>

using namespace Qt::StringLiterals;
using test::Json;
using test::sidejudge;

namespace {

using Names = std::array<QString, 4>; // of the weakest model to the strongest

/// The same study under other names of models: which response is a of a comparison follows the names.
class Study
{
public:
    explicit Study(const Names &names)
        : m_build(m_file.project())
    {
        for (int item = 0; item < 24; ++item) {
            const QString id = u"q%1"_s.arg(item);
            m_build.item(id, item % 2 == 0 ? u"talk"_s : u"maths"_s, 1);
            for (std::size_t one = 0; one < names.size(); ++one)
                m_build.response(id, names[one], {responseOf(item, static_cast<int>(one))});
            for (int one = 0; one < 4; ++one) {
                for (int other = one + 1; other < 4; ++other)
                    compare(id, names, item, one, other);
            }
        }
        m_file.reopen(store::Project::Mode::ReadWrite);
    }
    [[nodiscard]] Json answer(QStringList words) const
    {
        words.insert(1, m_file.path());
        return sidejudge(words << u"--json"_s).json();
    }

private:
    static QString responseOf(int item, int model)
    {
        QString text(20 + (item * 37 + model * 53) % 90, QChar(u'k'));
        if ((item + model) % 3 == 0)
            text.prepend(u"# Title\n"_s);
        return (item * model) % 5 == 1 ? text + u"\n- one\n- two\n"_s : text;
    }

    /// `said` is -1 for the first model, 0 for a tie, 1 for the second.
    void compare(const QString &id, const Names &names, int item, int one, int other)
    {
        const QString &first = names[static_cast<std::size_t>(one)];
        const QString &second = names[static_cast<std::size_t>(other)];
        const bool isFirstA = first < second;
        const auto comparison = m_build.comparison(id, first, second);
        const auto word = [&](int said) {
            return said == 0 ? u"tie"_s : (said < 0) == isFirstA ? u"a"_s : u"b"_s;
        };
        int voter = 0;
        for (const QString &name : {u"ann"_s, u"bo"_s, u"cleo"_s, u"dan"_s}) {
            ++voter;
            const int drawn = (item * 7 + one * 5 + other * 3 + voter * 11 + item * voter) % 10;
            m_build.vote(name, comparison, word(drawn < 6 ? 1 : drawn < 8 ? 0 : -1));
        }
        for (const bool showsFirst : {true, false}) {
            const int drawn = (item * 3 + one + other * 7 + (showsFirst ? 0 : 4)) % 9;
            m_build.verdict(u"judge"_s, comparison,
                            showsFirst == isFirstA ? model::Order::AFirst : model::Order::BFirst, 1,
                            model::State::Valid,
                            word(drawn < 5   ? 1
                                 : drawn < 6 ? 0
                                             : -1));
        }
    }

    support::TemporaryProject m_file;
    support::ProjectBuilder m_build;
};

/// Every figure of a document by its way through it, with models by their strength in place of their names.
class Figures
{
public:
    Figures(const Json &document, const Names &names)
        : m_names(names)
    {
        visit(document, {});
    }
    [[nodiscard]] const std::map<QString, double> &values() const { return m_values; }

private:
    [[nodiscard]] QString nameOf(const Json &element, std::size_t place) const
    {
        for (const char *key : {"model", "rater", "feature", "name", "kind"}) {
            if (element.is_object() && element.contains(key) && element[key].is_string()) {
                const QString name = QString::fromStdString(element[key].get<std::string>());
                const auto at = std::find(m_names.begin(), m_names.end(), name);
                const QString said =
                    at == m_names.end() ? name : u"model %1"_s.arg(std::distance(m_names.begin(), at));
                return element.contains("kind") && element.contains("rater")
                           ? said + QString::fromStdString(element["kind"].get<std::string>())
                           : said;
            }
        }
        return QString::number(place);
    }

    void visit(const Json &json, const QString &path)
    {
        if (json.is_object() && json.contains("value")) {
            for (const char *key : {"value", "low", "high", "n"}) {
                if (json.contains(key) && json[key].is_number())
                    m_values[path + u'/' + QLatin1String(key)] = json[key].get<double>();
            }
            return;
        }
        if (json.is_object()) {
            for (const auto &[key, value] : json.items()) {
                // Head-to-head matrices are ordered by names where ratings are even; their sums are above.
                if (key != "head_to_head" && key != "detail")
                    visit(value, path + u'/' + QString::fromStdString(key));
            }
        }
        if (json.is_array()) {
            for (std::size_t i = 0; i < json.size(); ++i)
                visit(json[i], path + u'/' + nameOf(json[i], i));
        }
    }

    const Names &m_names;
    std::map<QString, double> m_values;
};

} // namespace

/// What models are called decides which response is side a, and changes no figure (METHODS 0.3).
class RenamingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesOfModelsChangeNoFigure_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<double>("tolerance"); // relative; fits end within 1e-9 of their end
        QTest::newRow("agreement") << u"agreement"_s << 1e-12;
        QTest::newRow("half") << u"agreement --ties half"_s << 1e-12;
        QTest::newRow("standin") << u"standin --judge judge"_s << 1e-9;
        QTest::newRow("evaluators") << u"evaluators"_s << 1e-9;
        QTest::newRow("competence") << u"evaluators --competence --raters humans,judge"_s << 1e-6;
        QTest::newRow("bias") << u"bias"_s << 1e-6;
        QTest::newRow("rank") << u"rank"_s << 1e-6;
        QTest::newRow("winrate") << u"rank --method winrate --by judge"_s << 1e-9;
        QTest::newRow("davidson") << u"rank --method davidson"_s << 1e-6;
        QTest::newRow("rao_kupper") << u"rank --method rao_kupper"_s << 1e-6;
        QTest::newRow("style") << u"rank --method style"_s << 1e-6;
    }
    void namesOfModelsChangeNoFigure()
    {
        QFETCH(QString, question);
        QFETCH(double, tolerance);
        const Study study(m_names), renamed(m_others);
        const QStringList words = question.split(u' ');
        compare(study.answer(words), renamed.answer(words), tolerance);
    }

    void namesOfModelsChangeNoTruth_data()
    {
        QTest::addColumn<QString>("by");
        for (const char *by : {"dawid_skene", "one_coin", "mace"})
            QTest::newRow(by) << QString(QLatin1String(by));
    }
    void namesOfModelsChangeNoTruth()
    {
        QFETCH(QString, by);
        const Study study(m_names), renamed(m_others);
        for (const Study *one : {&study, &renamed}) {
            const Json stored = one->answer({u"evaluators"_s, u"--estimate"_s, u"truth"_s, u"--by"_s, by});
            QCOMPARE(stored["frame"].get<std::string>(), std::string("mirror"));
        }
        const QStringList words{u"rank"_s, u"--by"_s, u"truth"_s, u"--method"_s, u"winrate"_s};
        compare(study.answer(words), renamed.answer(words), 1e-9);
    }

private:
    const Names m_names{u"ada"_s, u"ben"_s, u"cid"_s, u"dot"_s};
    const Names m_others{u"dot"_s, u"ada"_s, u"eve"_s, u"ben"_s}; // neither the order nor its reverse

    void compare(const Json &one, const Json &other, double tolerance) const
    {
        const Figures expected(one, m_names);
        const Figures found(other, m_others);
        QVERIFY(expected.values().size() >= 8);
        QCOMPARE(found.values().size(), expected.values().size());
        for (const auto &[path, value] : expected.values()) {
            const auto at = found.values().find(path);
            QVERIFY2(at != found.values().end(), qPrintable(path));
            QVERIFY2(std::abs(at->second - value) <= tolerance * std::max(1.0, std::abs(value)),
                     qPrintable(u"%1: %2 is %3 under other names"_s.arg(path).arg(value).arg(at->second)));
        }
    }
};

QTEST_GUILESS_MAIN(RenamingTest)
#include "tst_renaming.moc"
