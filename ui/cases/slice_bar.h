// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/filter.h"
#include "db/model/slice.h"

#include <QWidget>

#include <vector>

class QLineEdit;
class QPushButton;

namespace ui {

class ChoiceBox;

/// Saved filters: a box to choose one, and a line for the name under which the one that is shown is saved.
class SliceBar : public QWidget
{
    Q_OBJECT
public:
    explicit SliceBar(QWidget *parent);

    void setSlices(std::vector<model::Slice> slices);
    /// The filter that is shown: the box names its slice, if it is one.
    void setFilter(const analysis::Filter &filter);
    /// After saving: the line for the name goes.
    void closeName();

Q_SIGNALS:
    /// The text of the chosen one's filter; empty for no slice.
    void sliceChosen(const QString &filter);
    void saveRequested(const QString &name);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void openName();
    void requestSave();
    void showCurrent();

    std::vector<model::Slice> m_slices;
    QString m_filter; ///< its text form
    ChoiceBox *m_box = nullptr;
    QPushButton *m_save = nullptr;
    QLineEdit *m_name = nullptr;
};

} // namespace ui
