// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/judges/spec_form.h"

#include "app/judge/prompt.h"
#include "app/judge/provider_names.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/words.h"

#include <QFormLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

QString numberText(const std::optional<double> &value)
{
    return value ? QString::number(*value, 'g', 12) : QString();
}

/// A number as JSON has it; a text that is none stays a text, for parseSpec to refuse.
void insertNumber(QJsonObject &json, const char *name, const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return;
    bool isNumber = false;
    const double number = trimmed.toDouble(&isNumber);
    json.insert(QLatin1String(name), isNumber ? QJsonValue(number) : QJsonValue(trimmed));
}

/// In the order of the box of variants.
QString &variantOf(judge::Wording &wording, int place)
{
    QString *const all[] = {&wording.system, &wording.plain, &wording.reference, &wording.turns,
                            &wording.turnsReference};
    return *all[std::clamp(place, 0, 4)];
}

judge::Wording ownWording(const judge::Spec &spec)
{
    const judge::Protocol *protocol = judge::protocolNamed(spec.protocol);
    return protocol && protocol->asksModel() ? protocol->wording() : judge::Wording();
}

QStringList listed(const QString &text)
{
    QStringList parts;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts))
        parts.append(part.trimmed());
    return parts;
}

} // namespace

SpecForm::SpecForm(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("specForm"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    addFields(*form);
    layout->addLayout(form);
    layout->addWidget(makeWording(), 1);
    m_sentence = plainLabel(QString(), Tone::Muted);
    m_sentence->setObjectName(QStringLiteral("specSentence"));
    m_save = new QPushButton(tr("&Save set-up"));
    m_save->setObjectName(QStringLiteral("saveSpec"));
    layout->addWidget(m_sentence);
    layout->addWidget(m_save, 0, Qt::AlignLeft);
    connect(m_save, &QPushButton::clicked, this, &SpecForm::saveRequested);
}

QLineEdit *SpecForm::addField(QFormLayout &form, const QString &label, const char *name,
                              const QString &placeholder)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QLatin1String(name));
    edit->setPlaceholderText(placeholder);
    addLevelRow(form, label, edit);
    connect(edit, &QLineEdit::textChanged, this, [this] {
        if (!m_isShowing)
            change();
    });
    return edit;
}

void SpecForm::addFields(QFormLayout &form)
{
    m_name = addField(form, tr("&Name"), "specName", tr("as in tables"));
    m_provider = new ChoiceBox;
    m_provider->setObjectName(QStringLiteral("specProvider"));
    m_provider->addItems(judge::providerNames());
    addLevelRow(form, tr("Server speaks"), m_provider);
    m_baseUrl = addField(form, tr("&Address"), "specAddress", QStringLiteral("https://api.openai.com/v1"));
    m_model = addField(form, tr("&Model"), "specModel", tr("its name there"));
    m_key = addField(form, tr("&Key variable"), "specKey", QStringLiteral("OPENAI_API_KEY"));
    m_key->setToolTip(
        tr("The name of an environment variable, or of a key in the keychain; it ends in _API_KEY. "
           "The key itself is never kept in the project. Empty: no key is sent."));
    m_temperature = addField(form, tr("&Temperature"), "specTemperature", tr("server decides"));
    m_maxTokens = addField(form, tr("Tokens of a reply"), "specMaxTokens", tr("server decides"));
    m_repetitions = addField(form, tr("&Repetitions"), "specRepetitions", QStringLiteral("1"));
    m_categories = addField(form, tr("With reference in"), "specCategories", tr("math, coding"));
    m_priceIn = addField(form, tr("USD a million in"), "specPriceIn", tr("not known"));
    m_priceOut = addField(form, tr("USD a million out"), "specPriceOut", tr("not known"));
    m_priceIn->setToolTip(tr("What a million tokens of prompts costs. Empty: not known."));
    m_priceOut->setToolTip(tr("What a million tokens of replies costs. Empty: not known."));
    m_categories->setToolTip(tr("Categories that are judged with a reference answer, separated by commas."));
    connect(m_provider, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_isShowing)
            change();
    });
}

QWidget *SpecForm::makeWording()
{
    m_variants = new ChoiceBox;
    m_variants->setObjectName(QStringLiteral("specVariants"));
    m_variants->addItems({tr("what every question begins with"), tr("one turn"),
                          tr("one turn, with a reference"), tr("several turns"),
                          tr("several turns, with a reference")});
    m_text = new QPlainTextEdit;
    m_text->setObjectName(QStringLiteral("specWording"));
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Wording of the prompt"));
    m_text->setMinimumHeight(fontMetrics().lineSpacing() * 6);
    auto *label = plainLabel(tr("&Wording"), Tone::MutedLine);
    label->setTextFormat(Qt::AutoText);
    label->setBuddy(m_variants);
    auto *head = new QHBoxLayout;
    head->addWidget(label);
    head->addWidget(m_variants, 1);
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addLayout(head);
    layout->addWidget(m_text, 1);
    layout->addWidget(plainLabel(
        tr("Holes: {%1}. Empty: SideJudge's own words.").arg(judge::holes().join(QStringLiteral("}, {"))),
        Tone::Muted));
    connect(m_variants, &QComboBox::currentIndexChanged, this, &SpecForm::showVariant);
    connect(m_text, &QPlainTextEdit::textChanged, this, &SpecForm::keepVariant);
    return part;
}

void SpecForm::showVariant()
{
    m_isShowing = true;
    const int place = m_variants->currentIndex();
    judge::Wording own = ownWording(m_spec);
    const QString &mine = variantOf(m_spec.wording, place);
    m_text->setPlainText(mine.isEmpty() ? variantOf(own, place) : mine);
    m_isShowing = false;
}

void SpecForm::keepVariant()
{
    if (m_isShowing)
        return;
    const int place = m_variants->currentIndex();
    judge::Wording own = ownWording(m_spec);
    const QString text = m_text->toPlainText();
    variantOf(m_spec.wording, place) = text == variantOf(own, place) ? QString() : text;
    change();
}

void SpecForm::change()
{
    m_isChanged = true;
    Q_EMIT edited();
}

void SpecForm::showJudge(const judge::Setup &setup, qint64 verdicts)
{
    m_isShowing = true;
    m_name->setText(setup.rater.name);
    m_isShowing = false;
    show(setup.parsed);
    say(verdicts > 0
            ? tr("This judge has %1 verdicts. A changed set-up is version %2 of it and judges what is "
                 "missing; give it another name to begin anew.")
                  .arg(countText(verdicts), QString::number(setup.spec.version + 1))
            : QString(),
        false);
}

void SpecForm::showNew()
{
    m_isShowing = true;
    m_name->clear();
    m_isShowing = false;
    if (const auto spec = judge::parseSpec(judge::protocolNamed(QStringLiteral("pair_tie"))->setup))
        show(*spec);
    say(tr("Give it a name, the address of a server that speaks chat completions, and a model."), false);
}

void SpecForm::show(const judge::Spec &spec)
{
    m_isShowing = true;
    m_spec = spec;
    m_provider->setCurrentText(spec.provider);
    m_baseUrl->setText(spec.baseUrl);
    m_model->setText(spec.model);
    m_key->setText(spec.key);
    m_temperature->setText(numberText(spec.temperature));
    m_maxTokens->setText(spec.maxTokens ? QString::number(*spec.maxTokens) : QString());
    m_repetitions->setText(QString::number(spec.repetitions));
    m_categories->setText(spec.referenceCategories.join(QStringLiteral(", ")));
    m_priceIn->setText(spec.price ? numberText(spec.price->input) : QString());
    m_priceOut->setText(spec.price ? numberText(spec.price->output) : QString());
    showVariant();
    m_isShowing = false;
    m_isChanged = false;
    Q_EMIT edited();
}

model::Result<judge::Spec> SpecForm::spec() const
{
    judge::Spec plain = m_spec; // what has no field of its own, and texts
    plain.provider = m_provider->currentText();
    plain.baseUrl = m_baseUrl->text().trimmed();
    plain.model = m_model->text().trimmed();
    plain.key = m_key->text().trimmed();
    plain.referenceCategories = listed(m_categories->text());
    plain.temperature.reset();
    plain.maxTokens.reset();
    plain.price.reset();
    QJsonObject json = QJsonDocument::fromJson(judge::toJson(plain)).object();
    json.remove(QStringLiteral("repetitions"));
    insertNumber(json, "temperature", m_temperature->text());
    insertNumber(json, "max_tokens", m_maxTokens->text());
    insertNumber(json, "repetitions", m_repetitions->text());
    QJsonObject price;
    insertNumber(price, "input", m_priceIn->text());
    insertNumber(price, "output", m_priceOut->text());
    if (!price.isEmpty())
        json.insert(QStringLiteral("usd_per_million_tokens"), price);
    auto parsed = judge::parseSpec(QJsonDocument(json).toJson());
    if (!parsed)
        return parsed;
    if (const auto runnable = judge::requireRunnable(*parsed); !runnable)
        return tl::unexpected<model::Error>(runnable.error());
    return parsed;
}

QString SpecForm::name() const { return m_name->text().trimmed(); }

void SpecForm::say(const QString &sentence, bool isWrong)
{
    setTone(*m_sentence, isWrong ? Tone::Wrong : Tone::Muted);
    m_sentence->setText(sentence);
}

void SpecForm::focusName() { m_name->setFocus(); }

} // namespace ui
