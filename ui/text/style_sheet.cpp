// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/style_sheet.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QStringList>

#include <algorithm>

namespace ui {

namespace {

constexpr qreal codeSize = 0.87;

/// In CSS, in the unit that the font has its size in.
QString sizeOf(const QFont &font, qreal factor)
{
    if (font.pixelSize() > 0)
        return QStringLiteral("font-size:%1px;").arg(font.pixelSize() * factor, 0, 'f', 0);
    return QStringLiteral("font-size:%1pt;").arg(font.pointSizeF() * factor, 0, 'f', 2);
}

QString marginsOf(qreal pixels)
{
    return QStringLiteral("margin-top:%1px;margin-bottom:%1px;").arg(pixels, 0, 'f', 0);
}

QString rule(const QString &selector, const QString &declarations)
{
    return selector + u'{' + declarations + u'}';
}

QString headingRule(const QString &selector, const QFont &body, qreal factor, qreal em)
{
    return rule(selector, sizeOf(body, factor) + QStringLiteral("font-weight:600;line-height:125%;") +
                              QStringLiteral("margin-top:%1px;margin-bottom:%2px;").arg(em).arg(em * 0.4));
}

qreal emOf(const TextStyle &style) { return style.em > 0 ? style.em : measured(style).em; }

} // namespace

QFont codeFontOf(const TextStyle &style)
{
    QFont font = style.code;
    if (style.body.pixelSize() > 0)
        font.setPixelSize(qRound(style.body.pixelSize() * codeSize));
    else
        font.setPointSizeF(style.body.pointSizeF() * codeSize);
    return font;
}

TextStyle measured(TextStyle style)
{
    style.em = QFontInfo(style.body).pixelSize();
    const qreal own = QFontMetricsF(style.body).height();
    style.proseLineHeight = own > 0 ? std::max(100, qRound(100 * 1.6 * style.em / own)) : 100;
    return style;
}

int proseLineHeight(const TextStyle &style)
{
    return style.proseLineHeight > 0 ? style.proseLineHeight : measured(style).proseLineHeight;
}

qreal indentOf(const TextStyle &style) { return 1.6 * emOf(style); }

QString styleSheetOf(const TextStyle &style)
{
    const qreal em = emOf(style);
    QString family = style.code.family();
    family.remove(u'\'');
    const QString lineHeight = QStringLiteral("line-height:%1%;").arg(proseLineHeight(style));
    QStringList rules;
    rules << rule(QStringLiteral("body"), QStringLiteral("color:") + style.text.name())
          << rule(QStringLiteral("p"), QStringLiteral("white-space:pre-wrap;") + lineHeight)
          // Room between lines: the ground of a line would be painted over the underscores of the one before.
          << rule(QStringLiteral("pre"), QStringLiteral("line-height:112%;") + marginsOf(em * 0.5))
          << rule(QStringLiteral("td,th"), QStringLiteral("white-space:pre-wrap"))
          << rule(QStringLiteral("th"), QStringLiteral("font-weight:600"))
          << rule(QStringLiteral("table"), QStringLiteral("border-collapse:collapse;border-style:solid;") +
                                               marginsOf(em * 0.6) + QStringLiteral("border-color:") +
                                               style.line.name())
          << rule(QStringLiteral("hr"), QStringLiteral("background-color:") + style.line.name())
          << rule(QStringLiteral(".prose"), marginsOf(em * 0.6))
          << rule(QStringLiteral(".item"), marginsOf(em * 0.1))
          << rule(QStringLiteral(".info"), sizeOf(style.body, 0.8) + QStringLiteral("margin-bottom:0px;"))
          << rule(QStringLiteral(".joined"), QStringLiteral("margin-top:0px;"))
          << rule(QStringLiteral(".turn"),
                  QStringLiteral("font-weight:600;margin-top:%1px;margin-bottom:%2px;")
                      .arg(InertDocument::turnMargin)
                      .arg(em * 0.4))
          << headingRule(QStringLiteral(".h1"), style.body, 1.25, em)
          << headingRule(QStringLiteral(".h2"), style.body, 1.15, em)
          << headingRule(QStringLiteral(".h3,.h4,.h5,.h6"), style.body, 1.05, em)
          << rule(QStringLiteral(".mono"), QStringLiteral("font-family:'") + family + QStringLiteral("';") +
                                               sizeOf(style.body, codeSize))
          << rule(QStringLiteral(".ground"), QStringLiteral("background-color:") + style.codeGround.name())
          << rule(QStringLiteral(".link"),
                  QStringLiteral("text-decoration:underline;color:") + style.link.name())
          << rule(QStringLiteral(".muted,.quote"), QStringLiteral("color:") + style.muted.name());
    return rules.join(u'\n');
}

} // namespace ui
