// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/document_view.h"

#include "ui/text/layout_breaks.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr int charactersALine = 72;
constexpr int margin = 12;
/// More matches than these are counted and not marked.
constexpr std::size_t mostMarked = 2'000;

} // namespace

DocumentView::DocumentView(QWidget *parent)
    : QTextEdit(parent)
    , m_layout(nullptr)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusPolicy(Qt::StrongFocus);
    setLineWrapMode(QTextEdit::FixedPixelWidth);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    connect(&m_layout, &GradualLayout::finished, this, &DocumentView::finishLayout);
}

DocumentView::~DocumentView()
{
    m_layout.begin(nullptr);
    setDocument(nullptr); // the shown one goes with its owner, which is this
}

void DocumentView::setShown(std::unique_ptr<InertDocument> document)
{
    m_matches.clear();
    m_match = -1;
    setExtraSelections({});
    if (!document)
        document = std::make_unique<InertDocument>();
    document->setDocumentMargin(margin);
    document->setTextWidth(lineWrapColumnOrWidth()); // or it is laid out once without any width
    m_layout.begin(document.get());
    const auto before = std::exchange(m_shown, std::move(document));
    setDocument(m_shown.get());
    fitMeasure();
    m_wantedShare.reset();
    verticalScrollBar()->setValue(0);
}

void DocumentView::finishLayout()
{
    if (m_wantedShare)
        scrollToShare(*std::exchange(m_wantedShare, std::nullopt));
    Q_EMIT linesChanged();
}

double DocumentView::scrolledShare() const
{
    if (m_wantedShare)
        return *m_wantedShare;
    const QScrollBar &bar = *verticalScrollBar();
    return bar.maximum() > 0 ? static_cast<double>(bar.value()) / bar.maximum() : 0;
}

void DocumentView::scrollToShare(double share)
{
    if (!isLaidOut())
        m_wantedShare = share;
    QScrollBar &bar = *verticalScrollBar();
    bar.setValue(static_cast<int>(std::lround(share * bar.maximum())));
}

int DocumentView::wantedHeight() const
{
    return static_cast<int>(std::ceil(document()->size().height())) + height() - viewport()->height() + 2;
}

int DocumentView::turnCount() const { return m_shown ? static_cast<int>(m_shown->turnBlocks().size()) : 0; }

qreal DocumentView::turnTop(int turn) const
{
    const QTextBlock block = document()->findBlockByNumber(m_shown->turnBlocks().at(turn));
    return document()->documentLayout()->blockBoundingRect(block).top();
}

void DocumentView::scrollToTurn(int turn)
{
    if (isLaidOut() && turn < turnCount())
        verticalScrollBar()->setValue(static_cast<int>(turnTop(turn)));
}

void DocumentView::addSpaceBefore(int turn, qreal pixels)
{
    QTextCursor cursor(document()->findBlockByNumber(m_shown->turnBlocks().at(turn)));
    QTextBlockFormat format = cursor.blockFormat();
    format.setTopMargin(format.topMargin() + pixels);
    cursor.setBlockFormat(format);
}

void DocumentView::dropSpaces()
{
    for (int turn = 1; turn < turnCount(); ++turn) {
        QTextCursor cursor(document()->findBlockByNumber(m_shown->turnBlocks().at(turn)));
        QTextBlockFormat format = cursor.blockFormat();
        if (format.topMargin() == InertDocument::turnMargin)
            continue;
        format.setTopMargin(InertDocument::turnMargin);
        cursor.setBlockFormat(format);
    }
}

void DocumentView::setTheme(const Theme &theme)
{
    m_matchGround = theme.sideBGround;
    m_matchInk = theme.text;
    m_currentGround = theme.accent;
    m_currentInk = inkOn(theme.accent);
    paintMatches();
}

int DocumentView::markMatches(const QString &text)
{
    m_matches.clear();
    m_match = -1;
    if (!text.isEmpty()) {
        for (QTextCursor found = document()->find(text); !found.isNull();
             found = document()->find(text, found))
            m_matches.push_back(found);
    }
    paintMatches();
    return static_cast<int>(m_matches.size());
}

void DocumentView::setMatches(const std::vector<TextMatch> &matches)
{
    m_matches.clear();
    m_match = -1;
    for (const TextMatch &match : matches) {
        QTextCursor cursor(document());
        cursor.setPosition(match.from);
        cursor.setPosition(match.from + match.length, QTextCursor::KeepAnchor);
        m_matches.push_back(cursor);
    }
    paintMatches();
}

void DocumentView::showMatch(int match)
{
    m_match = match;
    m_wantedShare.reset();
    if (!isLaidOut()) {
        m_layout.finish(); // or the place to go to is not known
        Q_EMIT linesChanged();
    }
    paintMatches();
    const QTextCursor &found = m_matches.at(static_cast<std::size_t>(match));
    const qreal top = document()->documentLayout()->blockBoundingRect(found.block()).top();
    QTextCursor start(document());
    start.setPosition(found.selectionStart());
    const qreal line = cursorRect(start).top() + verticalScrollBar()->value();
    const int wanted = static_cast<int>(std::max(top, line)) - viewport()->height() / 3;
    verticalScrollBar()->setValue(wanted);
}

void DocumentView::leaveMatch()
{
    m_match = -1;
    paintMatches();
}

void DocumentView::paintMatches()
{
    QList<ExtraSelection> selections;
    for (std::size_t i = 0; i < std::min(m_matches.size(), mostMarked); ++i) {
        ExtraSelection selection;
        const bool isCurrent = m_match == static_cast<int>(i);
        selection.cursor = m_matches[i];
        selection.format.setBackground(isCurrent ? m_currentGround : m_matchGround);
        selection.format.setForeground(isCurrent ? m_currentInk : m_matchInk);
        selections.append(selection);
    }
    setExtraSelections(selections);
}

void DocumentView::resizeEvent(QResizeEvent *event)
{
    const int before = lineWrapColumnOrWidth();
    QTextEdit::resizeEvent(event);
    fitMeasure();
    if (lineWrapColumnOrWidth() != before && isLaidOut())
        Q_EMIT linesChanged();
}

void DocumentView::fitMeasure()
{
    const QFontMetrics metrics(document()->defaultFont());
    const int measure = metrics.averageCharWidth() * charactersALine + 2 * margin;
    // The bar's room is kept whether it shows or not: lines that broke otherwise with and without it would
    // make it come and go for ever.
    const int room = contentsRect().width() - verticalScrollBar()->sizeHint().width();
    const int width = std::min(room, measure);
    if (lineWrapColumnOrWidth() == width)
        return;
    const double share = scrolledShare();
    m_layout.begin(m_shown.get());
    setLineWrapColumnOrWidth(width);
    if (!isLaidOut())
        m_wantedShare = share;
}

void DocumentView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    QAction *copy = menu.addAction(tr("&Copy"), this, &QTextEdit::copy);
    copy->setEnabled(textCursor().hasSelection());
    menu.addAction(tr("Select &all"), this, &QTextEdit::selectAll);
    menu.exec(event->globalPos());
}

QMimeData *DocumentView::createMimeDataFromSelection() const
{
    auto *copied = new QMimeData;
    copied->setText(sourceTextOf(textCursor()));
    return copied;
}

} // namespace ui
