// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/start/file_dialogs.h"
#include "ui/start/jobs.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

/// What to import: format, files, collection and what else a format may need.
class ImportForm : public QFrame
{
    Q_OBJECT
public:
    ImportForm(const FileDialogs &dialogs, QWidget *parent);

    void setReady(bool isReady);
    void focusFiles();

Q_SIGNALS:
    void importRequested(const ui::ImportRequest &request);

private:
    void chooseFiles();
    void updateFields();
    void submit();

    FileDialogs m_dialogs;
    QStringList m_paths;
    bool m_isReady = false;
    QComboBox *m_format = nullptr;
    QComboBox *m_preset = nullptr;
    QLabel *m_files = nullptr;
    QLabel *m_summary = nullptr;
    QPushButton *m_choose = nullptr;
    QPushButton *m_import = nullptr;
    QLineEdit *m_collection = nullptr;
    QLineEdit *m_rater = nullptr;
};

} // namespace ui
