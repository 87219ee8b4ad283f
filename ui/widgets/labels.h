// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QString>

class QFormLayout;

namespace ui {

/// How a label stands out; the style sheet knows the tones.
/// MutedLine does not wrap; Chip is a rounded tag.
enum class Tone { Plain, Muted, MutedLine, Wrong, Title, Strong, Chip };

/// A label that shows its text as it is, never as markup, and wraps at words.
[[nodiscard]] QLabel *plainLabel(const QString &text, Tone tone);
void setTone(QLabel &label, Tone tone);

/// The one button of a page that stands out.
void setPrimary(QPushButton &button, bool isPrimary);
/// A row of a form whose label stands level with what is written in the field.
void addLevelRow(QFormLayout &form, const QString &label, QWidget *field);

/// A field with its label before it, which is its buddy.
[[nodiscard]] QWidget *labelled(const QString &text, QWidget *field);

/// A surface with a hairline.
[[nodiscard]] QFrame *makeCard();

} // namespace ui
