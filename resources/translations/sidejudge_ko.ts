<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>AgreementPage</name>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;oefficient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as a category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;rame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both orientations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sides as stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sides by hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;urn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix of agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project, or make one and import a benchmark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The matrix cannot be computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has voted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label some pairs, or import votes and judgments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above the diagonal: %1 with its 95 % interval, clustered by item. Below: shared comparisons (for pools: vote pairs), and what was left out. On it: a pool among itself. %2 comparisons have a vote or ruling, %3 have two.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseDetails</name>
    <message>
        <source>%1, occasion %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Votes, rulings and verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No votes on this case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(had seen the case before)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rulings of judges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No judge has ruled on this case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from its verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, repetition %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, scores %2 and %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rationale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference answer by %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseListModel</name>
    <message>
        <source>A %1:%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B %1:%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1:%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, item %2, turn %3: %4 (A) and %5 (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · t%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>models</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>judges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>models</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CasePair</name>
    <message>
        <source>%1, sample %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter, for example: category = math and opposite(judge, majority). Enter applies it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project, or make one and import a benchmark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter is not understood: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cases were searched: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cases yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a benchmark: questions, answers and votes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case fits this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the filter above; empty, it shows every case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has not voted on this case: a later vote will be marked as given after seeing names and votes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfusionModel</name>
    <message>
        <source>%1 says %2, %3 says %4: %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement › %1 says %2, %3 says %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentView</name>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryBar</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>SideJudge projects (*.sidejudge);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables and JSON (*.jsonl *.json *.csv *.zip);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportForm</name>
    <message>
        <source>&amp;Choose files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;llection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rater</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no files chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a key and press another one to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the key of “%2” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is now %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys are as they came.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelActions</name>
    <message>
        <source>Left is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slightly better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clearly better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Much better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next unlabelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in both…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength and comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way through the pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelFlow</name>
    <message>
        <source>The pair cannot be shown: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was undone: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was redone: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pair was not skipped: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flag was not saved: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reference answer cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelHead</name>
    <message>
        <source>Someone &amp;else…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End &amp;session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop labelling; the other pages come back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as %1 · blind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source> · %n skipped</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source> · %1 left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelPage</name>
    <message>
        <source>%1 cannot label here: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the vote…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All votes saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last: you chose %1, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last: you chose %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped: the pair comes again when the others are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged. The same key takes the flag back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flag is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vote was not saved: %1. The pair stays here; the votes before it are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project, or make one and import a benchmark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All votes are saved. Labelling goes on where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to label yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project has no pairs of responses. Import questions, answers and votes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All pairs are labelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have voted on every pair of this project. %1 goes back to the last one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no vote of yours left to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: %1 on item %2, turn %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now again: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redone: %1 on item %2, turn %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last vote is not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip this pair, because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag this pair, because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookNotice</name>
    <message>
        <source>Look at &amp;this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at &amp;all cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not voted on yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has not voted on this case. Whoever looks at it sees names, votes and verdicts; a vote that %1 gives later is marked as revealed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>SideJudge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was not stored: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not opened: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All votes saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – SideJudge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (read only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample project was not made: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About SideJudge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SideJudge %1 compares two responses side by side, by people and by judges.

Free software under the GNU General Public License, version 3 or later.
The libraries it is built on are named in THIRD-PARTY.md.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>Percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cohen κ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scott π</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gwet AC1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brennan-Prediger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Krippendorff α</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tie-discounted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 votes or rulings on %3 comparisons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undefined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fewer than 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 share no comparison.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2: %3 of %4 shared, %5 left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not defined: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One is part of the other.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameForm</name>
    <message>
        <source>&amp;Start labelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who labels?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your votes are stored under this name, and the sides on which responses stand are drawn from it. It is asked once on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please type a name first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutcomeModel</name>
    <message>
        <source>Agreement › %1 and %2 › %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same winner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both tie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opposite winners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one ties only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ties only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all behind the figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out: could not judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out: no ruling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out: tie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out: conflict of two files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of those who both chose. Enter opens the cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens the cases: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vote pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cases</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PairPanel</name>
    <message>
        <source>Open cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 among themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in rows, %2 in columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n = %1 vote pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n = %1 comparisons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared: fewer than 10, so no %1 is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undefined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, 95 % interval %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2; no interval: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One is part of the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1 cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cases</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PairView</name>
    <message>
        <source>Turn %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PromptCard</name>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turn %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>item %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefusalModel</name>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResponsePanes</name>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try the sample project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run longest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“longest” takes the longer response, in both orders. It needs no network, and a judge that is worth its cost agrees with people better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What an import took, and what it refused and why, is shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that were refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project is one file. Make one and import a benchmark, or open one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 items, %2 models, %3 comparisons, %4 raters, %5 votes, %6 rulings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy was saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No copy was saved: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was stopped. The project is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported, the project is as it was: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The judge is running…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 missing verdicts were made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The judge did not run: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows read, %2 taken, %3 already there, %4 refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken with a remark: %1, see below.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextPane</name>
    <message>
        <source>Turn %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VoteBar</name>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why? Kept with the vote. Ctrl+Enter or Escape goes back to the pair.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowMenus</name>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About SideJudge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try the sample project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotators may see &amp;reference answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End &amp;session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>abstained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ambiguous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unparsable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>truncated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transport error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped by budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shown first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B shown first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stable A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stable B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stable tie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flips to first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flips to second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half-tie toward first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half-tie toward second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inconsistent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>interval</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slightly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clearly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than 1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
