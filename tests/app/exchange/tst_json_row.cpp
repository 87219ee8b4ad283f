// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/json_rows.h"
#include "tests/support/memory_source.h"

#include <QTest>

using namespace exchange;
using namespace Qt::StringLiterals;

namespace {

/// The one row of a made-up file, kept alive with its reader.
class OneRow
{
public:
    explicit OneRow(const QByteArray &bytes)
        : m_source(bytes, u"f.jsonl"_s)
        , m_rows(m_source)
    {
        if (!m_rows.next().value_or(false))
            qFatal("no row");
    }

    const JsonRow *operator->() const { return &m_rows.row(); }

private:
    support::MemorySource m_source;
    JsonRows m_rows;
};

template <typename T>
QString refusalOf(const Field<T> &field)
{
    return field ? u"not refused"_s : sentence(field.error());
}

} // namespace

class TstJsonRow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreReadByTheirType();
    void absentAndNullAreNothingWhereTheFieldIsOptional();
    void wrongTypesAreRefusedWithPlaceAndFinding();
    void integersMayBeWrittenInManyWays_data();
    void integersMayBeWrittenInManyWays();
    void numbersAreFinite();
    void labelsTakeTextsAndNumbers();
    void listsNameTheValueThatDoesNotFit();
    void nestedObjectsCarryTheirPath();
    void aKeyThatStandsTwiceIsRefused();
    void aTextWithNulIsRefused();
    void whatIsNotKnownIsKeptAsJson();
    void findingsAreClippedAndOnOneLine();
    void aByteOrderMarkInsideATextStays();
};

void TstJsonRow::fieldsAreReadByTheirType()
{
    const OneRow row(R"(
        {"text": "é\n", "integer": 81, "number": 1.5, "yes": true, "texts": ["a", ""],
         "numbers": [1, 2.5, "3"], "none": null, "esc\u0061ped": 1})");
    QCOMPARE(row->line(), 2);
    QCOMPARE(row->file(), u"f.jsonl"_s);
    QCOMPARE(row->text("text").value_or(QString()), u"é\n"_s);
    QCOMPARE(row->integer("integer").value_or(0), 81);
    QCOMPARE(row->integer("escaped").value_or(0), 1);
    QCOMPARE(row->number("number").value_or(0), 1.5);
    QCOMPARE(row->number("integer").value_or(0), 81.0);
    QCOMPARE(row->boolean("yes").value_or(false), true);
    QCOMPARE(row->strings("texts").value_or(QStringList()), QStringList({u"a"_s, QString()}));
    QCOMPARE(row->numbers("numbers").value_or(std::vector<double>()), std::vector<double>({1, 2.5, 3}));
    QCOMPARE(row->names(), QStringList({u"text"_s, u"integer"_s, u"number"_s, u"yes"_s, u"texts"_s,
                                        u"numbers"_s, u"none"_s, u"escaped"_s}));
    QCOMPARE(row->kind("text"), JsonKind::Text);
    QCOMPARE(row->kind("number"), JsonKind::Number);
    QCOMPARE(row->kind("texts"), JsonKind::Array);
    QCOMPARE(row->kind("none"), JsonKind::Null);
    QCOMPARE(row->kind("nowhere"), JsonKind::Absent);
    QVERIFY(row->has("text"));
    QVERIFY(!row->has("none"));
    QVERIFY(!row->has("nowhere"));
}

void TstJsonRow::absentAndNullAreNothingWhereTheFieldIsOptional()
{
    const OneRow row(R"({"none": null, "text": "a", "integer": 2, "number": 0.5, "no": false})");
    for (const char *name : {"none", "nowhere"}) {
        QCOMPARE(row->optionalText(name).value_or(u"refused"_s), std::nullopt);
        QCOMPARE(row->optionalLabel(name).value_or(u"refused"_s), std::nullopt);
        QCOMPARE(row->optionalInteger(name).value_or(-1), std::nullopt);
        QCOMPARE(row->optionalNumber(name).value_or(-1), std::nullopt);
        QCOMPARE(row->optionalBoolean(name).value_or(true), std::nullopt);
    }
    QCOMPARE(row->optionalText("text").value_or(std::nullopt), u"a"_s);
    QCOMPARE(row->optionalLabel("integer").value_or(std::nullopt), u"2"_s);
    QCOMPARE(row->optionalInteger("integer").value_or(std::nullopt), 2);
    QCOMPARE(row->optionalNumber("number").value_or(std::nullopt), 0.5);
    QCOMPARE(row->optionalBoolean("no").value_or(std::nullopt), false);
    QCOMPARE(refusalOf(row->optionalText("integer")),
             u"f.jsonl, line 1, field integer: expected a text or nothing, found 2"_s);
    QCOMPARE(refusalOf(row->optionalInteger("text")),
             u"f.jsonl, line 1, field text: expected a whole number or nothing, found \"a\""_s);
}

void TstJsonRow::wrongTypesAreRefusedWithPlaceAndFinding()
{
    const OneRow row("{}\n"_ba.mid(3) +
                     R"({"n": null, "t": "tie", "a": [1, 2], "e": [], "o": {"x": 1}, "b": true})");
    const QString place = u"f.jsonl, line 1, field "_s;
    QCOMPARE(refusalOf(row->text("x")), place + u"x: expected a text, found nothing"_s);
    QCOMPARE(refusalOf(row->text("n")), place + u"n: expected a text, found null"_s);
    QCOMPARE(refusalOf(row->text("b")), place + u"b: expected a text, found true"_s);
    QCOMPARE(refusalOf(row->integer("t")), place + u"t: expected a whole number, found \"tie\""_s);
    QCOMPARE(refusalOf(row->integer("a")), place + u"a: expected a whole number, found an array of 2"_s);
    QCOMPARE(refusalOf(row->number("o")), place + u"o: expected a number, found an object"_s);
    QCOMPARE(refusalOf(row->boolean("t")), place + u"t: expected true or false, found \"tie\""_s);
    QCOMPARE(refusalOf(row->strings("t")), place + u"t: expected an array of texts, found \"tie\""_s);
    QCOMPARE(refusalOf(row->object("e")), place + u"e: expected an object, found an empty array"_s);
    QCOMPARE(refusalOf(row->objects("o")), place + u"o: expected an array of objects, found an object"_s);
    QCOMPARE(sentence(row->refuse("t", u"model_a or model_b"_s)),
             place + u"t: expected model_a or model_b, found \"tie\""_s);
}

void TstJsonRow::integersMayBeWrittenInManyWays_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *json, const char *expected) {
        QTest::newRow(json) << QByteArray(json) << QString::fromLatin1(expected);
    };
    row("81", "81");
    row("\"81\"", "81");
    row("\" 81 \"", "81");
    row("81.0", "81");
    row("\"81.0\"", "81");
    row("-7", "-7");
    row("9007199254740993", "9007199254740993");
    row("8.1e1", "81");
    row("9223372036854775807", "9223372036854775807");
    row("\"9223372036854775807\"", "9223372036854775807");
    row("9223372036854775808", "refused");
    row("\"9223372036854775808\"", "refused");
    row("81.5", "refused");
    row("1e300", "refused");
    row("\"\"", "refused");
    row("\"81x\"", "refused");
    row("\"0x51\"", "refused");
    row("\"nan\"", "refused");
    row("\"inf\"", "refused");
    row("true", "refused");
    row("[81]", "refused");
}

void TstJsonRow::integersMayBeWrittenInManyWays()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, expected);
    const OneRow row("{\"n\": " + json + '}');
    const auto value = row->integer("n");
    QCOMPARE(value ? QString::number(*value) : u"refused"_s, expected);
}

void TstJsonRow::numbersAreFinite()
{
    const OneRow row(R"({"inf": "inf", "nan": "nan", "large": "1e999", "fine": "-1.5e-3"})");
    for (const char *name : {"inf", "nan", "large"})
        QVERIFY2(!row->number(name), name);
    QCOMPARE(row->number("fine").value_or(0), -0.0015);
}

void TstJsonRow::labelsTakeTextsAndNumbers()
{
    const OneRow row(R"({"a": "q 1", "b": 81, "c": 81.0, "d": 0.5, "e": true, "f": ["x", 1], "g": {}})");
    QCOMPARE(row->label("a").value_or(QString()), u"q 1"_s);
    QCOMPARE(row->label("b").value_or(QString()), u"81"_s);
    QCOMPARE(row->label("c").value_or(QString()), u"81"_s);
    QCOMPARE(row->label("d").value_or(QString()), u"0.5"_s);
    QCOMPARE(row->label("e").value_or(QString()), u"true"_s);
    QCOMPARE(row->labels("f").value_or(QStringList()), QStringList({u"x"_s, u"1"_s}));
    QCOMPARE(refusalOf(row->label("g")),
             u"f.jsonl, line 1, field g: expected a text or number, found an object"_s);
}

void TstJsonRow::listsNameTheValueThatDoesNotFit()
{
    const OneRow row(R"({"turns": ["a", "b", 3], "scores": [1, "x"], "rows": [{}, []]})");
    QCOMPARE(refusalOf(row->strings("turns")),
             u"f.jsonl, line 1, field turns[2]: expected an array of texts, found 3"_s);
    QCOMPARE(refusalOf(row->numbers("scores")),
             u"f.jsonl, line 1, field scores[1]: expected an array of numbers, found \"x\""_s);
    QCOMPARE(refusalOf(row->objects("rows")),
             u"f.jsonl, line 1, field rows[1]: expected an array of objects, found an empty array"_s);
}

void TstJsonRow::nestedObjectsCarryTheirPath()
{
    const OneRow row(R"({"a": {"b": {"c": 1}}, "turns": [{"role": "user"}, {"role": 7}]})");
    const auto a = row->object("a");
    QVERIFY(a);
    const auto b = a->object("b");
    QVERIFY(b);
    QCOMPARE(b->integer("c").value_or(0), 1);
    QCOMPARE(refusalOf(b->text("c")), u"f.jsonl, line 1, field a.b.c: expected a text, found 1"_s);
    const auto turns = row->objects("turns");
    QVERIFY(turns);
    QCOMPARE(turns->size(), 2U);
    QCOMPARE((*turns)[0].text("role").value_or(QString()), u"user"_s);
    QCOMPARE(refusalOf((*turns)[1].text("role")),
             u"f.jsonl, line 1, field turns[1].role: expected a text, found 7"_s);
}

void TstJsonRow::aKeyThatStandsTwiceIsRefused()
{
    const OneRow row(R"({"winner": "model_a", "turn": 1, "winner": "model_b"})");
    const QString refusal = u"f.jsonl, line 1, field winner: expected a text, found the key 2 times"_s;
    QCOMPARE(refusalOf(row->text("winner")), refusal);
    QCOMPARE(refusalOf(row->label("winner")), QString(refusal).replace(u"a text"_s, u"a text or number"_s));
    QCOMPARE(refusalOf(row->optionalText("winner")),
             QString(refusal).replace(u"a text"_s, u"a text or nothing"_s));
    QVERIFY(!row->strings("winner"));
    QVERIFY(!row->object("winner"));
    QVERIFY(!row->objects("winner"));
    QCOMPARE(row->integer("turn").value_or(0), 1);
    QCOMPARE(row->rest({"turn"}), QByteArray(R"({"winner":"model_a","winner":"model_b"})"));
}

void TstJsonRow::aTextWithNulIsRefused()
{
    const OneRow row(R"({"a": "x\u0000y", "list": ["\u0000"]})");
    QCOMPARE(refusalOf(row->text("a")),
             u"f.jsonl, line 1, field a: expected a text, found a text with U+0000: x\\u0000y"_s);
    QVERIFY(!row->label("a"));
    QVERIFY(!row->optionalText("a"));
    QVERIFY(!row->strings("list"));
}

void TstJsonRow::whatIsNotKnownIsKeptAsJson()
{
    const OneRow row(R"({"id": 1, "b\"\u0001": [1, {"x": null}], "c": "\u00e9", "d": 1.0})");
    QCOMPARE(row->rest({"id"}), QByteArray("{\"b\\\"\\u0001\":[1,{\"x\":null}],\"c\":\"é\",\"d\":1.0}"));
    QCOMPARE(row->rest({"id", "c", "d", "b\"\x01"}), QByteArray());
    QCOMPARE(row->raw("d"), QByteArray("1.0"));
    QCOMPARE(row->raw("nowhere"), QByteArray());
    QCOMPARE(row->raw(), QByteArray("{\"id\":1,\"b\\\"\\u0001\":[1,{\"x\":null}],\"c\":\"é\",\"d\":1.0}"));
}

void TstJsonRow::findingsAreClippedAndOnOneLine()
{
    const OneRow row("{\"a\": \"\\u001b[2J\\n" + QByteArray(1'000'000, 'x') + "\"}");
    const auto value = row->integer("a");
    QVERIFY(!value);
    QCOMPARE(value.error().found, u"\"\\u001b[2J\\n"_s + QString(75, u'x') + u"…\""_s);
}

void TstJsonRow::aByteOrderMarkInsideATextStays()
{
    const OneRow row("{\"a\": \"\xEF\xBB\xBFx\"}");
    QCOMPARE(row->text("a").value_or(QString()), u"\uFEFFx"_s);
}

QTEST_APPLESS_MAIN(TstJsonRow)
#include "tst_json_row.moc"
