// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/document_view.h"

#include <QAbstractTextDocumentLayout>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>

#include <cmath>

namespace {

const QString &family()
{
    static const QString text = QStringLiteral("👨‍👩‍👧‍👦");
    return text;
}

QString longText()
{
    return QStringLiteral("A line of words.\n\n").repeated(2'000) + family().repeated(2'000);
}

std::unique_ptr<ui::InertDocument> documentOf(const QString &text)
{
    return ui::makeDocument({text}, ui::TextForm::Source, ui::measured({}), QString());
}

bool isHidden(const QTextBlock &block) { return !block.isVisible(); }

int hiddenBlocks(const QTextDocument &document)
{
    int hidden = 0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        hidden += isHidden(block) ? 1 : 0;
    return hidden;
}

} // namespace

class TestGradualLayout : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aShortTextIsThereAtOnce()
    {
        ui::DocumentView view(nullptr);
        view.setShown(documentOf(QStringLiteral("A line of words.\n").repeated(500)));
        QVERIFY(view.isLaidOut());
        QCOMPARE(hiddenBlocks(*view.document()), 0);
    }

    void allOfALongTextComesToItsPlace()
    {
        ui::DocumentView view(nullptr);
        view.resize(600, 400);
        view.show();
        int said = 0;
        connect(&view, &ui::DocumentView::linesChanged, this, [&] { ++said; });
        view.setShown(documentOf(longText()));
        QVERIFY(!view.isLaidOut());
        QVERIFY(hiddenBlocks(*view.document()) > 1'000);
        QVERIFY(!isHidden(view.document()->begin()));
        const int before = said;
        QTRY_VERIFY(view.isLaidOut());
        QTRY_COMPARE(said, before + 1);
        QCOMPARE(hiddenBlocks(*view.document()), 0);
        QCOMPARE(ui::sourceTextOf(*view.document()), longText());

        // As high as the same text laid out at once.
        auto atOnce = documentOf(longText());
        atOnce->setDocumentMargin(view.document()->documentMargin());
        atOnce->setTextWidth(view.document()->textWidth());
        QCOMPARE(std::lround(view.document()->size().height()), std::lround(atOnce->size().height()));
    }

    void whatIsCopiedBeforeItIsThereIsWhole()
    {
        ui::DocumentView view(nullptr);
        view.setShown(documentOf(longText()));
        QVERIFY(!view.isLaidOut());
        QCOMPARE(ui::sourceTextOf(*view.document()), longText());
        QCOMPARE(view.markMatches(QStringLiteral("words")), 2'000);
    }

    void aMatchInThePartToComeIsShown()
    {
        ui::DocumentView view(nullptr);
        view.resize(600, 400);
        view.show();
        view.setShown(documentOf(longText() + QStringLiteral("\n\nneedle")));
        QVERIFY(!view.isLaidOut());
        QCOMPARE(view.markMatches(QStringLiteral("needle")), 1);
        view.showMatch(0);
        QVERIFY(view.isLaidOut());
        QVERIFY(view.verticalScrollBar()->value() > view.verticalScrollBar()->maximum() / 2);
    }

    void thePlaceIsKeptWhenLinesBreakOtherwise()
    {
        ui::DocumentView view(nullptr);
        view.resize(600, 400);
        view.show();
        view.setShown(documentOf(longText()));
        QTRY_VERIFY(view.isLaidOut());
        view.scrollToShare(0.5);
        view.resize(400, 400);
        QTRY_VERIFY(view.isLaidOut());
        QVERIFY(std::abs(view.scrolledShare() - 0.5) < 0.02);
    }

    void anotherTextEndsWhatIsUnderWay()
    {
        ui::DocumentView view(nullptr);
        view.show();
        view.setShown(documentOf(longText()));
        QVERIFY(!view.isLaidOut());
        view.setShown(documentOf(QStringLiteral("short")));
        QVERIFY(view.isLaidOut());
        QTest::qWait(20);
        QCOMPARE(view.toPlainText(), QStringLiteral("short"));
        view.setShown(documentOf(longText()));
        // and the view may go at any time
    }
};

QTEST_MAIN(TestGradualLayout)
#include "tst_gradual_layout.moc"
