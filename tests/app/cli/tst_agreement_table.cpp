// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/run_cli.h"

#include <QTest>

#include <cmath>

using test::Json;
using test::Ran;
using test::sidejudge;

namespace {

Ran agreement(const QString &file, const QStringList &options)
{
    return sidejudge(
        QStringList{QStringLiteral("agreement"), QStringLiteral("--table"), file, QStringLiteral("--json")} +
        options);
}

} // namespace

class AgreementTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void smallTableHasTheFiguresOfAHandbook();
    void namedColumnsAlone();
    void categoriesGivenCountEvenWhereUnused();
    void valuesThatAreNoCategoryAreLeftOutAndCounted();
    void thereIsNoWhereAndNoFrame();
    void badFilesAreStatusThree_data();
    void badFilesAreStatusThree();
    void unknownColumnIsAUsageError();
    void textNamesTheRaters();
    void textSaysThatAgreementNeedsTwo();
    void repeatedUnitIsNoted();
    void tooManyValuesNameNoLine();
    void scoresHaveTheCorrelationsOfShroutAndFleiss();
    void levelsHaveTheAlphasOfKrippendorff_data();
    void levelsHaveTheAlphasOfKrippendorff();
    void orderedCategoriesHaveWeightedKappas();
    void aLevelNeedsNumbers();
};

// Cohen's kappa .4 of 20, 5, 10, 15: (0.7 - 0.5) / (1 - 0.5).
void AgreementTableTest::smallTableHasTheFiguresOfAHandbook()
{
    const test::Folder folder;
    QByteArray text = "unit,one,two\n";
    int unit = 0;
    const auto add = [&](int count, const char *cells) {
        for (int i = 0; i < count; ++i)
            text += QByteArray::number(++unit) + ',' + cells + '\n';
    };
    add(20, "yes,yes");
    add(5, "yes,no");
    add(10, "no,yes");
    add(15, "no,no");
    const Ran ran =
        agreement(folder.write("t.csv", text), {QStringLiteral("--cluster"), QStringLiteral("none")});
    QVERIFY2(ran.status == 0, ran.err.c_str());
    const Json json = ran.json();
    const Json &pair = json["pairs"][0];
    QCOMPARE(pair["n"].get<int>(), 50);
    QCOMPARE(pair["percent"]["value"].get<double>(), 0.7);
    QVERIFY(std::abs(pair["cohen_kappa"]["value"].get<double>() - 0.4) < 1e-12);
    QVERIFY(std::abs(pair["cohen_kappa"]["se"].get<double>() - 0.126996) < 1e-6);
    QVERIFY(pair["tie_discounted"]["value"].is_null());
    QCOMPARE(pair["confusion"]["counts"].dump(), std::string("[[15,10],[5,20]]"));
    QCOMPARE(json["overall"]["comparisons"].get<int>(), 50);
    QCOMPARE(json["overall"]["votes"].get<int>(), 100);
}

void AgreementTableTest::namedColumnsAlone()
{
    const test::Folder folder;
    const QString file = folder.write("t.csv", "unit;a;\"b;c\";d\n1;x;x;y\n2;x;;x\n3;y;y;x\n");
    const Json json = agreement(file, {QStringLiteral("--raters"), QStringLiteral("a,\"b;c\"")}).json();
    QCOMPARE(json["pairs"].size(), std::size_t(1));
    QCOMPARE(json["pairs"][0]["b"].get<std::string>(), std::string("b;c"));
    QCOMPARE(json["pairs"][0]["n"].get<int>(), 2);
    QCOMPARE(json["raters"][1]["votes"]["count"].get<int>(), 2);
}

void AgreementTableTest::categoriesGivenCountEvenWhereUnused()
{
    const test::Folder folder;
    const QString file = folder.write("t.csv", "u,a,b\n1,x,x\n2,x,y\n3,y,y\n4,y,y\n");
    const auto chance = [&](const QStringList &options) {
        return agreement(file, options).json()["pairs"][0]["brennan_prediger"]["value"].get<double>();
    };
    QCOMPARE(chance({}), 0.5);
    QCOMPARE(chance({QStringLiteral("--categories"), QStringLiteral("x,y,z")}), 0.625);
    for (const char *twice : {"x,x", "a,a,b"}) {
        const Ran ran = agreement(file, {QStringLiteral("--categories"), QLatin1String(twice)});
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.hasOneErrorLine() && ran.err.find("line") == std::string::npos, ran.err.c_str());
    }
}

void AgreementTableTest::valuesThatAreNoCategoryAreLeftOutAndCounted()
{
    const test::Folder folder;
    const QString file = folder.write("t.csv", "u,a,b\n1,x,x\n2,x,y\n3,y,y\n4,z,z\n");
    const Json json = agreement(file, {QStringLiteral("--categories"), QStringLiteral("x,z")}).json();
    QCOMPARE(json["pairs"][0]["n"].get<int>(), 2);
    QCOMPARE(json["left_out"].dump(), std::string(R"({"y":3})"));
    QCOMPARE(agreement(file, {}).json()["left_out"].dump(), std::string("{}"));
}

void AgreementTableTest::thereIsNoWhereAndNoFrame()
{
    const test::Folder folder;
    const Ran ran = agreement(folder.write("t.csv", "u,a,b\n1,x,x\n2,y,x\n"), {});
    QVERIFY(ran.out.find("where") == std::string::npos);
    QVERIFY(ran.out.find("cases") == std::string::npos);
    QVERIFY(ran.out.find("frame") == std::string::npos);
    QCOMPARE(ran.json()["pairs"][0]["percent"]["note"].get<std::string>(), std::string("fewer than 10"));
}

void AgreementTableTest::badFilesAreStatusThree_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("one column") << QByteArray("unit\n1\n");
    QTest::newRow("cells missing") << QByteArray("u,a,b\n1,x\n");
    QTest::newRow("quote never closed") << QByteArray("u,a,b\n1,\"x,y\n");
    QTest::newRow("not UTF-8") << QByteArray("u,a,b\n1,\xff,x\n");
    QTest::newRow("same column twice") << QByteArray("u,a,a\n1,x,x\n");
    QTest::newRow("a zip that is none") << QByteArray("PK\3\4 nothing");
}

void AgreementTableTest::badFilesAreStatusThree()
{
    QFETCH(QByteArray, text);
    const test::Folder folder;
    const Ran ran = agreement(folder.write("t.csv", text), {});
    QCOMPARE(ran.status, 3);
    QCOMPARE(ran.out, std::string());
    QVERIFY2(ran.hasOneErrorLine(), ran.err.c_str());
    QCOMPARE(agreement(folder.path("missing.csv"), {}).status, 3);
}

void AgreementTableTest::unknownColumnIsAUsageError()
{
    const test::Folder folder;
    const Ran ran = agreement(folder.write("t.csv", "u,a,b\n1,x,x\n"),
                              {QStringLiteral("--raters"), QStringLiteral("a,c")});
    QCOMPARE(ran.status, 2);
    QVERIFY(ran.hasOneErrorLine());
}

void AgreementTableTest::textNamesTheRaters()
{
    const test::Folder folder;
    const Ran ran = sidejudge({QStringLiteral("agreement"), QStringLiteral("--table"),
                               folder.write("t.csv", "u,Mina,Jonas\n1,x,x\n2,y,x\n3,,x\n")});
    QCOMPARE(ran.status, 0);
    QVERIFY2(ran.out.find("Mina and Jonas: 2 units") != std::string::npos, ran.out.c_str());
}

void AgreementTableTest::textSaysThatAgreementNeedsTwo()
{
    const test::Folder folder;
    for (const char *text : {"u,Mina\n1,x\n2,y\n", "u,Mina,Jonas\n1,x,\n2,,y\n"}) {
        const Ran ran =
            sidejudge({QStringLiteral("agreement"), QStringLiteral("--table"), folder.write("t.csv", text)});
        QCOMPARE(ran.status, 0);
        QVERIFY2(ran.out.find("agreement needs two") != std::string::npos, ran.out.c_str());
    }
}

void AgreementTableTest::repeatedUnitIsNoted()
{
    const test::Folder folder;
    const Ran ran = agreement(folder.write("t.csv", "u,a,b\n7,x,x\n8,x,y\n7,y,y\n,x,x\n,y,y\n7,x,x\n"), {});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.json()["repeated_units"].get<int>(), 2);
    QVERIFY2(ran.hasOneErrorLine() && ran.err.find("line 4: the unit 7") != std::string::npos,
             ran.err.c_str());
    QVERIFY(agreement(folder.write("t.csv", "u,a,b\n7,x,x\n8,x,y\n"), {}).err.empty());
}

void AgreementTableTest::tooManyValuesNameNoLine()
{
    const test::Folder folder;
    QByteArray text = "u,a,b\n";
    for (int i = 0; i < 200; ++i)
        text += QByteArray::number(i) + ',' + QByteArray::number(i) + ",1\n";
    const Ran ran = agreement(folder.write("t.csv", text), {});
    QCOMPARE(ran.status, 3);
    QVERIFY2(ran.hasOneErrorLine() && ran.err.find("line") == std::string::npos, ran.err.c_str());
}

// Shrout and Fleiss 1979: six targets, four judges.
void AgreementTableTest::scoresHaveTheCorrelationsOfShroutAndFleiss()
{
    const test::Folder folder;
    const QString file = folder.write("t.csv", "t,a,b,c,d\n1,9,2,5,8\n2,6,1,3,2\n3,8,4,6,8\n4,7,1,2,6\n"
                                               "5,10,5,6,9\n6,6,2,4,7\n");
    const Json json = agreement(file, {QStringLiteral("--level"), QStringLiteral("interval")}).json();
    QCOMPARE(json["level"].get<std::string>(), std::string("interval"));
    const std::pair<const char *, double> expected[] = {{"icc_1_1", .1657}, {"icc_2_1", .2898},
                                                        {"icc_3_1", .7148}, {"icc_1_k", .4428},
                                                        {"icc_2_k", .6201}, {"icc_3_k", .9093}};
    for (const auto &[id, value] : expected)
        QVERIFY2(std::abs(json["overall"][id]["value"].get<double>() - value) < 5e-5, id);
    QVERIFY(std::abs(json["overall"]["icc_2_1"]["low"].get<double>() - .0188) < 5e-5);
    for (const char *id : {"cohen_kappa_linear", "cohen_kappa_quadratic", "gwet_ac2_linear",
                           "gwet_ac2_quadratic", "spearman", "kendall_tau_b"})
        QVERIFY2(json["pairs"][0].contains(id), id);
    const Ran text = sidejudge({QStringLiteral("agreement"), QStringLiteral("--table"), file,
                                QStringLiteral("--level"), QStringLiteral("interval")});
    QVERIFY(text.out.find("icc_2_1") != std::string::npos);
}

void AgreementTableTest::levelsHaveTheAlphasOfKrippendorff_data()
{
    QTest::addColumn<QString>("level");
    QTest::addColumn<double>("alpha");
    QTest::newRow("nominal") << QStringLiteral("nominal") << .743;
    QTest::newRow("ordinal") << QStringLiteral("ordinal") << .815;
    QTest::newRow("interval") << QStringLiteral("interval") << .849;
    QTest::newRow("ratio") << QStringLiteral("ratio") << .797;
}

// Krippendorff 2011: four observers, twelve units, missing values.
void AgreementTableTest::levelsHaveTheAlphasOfKrippendorff()
{
    QFETCH(const QString, level);
    QFETCH(const double, alpha);
    const test::Folder folder;
    const QString file =
        folder.write("t.csv", "u,a,b,c,d\n1,1,1,,1\n2,2,2,3,2\n3,3,3,3,3\n4,3,3,3,3\n5,2,2,2,2\n6,1,2,3,4\n"
                              "7,4,4,4,4\n8,1,1,2,1\n9,2,2,2,2\n10,,5,5,5\n11,,,1,1\n12,,,3,\n");
    const Json json = agreement(file, {QStringLiteral("--level"), level}).json();
    QVERIFY(std::abs(json["overall"]["krippendorff_alpha"]["value"].get<double>() - alpha) < 5e-4);
}

// METHODS' table of the human majority and GPT-4, a < tie < b.
void AgreementTableTest::orderedCategoriesHaveWeightedKappas()
{
    const test::Folder folder;
    QByteArray text = "unit,people,judge\n";
    const int counts[3][3] = {{513, 94, 64}, {76, 196, 78}, {61, 90, 440}};
    const char *words[] = {"a", "tie", "b"};
    int unit = 0;
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column) {
            for (int i = 0; i < counts[row][column]; ++i)
                text += QByteArray::number(++unit) + ',' + words[row] + ',' + words[column] + '\n';
        }
    }
    const Json json =
        agreement(folder.write("t.csv", text), {QStringLiteral("--level"), QStringLiteral("ordinal"),
                                                QStringLiteral("--categories"), QStringLiteral("a,tie,b")})
            .json();
    const Json &pair = json["pairs"][0];
    QVERIFY(std::abs(pair["cohen_kappa_linear"]["value"].get<double>() - .614709) < 1e-6);
    QVERIFY(std::abs(pair["cohen_kappa_linear"]["se"].get<double>() - .016591) < 1e-6);
    QVERIFY(std::abs(pair["cohen_kappa_quadratic"]["value"].get<double>() - .663082) < 1e-6);
    QVERIFY(std::abs(pair["cohen_kappa_quadratic"]["se"].get<double>() - .017809) < 1e-6);
}

void AgreementTableTest::aLevelNeedsNumbers()
{
    const test::Folder folder;
    const QString words = folder.write("w.csv", "u,a,b\n1,yes,no\n");
    const QString below = folder.write("b.csv", "u,a,b\n1,-1,2\n");
    for (const auto &[file, level] :
         {std::pair(words, QStringLiteral("interval")), std::pair(below, QStringLiteral("ratio"))}) {
        const Ran ran = agreement(file, {QStringLiteral("--level"), level});
        QCOMPARE(ran.status, 3);
        QVERIFY2(ran.hasOneErrorLine() && ran.err.find("expected numbers") != std::string::npos,
                 ran.err.c_str());
    }
    QCOMPARE(agreement(words, {QStringLiteral("--level"), QStringLiteral("ordinal")}).status, 0);
}

QTEST_APPLESS_MAIN(AgreementTableTest)
#include "tst_agreement_table.moc"
