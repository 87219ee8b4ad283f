// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/recent_list.h"

#include "ui/widgets/labels.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr qsizetype mostShown = 4;

} // namespace

RecentList::RecentList(QWidget *parent)
    : QFrame(parent)
    , m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("card"));
    m_rows->setSpacing(2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 10);
    layout->addWidget(plainLabel(tr("Recent projects"), Tone::Strong));
    layout->addLayout(m_rows);
    hide();
}

void RecentList::show(const QStringList &paths)
{
    delete m_content;
    m_content = new QWidget;
    auto *rows = new QVBoxLayout(m_content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    for (const QString &path : paths.mid(0, mostShown)) {
        const QFileInfo file(path);
        auto *row = new QHBoxLayout;
        // An ampersand of a file's name is no mnemonic.
        auto *button = new QPushButton(file.fileName().replace(QLatin1Char('&'), QLatin1String("&&")));
        button->setObjectName(QStringLiteral("recentProject"));
        button->setAutoDefault(true);
        button->setToolTip(path);
        QLabel *folder = plainLabel(file.absolutePath(), Tone::MutedLine);
        folder->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        folder->setProperty("mayBeCut", true); // a path; whole in its tooltip
        folder->setToolTip(path);
        row->addWidget(button);
        row->addWidget(folder, 1);
        rows->addLayout(row);
        connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT chosen(path); });
    }
    m_rows->addWidget(m_content);
    setVisible(!paths.isEmpty());
}

} // namespace ui
