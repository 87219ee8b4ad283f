// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/gradual_layout.h"

#include <QElapsedTimer>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr int longText = 16'000;     ///< characters; most answers are shorter
constexpr int beginning = 1'000;     ///< on the screen at once; the next step fills it
constexpr int millisecondsAStep = 8; ///< leaves half a frame to the rest of the program

} // namespace

GradualLayout::GradualLayout(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &GradualLayout::step);
}

void GradualLayout::begin(QTextDocument *document)
{
    m_timer.stop();
    m_document = nullptr;
    if (document == nullptr || document->characterCount() <= longText)
        return;
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        const bool isShown = block.position() < beginning;
        block.setVisible(isShown);
        if (isShown)
            m_next = block.blockNumber() + 1;
    }
    if (m_next >= document->blockCount())
        return;
    m_document = document;
    m_blocks = 1;
    m_timer.start();
}

void GradualLayout::step()
{
    QElapsedTimer clock;
    clock.start();
    qint64 before = 0;
    while (m_document != nullptr && clock.elapsed() < millisecondsAStep) {
        reveal(m_blocks);
        const qint64 now = clock.elapsed();
        if (now == before)
            m_blocks *= 2;
        else if (now - before > millisecondsAStep / 2)
            m_blocks = std::max(1, m_blocks / 2);
        before = now;
    }
    if (m_document != nullptr)
        m_timer.start();
    else
        Q_EMIT finished();
}

void GradualLayout::reveal(int blocks)
{
    QTextBlock block = m_document->findBlockByNumber(m_next);
    const int from = block.position();
    int to = from;
    for (int i = 0; i < blocks && block.isValid(); ++i, block = block.next()) {
        block.setVisible(true);
        to = block.position() + block.length();
        ++m_next;
    }
    QTextDocument *document = m_document;
    if (m_next >= document->blockCount())
        m_document = nullptr;
    document->markContentsDirty(from, to - from);
}

void GradualLayout::finish()
{
    m_timer.stop();
    if (m_document != nullptr)
        reveal(m_document->blockCount());
}

} // namespace ui
