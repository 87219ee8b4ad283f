// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/setup.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace ui {

/// The fields of a set-up that asks a language model. A field that holds what a set-up cannot have is said
/// under the form, in the words of judge::parseSpec.
class SpecForm : public QWidget
{
    Q_OBJECT
public:
    explicit SpecForm(QWidget *parent);

    /// A judge that is kept; its name stays.
    void showJudge(const judge::Setup &setup, qint64 verdicts);
    /// An empty form for a new one.
    void showNew();
    /// The set-up as the fields say it.
    [[nodiscard]] model::Result<judge::Spec> spec() const;
    [[nodiscard]] QString name() const;
    void say(const QString &sentence, bool isWrong);
    void focusName();
    /// Whether a person has changed something since a judge was shown.
    [[nodiscard]] bool isChanged() const { return m_isChanged; }
    void setChanged(bool isChanged) { m_isChanged = isChanged; }

Q_SIGNALS:
    void edited();        ///< the set-up says something else now
    void saveRequested(); ///< as the next version, or as a new judge

private:
    void addFields(QFormLayout &form);
    QLineEdit *addField(QFormLayout &form, const QString &label, const char *name,
                        const QString &placeholder);
    QWidget *makeWording();
    void show(const judge::Spec &spec);
    void change();
    void showVariant();
    void keepVariant();

    QLineEdit *m_name = nullptr;
    QComboBox *m_provider = nullptr;
    QLineEdit *m_baseUrl = nullptr;
    QLineEdit *m_model = nullptr;
    QLineEdit *m_key = nullptr;
    QLineEdit *m_temperature = nullptr;
    QLineEdit *m_maxTokens = nullptr;
    QLineEdit *m_repetitions = nullptr;
    QLineEdit *m_categories = nullptr;
    QLineEdit *m_priceIn = nullptr;
    QLineEdit *m_priceOut = nullptr;
    QComboBox *m_variants = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QPushButton *m_save = nullptr;
    QLabel *m_sentence = nullptr;
    judge::Spec m_spec; ///< what has no field, and the wording
    bool m_isShowing = false;
    bool m_isChanged = false;
};

} // namespace ui
