// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class QTextDocument;

namespace ui {

/// Lays out a long document piece by piece, so that the GUI thread is never held up by it: at first only its
/// beginning is visible, and a moment's worth of blocks follows each time the event loop is idle. (Qt lays
/// out up to 200,000 characters at a time, which takes half a second where each is an emoji.)
class GradualLayout : public QObject
{
    Q_OBJECT
public:
    explicit GradualLayout(QObject *parent);

    /// Call it before `document` is laid out, or laid out anew; it outlives this or the next call. Nothing is
    /// hidden of a document that is not long; nullptr ends what is under way.
    void begin(QTextDocument *document);
    [[nodiscard]] bool isUnderWay() const { return m_document != nullptr; }
    /// The rest at once.
    void finish();

Q_SIGNALS:
    /// All of it is laid out; not said by begin() or finish().
    void finished();

private:
    void step();
    void reveal(int blocks);

    QTextDocument *m_document = nullptr; ///< nullptr: nothing is hidden
    int m_next = 0;                      ///< the first block that is hidden
    int m_blocks = 1;                    ///< to show at a time
    QTimer m_timer;
};

} // namespace ui
