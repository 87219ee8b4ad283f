// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/file_dialogs.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FileDialogs)
};

QString projectFilter() { return Words::tr("SideJudge projects (*.sidejudge);;All files (*)"); }

void ask(QFileDialog *dialog, const FileDialogs::Chosen &chosen)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, chosen);
    dialog->open();
}

void askNewFile(QWidget *parent, const QString &title, const FileDialogs::Chosen &chosen)
{
    auto *dialog = new QFileDialog(parent, title, QString(), projectFilter());
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("sidejudge"));
    ask(dialog, chosen);
}

void askNew(QWidget *parent, const FileDialogs::Chosen &chosen)
{
    askNewFile(parent, Words::tr("New project"), chosen);
}

void askCopy(QWidget *parent, const FileDialogs::Chosen &chosen)
{
    askNewFile(parent, Words::tr("Save a copy"), chosen);
}

void askOpen(QWidget *parent, const FileDialogs::Chosen &chosen)
{
    auto *dialog = new QFileDialog(parent, Words::tr("Open project"), QString(), projectFilter());
    dialog->setFileMode(QFileDialog::ExistingFile);
    ask(dialog, chosen);
}

void askNamed(QFileDialog *dialog, const QString &name, const FileDialogs::Chosen &chosen)
{
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(name).suffix());
    dialog->selectFile(name);
    ask(dialog, chosen);
}

void askReport(QWidget *parent, const QString &name, const FileDialogs::Chosen &chosen)
{
    askNamed(new QFileDialog(parent, Words::tr("Save the report"), QString(),
                             Words::tr("Reports (*.%1);;All files (*)").arg(QFileInfo(name).suffix())),
             name, chosen);
}

void askPlot(QWidget *parent, const QString &name, const FileDialogs::Chosen &chosen)
{
    askNamed(new QFileDialog(parent, Words::tr("Save the plot"), QString(),
                             Words::tr("Pictures (*.svg *.png *.pdf);;All files (*)")),
             name, chosen);
}

void askImport(QWidget *parent, const FileDialogs::Chosen &chosen)
{
    auto *dialog =
        new QFileDialog(parent, Words::tr("Import"), QString(),
                        Words::tr("Tables and JSON (*.jsonl *.json *.csv *.txt *.zip);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    ask(dialog, chosen);
}

} // namespace

FileDialogs systemFileDialogs()
{
    return FileDialogs{askNew, askOpen, askImport, askCopy, askReport, askPlot};
}

} // namespace ui
