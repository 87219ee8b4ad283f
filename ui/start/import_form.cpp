// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/import_form.h"

#include "ui/start/format_words.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

namespace ui {

namespace {

void addRow(QGridLayout *grid, int row, const QString &text, QWidget *field)
{
    auto *label = new QLabel(text);
    label->setBuddy(field);
    grid->addWidget(label, row, 0);
    grid->addWidget(field, row, 1);
}

bool isTable(const QString &format)
{
    return format == QLatin1String("csv") || format == QLatin1String("jsonl");
}

} // namespace

ImportForm::ImportForm(const FileDialogs &dialogs, QWidget *parent)
    : QFrame(parent)
    , m_dialogs(dialogs)
    , m_format(new ChoiceBox)
    , m_preset(new ChoiceBox)
    , m_files(plainLabel(QString(), Tone::Muted))
    , m_summary(plainLabel(QString(), Tone::Muted))
    , m_choose(new QPushButton(tr("&Choose files…")))
    , m_import(new QPushButton(tr("&Import")))
    , m_collection(new QLineEdit(QStringLiteral("main")))
    , m_rater(new QLineEdit)
{
    setObjectName(QStringLiteral("card"));
    for (const exchange::ImportFormat &format : exchange::importFormats())
        m_format->addItem(QString::fromUtf8(format.name));
    m_preset->addItem(tr("none"));
    m_preset->addItems(exchange::presetNames());
    m_rater->setPlaceholderText(tr("as the file says"));
    m_format->setObjectName(QStringLiteral("formatBox"));
    m_preset->setObjectName(QStringLiteral("presetBox"));
    m_files->setObjectName(QStringLiteral("chosenFiles"));
    m_choose->setObjectName(QStringLiteral("chooseFiles"));
    m_import->setObjectName(QStringLiteral("importButton"));
    m_collection->setObjectName(QStringLiteral("collectionEdit"));
    m_rater->setObjectName(QStringLiteral("raterEdit"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(16, 12, 16, 12);
    grid->setHorizontalSpacing(12);
    grid->setColumnStretch(1, 1);
    grid->addWidget(plainLabel(tr("Import"), Tone::Strong), 0, 0, 1, 2);
    addRow(grid, 1, tr("F&ormat"), m_format);
    grid->addWidget(m_summary, 2, 1);
    addRow(grid, 3, tr("&Mapping"), m_preset);
    addRow(grid, 4, tr("Co&llection"), m_collection);
    addRow(grid, 5, tr("&Rater"), m_rater);
    grid->addWidget(m_choose, 6, 0);
    grid->addWidget(m_files, 6, 1);
    grid->addWidget(m_import, 7, 0);
    grid->setRowStretch(8, 1);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ImportForm::updateFields);
    connect(m_choose, &QPushButton::clicked, this, &ImportForm::chooseFiles);
    connect(m_import, &QPushButton::clicked, this, &ImportForm::submit);
    updateFields();
}

void ImportForm::setReady(bool isReady)
{
    m_isReady = isReady;
    updateFields();
}

void ImportForm::focusFiles() { m_format->setFocus(); }

void ImportForm::chooseFiles()
{
    m_dialogs.importFiles(this, [this](const QStringList &paths) {
        m_paths = paths;
        updateFields();
        m_import->setFocus();
    });
}

void ImportForm::updateFields()
{
    const auto formats = exchange::importFormats();
    const auto place = static_cast<std::size_t>(std::max(m_format->currentIndex(), 0));
    m_summary->setText(place < formats.size() ? formatText(formats[place]) : QString());
    m_preset->setEnabled(m_isReady && isTable(m_format->currentText()));
    QStringList names;
    for (const QString &path : std::as_const(m_paths))
        names.append(QFileInfo(path).fileName());
    m_files->setText(names.isEmpty() ? tr("no files chosen") : names.join(QStringLiteral(", ")));
    for (QWidget *field : std::initializer_list<QWidget *>{m_format, m_choose, m_collection, m_rater})
        field->setEnabled(m_isReady);
    m_import->setEnabled(m_isReady && !m_paths.isEmpty());
    setPrimary(*m_import, m_isReady);
}

void ImportForm::submit()
{
    ImportRequest request;
    request.format = m_format->currentText();
    request.paths = m_paths;
    if (isTable(request.format) && m_preset->currentIndex() > 0)
        request.preset = m_preset->currentText();
    if (!m_collection->text().trimmed().isEmpty())
        request.options.collection = m_collection->text().trimmed();
    request.options.raterName = m_rater->text().trimmed();
    Q_EMIT importRequested(request);
}

} // namespace ui
