// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared_data.h"
#include "ui/text/text_document.h"
#include "ui/text/visible_source.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>
#include <QThread>

namespace {

struct HardText
{
    QString name, text;
    QStringList visible;
};

QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    const QJsonArray repeat = value[QLatin1String("repeat")].toArray();
    return value[QLatin1String("prefix")].toString() + repeat[0].toString().repeated(repeat[1].toInt()) +
           value[QLatin1String("suffix")].toString();
}

/// Texts by somebody who did not write the renderer.
std::vector<HardText> hardTexts()
{
    QFile file(support::testData(QStringLiteral("hard_texts.json")));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<HardText> texts;
    const QJsonArray entries = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &entry : entries) {
        HardText text{entry[QLatin1String("name")].toString(), textOf(entry[QLatin1String("text")]), {}};
        const QJsonArray visible = entry[QLatin1String("visible")].toArray();
        for (const QJsonValue &part : visible)
            text.visible.append(part.toString());
        texts.push_back(text);
    }
    return texts;
}

/// Made on another thread, as the pages do it.
std::unique_ptr<ui::InertDocument> madeElsewhere(const QString &text, ui::TextForm form)
{
    std::unique_ptr<ui::InertDocument> document;
    QThread *const owner = QThread::currentThread();
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        document = ui::makeDocument({text}, form, ui::TextStyle(), QString());
        document->moveToThread(owner);
    }));
    thread->start();
    thread->wait();
    return document;
}

/// How often each character stands in `text`, without blanks and what Markdown may take as a mark or a
/// number.
QHash<char32_t, qsizetype> countsOf(const QString &text)
{
    QHash<char32_t, qsizetype> counts;
    const QList<uint> points = text.toUcs4();
    for (const uint c : points) {
        if (!QChar::isSpace(c) && (c > 0x7f || QChar::isLetter(c)))
            ++counts[c];
    }
    return counts;
}

/// With the characters themselves for the signs.
QString withoutSigns(const QString &shown)
{
    static const QRegularExpression signs(QStringLiteral("⟨U\\+[0-9A-F]{4,6}⟩"));
    QString result;
    qsizetype done = 0;
    for (auto matches = signs.globalMatch(shown); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result += shown.mid(done, match.capturedStart() - done) + ui::characterOfSign(match.capturedView());
        done = match.capturedEnd();
    }
    return result + shown.mid(done);
}

/// The source without what is not there for its letters: a byte order mark, entities, the mark of a task that
/// is done.
QString letterSource(const QString &text)
{
    static const QRegularExpression marks(QStringLiteral("^\\x{feff}|&#?[A-Za-z0-9]+;|\\[[xX]\\]"));
    return QString(text).remove(marks);
}

} // namespace

class TestHardTexts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QCOMPARE(hardTexts().size(), std::size_t(32)); }

    void readerSeesAllOfIt_data() { addTexts(); }
    void readerSeesAllOfIt()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, visible);
        const auto document = madeElsewhere(text, ui::TextForm::Rendered);
        const QString shown = ui::sourceTextOf(*document);
        for (const QString &part : visible)
            QVERIFY2(shown.contains(part),
                     qPrintable(part + QStringLiteral("\nis not in\n") + shown.left(8'000)));
        const auto shownCounts = countsOf(withoutSigns(shown));
        const auto sourceCounts = countsOf(letterSource(text));
        for (auto it = sourceCounts.begin(); it != sourceCounts.end(); ++it)
            checkCount(it.key(), it.value(), shownCounts.value(it.key()), shown);
    }

    void nothingIsLoadedOrFollowed_data() { addTexts(); }
    void nothingIsLoadedOrFollowed()
    {
        QFETCH(QString, text);
        const auto document = madeElsewhere(text, ui::TextForm::Rendered);
        for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
            for (auto it = block.begin(); !it.atEnd(); ++it) {
                const QTextCharFormat format = it.fragment().charFormat();
                QVERIFY(!format.isAnchor());
                QVERIFY(!format.isImageFormat());
                QVERIFY(format.objectType() == QTextFormat::NoObject);
            }
        }
    }

    void sourceViewHoldsEveryCharacter_data() { addTexts(); }
    void sourceViewHoldsEveryCharacter()
    {
        QFETCH(QString, text);
        const auto document = madeElsewhere(text, ui::TextForm::Source);
        QCOMPARE(ui::sourceTextOf(*document), ui::withLineFeeds(text));
    }

private:
    static void addTexts()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("visible");
        for (const HardText &text : hardTexts())
            QTest::newRow(qPrintable(text.name)) << text.text << text.visible;
    }

    static void checkCount(char32_t character, qsizetype inSource, qsizetype shown, const QString &all)
    {
        const QString message = QStringLiteral("%1 (U+%2): %3 in the source, %4 shown in\n%5")
                                    .arg(QString::fromUcs4(&character, 1), QString::number(character, 16))
                                    .arg(inSource)
                                    .arg(shown)
                                    .arg(all.left(8'000));
        QVERIFY2(shown >= inSource, qPrintable(message));
    }
};

QTEST_MAIN(TestHardTexts)
#include "tst_hard_texts.moc"
