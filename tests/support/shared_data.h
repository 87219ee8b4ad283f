// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace support {

/// The absolute path of `relative` inside the folder of public data sets (the environment variable
/// SIDEJUDGE_DATA, else
/// ../shared/data beside the source folder), or an empty string where it is not at hand: the test then skips.
[[nodiscard]] QString sharedData(const QString &relative);

/// The files of a folder of theirs whose names fit, by name; empty where the folder is not at hand.
[[nodiscard]] QStringList sharedFiles(const QString &folder,
                                      const QString &pattern = QStringLiteral("*.jsonl"));

/// What one import takes of a data set.
struct DataFiles
{
    QString format;
    QStringList paths;
    QString preset{}; ///< of a table
};
enum class Judges { With, Without };
/// MT-bench in the order in which it is imported: questions, answers, references, people's votes; with
/// judges, GPT-4's rulings and the verdicts of a Llama-2 judge. Empty where it is not at hand.
[[nodiscard]] std::vector<DataFiles> mtBench(Judges judges);
/// The other data sets in the same way. Of AlpacaEval the outputs of three models and their annotations; two
/// files of QLoRA are about a model whose answers are not at hand, and refused.
[[nodiscard]] std::vector<DataFiles> alpacaEval();
[[nodiscard]] std::vector<DataFiles> vicuna();
[[nodiscard]] std::vector<DataFiles> qlora();
[[nodiscard]] std::vector<DataFiles> faireval();
[[nodiscard]] std::vector<DataFiles> pandalm(Judges judges);
[[nodiscard]] std::vector<DataFiles> tulu();

/// The absolute path of `relative` inside tests/data, the made-up files of the project's own.
[[nodiscard]] QString testData(const QString &relative);

} // namespace support
