<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>BiasWords</name>
    <message>
        <source>position</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>length</source>
        <translation>길이</translation>
    </message>
    <message>
        <source>self-preference</source>
        <translation>자기 선호</translation>
    </message>
    <message>
        <source>instability</source>
        <translation>불안정성</translation>
    </message>
    <message>
        <source>ties</source>
        <translation>무승부</translation>
    </message>
    <message>
        <source>replies without a verdict</source>
        <translation>판정 없는 응답</translation>
    </message>
    <message>
        <source>Repetitions of one order disagree on a share of %1 (%2 to %3) of %4 comparisons judged again.</source>
        <translation>다시 판정한 비교 %4건 중 같은 순서의 반복이 서로 다른 비율은 %1(%2~%3)입니다.</translation>
    </message>
    <message>
        <source>Some call gave no valid verdict on a share of %1 (%2 to %3) of %4 comparisons.</source>
        <translation>비교 %4건 중 유효한 판정을 얻지 못한 호출이 있는 비율은 %1(%2~%3)입니다.</translation>
    </message>
    <message>
        <source>Not defined: %1.</source>
        <translation>정의되지 않음: %1.</translation>
    </message>
    <message>
        <source>position is not known, because imported rulings say that the two orders disagreed, not in which direction</source>
        <translation>가져온 최종 판정은 두 순서가 달랐다는 것만 알려 주고 방향은 알려 주지 않아 위치를 알 수 없습니다</translation>
    </message>
    <message>
        <source>position is not known, because there are no verdicts, and rulings alone do not tell what was shown first</source>
        <translation>판정이 없고 최종 판정만으로는 무엇이 먼저 제시되었는지 알 수 없습니다</translation>
    </message>
    <message>
        <source>no comparison has a valid verdict in both orders</source>
        <translation>양쪽 순서 모두 유효한 판정이 있는 비교가 없습니다</translation>
    </message>
    <message>
        <source>no vote tells which response was shown left</source>
        <translation>왼쪽에 어떤 응답이 있었는지 알려 주는 투표가 없습니다</translation>
    </message>
    <message>
        <source>there is no comparison of unlike lengths on which both the judge and people decided</source>
        <translation>판정 모델과 사람이 모두 승부를 가린, 길이가 다른 비교가 없습니다</translation>
    </message>
    <message>
        <source>the judge&apos;s own model is not known: no set-up names it, and no model here is called as the judge or as its family</source>
        <translation>판정 모델 자신의 모델을 알 수 없습니다. 설정에 적혀 있지 않고, 판정 모델이나 그 계열과 이름이 같은 모델도 없습니다</translation>
    </message>
    <message>
        <source>nothing was judged twice in one order</source>
        <translation>같은 순서로 두 번 판정한 것이 없습니다</translation>
    </message>
    <message>
        <source>no comparison has both a ruling and a vote of people</source>
        <translation>최종 판정과 사람의 투표가 모두 있는 비교가 없습니다</translation>
    </message>
    <message>
        <source>no calls are stored, and imported rulings do not tell how they were read</source>
        <translation>저장된 호출이 없고, 가져온 최종 판정은 어떻게 해석되었는지 알려 주지 않습니다</translation>
    </message>
    <message>
        <source>there is nothing to take a share of</source>
        <translation>비율을 구할 대상이 없습니다</translation>
    </message>
    <message>
        <source>there is nothing to compare</source>
        <translation>비교할 대상이 없습니다</translation>
    </message>
    <message>
        <source>nothing speaks for one side or the other</source>
        <translation>어느 쪽으로도 기운 것이 없습니다</translation>
    </message>
    <message>
        <source>no comparison is shared</source>
        <translation>공통된 비교가 없습니다</translation>
    </message>
    <message>
        <source>the same in both orders</source>
        <translation>양쪽 순서에서 같음</translation>
    </message>
    <message>
        <source>toward the first</source>
        <translation>첫 번째 쪽</translation>
    </message>
    <message>
        <source>toward the second</source>
        <translation>두 번째 쪽</translation>
    </message>
    <message>
        <source>an order failed</source>
        <translation>한쪽 순서 실패</translation>
    </message>
    <message>
        <source>share: the same in both orders</source>
        <translation>비율: 양쪽 순서에서 같음</translation>
    </message>
    <message>
        <source>share: toward the first</source>
        <translation>비율: 첫 번째 쪽</translation>
    </message>
    <message>
        <source>share: toward the second</source>
        <translation>비율: 두 번째 쪽</translation>
    </message>
    <message>
        <source>share: an order failed</source>
        <translation>비율: 한쪽 순서 실패</translation>
    </message>
    <message>
        <source>took what stood left</source>
        <translation>왼쪽을 고름</translation>
    </message>
    <message>
        <source>took what stood right</source>
        <translation>오른쪽을 고름</translation>
    </message>
    <message>
        <source>tie</source>
        <translation>무승부</translation>
    </message>
    <message>
        <source>judge longer, people shorter</source>
        <translation>판정 모델은 긴 쪽, 사람은 짧은 쪽</translation>
    </message>
    <message>
        <source>judge shorter, people longer</source>
        <translation>판정 모델은 짧은 쪽, 사람은 긴 쪽</translation>
    </message>
    <message>
        <source>both took the longer</source>
        <translation>둘 다 긴 쪽</translation>
    </message>
    <message>
        <source>both took the shorter</source>
        <translation>둘 다 짧은 쪽</translation>
    </message>
    <message>
        <source>share: the judge took the longer</source>
        <translation>비율: 판정 모델이 긴 쪽을 고름</translation>
    </message>
    <message>
        <source>share: people took the longer</source>
        <translation>비율: 사람이 긴 쪽을 고름</translation>
    </message>
    <message>
        <source>own model&apos;s score by the judge</source>
        <translation>판정 모델이 자기 모델에 준 점수</translation>
    </message>
    <message>
        <source>own model&apos;s score by people</source>
        <translation>사람이 그 모델에 준 점수</translation>
    </message>
    <message>
        <source>judge for it, people against it</source>
        <translation>판정 모델은 찬성, 사람은 반대</translation>
    </message>
    <message>
        <source>judge against it, people for it</source>
        <translation>판정 모델은 반대, 사람은 찬성</translation>
    </message>
    <message>
        <source>models of the judge&apos;s family</source>
        <translation>같은 계열의 모델</translation>
    </message>
    <message>
        <source>other models</source>
        <translation>다른 모델</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>judge tie, people decided</source>
        <translation>판정 모델은 무승부, 사람은 승부</translation>
    </message>
    <message>
        <source>judge decided, people tie</source>
        <translation>판정 모델은 승부, 사람은 무승부</translation>
    </message>
    <message>
        <source>share of ties of the judge</source>
        <translation>판정 모델의 무승부 비율</translation>
    </message>
    <message>
        <source>share of ties of people</source>
        <translation>사람의 무승부 비율</translation>
    </message>
    <message>
        <source>observational</source>
        <translation>관찰</translation>
    </message>
    <message>
        <source>interventional</source>
        <translation>개입</translation>
    </message>
    <message>
        <source>Observational: cases as they are. Something that goes with the bias may be the cause, so this is a suspicion and no proof.</source>
        <translation>관찰: 있는 그대로의 사례입니다. 편향과 함께 나타나는 다른 것이 원인일 수 있으므로 의심일 뿐 증거는 아닙니다.</translation>
    </message>
    <message>
        <source>Interventional: the same content under a change that must not matter, such as the order. What changes with it was caused by it.</source>
        <translation>개입: 같은 내용에서 순서처럼 영향을 주지 않아야 할 것만 바꾸었습니다. 그에 따라 달라진 것은 그 변화 때문입니다.</translation>
    </message>
    <message>
        <source>one order: chose the first</source>
        <translation>한 순서만: 첫 번째를 고름</translation>
    </message>
    <message>
        <source>one order: chose the second</source>
        <translation>한 순서만: 두 번째를 고름</translation>
    </message>
    <message>
        <source>one order: share that chose the first</source>
        <translation>한 순서만: 첫 번째를 고른 비율</translation>
    </message>
    <message>
        <source>coming first, in log-odds, models held equal</source>
        <translation>먼저 제시된 효과(로그 오즈), 모델 실력 고정</translation>
    </message>
    <message>
        <source>coming first, in log-odds, people held equal</source>
        <translation>먼저 제시된 효과(로그 오즈), 사람의 선택 고정</translation>
    </message>
    <message>
        <source>each person</source>
        <translation>각 사람</translation>
    </message>
    <message>
        <source>share: the longer, wherever it decided</source>
        <translation>비율: 승부를 가린 모든 곳에서 긴 쪽</translation>
    </message>
    <message>
        <source>the same, however little longer</source>
        <translation>같은 비율, 조금이라도 긴 쪽</translation>
    </message>
    <message>
        <source>score of the longer, ties half</source>
        <translation>긴 쪽의 점수(무승부는 절반)</translation>
    </message>
    <message>
        <source>length, in log-odds for one standard deviation</source>
        <translation>길이 효과(표준편차 하나당 로그 오즈)</translation>
    </message>
    <message>
        <source>in log-odds for one standard deviation</source>
        <translation>표준편차 하나당 로그 오즈</translation>
    </message>
    <message>
        <source>people&apos;s taste, in log-odds</source>
        <translation>사람의 취향(로그 오즈)</translation>
    </message>
    <message>
        <source>the judge&apos;s taste, in log-odds</source>
        <translation>판정 모델의 취향(로그 오즈)</translation>
    </message>
    <message>
        <source>the judge&apos;s beyond people&apos;s, in log-odds</source>
        <translation>사람을 넘는 판정 모델의 취향(로그 오즈)</translation>
    </message>
    <message>
        <source>difference, decisiveness included</source>
        <translation>차이(결단성 포함)</translation>
    </message>
    <message>
        <source>chooses it where people do, less the same of the others</source>
        <translation>사람이 고를 때 고르는 비율, 상대 모델의 같은 비율을 뺌</translation>
    </message>
    <message>
        <source>other models, net of decisiveness</source>
        <translation>다른 모델, 결단성을 뺀 값</translation>
    </message>
    <message>
        <source>other models&apos; score by the judge</source>
        <translation>판정 모델이 다른 모델에 준 점수</translation>
    </message>
    <message>
        <source>other models&apos; score by people</source>
        <translation>사람이 다른 모델에 준 점수</translation>
    </message>
    <message>
        <source>other models, chosen where people do</source>
        <translation>다른 모델, 사람이 고를 때 고르는 비율</translation>
    </message>
    <message>
        <source>families of models</source>
        <translation>모델 계열</translation>
    </message>
    <message>
        <source>Stuart–Maxwell: is each choice as common?</source>
        <translation>Stuart–Maxwell 검정: 선택의 빈도가 같은가</translation>
    </message>
    <message>
        <source>its p</source>
        <translation>그 p값</translation>
    </message>
    <message>
        <source>Bowker: are choices exchanged evenly?</source>
        <translation>Bowker 검정: 선택이 고르게 엇갈리는가</translation>
    </message>
    <message>
        <source>lists</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>bold</source>
        <translation>굵은 글씨</translation>
    </message>
    <message>
        <source>headings</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>judge more, people fewer</source>
        <translation>판정 모델은 많은 쪽, 사람은 적은 쪽</translation>
    </message>
    <message>
        <source>judge fewer, people more</source>
        <translation>판정 모델은 적은 쪽, 사람은 많은 쪽</translation>
    </message>
    <message>
        <source>both took the one with more</source>
        <translation>둘 다 많은 쪽</translation>
    </message>
    <message>
        <source>both took the one with fewer</source>
        <translation>둘 다 적은 쪽</translation>
    </message>
    <message>
        <source>share: the judge took the one with more</source>
        <translation>비율: 판정 모델이 많은 쪽을 고름</translation>
    </message>
    <message>
        <source>share: people took the one with more</source>
        <translation>비율: 사람이 많은 쪽을 고름</translation>
    </message>
    <message>
        <source>mean score</source>
        <translation>평균 점수</translation>
    </message>
    <message>
        <source>standard deviation</source>
        <translation>표준편차</translation>
    </message>
    <message>
        <source>share at the highest score</source>
        <translation>최고점 비율</translation>
    </message>
    <message>
        <source>share of the three most used scores</source>
        <translation>가장 많이 쓴 세 점수의 비율</translation>
    </message>
    <message>
        <source>entropy of the scores, in nats</source>
        <translation>점수의 엔트로피(내트)</translation>
    </message>
    <message>
        <source>rank correlation of score and length</source>
        <translation>점수와 길이의 순위 상관</translation>
    </message>
    <message>
        <source>in pairs less alone, in points</source>
        <translation>쌍으로 매긴 점수에서 단독 점수를 뺀 값</translation>
    </message>
    <message>
        <source>people&apos;s mean score</source>
        <translation>사람의 평균 점수</translation>
    </message>
    <message>
        <source>entropy of people&apos;s scores, in nats</source>
        <translation>사람 점수의 엔트로피(내트)</translation>
    </message>
    <message>
        <source>people&apos;s rank correlation of score and length</source>
        <translation>사람의 점수와 길이의 순위 상관</translation>
    </message>
    <message>
        <source>states another preference</source>
        <translation>판정과 다른 선호를 밝힘</translation>
    </message>
    <message>
        <source>states that of the verdict</source>
        <translation>판정과 같은 선호를 밝힘</translation>
    </message>
    <message>
        <source>states none that is known for one</source>
        <translation>알아볼 수 있는 선호를 밝히지 않음</translation>
    </message>
    <message>
        <source>share that states a preference</source>
        <translation>선호를 밝힌 비율</translation>
    </message>
    <message>
        <source>formatting</source>
        <translation>서식</translation>
    </message>
    <message>
        <source>scores</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>rationales</source>
        <translation>판정 이유</translation>
    </message>
    <message>
        <source>%5: of comparisons judged in one order each, %6 went to the response shown first and %7 to the one shown second. With the models&apos; strengths held equal, coming first moves the log-odds by %1 (%2 to %3, n = %4).</source>
        <translation>%5: 한 순서로만 판정한 비교에서 먼저 제시된 응답이 %6건, 나중에 제시된 응답이 %7건을 얻었습니다. 모델의 실력이 같다면 먼저 제시되는 것은 로그 오즈를 %1(%2~%3, n = %4)만큼 바꿉니다.</translation>
    </message>
    <message>
        <source>%5: of comparisons judged in one order each, %6 went to the response shown first and %7 to the one shown second. With what people chose held equal, coming first moves the log-odds by %1 (%2 to %3, n = %4).</source>
        <translation>%5: 한 순서로만 판정한 비교에서 먼저 제시된 응답이 %6건, 나중에 제시된 응답이 %7건을 얻었습니다. 사람의 선택이 같다면 먼저 제시되는 것은 로그 오즈를 %1(%2~%3, n = %4)만큼 바꿉니다.</translation>
    </message>
    <message>
        <source>Of %4 votes that decided between unlike lengths, %5 went to the longer response and %6 to the shorter, a share of %1 (%2 to %3). Judges are set beside this; by itself it is no bias.</source>
        <translation>길이가 다른 응답 사이에서 승부를 가린 투표 %4표 중 긴 응답이 %5표, 짧은 응답이 %6표를 얻어 비율은 %1(%2~%3)입니다. 판정 모델을 견주는 기준일 뿐 그 자체로 편향은 아닙니다.</translation>
    </message>
    <message>
        <source>%5: it gives its own model %6 where people give it %7, on %4 comparisons. Net of how it treats the other models that is a difference of %1 (%2 to %3).</source>
        <translation>%5: 비교 %4건에서 자기 모델에 %6점을 주며 사람은 %7점을 줍니다. 다른 모델을 대하는 방식을 빼면 차이는 %1(%2~%3)입니다.</translation>
    </message>
    <message>
        <source>%5: on the responses that people scored too, its %4 scores differ from people&apos;s mean by %1 (%2 to %3) points.</source>
        <translation>%5: 사람도 점수를 매긴 응답에서 점수 %4개가 사람의 평균과 %1점(%2~%3) 다릅니다.</translation>
    </message>
    <message>
        <source>Severity is not defined: %1. %2 scores average %3 and take %4 different values; the three most used of them have a share of %5.</source>
        <translation>엄격함이 정의되지 않음: %1. 점수 %2개의 평균은 %3이고 서로 다른 값 %4개를 쓰며, 가장 많이 쓴 세 값의 비율은 %5입니다.</translation>
    </message>
    <message>
        <source>On a share of %1 (%2 to %3) of %4 comparisons whose rationales state a preference, one states another than its verdict: %5. The rationales of %6 state none in words that are known for one.</source>
        <translation>판정 이유가 선호를 밝힌 비교 %4건 중 판정과 다른 선호를 밝힌 것은 %5건, 비율은 %1(%2~%3)입니다. %6건의 판정 이유는 알아볼 수 있는 선호를 밝히지 않습니다.</translation>
    </message>
    <message>
        <source>people give the other models the same points</source>
        <translation>사람이 다른 모델들에 같은 점수를 주었습니다</translation>
    </message>
    <message>
        <source>people never picked one of the two</source>
        <translation>사람이 둘 중 하나를 한 번도 고르지 않았습니다</translation>
    </message>
    <message>
        <source>the same side was always shown first</source>
        <translation>언제나 같은 쪽이 먼저 제시되었습니다</translation>
    </message>
    <message>
        <source>nothing was judged in one order</source>
        <translation>한 순서로만 판정한 것이 없습니다</translation>
    </message>
    <message>
        <source>no vote decided between responses of unlike lengths</source>
        <translation>길이가 다른 응답 사이에서 승부를 가린 투표가 없습니다</translation>
    </message>
    <message>
        <source>there is no comparison of responses that differ in this on which both the judge and people decided</source>
        <translation>판정 모델과 사람이 모두 승부를 가린, 이 점이 다른 비교가 없습니다</translation>
    </message>
    <message>
        <source>the responses never differ in this</source>
        <translation>응답들이 이 점에서 다르지 않습니다</translation>
    </message>
    <message>
        <source>there is no disagreement to compare</source>
        <translation>비교할 불일치가 없습니다</translation>
    </message>
    <message>
        <source>there are no scores, neither ratings of single responses nor scores in pairs</source>
        <translation>응답 하나에 매긴 점수도, 쌍에 매긴 점수도 없습니다</translation>
    </message>
    <message>
        <source>people are what the scores of others are set beside</source>
        <translation>사람은 다른 평가자의 점수를 견주는 기준입니다</translation>
    </message>
    <message>
        <source>no response has both a score of this rater and one of people</source>
        <translation>이 평가자와 사람이 모두 점수를 매긴 응답이 없습니다</translation>
    </message>
    <message>
        <source>there are no scores</source>
        <translation>점수가 없습니다</translation>
    </message>
    <message>
        <source>no rationales are stored</source>
        <translation>저장된 판정 이유가 없습니다</translation>
    </message>
    <message>
        <source>no rationale states a preference in words that are known for one</source>
        <translation>알아볼 수 있는 말로 선호를 밝힌 판정 이유가 없습니다</translation>
    </message>
    <message>
        <source>Prefers what is shown first, beyond chance</source>
        <translation>우연을 넘어 먼저 제시된 쪽을 선호함</translation>
    </message>
    <message>
        <source>No preference for a place beyond chance</source>
        <translation>우연을 넘는 위치 선호 없음</translation>
    </message>
    <message>
        <source>Prefers what is shown second, beyond chance</source>
        <translation>우연을 넘어 나중에 제시된 쪽을 선호함</translation>
    </message>
    <message>
        <source>Prefer what stands left, beyond chance</source>
        <translation>우연을 넘어 왼쪽을 선호함</translation>
    </message>
    <message>
        <source>No preference for a side beyond chance</source>
        <translation>우연을 넘는 좌우 선호 없음</translation>
    </message>
    <message>
        <source>Prefer what stands right, beyond chance</source>
        <translation>우연을 넘어 오른쪽을 선호함</translation>
    </message>
    <message>
        <source>Likes long responses more than people do</source>
        <translation>긴 응답을 사람보다 더 좋아함</translation>
    </message>
    <message>
        <source>Likes long responses as people do, as far as this shows</source>
        <translation>이 자료로 보는 한 긴 응답을 사람만큼 좋아함</translation>
    </message>
    <message>
        <source>Likes long responses less than people do</source>
        <translation>긴 응답을 사람보다 덜 좋아함</translation>
    </message>
    <message>
        <source>Favours its own model beyond its decisiveness</source>
        <translation>결단성을 넘어 자기 모델을 편듦</translation>
    </message>
    <message>
        <source>Does not favour its own model beyond its decisiveness, as far as this shows</source>
        <translation>이 자료로 보는 한 결단성을 넘어 자기 모델을 편들지 않음</translation>
    </message>
    <message>
        <source>Disfavours its own model beyond its decisiveness</source>
        <translation>결단성을 넘어 자기 모델을 깎아내림</translation>
    </message>
    <message>
        <source>Likes lists more than people do</source>
        <translation>목록을 사람보다 더 좋아함</translation>
    </message>
    <message>
        <source>Likes lists as people do, as far as this shows</source>
        <translation>이 자료로 보는 한 목록을 사람만큼 좋아함</translation>
    </message>
    <message>
        <source>Likes lists less than people do</source>
        <translation>목록을 사람보다 덜 좋아함</translation>
    </message>
    <message>
        <source>Scores higher than people do</source>
        <translation>사람보다 점수를 높게 줌</translation>
    </message>
    <message>
        <source>Scores as high as people do, as far as this shows</source>
        <translation>이 자료로 보는 한 사람만큼 점수를 줌</translation>
    </message>
    <message>
        <source>Scores lower than people do</source>
        <translation>사람보다 점수를 낮게 줌</translation>
    </message>
    <message>
        <source>Too sure of itself: its mean confidence is %2, and it sides with people on a share of %3 of %4 comparisons, a difference of %5 (%6 to %7).</source>
        <translation>자신을 지나치게 확신함: 평균 확신도는 %2이고, 비교 %4건 중 사람과 같은 쪽인 비율은 %3으로, 차이는 %5(%6~%7)입니다.</translation>
    </message>
    <message>
        <source>Not sure enough of itself: its mean confidence is %2, and it sides with people on a share of %3 of %4 comparisons, a difference of %5 (%6 to %7).</source>
        <translation>확신이 부족함: 평균 확신도는 %2이고, 비교 %4건 중 사람과 같은 쪽인 비율은 %3으로, 차이는 %5(%6~%7)입니다.</translation>
    </message>
    <message>
        <source>About as sure of itself as it should be: its mean confidence is %2, and it sides with people on a share of %3 of %4 comparisons, a difference of %5 (%6 to %7).</source>
        <translation>확신하는 정도가 대체로 알맞음: 평균 확신도는 %2이고, 비교 %4건 중 사람과 같은 쪽인 비율은 %3으로, 차이는 %5(%6~%7)입니다.</translation>
    </message>
    <message>
        <source>no valid call has a probability</source>
        <translation>확률이 있는 유효한 호출이 없습니다</translation>
    </message>
    <message>
        <source>no comparison that has a probability has a vote of people</source>
        <translation>확률이 있는 비교 가운데 사람의 투표가 있는 것이 없습니다</translation>
    </message>
    <message>
        <source>all probabilities are one half</source>
        <translation>모든 확률이 2분의 1입니다</translation>
    </message>
    <message>
        <source>no probability errs</source>
        <translation>틀린 확률이 없습니다</translation>
    </message>
    <message>
        <source>the probabilities say no more than chance</source>
        <translation>확률이 우연보다 나은 것을 말해 주지 않습니다</translation>
    </message>
    <message>
        <source>undefined, %1</source>
        <translation>정의되지 않음, %1</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>figure, interval</comment>
        <translation>%1(%2~%3)</translation>
    </message>
    <message>
        <source>Where it says %1, it is right in %2 of %3 comparisons.</source>
        <translation>%1이라고 말하는 비교 %3건에서 맞는 비율은 %2입니다.</translation>
    </message>
    <message>
        <source>Brier score %1; log loss %2; expected calibration error %3 in %4 groups of like size; temperature %5, above 1 for too sure.</source>
        <translation>브라이어 점수 %1, 로그 손실 %2, 비슷한 크기의 묶음 %4개로 본 기대 보정 오차 %3, 온도 %5(1보다 크면 지나친 확신).</translation>
    </message>
    <message>
        <source>calls: chose the first</source>
        <translation>호출: 첫째를 선택</translation>
    </message>
    <message>
        <source>calls: chose the second</source>
        <translation>호출: 둘째를 선택</translation>
    </message>
    <message>
        <source>calls: tie</source>
        <translation>호출: 동점</translation>
    </message>
    <message>
        <source>calls: no valid verdict</source>
        <translation>호출: 유효한 판정 없음</translation>
    </message>
    <message>
        <source>share of calls that chose the first</source>
        <translation>첫째를 선택한 호출의 비율</translation>
    </message>
    <message>
        <source>share of calls that chose the second</source>
        <translation>둘째를 선택한 호출의 비율</translation>
    </message>
    <message>
        <source>share of calls that were ties</source>
        <translation>동점인 호출의 비율</translation>
    </message>
    <message>
        <source>mean score of what was shown first</source>
        <translation>먼저 보인 응답의 평균 점수</translation>
    </message>
    <message>
        <source>mean score of what was shown second</source>
        <translation>나중에 보인 응답의 평균 점수</translation>
    </message>
    <message>
        <source>first less second, in points</source>
        <translation>첫째에서 둘째를 뺀 점수 차이</translation>
    </message>
    <message>
        <source>no two models were shown both ways round</source>
        <translation>두 모델을 서로 다른 순서로 보인 적이 없습니다</translation>
    </message>
    <message>
        <source>left out: people are split</source>
        <translation>제외: 사람 의견이 갈림</translation>
    </message>
    <message>
        <source>left out: the order is not known</source>
        <translation>제외: 순서를 알 수 없음</translation>
    </message>
    <message>
        <source>%5: of comparisons judged in one order each, %6 went to the response shown first and %7 to the one shown second. With the models&apos; strengths held equal, coming first moves the log-odds by %1 (%2 to %3, n = %4). Left out are %8 whose order is not known.</source>
        <translation>%5: 한 순서로만 판정한 비교 중 먼저 제시된 응답이 %6건, 나중에 제시된 응답이 %7건 선택되었습니다. 모델의 실력을 같게 두면, 먼저 제시되는 것은 로그 오즈를 %1만큼 바꿉니다(%2~%3, n = %4). 순서를 알 수 없는 %8건은 제외했습니다.</translation>
    </message>
    <message>
        <source>%5: of comparisons judged in one order each, %6 went to the response shown first and %7 to the one shown second. With what people chose held equal, coming first moves the log-odds by %1 (%2 to %3, n = %4). Left out are %8 whose order is not known.</source>
        <translation>%5: 한 순서로만 판정한 비교 중 먼저 제시된 응답이 %6건, 나중에 제시된 응답이 %7건 선택되었습니다. 사람의 선택을 같게 두면, 먼저 제시되는 것은 로그 오즈를 %1만큼 바꿉니다(%2~%3, n = %4). 순서를 알 수 없는 %8건은 제외했습니다.</translation>
    </message>
    <message>
        <source>position is not known, because the source does not tell which response was shown first</source>
        <translation>위치는 알 수 없습니다. 원본에 어느 응답이 먼저 제시되었는지 나와 있지 않기 때문입니다</translation>
    </message>
    <message>
        <source>wherever there is a ruling people are split</source>
        <translation>최종 판정이 있는 곳마다 사람 의견이 갈립니다</translation>
    </message>
    <message>
        <source>Calls ties more often than most people do</source>
        <translation>대다수 사람보다 무승부를 더 자주 줍니다</translation>
    </message>
    <message>
        <source>Calls ties as often as most people do, as far as this shows</source>
        <translation>이 자료로 보는 한, 대다수 사람만큼 무승부를 줍니다</translation>
    </message>
    <message>
        <source>Calls ties less often than most people do</source>
        <translation>대다수 사람보다 무승부를 덜 줍니다</translation>
    </message>
    <message>
        <source>exact p by item, two-sided</source>
        <translation>항목별 정확 p, 양측</translation>
    </message>
    <message>
        <source>exact p row by row, two-sided</source>
        <translation>행별 정확 p, 양측</translation>
    </message>
    <message>
        <source>exact McNemar p row by row, two-sided</source>
        <translation>행별 McNemar 정확 p, 양측</translation>
    </message>
    <message>
        <source>of these not flagged: people are split</source>
        <translation>이 중 표시하지 않음: 사람 의견이 갈림</translation>
    </message>
    <message>
        <source>flagged: judge tie, three quarters of people decided alike</source>
        <translation>표시: 판정 모델은 무승부, 사람의 4분의 3은 같은 쪽을 고름</translation>
    </message>
    <message>
        <source>flagged: judge decided, a tie for three quarters of people</source>
        <translation>표시: 판정 모델은 승부를 가림, 사람의 4분의 3은 무승부</translation>
    </message>
    <message>
        <source>fitted without length</source>
        <translation>길이 없이 적합</translation>
    </message>
    <message>
        <source>length, in log-odds, models held equal</source>
        <translation>길이 효과(로그 오즈), 모델 실력 고정</translation>
    </message>
    <message>
        <source>length turns the model to the judge&apos;s choice</source>
        <translation>길이가 모형을 판정 쪽으로 돌림</translation>
    </message>
    <message>
        <source>length turns the model from the judge&apos;s choice</source>
        <translation>길이가 모형을 판정 반대쪽으로 돌림</translation>
    </message>
    <message>
        <source>share of these that turn to its choice</source>
        <translation>이 중 판정 쪽으로 도는 비율</translation>
    </message>
    <message>
        <source>runs over both orders</source>
        <translation>양쪽 순서에 걸친 실행</translation>
    </message>
    <message>
        <source>leave it open which is better</source>
        <translation>어느 쪽이 나은지 열어 둠</translation>
    </message>
    <message>
        <source>tell which is better</source>
        <translation>어느 쪽이 나은지 가림</translation>
    </message>
    <message>
        <source>share that leaves it open</source>
        <translation>열어 두는 비율</translation>
    </message>
    <message>
        <source>chose the right response</source>
        <translation>옳은 응답을 고름</translation>
    </message>
    <message>
        <source>called it a tie</source>
        <translation>무승부라고 함</translation>
    </message>
    <message>
        <source>beside people</source>
        <translation>사람과 견주어</translation>
    </message>
    <message>
        <source>share: the judge chose the wrong one</source>
        <translation>비율: 판정 모델이 틀린 쪽을 고름</translation>
    </message>
    <message>
        <source>share: people chose the wrong one</source>
        <translation>비율: 사람이 틀린 쪽을 고름</translation>
    </message>
    <message>
        <source>judge wrong, people right</source>
        <translation>판정 모델은 틀림, 사람은 맞음</translation>
    </message>
    <message>
        <source>judge right, people wrong</source>
        <translation>판정 모델은 맞음, 사람은 틀림</translation>
    </message>
    <message>
        <source>judge&apos;s share less people&apos;s</source>
        <translation>판정 모델의 비율에서 사람의 비율을 뺀 값</translation>
    </message>
    <message>
        <source>the same model with the reference answer says otherwise</source>
        <translation>같은 모델이 참조 답안을 보면 달리 말함</translation>
    </message>
    <message>
        <source>wrong verdicts</source>
        <translation>틀린 판정</translation>
    </message>
    <message>
        <source>%5: of %4 comparisons judged in both orders, %6 went to the response shown first and %7 to the one shown second, a preference index of %1 (%2 to %3), exact p by item %8.</source>
        <translation>%5: 양쪽 순서로 판정한 비교 %4건 중 먼저 제시된 응답이 %6건, 나중에 제시된 응답이 %7건을 얻어 선호 지수는 %1(%2~%3), 항목별 정확 p는 %8입니다.</translation>
    </message>
    <message>
        <source>%5: of %4 votes whose sides are known, %6 went to the response shown left and %7 to the one shown right, a preference index of %1 (%2 to %3), exact p by item %8.</source>
        <translation>%5: 좌우가 알려진 투표 %4표 중 왼쪽 응답이 %6표, 오른쪽 응답이 %7표를 얻어 선호 지수는 %1(%2~%3), 항목별 정확 p는 %8입니다.</translation>
    </message>
    <message>
        <source>%5: against people it took the longer response in %6 and the shorter one in %7 of %4 comparisons of unlike lengths, a difference of %1 (%2 to %3), exact p by item %8.</source>
        <translation>%5: 길이가 다른 비교 %4건 중 사람과 반대로 긴 응답을 고른 것이 %6건, 짧은 응답을 고른 것이 %7건으로, 차이는 %1(%2~%3), 항목별 정확 p는 %8입니다.</translation>
    </message>
    <message>
        <source>%5: of %4 comparisons it called %6 a tie where most people decided, and most people called %7 one where it decided, a difference of %1 (%2 to %3). Of these, %8 carry the flag: there three quarters of the people are of one mind. Left out are %9 more on which people are split.</source>
        <translation>%5: 비교 %4건 중 대다수 사람이 승부를 가렸는데 무승부라 한 것이 %6건, 대다수 사람이 무승부라 했는데 승부를 가린 것이 %7건으로, 차이는 %1(%2~%3)입니다. 이 중 사람의 4분의 3이 한뜻인 %8건에 표시가 붙습니다. 사람 의견이 갈린 %9건은 제외했습니다.</translation>
    </message>
    <message>
        <source>Of %4 comparisons that it decided and that have a fixed truth, it chose the wrong response in %5, a share of %1 (%2 to %3).</source>
        <translation>승부를 가렸고 정답이 정해진 비교 %4건 중 틀린 응답을 고른 것이 %5건으로, 비율은 %1(%2~%3)입니다.</translation>
    </message>
    <message>
        <source>%5: against people it took the response with more list items in %6 and the one with fewer in %7 of %4 comparisons that differ in them, a difference of %1 (%2 to %3), exact p by item %8.</source>
        <translation>%5: 목록 항목 수가 다른 비교 %4건 중 사람과 반대로 항목이 많은 응답을 고른 것이 %6건, 적은 응답을 고른 것이 %7건으로, 차이는 %1(%2~%3), 항목별 정확 p는 %8입니다.</translation>
    </message>
    <message>
        <source>there is no other model, and telling a preference from decisiveness needs two</source>
        <translation>다른 모델이 없습니다. 선호와 단호함을 구별하려면 둘이 필요합니다</translation>
    </message>
    <message>
        <source>there is one other model, and telling a preference from decisiveness needs two</source>
        <translation>다른 모델이 하나뿐입니다. 선호와 단호함을 구별하려면 둘이 필요합니다</translation>
    </message>
    <message>
        <source>there is one score, and a deviation needs two</source>
        <translation>점수가 하나뿐입니다. 편차에는 둘이 필요합니다</translation>
    </message>
    <message>
        <source>no comparison that the judge decided has a fixed truth that takes a side</source>
        <translation>판정 모델이 승부를 가린 비교 중 한쪽이 정답으로 정해진 것이 없습니다</translation>
    </message>
    <message>
        <source>the judge and people nowhere both decided beside a fixed truth</source>
        <translation>정답이 정해진 곳에서 판정 모델과 사람이 함께 승부를 가린 비교가 없습니다</translation>
    </message>
    <message>
        <source>no comparison was judged again in both orders, or with probabilities in both</source>
        <translation>양쪽 순서에서 다시 판정했거나 양쪽에 확률이 있는 비교가 없습니다</translation>
    </message>
    <message>
        <source>the length term turns the model nowhere</source>
        <translation>길이 항이 모형의 예측을 바꾸는 곳이 없습니다</translation>
    </message>
    <message>
        <source>there is no fit</source>
        <translation>적합 결과가 없습니다</translation>
    </message>
    <message>
        <source>there are no rulings on two models</source>
        <translation>두 모델에 대한 최종 판정이 없습니다</translation>
    </message>
    <message>
        <source>the responses never differ in length</source>
        <translation>응답의 길이가 다른 곳이 없습니다</translation>
    </message>
    <message>
        <source>there are fewer than 100 rulings on two models</source>
        <translation>두 모델에 대한 최종 판정이 100건보다 적습니다</translation>
    </message>
    <message>
        <source>in less than a tenth of the rulings the longer response is of the model that is otherwise the shorter one, so that length cannot be told from the model</source>
        <translation>평소에 더 짧은 모델의 응답이 더 긴 경우가 최종 판정의 10분의 1에 못 미쳐, 길이와 모델을 구별할 수 없습니다</translation>
    </message>
    <message>
        <source>below .000001</source>
        <translation>.000001 미만</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>정의되지 않음</translation>
    </message>
</context>
<context>
    <name>BoardExplanations</name>
    <message>
        <source>Leaderboard by %1 › %2</source>
        <translation>%1의 순위표 › %2</translation>
    </message>
    <message>
        <source>This model has no battle on that board.</source>
        <translation>이 모델은 그 순위표에 대결이 없습니다.</translation>
    </message>
    <message>
        <source>Leaderboard by %1 › %2 against %3</source>
        <translation>%1의 순위표 › %2 대 %3</translation>
    </message>
    <message>
        <source>Leaderboard by %1</source>
        <translation>%1의 순위표</translation>
    </message>
</context>
<context>
    <name>BoardPlots</name>
    <message>
        <source>Win rate</source>
        <translation>승률</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>There is nothing to draw</source>
        <translation>그릴 것이 없습니다</translation>
    </message>
    <message>
        <source>Choose somebody under Beside: the lines lead from one board to the other</source>
        <translation>비교에서 고르면 선이 한 순위표에서 다른 순위표로 이어집니다</translation>
    </message>
    <message>
        <source>No model is rated on both boards</source>
        <translation>양쪽 순위표에 모두 있는 모델이 없습니다</translation>
    </message>
</context>
<context>
    <name>BoardWords</name>
    <message>
        <source>a tie is an outcome of its own</source>
        <translation>무승부는 별도의 결과입니다</translation>
    </message>
    <message>
        <source>ties left out</source>
        <translation>무승부 제외</translation>
    </message>
    <message>
        <source>a tie is half a win</source>
        <translation>무승부는 반 승입니다</translation>
    </message>
    <message>
        <source>Bradley-Terry</source>
        <translation>Bradley-Terry</translation>
    </message>
    <message>
        <source>Rao-Kupper (ties modelled)</source>
        <translation>Rao-Kupper (무승부 모형)</translation>
    </message>
    <message>
        <source>Davidson (ties modelled)</source>
        <translation>Davidson (무승부 모형)</translation>
    </message>
    <message>
        <source>Elo over random orders</source>
        <translation>무작위 순서의 Elo</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>승률</translation>
    </message>
    <message>
        <source>no interval</source>
        <translation>구간 없음</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>interval</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%2 models rated by %3 (%1): %4 battles on %5 items, %6.</source>
        <translation>%3의 평가로 본 모델 %2개(%1): 항목 %5개의 대결 %4회, %6.</translation>
    </message>
    <message>
        <source>Intervals (95 %, clustered by item) tell %1 of %2 pairs of models apart.</source>
        <translation>95 % 구간(항목별 군집)은 모델 %2쌍 가운데 %1쌍을 구별합니다.</translation>
    </message>
    <message>
        <source>The spread over orders says how much the order matters; it is no sampling error.</source>
        <translation>순서에 따른 흩어짐은 순서가 얼마나 중요한지를 말하며, 표본 오차가 아닙니다.</translation>
    </message>
    <message>
        <source>Note: %1.</source>
        <translation>참고: %1.</translation>
    </message>
    <message>
        <source>How alike two boards order the models is told for Bradley-Terry alone.</source>
        <translation>두 순위표가 얼마나 비슷한지는 Bradley-Terry에서만 계산합니다.</translation>
    </message>
    <message>
        <source>The boards of %1 and %2 cannot be compared: %3.</source>
        <translation>%1와(과) %2의 순위표는 비교할 수 없습니다: %3.</translation>
    </message>
    <message>
        <source>The boards of %1 and %2 order %3 models with a rank correlation of %4 (Spearman).</source>
        <translation>%1와(과) %2의 순위표에서 모델 %3개의 순위 상관은 %4입니다(Spearman).</translation>
    </message>
    <message>
        <source>%1 of the %2 pairs that both tell apart stand in the same order.</source>
        <translation>둘 다 구별하는 %2쌍 가운데 %1쌍의 순서가 같습니다.</translation>
    </message>
</context>
<context>
    <name>EvaluatorPlot</name>
    <message>
        <source>No judge has an agreement with people and prices of its calls</source>
        <translation>사람과의 일치도와 호출 가격이 모두 있는 판정 모델이 없습니다</translation>
    </message>
    <message>
        <source>Nobody has an agreement with people and times of calls or votes</source>
        <translation>사람과의 일치도와 호출 또는 투표 시간이 모두 있는 평가자가 없습니다</translation>
    </message>
</context>
<context>
    <name>EvaluatorWords</name>
    <message>
        <source>Agreement with people</source>
        <translation>사람과의 일치도</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>분산</translation>
    </message>
    <message>
        <source>Prefers longer</source>
        <translation>긴 쪽 선호</translation>
    </message>
    <message>
        <source>Prefers lists</source>
        <translation>목록 선호</translation>
    </message>
    <message>
        <source>Prefers first</source>
        <translation>먼저 보인 쪽 선호</translation>
    </message>
    <message>
        <source>Spearman of models</source>
        <translation>모델 스피어먼</translation>
    </message>
    <message>
        <source>Pearson of models</source>
        <translation>모델 피어슨</translation>
    </message>
    <message>
        <source>USD for 1,000</source>
        <translation>1,000건당 USD</translation>
    </message>
    <message>
        <source>Seconds for 1,000</source>
        <translation>1,000건당 초</translation>
    </message>
    <message>
        <source>Without verdict</source>
        <translation>판정 없음</translation>
    </message>
    <message>
        <source>Dawid-Skene</source>
        <translation>Dawid-Skene</translation>
    </message>
    <message>
        <source>One coin</source>
        <translation>한 동전</translation>
    </message>
    <message>
        <source>MACE</source>
        <translation>MACE</translation>
    </message>
    <message>
        <source>one less the mean error of one annotation beside the commonest answer of people; a person beside that of the others</source>
        <translation>1에서 사람들의 가장 흔한 답에 견준 주석 하나의 평균 오차를 뺀 값. 사람은 다른 사람들의 답에 견줍니다</translation>
    </message>
    <message>
        <source>the error of the commonest of all its annotations beside the commonest answer of people; 0 for people</source>
        <translation>모든 주석 중 가장 흔한 답을 사람들의 가장 흔한 답에 견준 오차. 사람은 0입니다</translation>
    </message>
    <message>
        <source>the mean error of one of its annotations beside the commonest of its others</source>
        <translation>주석 하나를 자신의 나머지 주석 중 가장 흔한 답에 견준 평균 오차</translation>
    </message>
    <message>
        <source>the share for the longer response where lengths differ by more than 30 characters, a tie half</source>
        <translation>길이 차이가 30자를 넘을 때 더 긴 응답을 고른 비율. 무승부는 절반</translation>
    </message>
    <message>
        <source>the share for the response with a list where one alone has one, a tie half</source>
        <translation>한쪽에만 목록이 있을 때 목록이 있는 응답을 고른 비율. 무승부는 절반</translation>
    </message>
    <message>
        <source>the share for what was shown first, a tie half</source>
        <translation>먼저 보인 응답을 고른 비율. 무승부는 절반</translation>
    </message>
    <message>
        <source>the rank correlation of the models&apos; win rates with those by people</source>
        <translation>모델 승률과 사람이 매긴 승률의 순위 상관</translation>
    </message>
    <message>
        <source>the correlation of the models&apos; win rates with those by people</source>
        <translation>모델 승률과 사람이 매긴 승률의 상관</translation>
    </message>
    <message>
        <source>the mean price of a call in USD, a thousand times</source>
        <translation>호출 한 건의 평균 가격(USD)의 천 배</translation>
    </message>
    <message>
        <source>the mean time of a call or vote in seconds, a thousand times</source>
        <translation>호출이나 투표 한 건의 평균 시간(초)의 천 배</translation>
    </message>
    <message>
        <source>the share of its calls, comparisons or votes that gave no verdict</source>
        <translation>호출, 비교 또는 투표 중 판정이 나오지 않은 비율</translation>
    </message>
    <message>
        <source>the chance that the rater says what is true, from its table of answers by truth and the share of each truth</source>
        <translation>참값별 응답 표와 각 참값의 비율로 본, 평가자가 참값을 말할 확률</translation>
    </message>
    <message>
        <source>the chance that the rater says what is true, the same for every truth</source>
        <translation>어느 참값에서나 같다고 본, 평가자가 참값을 말할 확률</translation>
    </message>
    <message>
        <source>the chance that the rater answers by the truth and not by habit</source>
        <translation>평가자가 버릇이 아니라 참값에 따라 답할 확률</translation>
    </message>
    <message>
        <source>one annotation a comparison; this takes several of one comparison</source>
        <translation>비교마다 주석이 하나뿐인데, 이 수치에는 한 비교에 여럿이 필요합니다</translation>
    </message>
    <message>
        <source>no example that both annotated</source>
        <translation>둘 다 주석한 사례가 없습니다</translation>
    </message>
    <message>
        <source>no example has two annotations</source>
        <translation>주석이 둘인 사례가 없습니다</translation>
    </message>
    <message>
        <source>no preferences</source>
        <translation>선호가 없습니다</translation>
    </message>
    <message>
        <source>no shared comparisons</source>
        <translation>공유한 비교가 없습니다</translation>
    </message>
    <message>
        <source>what was shown first is not known</source>
        <translation>무엇이 먼저 보였는지 알 수 없습니다</translation>
    </message>
    <message>
        <source>no price is stored</source>
        <translation>저장된 가격이 없습니다</translation>
    </message>
    <message>
        <source>no time is stored</source>
        <translation>저장된 시간이 없습니다</translation>
    </message>
    <message>
        <source>imported rulings do not tell which calls failed</source>
        <translation>가져온 최종 판정으로는 어떤 호출이 실패했는지 알 수 없습니다</translation>
    </message>
    <message>
        <source>needs two items</source>
        <translation>항목이 둘 필요합니다</translation>
    </message>
    <message>
        <source>one side does not vary</source>
        <translation>한쪽 값이 모두 같습니다</translation>
    </message>
    <message>
        <source>no interval without resampling</source>
        <translation>재표집 없이는 구간이 없습니다</translation>
    </message>
    <message>
        <source>0 by definition: people are the measure</source>
        <translation>정의에 따라 0: 사람이 기준입니다</translation>
    </message>
    <message>
        <source>1 by definition: people are the measure</source>
        <translation>정의에 따라 1: 사람이 기준입니다</translation>
    </message>
    <message>
        <source>fitted; no interval</source>
        <translation>적합한 값이며 구간이 없습니다</translation>
    </message>
    <message>
        <source>of all raters with few votes together; no interval</source>
        <translation>표가 적은 평가자를 모두 묶은 값이며 구간이 없습니다</translation>
    </message>
    <message>
        <source>no vote or ruling</source>
        <translation>투표나 최종 판정이 없습니다</translation>
    </message>
    <message>
        <source>no votes or rulings</source>
        <translation>투표나 최종 판정이 없습니다</translation>
    </message>
    <message>
        <source>no votes</source>
        <translation>투표가 없습니다</translation>
    </message>
    <message>
        <source>n = %1 comparisons</source>
        <translation>n = 비교 %1건</translation>
    </message>
    <message>
        <source>n = %1 votes</source>
        <translation>n = 투표 %1표</translation>
    </message>
    <message>
        <source>n = %1 calls</source>
        <translation>n = 호출 %1건</translation>
    </message>
    <message>
        <source>n = %1 models</source>
        <translation>n = 모델 %1개</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>interval</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>fewer than 10</source>
        <translation>10건 미만</translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
    <message>
        <source>not defined: %1</source>
        <translation>정의되지 않음: %1</translation>
    </message>
    <message>
        <source>%1, fewer than 10: no figure is shown</source>
        <translation>%1, 10건 미만이므로 수치를 보이지 않습니다</translation>
    </message>
    <message>
        <source>95 % interval %1</source>
        <translation>95 % 신뢰 구간 %1</translation>
    </message>
    <message>
        <source>votes</source>
        <translation>투표</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>호출</translation>
    </message>
    <message>
        <source>rulings</source>
        <translation>최종 판정</translation>
    </message>
    <message>
        <source>no ruling</source>
        <translation>최종 판정 없음</translation>
    </message>
    <message>
        <source>An annotation that is not people&apos;s commonest answer is an error of 1.</source>
        <translation>사람들의 가장 흔한 답과 다른 주석의 오차는 1입니다.</translation>
    </message>
    <message>
        <source>The error of an annotation is its distance from people&apos;s median, a tie half way.</source>
        <translation>주석의 오차는 사람들의 중앙값까지의 거리이며 무승부는 그 중간입니다.</translation>
    </message>
    <message>
        <source>Judges beside people, as AlpacaEval&apos;s table of evaluators has them. A judge is told by its valid calls, else by its rulings; people by their votes, one left out at a time. %1 Enter on a cell opens its cases.</source>
        <translation>AlpacaEval의 평가자 표와 같이 판정 모델을 사람과 나란히 놓습니다. 판정 모델은 유효한 호출로, 없으면 최종 판정으로 보고, 사람은 한 명씩 빼 가며 투표로 봅니다. %1 칸에서 Enter를 누르면 사례가 열립니다.</translation>
    </message>
    <message>
        <source>Competence is not defined: %1.</source>
        <translation>역량은 정의되지 않습니다: %1.</translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>%1 = %2: two people who answer blindly, each with its own shares of a, tie and b, would agree on %3, so they reach %2 of what is left: (%4 - %3) / (1 - %3)</source>
        <translation>%1 = %2: 두 사람이 각자의 a, 무승부, b 비율대로 아무렇게나 답해도 %3만큼 일치하므로, 남은 것 가운데 %2에 이릅니다: (%4 - %3) / (1 - %3)</translation>
    </message>
    <message>
        <source>Source: Cohen 1960; standard error of Fleiss, Cohen and Everitt 1969, clustered by item</source>
        <translation>출처: Cohen 1960; 표준 오차는 Fleiss, Cohen, Everitt 1969, 문항별 군집</translation>
    </message>
    <message>
        <source>%1 = %2: two people who answer blindly with the shares of both taken together would agree on %3, so they reach %2 of what is left: (%4 - %3) / (1 - %3)</source>
        <translation>%1 = %2: 두 사람이 둘을 합친 비율대로 아무렇게나 답해도 %3만큼 일치하므로, 남은 것 가운데 %2에 이릅니다: (%4 - %3) / (1 - %3)</translation>
    </message>
    <message>
        <source>Source: Scott 1955</source>
        <translation>출처: Scott 1955</translation>
    </message>
    <message>
        <source>%1 = %2: blind agreement, taken to happen only where answers are spread over the categories, would be %3, so they reach %2 of what is left: (%4 - %3) / (1 - %3)</source>
        <translation>%1 = %2: 답이 여러 범주에 퍼진 곳에서만 일어난다고 본 우연한 일치는 %3이므로, 남은 것 가운데 %2에 이릅니다: (%4 - %3) / (1 - %3)</translation>
    </message>
    <message>
        <source>Source: Gwet 2008</source>
        <translation>출처: Gwet 2008</translation>
    </message>
    <message>
        <source>%1 = %2: if every category were equally likely, blind answers would agree on %3, so they reach %2 of what is left: (%4 - %3) / (1 - %3)</source>
        <translation>%1 = %2: 모든 범주의 가능성이 같다면 아무렇게나 한 답은 %3만큼 일치하므로, 남은 것 가운데 %2에 이릅니다: (%4 - %3) / (1 - %3)</translation>
    </message>
    <message>
        <source>Source: Brennan and Prediger 1981</source>
        <translation>출처: Brennan, Prediger 1981</translation>
    </message>
    <message>
        <source>%1 = %2: as Scott&apos;s pi with a correction for few votes; blind answers would agree on about %3, so they reach %2 of what is left: (%4 - %3) / (1 - %3)</source>
        <translation>%1 = %2: Scott의 파이를 적은 투표 수에 맞게 고친 값입니다. 아무렇게나 한 답은 약 %3만큼 일치하므로, 남은 것 가운데 %2에 이릅니다: (%4 - %3) / (1 - %3)</translation>
    </message>
    <message>
        <source>Source: Krippendorff 2004, nominal</source>
        <translation>출처: Krippendorff 2004, 명목 척도</translation>
    </message>
    <message>
        <source>Source: Zhou and others 2023 (LIMA)</source>
        <translation>출처: Zhou 외 2023 (LIMA)</translation>
    </message>
    <message>
        <source>%1 is not defined: %2</source>
        <translation>%1: 정의되지 않음: %2</translation>
    </message>
    <message>
        <source>percent = %1: the mean of 1 where they say the same, 1/2 where exactly one says tie and 0 where they are opposite, over %2</source>
        <translation>일치율 = %1: 같으면 1, 한쪽만 무승부면 1/2, 반대면 0으로 한 %2건의 평균</translation>
    </message>
    <message>
        <source>percent = %1: over %2 cases, the credit 1/m where a vote is among the m most frequent choices, else 0</source>
        <translation>일치율 = %1: %2건에서 가장 많은 선택 m개 가운데 있으면 1/m점, 아니면 0점으로 한 평균</translation>
    </message>
    <message>
        <source>percent = %1: the share of the %2 on which they say the same</source>
        <translation>일치율 = %1: %2건 가운데 같은 답을 한 비율</translation>
    </message>
    <message>
        <source>%1 = %2: with ties kept, 1 where they say the same, 1/2 where exactly one says tie, 0 where they are opposite</source>
        <translation>%1 = %2: 무승부를 둔 채로, 같으면 1, 한쪽만 무승부면 1/2, 반대면 0</translation>
    </message>
    <message>
        <source>%1 = %2: they never differ</source>
        <translation>%1 = %2: 한 번도 다르지 않습니다</translation>
    </message>
    <message>
        <source>%1 and %2: each vote of one beside each vote of the other on the same comparison, %3 pairs of votes on %4 comparisons</source>
        <translation>%1, %2: 같은 비교에서 한쪽의 각 투표를 다른 쪽의 각 투표와 나란히 놓아, 비교 %4건의 투표 쌍 %3개</translation>
    </message>
    <message>
        <source>%1 and %2: %3 comparisons on which both count</source>
        <translation>%1, %2: 둘 다 셀 수 있는 비교 %3건</translation>
    </message>
    <message>
        <source>one is part of the majority of the other; only comparisons with two votes or more count, and its own vote is in that majority</source>
        <translation>한쪽은 다른 쪽 다수의 일부입니다. 투표가 둘 이상인 비교만 세며, 자신의 투표도 그 다수에 들어 있습니다</translation>
    </message>
    <message>
        <source>left out: %1 where one could not judge, %2 without a ruling, %3 ties, %4 conflicts</source>
        <translation>빠진 것: 판단 불가 %1건, 판정 없음 %2건, 무승부 %3건, 충돌 %4건</translation>
    </message>
    <message>
        <source>one is an estimate made of the votes or rulings of the other, so that they agree more than strangers would</source>
        <translation>하나는 다른 하나의 표나 최종 판정으로 만든 추정이므로 남남보다 더 일치합니다</translation>
    </message>
    <message>
        <source>winning rate</source>
        <translation>승리율</translation>
    </message>
    <message>
        <source>advantage</source>
        <translation>우위 확률</translation>
    </message>
    <message>
        <source>winning rate without those of few comparisons</source>
        <translation>비교가 적은 사람을 뺀 승리율</translation>
    </message>
    <message>
        <source>advantage without those of few comparisons</source>
        <translation>비교가 적은 사람을 뺀 우위 확률</translation>
    </message>
    <message>
        <source>agreement of the judge with people</source>
        <translation>판정 모델과 사람의 일치도</translation>
    </message>
    <message>
        <source>agreement of people with each other</source>
        <translation>사람끼리의 일치도</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>브라이어 점수</translation>
    </message>
    <message>
        <source>skill</source>
        <translation>스킬 점수</translation>
    </message>
    <message>
        <source>log loss</source>
        <translation>로그 손실</translation>
    </message>
    <message>
        <source>mean confidence</source>
        <translation>평균 확신도</translation>
    </message>
    <message>
        <source>share right</source>
        <translation>맞는 비율</translation>
    </message>
    <message>
        <source>overconfidence</source>
        <translation>과신</translation>
    </message>
    <message>
        <source>expected calibration error</source>
        <translation>기대 보정 오차</translation>
    </message>
    <message>
        <source>squared calibration error, debiased</source>
        <translation>제곱 보정 오차(치우침 제거)</translation>
    </message>
    <message>
        <source>largest calibration error</source>
        <translation>최대 보정 오차</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>온도</translation>
    </message>
    <message>
        <source>effect of the order on probabilities</source>
        <translation>순서가 확률에 미치는 효과</translation>
    </message>
    <message>
        <source>instability over orders</source>
        <translation>순서에 따른 불안정성</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>등수</translation>
    </message>
    <message>
        <source>rating in the order of the file</source>
        <translation>파일 순서의 점수</translation>
    </message>
    <message>
        <source>median over orders</source>
        <translation>순서에 걸친 중앙값</translation>
    </message>
    <message>
        <source>spread over orders</source>
        <translation>순서에 걸친 흩어짐</translation>
    </message>
    <message>
        <source>win rate</source>
        <translation>승률</translation>
    </message>
    <message>
        <source>wins</source>
        <translation>승</translation>
    </message>
    <message>
        <source>ties</source>
        <translation>무승부</translation>
    </message>
    <message>
        <source>losses</source>
        <translation>패</translation>
    </message>
    <message>
        <source>rank correlation (Spearman)</source>
        <translation>순위 상관(Spearman)</translation>
    </message>
    <message>
        <source>rank correlation (Kendall&apos;s tau b)</source>
        <translation>순위 상관(Kendall의 타우 b)</translation>
    </message>
    <message>
        <source>correlation of the ratings (Pearson)</source>
        <translation>점수의 상관(Pearson)</translation>
    </message>
    <message>
        <source>pairs of models told apart</source>
        <translation>구별되는 모델 쌍</translation>
    </message>
    <message>
        <source>pairs in the same order</source>
        <translation>순서가 같은 쌍</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>vote</source>
        <translation>투표</translation>
    </message>
    <message>
        <source>vote pair</source>
        <translation>투표 쌍</translation>
    </message>
    <message>
        <source>battle</source>
        <translation>대결</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>rater</source>
        <translation>평가자</translation>
    </message>
    <message>
        <source>model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>clustered</source>
        <translation>군집</translation>
    </message>
    <message>
        <source>row-wise</source>
        <translation>행별</translation>
    </message>
    <message>
        <source>linearised</source>
        <translation>선형화</translation>
    </message>
    <message>
        <source>paired</source>
        <translation>짝지음</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>정규</translation>
    </message>
    <message>
        <source>t interval</source>
        <translation>t 구간</translation>
    </message>
    <message>
        <source>normal interval</source>
        <translation>정규 구간</translation>
    </message>
    <message>
        <source>sandwich errors by item</source>
        <translation>문항별 샌드위치 오차</translation>
    </message>
    <message>
        <source>sandwich errors by battle</source>
        <translation>대결별 샌드위치 오차</translation>
    </message>
    <message>
        <source>errors of the model</source>
        <translation>모형의 오차</translation>
    </message>
    <message>
        <source>ratio of sums by item</source>
        <translation>문항별 합의 비</translation>
    </message>
    <message>
        <source>bootstrap of clusters</source>
        <translation>군집 부트스트랩</translation>
    </message>
    <message>
        <source>%1 replicates</source>
        <translation>반복 %1회</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>시드 %1</translation>
    </message>
    <message>
        <source>fewer than 10</source>
        <translation>10건 미만</translation>
    </message>
    <message>
        <source>a p value has no interval</source>
        <translation>p값에는 구간이 없습니다</translation>
    </message>
    <message>
        <source>see the test</source>
        <translation>검정을 보십시오</translation>
    </message>
    <message>
        <source>a spread over orders is no interval</source>
        <translation>순서에 따른 흩어짐은 구간이 아닙니다</translation>
    </message>
    <message>
        <source>an interval takes a bootstrap</source>
        <translation>구간을 구하려면 부트스트랩이 필요합니다</translation>
    </message>
    <message>
        <source>no interval over so few people</source>
        <translation>사람이 너무 적어 구간이 없습니다</translation>
    </message>
    <message>
        <source>no variance was seen, so how far it may be off cannot be told</source>
        <translation>분산이 보이지 않아 얼마나 빗나갈 수 있는지 알 수 없습니다</translation>
    </message>
    <message>
        <source>takes comparisons of one item for independent</source>
        <translation>한 문항의 비교들을 서로 독립으로 봅니다</translation>
    </message>
    <message>
        <source>the interval does not</source>
        <translation>구간은 그렇게 보지 않습니다</translation>
    </message>
    <message>
        <source>one cluster only, so no interval</source>
        <translation>군집이 하나뿐이라 구간이 없습니다</translation>
    </message>
    <message>
        <source>one cluster only, so no standard error</source>
        <translation>군집이 하나뿐이라 표준 오차가 없습니다</translation>
    </message>
    <message>
        <source>by sides as stored: other names of models, other sides and another figure</source>
        <translation>저장된 쪽 기준: 모델 이름이 다르면 쪽이 바뀌고 수치도 달라집니다</translation>
    </message>
    <message>
        <source>McNemar&apos;s of the ties stays</source>
        <translation>무승부의 McNemar 검정은 그대로입니다</translation>
    </message>
    <message>
        <source>needs two items</source>
        <translation>문항이 둘 필요합니다</translation>
    </message>
    <message>
        <source>%1 on which an order has no valid verdict</source>
        <translation>한쪽 순서에 유효한 판정이 없는 %1건</translation>
    </message>
    <message>
        <source>%1 whose order is not known</source>
        <translation>순서를 알 수 없는 %1건</translation>
    </message>
    <message>
        <source>%1 calls without a valid verdict</source>
        <translation>유효한 판정이 없는 호출 %1건</translation>
    </message>
    <message>
        <source>%1 on which people are split</source>
        <translation>사람 의견이 갈린 %1건</translation>
    </message>
    <message>
        <source>%1 whose rationales state no preference</source>
        <translation>판정 이유가 선호를 밝히지 않은 %1건</translation>
    </message>
    <message>
        <source>%1 without a probability</source>
        <translation>확률이 없는 %1건</translation>
    </message>
    <message>
        <source>%1 without a vote of people</source>
        <translation>사람의 투표가 없는 %1건</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>제외: %1</translation>
    </message>
    <message>
        <source>all</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>n is %1, the unit the %2</source>
        <translation>n은 %1, 단위는 %2</translation>
    </message>
    <message>
        <source>n is %1, the unit the %2, on %3 cases: %4</source>
        <translation>n은 %1, 단위는 %2, 사례 %3건: %4</translation>
    </message>
    <message>
        <source>without an interval: %1</source>
        <translation>구간 없음: %1</translation>
    </message>
    <message>
        <source>without an interval</source>
        <translation>구간 없음</translation>
    </message>
    <message>
        <source>95 % interval from %1 to %2</source>
        <translation>95 % 신뢰 구간 %1~%2</translation>
    </message>
    <message>
        <source>%1, standard error %2</source>
        <translation>%1, 표준 오차 %2</translation>
    </message>
    <message>
        <source>%1 = %2: %3</source>
        <translation>%1 = %2: %3</translation>
    </message>
    <message>
        <source>%1: fewer than 10, so no figure is shown</source>
        <translation>%1: 10건 미만이라 수치를 표시하지 않습니다</translation>
    </message>
    <message>
        <source>it would be %1</source>
        <translation>정의되었다면: %1</translation>
    </message>
    <message>
        <source>here %1</source>
        <translation>여기서는 %1</translation>
    </message>
    <message>
        <source>Method: %1</source>
        <translation>방법: %1</translation>
    </message>
    <message>
        <source>on %1 cases: %2</source>
        <translation>사례 %1건: %2</translation>
    </message>
    <message>
        <source>McNemar 1947, exact</source>
        <translation>McNemar 1947, 정확 검정</translation>
    </message>
    <message>
        <source>twice the smaller tail of the binomial distribution with one half, of the smaller of two counts among both, at most 1</source>
        <translation>두 수를 합친 가운데 작은 쪽이 나올, 확률 2분의 1인 이항 분포의 작은 꼬리의 두 배(최대 1)</translation>
    </message>
    <message>
        <source>logistic regression with the models&apos; strengths held equal; sandwich errors by item</source>
        <translation>모델의 실력을 같게 둔 로지스틱 회귀; 문항별 샌드위치 오차</translation>
    </message>
    <message>
        <source>beside people on the same comparisons, with every other model as a placebo</source>
        <translation>같은 비교에서 사람과 나란히, 다른 모든 모델을 위약으로 삼음</translation>
    </message>
    <message>
        <source>Wilson 1927, with n over the design effect of items (Korn and Graubard 1998)</source>
        <translation>Wilson 1927, n을 문항의 설계 효과로 나눔(Korn, Graubard 1998)</translation>
    </message>
    <message>
        <source>habits of scores: where they lie, how far apart, how evenly used</source>
        <translation>점수 습관: 어디에 놓이고, 얼마나 흩어지고, 얼마나 고르게 쓰이는지</translation>
    </message>
    <message>
        <source>the share that goes to what was shown first in both orders, or once with a tie, less the share that so goes to what was shown second; comparisons with a verdict in both orders</source>
        <translation>양쪽 순서 모두에서(또는 한 번은 무승부로) 먼저 제시된 쪽이 얻은 비율에서 나중에 제시된 쪽이 그렇게 얻은 비율을 뺀 값; 양쪽 순서에 판정이 있는 비교</translation>
    </message>
    <message>
        <source>preference index; error of the difference of two shares of the same comparisons, by item</source>
        <translation>선호 지수; 같은 비교의 두 비율 차이의 오차, 문항별</translation>
    </message>
    <message>
        <source>the share of votes for what was shown on the left less that for what was shown on the right; ties count in n alone</source>
        <translation>왼쪽에 제시된 쪽에 준 투표의 비율에서 오른쪽의 비율을 뺀 값; 무승부는 n에만 셈</translation>
    </message>
    <message>
        <source>in log-odds, how much likelier a response wins when it is shown first, where the strengths of the models or what people say of them are held equal; each comparison was judged in one order</source>
        <translation>모델의 실력이나 사람의 선택을 같게 두었을 때, 먼저 제시된 응답이 얼마나 더 잘 이기는지(로그 오즈); 비교마다 한 순서로만 판정됨</translation>
    </message>
    <message>
        <source>of {detail.single_first} for the first and {detail.single_second} for the second</source>
        <translation>첫 번째 {detail.single_first}건, 두 번째 {detail.single_second}건</translation>
    </message>
    <message>
        <source>logistic regression; sandwich errors by item</source>
        <translation>로지스틱 회귀; 문항별 샌드위치 오차</translation>
    </message>
    <message>
        <source>the share of comparisons on which both orders say the same</source>
        <translation>양쪽 순서의 판정이 같은 비교의 비율</translation>
    </message>
    <message>
        <source>the share on which the two orders lean to what was shown first</source>
        <translation>두 순서가 먼저 제시된 쪽으로 기운 비율</translation>
    </message>
    <message>
        <source>the share on which the two orders lean to what was shown second</source>
        <translation>두 순서가 나중에 제시된 쪽으로 기운 비율</translation>
    </message>
    <message>
        <source>the share on which one of the orders has no valid verdict</source>
        <translation>한쪽 순서에 유효한 판정이 없는 비율</translation>
    </message>
    <message>
        <source>of {toward_first} and {toward_second}</source>
        <translation>{toward_first}건과 {toward_second}건으로</translation>
    </message>
    <message>
        <source>of {left} and {right}</source>
        <translation>{left}표와 {right}표로</translation>
    </message>
    <message>
        <source>the share of valid calls that chose what was shown first</source>
        <translation>유효한 호출 가운데 먼저 제시된 쪽을 고른 비율</translation>
    </message>
    <message>
        <source>standard error linearised by item</source>
        <translation>문항별로 선형화한 표준 오차</translation>
    </message>
    <message>
        <source>the share of valid calls that chose what was shown second</source>
        <translation>유효한 호출 가운데 나중에 제시된 쪽을 고른 비율</translation>
    </message>
    <message>
        <source>the share of valid calls that are ties</source>
        <translation>유효한 호출 가운데 무승부의 비율</translation>
    </message>
    <message>
        <source>of comparisons judged in one order alone, the share of decided ones that chose what was shown first</source>
        <translation>한 순서로만 판정된 비교 중 승부가 난 것 가운데 먼저 제시된 쪽을 고른 비율</translation>
    </message>
    <message>
        <source>in log-odds, how much likelier a response wins when it is shown first, where the models&apos; strengths are held equal</source>
        <translation>모델의 실력을 같게 두었을 때 먼저 제시된 응답이 얼마나 더 잘 이기는지(로그 오즈)</translation>
    </message>
    <message>
        <source>the share of a person&apos;s votes for the left less that for the right</source>
        <translation>한 사람의 투표 중 왼쪽의 비율에서 오른쪽의 비율을 뺀 값</translation>
    </message>
    <message>
        <source>the mean of the scores in that place over the calls that give scores</source>
        <translation>점수를 준 호출에서 그 자리의 점수 평균</translation>
    </message>
    <message>
        <source>where judge and people decided between responses of unlike length: the share for which the judge took the longer and people the shorter, less the share for which it was the other way round</source>
        <translation>판정 모델과 사람이 길이가 다른 응답 사이에서 승부를 가린 비교에서, 판정 모델은 긴 쪽을 사람은 짧은 쪽을 고른 비율에서 그 반대의 비율을 뺀 값</translation>
    </message>
    <message>
        <source>surplus over people; paired difference of two shares, by item</source>
        <translation>사람을 넘는 몫; 두 비율의 짝지은 차이, 문항별</translation>
    </message>
    <message>
        <source>the share of decided votes between responses of unlike length that took the longer one</source>
        <translation>길이가 다른 응답 사이에서 승부를 가린 투표 중 긴 쪽을 고른 비율</translation>
    </message>
    <message>
        <source>a share; standard error linearised by item</source>
        <translation>비율; 문항별로 선형화한 표준 오차</translation>
    </message>
    <message>
        <source>of decided votes between responses that differ by more than 30 characters, the share for the longer</source>
        <translation>30자 넘게 차이 나는 응답 사이에서 승부를 가린 투표 중 긴 쪽의 비율</translation>
    </message>
    <message>
        <source>in logits for one standard deviation of the difference in length, how much likelier the longer response wins</source>
        <translation>길이 차이의 표준편차 하나당 긴 응답이 얼마나 더 잘 이기는지(로짓)</translation>
    </message>
    <message>
        <source>in logits for one standard deviation of the difference, what it does to votes of people</source>
        <translation>차이의 표준편차 하나가 사람의 투표에 미치는 영향(로짓)</translation>
    </message>
    <message>
        <source>in logits for one standard deviation of the difference, what it does to the judge</source>
        <translation>차이의 표준편차 하나가 판정 모델에 미치는 영향(로짓)</translation>
    </message>
    <message>
        <source>the judge&apos;s effect less that on people, fitted together on the same comparisons</source>
        <translation>같은 비교에 함께 맞춘, 판정 모델의 효과에서 사람의 효과를 뺀 값</translation>
    </message>
    <message>
        <source>of {b} and {c}</source>
        <translation>{b}건과 {c}건으로</translation>
    </message>
    <message>
        <source>the mean points that the judge gives its own model: a win 1, a tie one half</source>
        <translation>판정 모델이 자기 모델에 준 평균 점수: 이기면 1, 무승부는 2분의 1</translation>
    </message>
    <message>
        <source>the mean points that people give the same model on the same comparisons</source>
        <translation>같은 비교에서 사람이 같은 모델에 준 평균 점수</translation>
    </message>
    <message>
        <source>the judge&apos;s points for its own model less what the line through the other models says that a judge of its decisiveness gives a model that people like as much</source>
        <translation>판정 모델이 자기 모델에 준 점수에서, 사람이 그만큼 좋아하는 모델에 같은 결단성의 판정 모델이 줄 점수(다른 모델들을 지나는 직선)를 뺀 값</translation>
    </message>
    <message>
        <source>the judge&apos;s points for the model less those of people, on the same comparisons</source>
        <translation>같은 비교에서 판정 모델이 그 모델에 준 점수에서 사람의 점수를 뺀 값</translation>
    </message>
    <message>
        <source>the share of cases won by the model with people that the judge gives it, less the share of cases won by the other that the judge gives to that other</source>
        <translation>사람에게서 그 모델이 이긴 사례 중 판정 모델도 그 모델에 준 비율에서, 상대가 이긴 사례 중 판정 모델도 상대에 준 비율을 뺀 값</translation>
    </message>
    <message>
        <source>equal opportunity: Wataoka and others 2024</source>
        <translation>기회 균등: Wataoka 외 2024</translation>
    </message>
    <message>
        <source>the mean points that the judge gives another model</source>
        <translation>판정 모델이 다른 모델에 준 평균 점수</translation>
    </message>
    <message>
        <source>the mean points that people give another model</source>
        <translation>사람이 다른 모델에 준 평균 점수</translation>
    </message>
    <message>
        <source>equal opportunity of another model, a placebo</source>
        <translation>다른 모델의 기회 균등(위약)</translation>
    </message>
    <message>
        <source>Wataoka and others 2024</source>
        <translation>Wataoka 외 2024</translation>
    </message>
    <message>
        <source>the judge&apos;s points for another model less those of people, a placebo</source>
        <translation>판정 모델이 다른 모델에 준 점수에서 사람의 점수를 뺀 값(위약)</translation>
    </message>
    <message>
        <source>the judge&apos;s points for the models of a family less those of people</source>
        <translation>판정 모델이 한 계열의 모델들에 준 점수에서 사람의 점수를 뺀 값</translation>
    </message>
    <message>
        <source>the share of comparisons judged several times in one order on which these calls disagree</source>
        <translation>한 순서로 여러 번 판정한 비교 중 그 호출들이 서로 다른 비율</translation>
    </message>
    <message>
        <source>the share of comparisons on which some call gave no valid verdict</source>
        <translation>유효한 판정을 얻지 못한 호출이 있는 비교의 비율</translation>
    </message>
    <message>
        <source>the judge&apos;s share of ties less that of people on the same comparisons</source>
        <translation>같은 비교에서 판정 모델의 무승부 비율에서 사람의 무승부 비율을 뺀 값</translation>
    </message>
    <message>
        <source>paired difference of two shares, by item</source>
        <translation>두 비율의 짝지은 차이, 문항별</translation>
    </message>
    <message>
        <source>the share of comparisons that the judge calls a tie</source>
        <translation>판정 모델이 무승부라 한 비교의 비율</translation>
    </message>
    <message>
        <source>the share of comparisons that people call a tie</source>
        <translation>사람이 무승부라 한 비교의 비율</translation>
    </message>
    <message>
        <source>how far the shares of a, tie and b of judge and people lie apart, as a chi-square with two degrees of freedom</source>
        <translation>판정 모델과 사람의 a, 무승부, b 비율이 얼마나 떨어져 있는지를 나타내는 자유도 2의 카이제곱</translation>
    </message>
    <message>
        <source>of {stuart_maxwell}</source>
        <translation>통계량 {stuart_maxwell}</translation>
    </message>
    <message>
        <source>the sum over pairs of categories of (count less mirrored count) squared over their sum</source>
        <translation>범주 쌍마다 (건수 - 거울상 건수)의 제곱을 둘의 합으로 나누어 더한 값</translation>
    </message>
    <message>
        <source>of {bowker}</source>
        <translation>통계량 {bowker}</translation>
    </message>
    <message>
        <source>where the responses differ in the format and both decided: the share for which the judge took the one with more of it and people the other, less the share of the reverse</source>
        <translation>서식이 다르고 둘 다 승부를 가린 비교에서, 판정 모델은 많은 쪽을 사람은 다른 쪽을 고른 비율에서 그 반대의 비율을 뺀 값</translation>
    </message>
    <message>
        <source>where the responses differ in list items and both decided: the share for which the judge took the one with more of them and people the other, less the share of the reverse</source>
        <translation>목록 항목 수가 다르고 둘 다 승부를 가린 비교에서, 판정 모델은 많은 쪽을 사람은 다른 쪽을 고른 비율에서 그 반대의 비율을 뺀 값</translation>
    </message>
    <message>
        <source>the mean of its score less people&apos;s mean score of the same response</source>
        <translation>같은 응답에 대한 그 점수에서 사람의 평균 점수를 뺀 값의 평균</translation>
    </message>
    <message>
        <source>severity; standard error linearised by item</source>
        <translation>엄격함; 문항별로 선형화한 표준 오차</translation>
    </message>
    <message>
        <source>the mean of all its scores</source>
        <translation>모든 점수의 평균</translation>
    </message>
    <message>
        <source>the standard deviation of its scores</source>
        <translation>점수의 표준편차</translation>
    </message>
    <message>
        <source>the share of scores that are its highest</source>
        <translation>최고점인 점수의 비율</translation>
    </message>
    <message>
        <source>the share of scores that its three commonest values take</source>
        <translation>가장 흔한 세 값이 차지하는 점수의 비율</translation>
    </message>
    <message>
        <source>how evenly its values are used, minus the sum of share times log share</source>
        <translation>값을 얼마나 고르게 쓰는지: 비율 × 로그 비율의 합에 음의 부호를 붙인 값</translation>
    </message>
    <message>
        <source>the rank correlation of its scores with the lengths of the responses</source>
        <translation>점수와 응답 길이의 순위 상관</translation>
    </message>
    <message>
        <source>its score of a response in a pair less its score of the same one alone</source>
        <translation>같은 응답에 쌍으로 매긴 점수에서 단독으로 매긴 점수를 뺀 값</translation>
    </message>
    <message>
        <source>the mean of people&apos;s scores</source>
        <translation>사람 점수의 평균</translation>
    </message>
    <message>
        <source>how evenly people use their values</source>
        <translation>사람이 값을 얼마나 고르게 쓰는지</translation>
    </message>
    <message>
        <source>the rank correlation of people&apos;s scores with length</source>
        <translation>사람의 점수와 길이의 순위 상관</translation>
    </message>
    <message>
        <source>of comparisons whose rationales state a preference in words, the share on which one states another than its verdict</source>
        <translation>판정 이유가 말로 선호를 밝힌 비교 중 판정과 다른 선호를 밝힌 비율</translation>
    </message>
    <message>
        <source>the share of comparisons with a rationale whose words state a preference</source>
        <translation>판정 이유가 있는 비교 중 말로 선호를 밝힌 비율</translation>
    </message>
    <message>
        <source>each fold corrected by what the nine others teach</source>
        <translation>나머지 아홉 겹에서 배운 것으로 각 겹을 고침</translation>
    </message>
    <message>
        <source>the log loss after the temperature of the other folds</source>
        <translation>다른 겹의 온도를 적용한 뒤의 로그 손실</translation>
    </message>
    <message>
        <source>the Brier score after the temperature of the other folds</source>
        <translation>다른 겹의 온도를 적용한 뒤의 브라이어 점수</translation>
    </message>
    <message>
        <source>the calibration error after the temperature of the other folds</source>
        <translation>다른 겹의 온도를 적용한 뒤의 보정 오차</translation>
    </message>
    <message>
        <source>the log loss after a rising curve fitted to the other folds</source>
        <translation>다른 겹에 맞춘 증가 곡선을 적용한 뒤의 로그 손실</translation>
    </message>
    <message>
        <source>the Brier score after a rising curve fitted to the other folds</source>
        <translation>다른 겹에 맞춘 증가 곡선을 적용한 뒤의 브라이어 점수</translation>
    </message>
    <message>
        <source>the calibration error after a rising curve fitted to the other folds</source>
        <translation>다른 겹에 맞춘 증가 곡선을 적용한 뒤의 보정 오차</translation>
    </message>
    <message>
        <source>the mean of (probability that a is better less people&apos;s share for a) squared, ties half</source>
        <translation>(a가 나을 확률 - a에 투표한 사람의 비율)의 제곱의 평균, 무승부는 절반</translation>
    </message>
    <message>
        <source>one less the Brier score over that of a forecast that always says the mean</source>
        <translation>1에서, 언제나 평균을 말하는 예측의 브라이어 점수로 나눈 브라이어 점수를 뺀 값</translation>
    </message>
    <message>
        <source>the mean of minus log of the probability given to what people say, clipped at 0.000001</source>
        <translation>사람의 답에 준 확률의 로그에 음의 부호를 붙인 값의 평균, 0.000001에서 자름</translation>
    </message>
    <message>
        <source>the share of comparisons of like confidence on which the judge sides with most people</source>
        <translation>확신도가 비슷한 비교 중 판정 모델이 다수의 사람과 같은 쪽인 비율</translation>
    </message>
    <message>
        <source>the mean of the larger of p and 1 - p</source>
        <translation>p와 1 - p 가운데 큰 쪽의 평균</translation>
    </message>
    <message>
        <source>the share of comparisons on which the judge sides with most people, ties half</source>
        <translation>판정 모델이 다수의 사람과 같은 쪽인 비교의 비율, 무승부는 절반</translation>
    </message>
    <message>
        <source>mean confidence less how often it sides with people</source>
        <translation>평균 확신도에서 사람과 같은 쪽인 비율을 뺀 값</translation>
    </message>
    <message>
        <source>over the bins, the share of comparisons times |mean confidence - share that sides with people|</source>
        <translation>구간마다 비교의 비율 × |평균 확신도 - 사람과 같은 쪽인 비율|을 더한 값</translation>
    </message>
    <message>
        <source>Naeini and others 2015; bootstrap over items</source>
        <translation>Naeini 외 2015; 문항 부트스트랩</translation>
    </message>
    <message>
        <source>Kumar and others 2019</source>
        <translation>Kumar 외 2019</translation>
    </message>
    <message>
        <source>Naeini and others 2015</source>
        <translation>Naeini 외 2015</translation>
    </message>
    <message>
        <source>the T that makes 1 / (1 + exp(-logit(p) / T)) lose least; above 1 it was too sure</source>
        <translation>1 / (1 + exp(-logit(p) / T))의 손실이 가장 작은 T; 1보다 크면 지나친 확신</translation>
    </message>
    <message>
        <source>Guo and others 2017; bootstrap over items</source>
        <translation>Guo 외 2017; 문항 부트스트랩</translation>
    </message>
    <message>
        <source>the mean of the probability for a where a was shown first less where it was second</source>
        <translation>a가 먼저 제시되었을 때 a의 확률에서 나중에 제시되었을 때의 확률을 뺀 값의 평균</translation>
    </message>
    <message>
        <source>of {wins} wins, {ties} ties and {losses} losses</source>
        <translation>{wins}승 {ties}무 {losses}패</translation>
    </message>
    <message>
        <source>sandwich errors, by item unless --cluster says otherwise</source>
        <translation>샌드위치 오차, --cluster로 달리 정하지 않으면 문항별</translation>
    </message>
    <message>
        <source>the mean chance to win against the baseline over the instructions, from a logistic regression whose term of length is set to zero</source>
        <translation>길이 항을 0으로 둔 로지스틱 회귀에서, 지시문에 걸친 기준 모델 상대 평균 승리 확률</translation>
    </message>
    <message>
        <source>Dubois and others 2024 (AlpacaEval, length-controlled)</source>
        <translation>Dubois 외 2024 (AlpacaEval, 길이 통제)</translation>
    </message>
    <message>
        <source>the sum of the judge&apos;s scores of the model over that of the baseline&apos;s</source>
        <translation>판정 모델이 그 모델에 준 점수의 합을 기준 모델의 합으로 나눈 값</translation>
    </message>
    <message>
        <source>one and the number of models above it, in each draw of items</source>
        <translation>문항을 뽑을 때마다, 그 위에 있는 모델 수에 1을 더한 값</translation>
    </message>
    <message>
        <source>percentiles of a bootstrap over items</source>
        <translation>문항 부트스트랩의 백분위수</translation>
    </message>
    <message>
        <source>the chance to beat the baseline that the ratings imply, a tie half</source>
        <translation>점수가 뜻하는 기준 모델을 이길 확률, 무승부는 절반</translation>
    </message>
    <message>
        <source>1 / (1 + 10^((rating of the baseline - {rating}) / 400))</source>
        <translation>1 / (1 + 10^((기준 모델의 점수 - {rating}) / 400))</translation>
    </message>
    <message>
        <source>Bradley and Terry 1952</source>
        <translation>Bradley, Terry 1952</translation>
    </message>
    <message>
        <source>the wins of the first and half of the ties over the battles of the two</source>
        <translation>앞 모델의 승과 무승부의 절반을 둘의 대결 수로 나눈 값</translation>
    </message>
    <message>
        <source>one and the number of models whose whole interval lies above its own</source>
        <translation>구간 전체가 자신의 구간보다 위에 있는 모델 수에 1을 더한 값</translation>
    </message>
    <message>
        <source>the rating after one run in the order of the file</source>
        <translation>파일의 순서대로 한 번 치른 뒤의 점수</translation>
    </message>
    <message>
        <source>the median over the random orders</source>
        <translation>무작위 순서에 걸친 중앙값</translation>
    </message>
    <message>
        <source>the standard deviation over the random orders; it is no sampling error</source>
        <translation>무작위 순서에 걸친 표준편차; 표본 오차가 아님</translation>
    </message>
    <message>
        <source>the pairs of models whose intervals do not overlap</source>
        <translation>구간이 겹치지 않는 모델 쌍의 수</translation>
    </message>
    <message>
        <source>{separated} of {pairs} pairs with intervals</source>
        <translation>구간이 있는 {pairs}쌍 가운데 {separated}쌍</translation>
    </message>
    <message>
        <source>the pairs that both boards tell apart and put in the same order</source>
        <translation>두 순위표가 모두 구별하고 같은 순서로 놓는 쌍의 수</translation>
    </message>
    <message>
        <source>{same_order} of {separated_on_both} pairs that both tell apart</source>
        <translation>둘 다 구별하는 {separated_on_both}쌍 가운데 {same_order}쌍</translation>
    </message>
    <message>
        <source>the mean of what counts for the model, a probability where the judge gave one</source>
        <translation>그 모델에 쳐준 값의 평균, 판정 모델이 확률을 주었으면 그 확률</translation>
    </message>
    <message>
        <source>the win rate, a tie half</source>
        <translation>승률, 무승부는 절반</translation>
    </message>
    <message>
        <source>the controlled rate less the raw one</source>
        <translation>통제한 승률에서 통제하지 않은 승률을 뺀 값</translation>
    </message>
    <message>
        <source>the same where its response was shown first</source>
        <translation>그 응답이 먼저 제시된 곳에서의 같은 값</translation>
    </message>
    <message>
        <source>the same where its response was shown second</source>
        <translation>그 응답이 나중에 제시된 곳에서의 같은 값</translation>
    </message>
    <message>
        <source>in logits, what one standard deviation more of the feature does to the chance to win</source>
        <translation>특징이 표준편차 하나만큼 많을 때 이길 확률에 미치는 영향(로짓)</translation>
    </message>
    <message>
        <source>the correlation of the places of the models on the two boards</source>
        <translation>두 순위표에서 모델 순위의 상관</translation>
    </message>
    <message>
        <source>over {n} models</source>
        <translation>모델 {n}개</translation>
    </message>
    <message>
        <source>pairs of models in the same order less those in the opposite one, over all, ties taken off</source>
        <translation>순서가 같은 모델 쌍에서 반대인 쌍을 뺀 수를 전체로 나눈 값, 동률은 제외</translation>
    </message>
    <message>
        <source>the correlation of the two ratings of the models</source>
        <translation>모델의 두 점수의 상관</translation>
    </message>
    <message>
        <source>the mean squared distance of the share of draws in which a model lies above another from what the other board says of the two</source>
        <translation>한 모델이 다른 모델보다 위인 추출의 비율과 다른 순위표의 답이 얼마나 떨어져 있는지 제곱하여 평균한 값</translation>
    </message>
    <message>
        <source>Calderon and others 2025 (alternative annotator test)</source>
        <translation>Calderon 외 2025 (대체 평가자 검정)</translation>
    </message>
    <message>
        <source>both against the same people on the same comparisons; errors by item</source>
        <translation>둘 다 같은 비교에서 같은 사람들과 견줌; 문항별 오차</translation>
    </message>
    <message>
        <source>the share of people whom the judge may stand in for, by one test a person that gives it epsilon</source>
        <translation>판정 모델이 대신해도 되는 사람의 비율, 사람마다 엡실론을 감안한 검정 하나</translation>
    </message>
    <message>
        <source>with epsilon {epsilon}, over {n} people</source>
        <translation>엡실론 {epsilon}, 사람 {n}명</translation>
    </message>
    <message>
        <source>the share of comparisons on which the judge agrees with the other people at least as much as this person does</source>
        <translation>판정 모델이 다른 사람들과 이 사람만큼 또는 그보다 잘 일치하는 비교의 비율</translation>
    </message>
    <message>
        <source>over {n} people</source>
        <translation>사람 {n}명</translation>
    </message>
    <message>
        <source>the winning rate of the people with at least 30 comparisons</source>
        <translation>비교가 30건 이상인 사람들의 승리율</translation>
    </message>
    <message>
        <source>the mean share over the people with at least 30 comparisons</source>
        <translation>비교가 30건 이상인 사람들에 걸친 평균 비율</translation>
    </message>
    <message>
        <source>the share of comparisons on which the judge says what most people say</source>
        <translation>판정 모델이 다수의 사람과 같은 답을 한 비교의 비율</translation>
    </message>
    <message>
        <source>the share of comparisons on which the other judge says what most people say</source>
        <translation>다른 판정 모델이 다수의 사람과 같은 답을 한 비교의 비율</translation>
    </message>
    <message>
        <source>the first of these shares less the second</source>
        <translation>첫 번째 비율에서 두 번째 비율을 뺀 값</translation>
    </message>
    <message>
        <source>the share of pairs of the judge and a person that say the same, ties a class of their own</source>
        <translation>판정 모델과 사람의 쌍 중 같은 답을 한 비율, 무승부는 별도의 범주</translation>
    </message>
    <message>
        <source>the same share of the other judge</source>
        <translation>다른 판정 모델의 같은 비율</translation>
    </message>
    <message>
        <source>the share of pairs of two people that say the same</source>
        <translation>두 사람의 쌍 중 같은 답을 한 비율</translation>
    </message>
    <message>
        <source>the judge&apos;s share less the other judge&apos;s</source>
        <translation>판정 모델의 비율에서 다른 판정 모델의 비율을 뺀 값</translation>
    </message>
    <message>
        <source>the judge&apos;s share with people less that of people among themselves</source>
        <translation>판정 모델이 사람과 일치하는 비율에서 사람끼리 일치하는 비율을 뺀 값</translation>
    </message>
    <message>
        <source>the strength that makes the battles likeliest, where a beats b with the chance 1 / (1 + 10^((rating of b - rating of a) / 400)) and a tie is half a win of each</source>
        <translation>대결 결과의 가능도를 가장 크게 하는 실력: a가 b를 이길 확률은 1 / (1 + 10^((b의 점수 - a의 점수) / 400)), 무승부는 양쪽에 반 승</translation>
    </message>
    <message>
        <source>Rao and Kupper 1967</source>
        <translation>Rao, Kupper 1967</translation>
    </message>
    <message>
        <source>the strength by Bradley and Terry with differences of length and format held equal</source>
        <translation>길이와 서식의 차이를 같게 둔 Bradley-Terry 실력</translation>
    </message>
    <message>
        <source>style control: logistic regression with features as further terms</source>
        <translation>스타일 통제: 특징을 항으로 더한 로지스틱 회귀</translation>
    </message>
    <message>
        <source>the mean over random orders of the battles of the rating that moves by K times (points less chance) after each of them</source>
        <translation>대결을 무작위 순서로 여러 번 치러 얻은 점수의 평균: 대결마다 K × (얻은 점수 - 이길 확률)만큼 움직임</translation>
    </message>
    <message>
        <source>Elo; orders as in QLoRA (Dettmers and others 2023)</source>
        <translation>Elo; 순서는 QLoRA와 같음(Dettmers 외 2023)</translation>
    </message>
    <message>
        <source>the mean win rate over opponents, or against the baseline alone; a tie is half a win</source>
        <translation>상대들에 대한 평균 승률, 또는 기준 모델 하나에 대한 승률; 무승부는 반 승</translation>
    </message>
    <message>
        <source>in log-odds, how much likelier a response wins when it is shown first, where what people say of the two is held equal</source>
        <translation>두 응답에 대한 사람의 선택을 같게 두었을 때 먼저 제시된 응답이 얼마나 더 잘 이기는지(로그 오즈)</translation>
    </message>
    <message>
        <source>of decided comparisons of unlike length, the share for which the judge took the longer response</source>
        <translation>길이가 다르고 승부가 난 비교 중 판정 모델이 긴 응답을 고른 비율</translation>
    </message>
    <message>
        <source>of decided comparisons of unlike length, the share for which people took the longer response</source>
        <translation>길이가 다르고 승부가 난 비교 중 사람이 긴 응답을 고른 비율</translation>
    </message>
    <message>
        <source>of decided votes between responses of unlike length, however little, the share for the longer</source>
        <translation>조금이라도 길이가 다른 응답 사이에서 승부를 가린 투표 중 긴 쪽의 비율</translation>
    </message>
    <message>
        <source>of votes between responses that differ by more than 30 characters, the share for the longer with ties as one half</source>
        <translation>30자 넘게 차이 나는 응답 사이의 투표 중, 무승부를 절반으로 친 긴 쪽의 비율</translation>
    </message>
    <message>
        <source>the net difference of another model, taken as for its own, which is a placebo</source>
        <translation>자기 모델과 같은 방식으로 구한 다른 모델의 순차이(위약)</translation>
    </message>
    <message>
        <source>the upper tail of the chi-square distribution at the statistic</source>
        <translation>통계량에서 카이제곱 분포의 위쪽 꼬리</translation>
    </message>
    <message>
        <source>of decided comparisons that differ in it, the share for which the judge took the one with more of it</source>
        <translation>이 점이 다르고 승부가 난 비교 중 판정 모델이 많은 쪽을 고른 비율</translation>
    </message>
    <message>
        <source>of decided comparisons that differ in it, the share for which people took the one with more of it</source>
        <translation>이 점이 다르고 승부가 난 비교 중 사람이 많은 쪽을 고른 비율</translation>
    </message>
    <message>
        <source>over the bins, the share of comparisons times (mean confidence - share that sides with people) squared, less what chance alone gives</source>
        <translation>구간마다 비교의 비율 × (평균 확신도 - 사람과 같은 쪽인 비율)의 제곱을 더하고 우연만으로 생기는 몫을 뺀 값</translation>
    </message>
    <message>
        <source>the largest |mean confidence - share that sides with people| of a bin with 10 comparisons or more</source>
        <translation>비교가 10건 이상인 구간에서 가장 큰 |평균 확신도 - 사람과 같은 쪽인 비율|</translation>
    </message>
    <message>
        <source>the standard deviation of the probability for a where a was shown first less where it was second</source>
        <translation>a가 먼저 제시되었을 때 a의 확률에서 나중에 제시되었을 때의 확률을 뺀 값의 표준편차</translation>
    </message>
    <message>
        <source>the strength that makes the battles likeliest, with ties as an outcome of their own that has a threshold</source>
        <translation>대결 결과의 가능도를 가장 크게 하는 실력: 무승부는 문턱값이 있는 별도의 결과</translation>
    </message>
    <message>
        <source>the strength that makes the battles likeliest, with ties as likely as the geometric mean of the two wins times a factor</source>
        <translation>대결 결과의 가능도를 가장 크게 하는 실력: 무승부의 가능성은 두 승리의 기하 평균에 계수를 곱한 값</translation>
    </message>
    <message>
        <source>the mean over people of the share of comparisons on which the judge agrees with the others at least as well as the person does</source>
        <translation>판정 모델이 다른 사람들과 그 사람만큼 또는 그보다 잘 일치하는 비교의 비율을 사람에 걸쳐 평균한 값</translation>
    </message>
    <message>
        <source>the chance of counts as far apart if what is said of each item, all together, pointed this way or the other by one half each</source>
        <translation>각 항목에서 나온 말 전체가 반반의 확률로 이쪽이나 저쪽을 가리킨다고 할 때, 두 수가 이만큼 이상 벌어질 확률</translation>
    </message>
    <message>
        <source>randomisation test of items, exact (Fisher 1935)</source>
        <translation>항목의 정확 무작위화 검정(Fisher 1935)</translation>
    </message>
    <message>
        <source>preference index; error of the difference of two shares of the same votes, by item</source>
        <translation>선호 지수, 같은 투표에서 나온 두 비율의 차이의 오차, 항목별</translation>
    </message>
    <message>
        <source>of comparisons judged twice or more in both orders, the share on which the entropy of a, tie and b over all runs is at least ln 2, both orders weighing alike; or whose mean probability lies within 0.05 of a half</source>
        <translation>양쪽 순서에서 두 번 이상 판정한 비교 중, 두 순서의 무게를 같게 하여 모든 실행의 a·무승부·b 엔트로피가 ln 2 이상이거나 평균 확률이 2분의 1에서 0.05 안에 있는 비율</translation>
    </message>
    <message>
        <source>in logits for tanh(difference in length over its root mean square) = 1, what length does to the judge&apos;s rulings where the models&apos; strengths are held equal</source>
        <translation>tanh(길이 차이 ÷ 그 제곱평균제곱근) = 1에 대한 로짓으로, 모델의 실력을 같게 두었을 때 길이가 최종 판정에 주는 효과</translation>
    </message>
    <message>
        <source>logistic regression with a ridge of 1e-4, ties as one half; sandwich errors by item</source>
        <translation>능형 1e-4의 로지스틱 회귀, 무승부는 2분의 1, 항목별 샌드위치 오차</translation>
    </message>
    <message>
        <source>of rulings on which that fit takes another side without the length term than with it, the share that is as with it</source>
        <translation>길이 항이 있고 없음에 따라 적합 결과의 방향이 달라지는 최종 판정 중, 길이 항이 있을 때와 같은 비율</translation>
    </message>
    <message>
        <source>of comparisons that the judge decided and whose fixed truth takes a side, the share on which the judge chose the other</source>
        <translation>판정 모델이 승부를 가렸고 한쪽이 정답인 비교 중, 판정 모델이 다른 쪽을 고른 비율</translation>
    </message>
    <message>
        <source>of comparisons with a fixed truth that judge and people decided, the share on which the judge chose the wrong side</source>
        <translation>정답이 정해지고 판정 모델과 사람이 모두 승부를 가린 비교 중, 판정 모델이 틀린 쪽을 고른 비율</translation>
    </message>
    <message>
        <source>of comparisons with a fixed truth that judge and people decided, the share on which the majority of people chose the wrong side</source>
        <translation>정답이 정해지고 판정 모델과 사람이 모두 승부를 가린 비교 중, 사람의 다수가 틀린 쪽을 고른 비율</translation>
    </message>
    <message>
        <source>the judge&apos;s share less that of people</source>
        <translation>판정 모델의 비율에서 사람의 비율을 뺀 값</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>SideJudge projects (*.sidejudge);;All files (*)</source>
        <translation>SideJudge 프로젝트 (*.sidejudge);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>새 프로젝트</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>사본 저장</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>프로젝트 열기</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>보고서 저장</translation>
    </message>
    <message>
        <source>Reports (*.%1);;All files (*)</source>
        <translation>보고서 (*.%1);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Save the plot</source>
        <translation>그림 저장</translation>
    </message>
    <message>
        <source>Pictures (*.svg *.png *.pdf);;All files (*)</source>
        <translation>그림 (*.svg *.png *.pdf);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Tables and JSON (*.jsonl *.json *.csv *.txt *.zip);;All files (*)</source>
        <translation>표와 JSON (*.jsonl *.json *.csv *.txt *.zip);;모든 파일 (*)</translation>
    </message>
</context>
<context>
    <name>FormatWords</name>
    <message>
        <source>Questions of FastChat&apos;s LLM judge</source>
        <translation>FastChat LLM 판정용 질문</translation>
    </message>
    <message>
        <source>Answers of models</source>
        <translation>모델의 답변</translation>
    </message>
    <message>
        <source>Reference answers</source>
        <translation>기준 답안</translation>
    </message>
    <message>
        <source>Votes of people, or rulings of judges</source>
        <translation>사람의 투표 또는 판정 모델의 최종 판정</translation>
    </message>
    <message>
        <source>Verdicts of judges on pairs or single answers</source>
        <translation>쌍 또는 단일 답변에 대한 판정 모델의 판정</translation>
    </message>
    <message>
        <source>Any table with a header line; the preset says what its columns hold</source>
        <translation>제목 줄이 있는 모든 표. 사전 설정이 각 열의 뜻을 정합니다</translation>
    </message>
    <message>
        <source>A project&apos;s own export, or any table of JSON objects with a preset</source>
        <translation>프로젝트에서 내보낸 파일, 또는 사전 설정을 쓰는 JSON 객체 표</translation>
    </message>
    <message>
        <source>AlpacaEval&apos;s outputs of models and annotations</source>
        <translation>AlpacaEval의 모델 출력과 평가</translation>
    </message>
    <message>
        <source>Vicuna&apos;s questions, answers and reviews with scores</source>
        <translation>Vicuna의 질문, 답변, 점수가 있는 평가</translation>
    </message>
    <message>
        <source>QLoRA&apos;s reviews: three classes, or scores beside ChatGPT</source>
        <translation>QLoRA의 평가: 세 범주, 또는 ChatGPT와 비교한 점수</translation>
    </message>
    <message>
        <source>The alternative annotator test on pairs</source>
        <translation>쌍에 대한 대체 평가자 검정</translation>
    </message>
    <message>
        <source>FairEval&apos;s questions, answers and people&apos;s labels</source>
        <translation>FairEval의 질문, 답변, 사람의 라벨</translation>
    </message>
    <message>
        <source>Examples of LLM Comparator with scores of raters</source>
        <translation>평가자 점수가 있는 LLM Comparator의 예</translation>
    </message>
</context>
<context>
    <name>JudgeRun</name>
    <message>
        <source>%1 %2</source>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>%1 tokens in, %2 out</source>
        <translation>입력 토큰 %1개, 출력 토큰 %2개</translation>
    </message>
    <message>
        <source>, %1 USD</source>
        <translation>, %1 USD</translation>
    </message>
    <message>
        <source>, cost not known</source>
        <translation>, 비용 알 수 없음</translation>
    </message>
    <message>
        <source>Nothing is missing: every call has a verdict.</source>
        <translation>빠진 것이 없습니다. 모든 호출에 판정이 있습니다.</translation>
    </message>
    <message>
        <source>%1 calls are missing. They ask nobody and cost nothing.</source>
        <translation>호출 %1건이 빠져 있습니다. 아무에게도 묻지 않으며 비용이 없습니다.</translation>
    </message>
    <message>
        <source>%1 calls are missing: about %2 tokens in, %3 to %4 out</source>
        <translation>호출 %1건이 빠져 있습니다: 입력 토큰 약 %2개, 출력 토큰 %3–%4개</translation>
    </message>
    <message>
        <source>, %1 to %2 USD.</source>
        <translation>, %1–%2 USD.</translation>
    </message>
    <message>
        <source>, at a price that is not known.</source>
        <translation>, 가격은 알 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 of them have no reference answer, though their category wants one.</source>
        <translation>그 가운데 %1건은 분류상 참고 답안이 필요하지만 답안이 없습니다.</translation>
    </message>
    <message>
        <source>%1 of %2 calls done, %3 on their way</source>
        <translation>호출 %2건 중 %1건 끝남, %3건 진행 중</translation>
    </message>
    <message>
        <source>, paused</source>
        <translation>, 일시 정지</translation>
    </message>
    <message>
        <source>, %1 a second, %2 left</source>
        <translation>, 초당 %1건, 남은 시간 %2</translation>
    </message>
    <message>
        <source>The server asked to wait %1 s.</source>
        <translation>서버가 %1초 기다려 달라고 했습니다.</translation>
    </message>
    <message>
        <source>Last trouble: %1</source>
        <translation>마지막 문제: %1</translation>
    </message>
    <message>
        <source>%1 of %2 missing verdicts were made.</source>
        <translation>빠진 판정 %2건 중 %1건을 만들었습니다.</translation>
    </message>
    <message>
        <source>Stopped. %1 Run does the rest.</source>
        <translation>멈췄습니다. %1 나머지는 실행을 누르면 이어집니다.</translation>
    </message>
    <message>
        <source>A cap was reached. %1 Run does the rest.</source>
        <translation>한도에 이르렀습니다. %1 나머지는 실행을 누르면 이어집니다.</translation>
    </message>
    <message>
        <source>No call can succeed: %1. Mend the set-up or the key.</source>
        <translation>어떤 호출도 성공할 수 없습니다: %1. 설정이나 키를 고치세요.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 calls that the run before had on their way were sent again.</source>
        <translation>이전 실행에서 진행 중이던 호출 %1건을 다시 보냈습니다.</translation>
    </message>
    <message>
        <source>[%1] %2</source>
        <translation>[%1] %2</translation>
    </message>
</context>
<context>
    <name>LabelActions</name>
    <message>
        <source>Left is better</source>
        <translation>왼쪽이 더 좋음</translation>
    </message>
    <message>
        <source>Right is better</source>
        <translation>오른쪽이 더 좋음</translation>
    </message>
    <message>
        <source>Both good</source>
        <translation>둘 다 좋음</translation>
    </message>
    <message>
        <source>Both bad</source>
        <translation>둘 다 나쁨</translation>
    </message>
    <message>
        <source>Cannot judge</source>
        <translation>판단 불가</translation>
    </message>
    <message>
        <source>Slightly better</source>
        <translation>조금 더 좋음</translation>
    </message>
    <message>
        <source>Clearly better</source>
        <translation>확실히 더 좋음</translation>
    </message>
    <message>
        <source>Much better</source>
        <translation>훨씬 더 좋음</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>의견</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Next unlabelled</source>
        <translation>다음 미투표 쌍</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>건너뛰기…</translation>
    </message>
    <message>
        <source>Flag…</source>
        <translation>표시…</translation>
    </message>
    <message>
        <source>Reference answer</source>
        <translation>기준 답안</translation>
    </message>
    <message>
        <source>Fold the prompt</source>
        <translation>프롬프트 접기</translation>
    </message>
    <message>
        <source>Raw source</source>
        <translation>원문 텍스트</translation>
    </message>
    <message>
        <source>Scroll together</source>
        <translation>함께 스크롤</translation>
    </message>
    <message>
        <source>Align again</source>
        <translation>위치 다시 맞춤</translation>
    </message>
    <message>
        <source>Find in both…</source>
        <translation>양쪽에서 찾기…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>다음 찾기</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>이전 찾기</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>글자 크게</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>글자 작게</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>기본 글자 크기</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>다음 영역</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>단축키…</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>투표</translation>
    </message>
    <message>
        <source>Strength and comment</source>
        <translation>선호 강도와 의견</translation>
    </message>
    <message>
        <source>Way through the pairs</source>
        <translation>쌍 이동</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>읽기</translation>
    </message>
    <message>
        <source>Slightly</source>
        <translation>조금</translation>
    </message>
    <message>
        <source>Clearly</source>
        <translation>확실히</translation>
    </message>
    <message>
        <source>Much</source>
        <translation>훨씬</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>건너뛰기</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>표시</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>기준 답안</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>원문</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>함께</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>라벨링</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>일치도</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>사례</translation>
    </message>
    <message>
        <source>Judges</source>
        <translation>판정 모델</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>보고서</translation>
    </message>
    <message>
        <source>Leaderboard</source>
        <translation>순위표</translation>
    </message>
</context>
<context>
    <name>PairView</name>
    <message>
        <source>Turn %1</source>
        <translation>턴 %1</translation>
    </message>
</context>
<context>
    <name>PatternText</name>
    <message>
        <source>no interval</source>
        <translation>구간 없음</translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <source>%1 of %2 models, with intervals; the table beside it has the same figures</source>
        <translation>모델 %2개의 %1와(과) 구간. 옆의 표에 같은 수치가 있습니다</translation>
    </message>
    <message>
        <source>Places by %1 and by %2: %3 of %4 models differ</source>
        <translation>%1와(과) %2의 등수: 모델 %4개 가운데 %3개가 다릅니다</translation>
    </message>
    <message>
        <source>%1 by %2 in %3 groups, with intervals; the table beside it has the same figures</source>
        <translation>묶음 %3개의 %2별 %1, 구간 포함. 옆의 표에 같은 수치가 있습니다</translation>
    </message>
    <message>
        <source>%1 against %2 of %3 raters, with intervals; the table beside it has the same figures</source>
        <translation>평가자 %3명의 %2에 대한 %1, 구간 포함. 옆의 표에 같은 수치가 있습니다</translation>
    </message>
</context>
<context>
    <name>ReplyWords</name>
    <message>
        <source>the last label in brackets, or a last line that is only a label</source>
        <translation>대괄호 안의 마지막 표지, 또는 표지만 있는 마지막 줄</translation>
    </message>
    <message>
        <source>[[A]] anywhere, else [[B]], else [[C]], as FastChat reads it</source>
        <translation>FastChat처럼 어디에 있든 [[A]], 없으면 [[B]], 없으면 [[C]]</translation>
    </message>
    <message>
        <source>A (shown first)</source>
        <translation>A (먼저 보임)</translation>
    </message>
    <message>
        <source>B (shown second)</source>
        <translation>B (나중에 보임)</translation>
    </message>
    <message>
        <source>tie</source>
        <translation>무승부</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>verdict, state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>a verdict that enters figures</source>
        <translation>수치에 들어가는 판정입니다</translation>
    </message>
    <message>
        <source>the reply names more than one verdict; this one enters figures only on request</source>
        <translation>답변에 판정이 둘 이상 있으며, 이 판정은 요청할 때만 수치에 들어갑니다</translation>
    </message>
    <message>
        <source>no verdict: the judge says that it cannot decide</source>
        <translation>판정 없음: 판정 모델이 정할 수 없다고 합니다</translation>
    </message>
    <message>
        <source>no verdict: nothing in the reply is what this rule reads</source>
        <translation>판정 없음: 이 규칙이 읽는 것이 답변에 없습니다</translation>
    </message>
    <message>
        <source>no verdict: what stands there is outside of its scale</source>
        <translation>판정 없음: 적힌 값이 척도를 벗어납니다</translation>
    </message>
    <message>
        <source>no verdict: the judge declines to answer</source>
        <translation>판정 없음: 판정 모델이 답하기를 거절합니다</translation>
    </message>
    <message>
        <source>no verdict: the reply ends before it</source>
        <translation>판정 없음: 답변이 판정 앞에서 끝납니다</translation>
    </message>
    <message>
        <source>no verdict: %1</source>
        <translation>판정 없음: %1</translation>
    </message>
</context>
<context>
    <name>SectionWords</name>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>일치도</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>범주별</translation>
    </message>
    <message>
        <source>Swapped order</source>
        <translation>순서 교환</translation>
    </message>
    <message>
        <source>Longer response</source>
        <translation>긴 응답</translation>
    </message>
    <message>
        <source>Opposite cases</source>
        <translation>반대 사례</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>명세</translation>
    </message>
</context>
<context>
    <name>StandIn</name>
    <message>
        <source>Whether it may stand in for a person is not defined: that takes three people who share comparisons with it and with each other, and here are %1.</source>
        <translation>사람을 대신해도 되는지는 정의되지 않습니다. 판정 모델과도 서로와도 비교를 공유하는 사람이 세 명 필요한데, 여기에는 %1명 있습니다.</translation>
    </message>
    <message>
        <source>%1 may stand in for a person: given %2 for costing less, it holds its own against %3 of %4 people, where half are needed, and it agrees with the others at least as well as a person in a share of %5.</source>
        <translation>%1: 사람을 대신해도 됩니다. 비용이 덜 드는 점을 %2만큼 감안하면 사람 %4명 중 %3명에게 뒤지지 않으며(절반이 필요), 다른 사람들과 사람만큼 또는 그보다 잘 일치하는 비율은 %5입니다.</translation>
    </message>
    <message>
        <source>Whether %1 may stand in for a person cannot be told yet: given %2 for costing less, it holds its own against %3 of %4 people, where half are needed, and %6 of them share fewer than 30 comparisons with it and another person. It agrees with the others at least as well as a person in a share of %5.</source>
        <translation>%1: 사람을 대신해도 되는지 아직 알 수 없습니다. 비용이 덜 드는 점을 %2만큼 감안하면 뒤지지 않는 상대는 사람 %4명 중 %3명이며(절반이 필요), 그중 %6명은 판정 모델 및 다른 사람과 공유한 비교가 30건 미만입니다. 다른 사람들과 사람만큼 또는 그보다 잘 일치하는 비율은 %5입니다.</translation>
    </message>
    <message>
        <source>%1 may not stand in for a person: given %2 for costing less, it holds its own against %3 of %4 people, where half are needed, and it agrees with the others at least as well as a person in a share of %5.</source>
        <translation>%1: 사람을 대신해서는 안 됩니다. 비용이 덜 드는 점을 %2만큼 감안해도 뒤지지 않는 상대는 사람 %4명 중 %3명이며(절반이 필요), 다른 사람들과 사람만큼 또는 그보다 잘 일치하는 비율은 %5입니다.</translation>
    </message>
    <message>
        <source>No comparison has a ruling of the judge and votes of two people, so its agreement with people has nothing to stand beside.</source>
        <translation>판정 모델의 최종 판정과 두 사람의 투표가 함께 있는 비교가 없어, 사람과의 일치도를 견줄 것이 없습니다.</translation>
    </message>
    <message>
        <source>Only %1 comparisons have its ruling and votes of two people: too few for a figure.</source>
        <translation>최종 판정과 두 사람의 투표가 함께 있는 비교가 %1건뿐이라 수치를 내기에 너무 적습니다.</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>정의되지 않음</translation>
    </message>
    <message>
        <source>On the %1 comparisons that have its ruling and votes of two people, it agrees with a person in a share of %2, and people with each other in %3.</source>
        <translation>최종 판정과 두 사람의 투표가 함께 있는 비교 %1건에서 판정 모델이 사람과 일치하는 비율은 %2, 사람끼리 일치하는 비율은 %3입니다.</translation>
    </message>
    <message>
        <source>The difference is %1 (95 % interval %2 to %3).</source>
        <translation>차이는 %1(95 % 신뢰 구간 %2~%3)입니다.</translation>
    </message>
    <message>
        <source>The difference is %1, without an interval.</source>
        <translation>차이는 %1이며 구간이 없습니다.</translation>
    </message>
    <message>
        <source>The test wants 50 to 100 comparisons of each person; the fewest here are %1.</source>
        <translation>이 검정에는 사람마다 비교 50~100건이 권장되며, 여기서 가장 적은 사람은 %1건입니다.</translation>
    </message>
</context>
<context>
    <name>TableCopy</name>
    <message>
        <source>Copy the table</source>
        <translation>표 복사</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>tie</source>
        <translation>무승부</translation>
    </message>
    <message>
        <source>both good</source>
        <translation>둘 다 좋음</translation>
    </message>
    <message>
        <source>both bad</source>
        <translation>둘 다 나쁨</translation>
    </message>
    <message>
        <source>cannot judge</source>
        <translation>판단 불가</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>유효</translation>
    </message>
    <message>
        <source>abstained</source>
        <translation>기권</translation>
    </message>
    <message>
        <source>ambiguous</source>
        <translation>모호함</translation>
    </message>
    <message>
        <source>unparsable</source>
        <translation>해석 불가</translation>
    </message>
    <message>
        <source>out of range</source>
        <translation>범위 벗어남</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>응답 거부</translation>
    </message>
    <message>
        <source>truncated</source>
        <translation>잘림</translation>
    </message>
    <message>
        <source>transport error</source>
        <translation>전송 오류</translation>
    </message>
    <message>
        <source>stopped by budget</source>
        <translation>예산 한도로 중단</translation>
    </message>
    <message>
        <source>A shown first</source>
        <translation>A 먼저 제시</translation>
    </message>
    <message>
        <source>B shown first</source>
        <translation>B 먼저 제시</translation>
    </message>
    <message>
        <source>order unknown</source>
        <translation>순서 알 수 없음</translation>
    </message>
    <message>
        <source>stable A</source>
        <translation>A로 일관</translation>
    </message>
    <message>
        <source>stable B</source>
        <translation>B로 일관</translation>
    </message>
    <message>
        <source>stable tie</source>
        <translation>무승부로 일관</translation>
    </message>
    <message>
        <source>flips to first</source>
        <translation>첫 번째로 뒤집힘</translation>
    </message>
    <message>
        <source>flips to second</source>
        <translation>두 번째로 뒤집힘</translation>
    </message>
    <message>
        <source>half-tie toward first</source>
        <translation>첫 번째 쪽 반무승부</translation>
    </message>
    <message>
        <source>half-tie toward second</source>
        <translation>두 번째 쪽 반무승부</translation>
    </message>
    <message>
        <source>inconsistent</source>
        <translation>일관되지 않음</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>미완료</translation>
    </message>
    <message>
        <source>left better</source>
        <translation>왼쪽이 더 좋음</translation>
    </message>
    <message>
        <source>right better</source>
        <translation>오른쪽이 더 좋음</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>interval</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>slightly</source>
        <translation>조금</translation>
    </message>
    <message>
        <source>clearly</source>
        <translation>확실히</translation>
    </message>
    <message>
        <source>much</source>
        <translation>훨씬</translation>
    </message>
    <message>
        <source>less than 1 min</source>
        <translation>1분 미만</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>약 %1분</translation>
    </message>
    <message>
        <source>about %1 h</source>
        <translation>약 %1시간</translation>
    </message>
    <message>
        <source>about %1 h %2 min</source>
        <translation>약 %1시간 %2분</translation>
    </message>
    <message>
        <source>people together</source>
        <translation>사람 전체</translation>
    </message>
    <message>
        <source>judges together</source>
        <translation>판정 모델 전체</translation>
    </message>
    <message>
        <source>majority of people</source>
        <translation>사람의 다수결</translation>
    </message>
</context>
<context>
    <name>ui::AgreementPage</name>
    <message>
        <source>Agreement</source>
        <translation>일치도</translation>
    </message>
    <message>
        <source>C&amp;oefficient</source>
        <translation>계수(&amp;O)</translation>
    </message>
    <message>
        <source>T&amp;ies</source>
        <translation>무승부(&amp;I)</translation>
    </message>
    <message>
        <source>as a category</source>
        <translation>범주로 취급</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>count half</source>
        <translation>절반으로 계산</translation>
    </message>
    <message>
        <source>F&amp;rame</source>
        <translation>A/B 기준(&amp;R)</translation>
    </message>
    <message>
        <source>both orientations</source>
        <translation>양방향</translation>
    </message>
    <message>
        <source>sides as stored</source>
        <translation>저장된 대로</translation>
    </message>
    <message>
        <source>sides by hash</source>
        <translation>해시 기준</translation>
    </message>
    <message>
        <source>T&amp;urn</source>
        <translation>턴(&amp;U)</translation>
    </message>
    <message>
        <source>all</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>2</source>
        <translation>2</translation>
    </message>
    <message>
        <source>Matrix of agreement</source>
        <translation>일치도 행렬</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>열린 프로젝트가 없습니다</translation>
    </message>
    <message>
        <source>Open a project, or make one and import a benchmark.</source>
        <translation>프로젝트를 열거나, 새로 만들어 벤치마크를 가져오십시오.</translation>
    </message>
    <message>
        <source>Go to Start</source>
        <translation>시작으로 이동</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>계산 중…</translation>
    </message>
    <message>
        <source>The matrix cannot be computed</source>
        <translation>행렬을 계산할 수 없습니다</translation>
    </message>
    <message>
        <source>Nobody has voted yet</source>
        <translation>아직 투표가 없습니다</translation>
    </message>
    <message>
        <source>Label some pairs, or import votes and judgments.</source>
        <translation>쌍을 라벨링하거나 투표와 판정을 가져오십시오.</translation>
    </message>
    <message>
        <source>A pool of your own: a name, =, and who is in it, with * for any letters; NAME=majority(...) makes a majority.</source>
        <translation>직접 만든 모음: 이름, =, 구성원. *는 아무 글자나 뜻하고, NAME=majority(...)는 다수를 만듭니다.</translation>
    </message>
    <message>
        <source>Only cases &amp;where</source>
        <translation>사례 조건(&amp;W)</translation>
    </message>
    <message>
        <source>R&amp;aters</source>
        <translation>평가자(&amp;A)</translation>
    </message>
    <message>
        <source>That is not understood: %1.</source>
        <translation>알 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>The matrix cannot be computed: %1.</source>
        <translation>행렬을 계산할 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>Poo&amp;l</source>
        <translation>모음(&amp;L)</translation>
    </message>
    <message>
        <source>Above the diagonal: %1 with its 95 % interval, clustered by item. Below: shared comparisons (for pools: vote pairs), and what was left out. On it: a pool among itself. Without a shade: one is part of the other, or they share too few. With °: not told apart from chance (Benjamini-Hochberg, 5 %). %2 comparisons have a vote or ruling, %3 of them at least two.</source>
        <translation>대각선 위: %1 및 95 % 신뢰 구간(항목별 군집). 아래: 공유한 비교(풀은 투표 쌍)와 제외된 것. 대각선: 풀 내부. 음영 없음: 한쪽이 다른 쪽의 일부이거나 공유한 것이 너무 적습니다. ° 표시: 우연과 구별되지 않음(Benjamini-Hochberg, 5 %). 투표나 최종 판정이 있는 비교 %2건, 그중 둘 이상 있는 것 %3건.</translation>
    </message>
</context>
<context>
    <name>ui::BiasPage</name>
    <message>
        <source>Bias</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>all</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>all turns so far</source>
        <translation>지금까지의 모든 턴</translation>
    </message>
    <message>
        <source>the turn alone</source>
        <translation>해당 턴만</translation>
    </message>
    <message>
        <source>category = math</source>
        <translation>category = math</translation>
    </message>
    <message>
        <source>Ra&amp;ter</source>
        <translation>평가자(&amp;T)</translation>
    </message>
    <message>
        <source>Len&amp;gth of</source>
        <translation>길이 기준(&amp;G)</translation>
    </message>
    <message>
        <source>Filt&amp;er</source>
        <translation>필터(&amp;E)</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>열린 프로젝트가 없습니다</translation>
    </message>
    <message>
        <source>Open a project, or make one and import a benchmark.</source>
        <translation>프로젝트를 열거나, 새로 만들어 벤치마크를 가져오십시오.</translation>
    </message>
    <message>
        <source>Go to Start</source>
        <translation>시작으로 이동</translation>
    </message>
    <message>
        <source>The filter is not understood: %1.</source>
        <translation>필터를 해석할 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>계산 중…</translation>
    </message>
    <message>
        <source>Bias cannot be measured</source>
        <translation>편향을 측정할 수 없습니다</translation>
    </message>
    <message>
        <source>There is nothing to measure yet</source>
        <translation>아직 측정할 것이 없습니다</translation>
    </message>
    <message>
        <source>Bias is measured on rulings of judges and votes of people: import them, run a judge, or label.</source>
        <translation>편향은 판정 모델의 최종 판정과 사람의 투표로 측정합니다. 가져오거나, 판정 모델을 실행하거나, 라벨링하십시오.</translation>
    </message>
    <message>
        <source>%1 panels</source>
        <translation>패널 %1개</translation>
    </message>
    <message>
        <source>%1 panels; %2 of them have no figure and say why.</source>
        <translation>패널 %1개. 그중 %2개는 수치가 없으며 이유가 적혀 있습니다.</translation>
    </message>
    <message>
        <source>Calibration cannot be measured: %1.</source>
        <translation>보정을 측정할 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>Calibration of %1 is not defined: %2.</source>
        <translation>%1의 보정은 정의되지 않습니다: %2.</translation>
    </message>
    <message>
        <source>The plot was not saved: %1.</source>
        <translation>그림을 저장하지 못했습니다: %1.</translation>
    </message>
    <message>
        <source>Observational panels take cases as they are, a judge beside people; interventional ones change what must not matter, such as the order. Enter opens the cases of a panel, E explains its figure.</source>
        <translation>관찰 패널은 있는 그대로의 사례에서 판정 모델을 사람과 나란히 놓고, 개입 패널은 순서처럼 영향을 주지 않아야 할 것을 바꿉니다. Enter는 패널의 사례를 열고, E는 수치를 설명합니다.</translation>
    </message>
</context>
<context>
    <name>ui::BiasPanel</name>
    <message>
        <source>Bias › %1</source>
        <translation>편향 › %1</translation>
    </message>
    <message>
        <source>Fewer than 10 to measure it on: the cases are there, a figure would say nothing.</source>
        <translation>측정할 것이 10건 미만입니다. 사례는 볼 수 있지만 수치는 의미가 없습니다.</translation>
    </message>
    <message>
        <source>%1 flagged · %2 the opposite</source>
        <translation>의심 %1건 · 반대 %2건</translation>
    </message>
    <message>
        <source>%1 flagged · %2 free of it</source>
        <translation>의심 %1건 · 해당 없음 %2건</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2의 %1</translation>
    </message>
    <message>
        <source>n = %1 votes</source>
        <translation>n = 투표 %1표</translation>
    </message>
    <message>
        <source>n = %1 comparisons</source>
        <translation>n = 비교 %1건</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>정의 안 됨</translation>
    </message>
    <message>
        <source>fewer than 10, so no figure is shown</source>
        <translation>10건 미만이라 수치는 생략</translation>
    </message>
    <message>
        <source>95 %: %1 – %2</source>
        <translation>95%: %1 – %2</translation>
    </message>
    <message>
        <source>no interval</source>
        <translation>구간 없음</translation>
    </message>
    <message>
        <source>Open cases: %1</source>
        <translation>사례 열기: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>panel, button</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Open the opposite: %1</source>
        <translation>반대 사례 열기: %1</translation>
    </message>
    <message>
        <source>Open the others: %1</source>
        <translation>나머지 열기: %1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>the opposite</source>
        <translation>반대</translation>
    </message>
    <message>
        <source>the others</source>
        <translation>나머지</translation>
    </message>
    <message>
        <source>Fewer details</source>
        <translation>접기</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>%1 세부 정보</translation>
    </message>
    <message>
        <source>n = %1 scores</source>
        <translation>n = 점수 %1개</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>How the figure came about (E)</source>
        <translation>수치가 나온 과정 (E)</translation>
    </message>
</context>
<context>
    <name>ui::BoardModel</name>
    <message>
        <source>Over random orders: median %1, standard deviation %2; in the order of the file %3</source>
        <translation>무작위 순서에서 중앙값 %1, 표준편차 %2. 파일 순서로는 %3</translation>
    </message>
    <message>
        <source>Leaderboard by %1 › %2</source>
        <translation>%1의 순위표 › %2</translation>
    </message>
    <message>
        <source>One more than the models whose whole interval lies above this one&apos;s</source>
        <translation>구간 전체가 이 모델의 구간보다 위에 있는 모델 수에 1을 더한 값</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>등수</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 구간</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>순위</translation>
    </message>
    <message>
        <source>Wins</source>
        <translation>승</translation>
    </message>
    <message>
        <source>Ties</source>
        <translation>무</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>패</translation>
    </message>
    <message>
        <source>Battles</source>
        <translation>대결</translation>
    </message>
    <message>
        <source>Place: %1</source>
        <translation>등수: %1</translation>
    </message>
</context>
<context>
    <name>ui::CalibrationModel</name>
    <message>
        <source>%1 – %2</source>
        <comment>interval</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Enter opens the cases: %1.</source>
        <translation>Enter 키로 사례 %1건을 엽니다.</translation>
    </message>
    <message>
        <source>fewer than 10</source>
        <translation>10건 미만</translation>
    </message>
    <message>
        <source>says</source>
        <translation>확신도</translation>
    </message>
    <message>
        <source>from – to</source>
        <translation>범위</translation>
    </message>
    <message>
        <source>is right</source>
        <translation>맞는 비율</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 신뢰 구간</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>사례</translation>
    </message>
</context>
<context>
    <name>ui::CalibrationPanel</name>
    <message>
        <source>Calibration of %1</source>
        <translation>%1의 보정</translation>
    </message>
    <message>
        <source>Bias › %1</source>
        <translation>편향 › %1</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>확신도</translation>
    </message>
    <message>
        <source>share right</source>
        <translation>맞는 비율</translation>
    </message>
    <message>
        <source>How sure it was, and how often it was right: %1</source>
        <translation>얼마나 확신했고 얼마나 자주 맞았는지: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>panel, button</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Open cases: %1</source>
        <translation>사례 열기: %1</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>표 복사</translation>
    </message>
    <message>
        <source>Save plot…</source>
        <translation>그림 저장…</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>설명</translation>
    </message>
</context>
<context>
    <name>ui::CaseDetails</name>
    <message>
        <source>Votes, rulings and verdicts</source>
        <translation>투표, 최종 판정, 판정</translation>
    </message>
</context>
<context>
    <name>ui::CaseDocument</name>
    <message>
        <source>%1, occasion %2</source>
        <translation>%1, %2회차</translation>
    </message>
    <message>
        <source>%1 for A, %2 for B, ties: %3</source>
        <translation>A %1표, B %2표, 무승부 %3표</translation>
    </message>
    <message>
        <source>People</source>
        <translation>사람</translation>
    </message>
    <message>
        <source>No votes on this case.</source>
        <translation>이 사례에는 투표가 없습니다.</translation>
    </message>
    <message>
        <source>(had seen the case before)</source>
        <translation>(사례를 먼저 보고 투표함)</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>표시</translation>
    </message>
    <message>
        <source>Reference answer by %1</source>
        <translation>기준 답안(출처: %1)</translation>
    </message>
    <message>
        <source>Judges</source>
        <translation>판정 모델</translation>
    </message>
    <message>
        <source>No judge has ruled on this case.</source>
        <translation>이 사례에는 판정 모델의 최종 판정이 없습니다.</translation>
    </message>
</context>
<context>
    <name>ui::CaseListModel</name>
    <message>
        <source>A %1:%2</source>
        <translation>A %1:%2</translation>
    </message>
    <message>
        <source>B %1:%2</source>
        <translation>B %1:%2</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>tie</source>
        <translation>무승부</translation>
    </message>
    <message>
        <source>%1 ties</source>
        <translation>무승부 %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, item %2, turn %3: %4 (A) and %5 (B)</source>
        <translation>%1, 항목 %2, 턴 %3: %4 (A), %5 (B)</translation>
    </message>
    <message>
        <source>%1 · t%2</source>
        <translation>%1 · 턴 %2</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>models</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>item</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>people</source>
        <translation>사람</translation>
    </message>
    <message>
        <source>judges</source>
        <translation>판정 모델</translation>
    </message>
    <message>
        <source>models</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>%1%2 %</source>
        <translation>%1%2 %</translation>
    </message>
    <message>
        <source>B longer</source>
        <translation>길이 차</translation>
    </message>
</context>
<context>
    <name>ui::CasePair</name>
    <message>
        <source>%1, sample %2</source>
        <translation>%1, 샘플 %2</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>프롬프트</translation>
    </message>
    <message>
        <source>Turn %1</source>
        <translation>턴 %1</translation>
    </message>
    <message>
        <source>A · %1</source>
        <translation>A · %1</translation>
    </message>
    <message>
        <source>B · %1</source>
        <translation>B · %1</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>원문</translation>
    </message>
    <message>
        <source>item %1, turn %2 of %3</source>
        <translation>항목 %1, %3턴 중 %2번째</translation>
    </message>
</context>
<context>
    <name>ui::CasePanel</name>
    <message>
        <source>Letters as written</source>
        <translation>판정 모델이 쓴 글자 그대로</translation>
    </message>
    <message>
        <source>Requests and replies</source>
        <translation>요청과 답신</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Note on this case</source>
        <translation>이 사례의 메모</translation>
    </message>
    <message>
        <source>A note on this case</source>
        <translation>이 사례에 대한 메모</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>메모 저장</translation>
    </message>
</context>
<context>
    <name>ui::CasesPage</name>
    <message>
        <source>Cases</source>
        <translation>사례</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>열린 프로젝트가 없습니다</translation>
    </message>
    <message>
        <source>Open a project, or make one and import a benchmark.</source>
        <translation>프로젝트를 열거나, 새로 만들어 벤치마크를 가져오십시오.</translation>
    </message>
    <message>
        <source>Go to Start</source>
        <translation>시작으로 이동</translation>
    </message>
    <message>
        <source>The filter is not understood: %1.</source>
        <translation>필터를 해석할 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>No cases were searched: %1.</source>
        <translation>사례를 검색하지 못했습니다: %1.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2건 중 %1건</translation>
    </message>
    <message>
        <source>No cases yet</source>
        <translation>아직 사례가 없습니다</translation>
    </message>
    <message>
        <source>Import a benchmark: questions, answers and votes.</source>
        <translation>벤치마크(질문, 답변, 투표)를 가져오십시오.</translation>
    </message>
    <message>
        <source>No case fits this filter</source>
        <translation>필터에 맞는 사례가 없습니다</translation>
    </message>
    <message>
        <source>Change the filter above; empty, it shows every case.</source>
        <translation>위의 필터를 바꾸십시오. 비우면 모든 사례가 나옵니다.</translation>
    </message>
    <message>
        <source>The case cannot be read: %1.</source>
        <translation>사례를 읽을 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>%1 has not voted on this case: a later vote will be marked as given after seeing names and votes.</source>
        <translation>%1 님은 아직 이 사례에 투표하지 않았습니다. 나중에 투표하면 이름과 투표를 본 뒤의 투표로 기록됩니다.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>돌아가기</translation>
    </message>
    <message>
        <source>%1 › changed</source>
        <translation>%1 › 변경됨</translation>
    </message>
    <message>
        <source>Nothing was searched: %1.</source>
        <translation>검색하지 않았습니다: %1.</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>검색 중…</translation>
    </message>
    <message>
        <source>The note was not saved: %1.</source>
        <translation>메모를 저장하지 못했습니다: %1.</translation>
    </message>
    <message>
        <source>The slice was not saved: %1.</source>
        <translation>슬라이스를 저장하지 못했습니다: %1.</translation>
    </message>
    <message>
        <source>Reading the cases…</source>
        <translation>사례를 읽는 중…</translation>
    </message>
    <message>
        <source>The cases cannot be read</source>
        <translation>사례를 읽을 수 없습니다</translation>
    </message>
</context>
<context>
    <name>ui::CategoryModel</name>
    <message>
        <source>no category</source>
        <translation>분류 없음</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>너무 적음</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>정의되지 않음</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Agreement › %1 and %2, opposite in %3</source>
        <translation>일치도 › %1, %2, %3에서 반대</translation>
    </message>
    <message>
        <source>Agreement › %1 and %2 in %3</source>
        <translation>일치도 › %1, %2, %3</translation>
    </message>
    <message>
        <source>Enter opens the cases.</source>
        <translation>Enter를 누르면 사례가 열립니다.</translation>
    </message>
    <message>
        <source>category</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>opposite</source>
        <translation>반대</translation>
    </message>
</context>
<context>
    <name>ui::ChipRow</name>
    <message>
        <source>Remove the condition %1</source>
        <translation>조건 %1 제거</translation>
    </message>
</context>
<context>
    <name>ui::ConfusionModel</name>
    <message>
        <source>%1 says %2, %3 says %4: %5</source>
        <translation>%1: %2, %3: %4 (%5건)</translation>
    </message>
    <message>
        <source>Agreement › %1 says %2, %3 says %4</source>
        <translation>일치도 › %1: %2, %3: %4</translation>
    </message>
</context>
<context>
    <name>ui::DetailModel</name>
    <message>
        <source>undefined</source>
        <translation>정의 안 됨</translation>
    </message>
    <message>
        <source>fewer than 10</source>
        <translation>10건 미만</translation>
    </message>
    <message>
        <source>&lt; %1</source>
        <translation>&lt; %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>interval</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1: %2. Enter opens the cases: %3.</source>
        <translation>%1: %2. Enter 키로 사례 %3건을 엽니다.</translation>
    </message>
    <message>
        <source>what</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95% 구간</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>사례</translation>
    </message>
</context>
<context>
    <name>ui::DocumentView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>모두 선택(&amp;A)</translation>
    </message>
</context>
<context>
    <name>ui::DuelModel</name>
    <message>
        <source>undefined</source>
        <translation>정의 안 됨</translation>
    </message>
    <message>
        <source>never met</source>
        <translation>대결 없음</translation>
    </message>
    <message>
        <source>fewer than 10</source>
        <translation>10건 미만</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>%1 and %2 never met.</source>
        <translation>%1와(과) %2은(는) 대결한 적이 없습니다.</translation>
    </message>
    <message>
        <source>%1 against %2: %3 won, %4 tied, %5 lost.</source>
        <translation>%1 대 %2: %3승 %4무 %5패.</translation>
    </message>
    <message>
        <source>Win rate %1, 95 % interval %2.</source>
        <translation>승률 %1, 95 % 구간 %2.</translation>
    </message>
    <message>
        <source>Leaderboard by %1 › %2 against %3</source>
        <translation>%1의 순위표 › %2 대 %3</translation>
    </message>
</context>
<context>
    <name>ui::EntryBar</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>ui::EvaluatorModel</name>
    <message>
        <source>on %1</source>
        <translation>비교 %1건</translation>
    </message>
    <message>
        <source>not one rater</source>
        <translation>한 평가자가 아님</translation>
    </message>
    <message>
        <source>%1 on %2 comparisons</source>
        <translation>비교 %2건에 %1개</translation>
    </message>
    <message>
        <source>the models of annotators know individuals; list each person to see theirs</source>
        <translation>주석자 모형은 개인을 다룹니다. 개인별 행을 켜면 각자의 값이 보입니다</translation>
    </message>
    <message>
        <source>%1, %2: %3.</source>
        <translation>%1, %2: %3.</translation>
    </message>
    <message>
        <source>Enter opens the cases: %1.</source>
        <translation>Enter를 누르면 사례 %1건이 열립니다.</translation>
    </message>
    <message>
        <source>Enter opens the cases.</source>
        <translation>Enter를 누르면 사례가 열립니다.</translation>
    </message>
    <message>
        <source>Judges › %1 › %2</source>
        <translation>판정 모델 › %1 › %2</translation>
    </message>
    <message>
        <source>%1: %2. A click or Alt+Down sorts by it.</source>
        <translation>%1: %2. 클릭하거나 Alt+↓를 누르면 이 열로 정렬합니다.</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>주석</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>제외</translation>
    </message>
</context>
<context>
    <name>ui::EvaluatorView</name>
    <message>
        <source>category = math</source>
        <translation>category = math</translation>
    </message>
    <message>
        <source>right or wrong</source>
        <translation>맞거나 틀림</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>거리</translation>
    </message>
    <message>
        <source>over all turns so far</source>
        <translation>지금까지의 모든 차례</translation>
    </message>
    <message>
        <source>of that turn</source>
        <translation>그 차례만</translation>
    </message>
    <message>
        <source>Each pe&amp;rson</source>
        <translation>개인별(&amp;R)</translation>
    </message>
    <message>
        <source>A row for each person too</source>
        <translation>사람마다 한 행을 더합니다</translation>
    </message>
    <message>
        <source>How good each rater is by models of annotators, which takes longer where there are many votes</source>
        <translation>주석자 모형으로 본 각 평가자의 역량. 투표가 많으면 오래 걸립니다</translation>
    </message>
    <message>
        <source>Filt&amp;er</source>
        <translation>필터(&amp;E)</translation>
    </message>
    <message>
        <source>Err&amp;or</source>
        <translation>오차(&amp;O)</translation>
    </message>
    <message>
        <source>Len&amp;gths</source>
        <translation>길이(&amp;G)</translation>
    </message>
    <message>
        <source>Judges beside people</source>
        <translation>사람과 나란히 본 판정 모델</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>비용</translation>
    </message>
    <message>
        <source>time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>&amp;Copy table</source>
        <translation>표 복사(&amp;C)</translation>
    </message>
    <message>
        <source>All of the table, for a spreadsheet</source>
        <translation>표 전체를 스프레드시트용으로 복사합니다</translation>
    </message>
    <message>
        <source>&amp;Save plot…</source>
        <translation>그림 저장(&amp;S)…</translation>
    </message>
    <message>
        <source>As SVG, PNG or PDF, on white</source>
        <translation>SVG, PNG 또는 PDF, 흰 바탕</translation>
    </message>
    <message>
        <source>&amp;Agreement against</source>
        <translation>일치도 비교 대상(&amp;A)</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>열린 프로젝트가 없습니다</translation>
    </message>
    <message>
        <source>Open a project, or make one and import a benchmark.</source>
        <translation>프로젝트를 열거나, 새로 만들어 벤치마크를 가져오십시오.</translation>
    </message>
    <message>
        <source>Go to Start</source>
        <translation>시작으로 이동</translation>
    </message>
    <message>
        <source>The filter is not understood: %1.</source>
        <translation>필터를 해석할 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>계산 중…</translation>
    </message>
    <message>
        <source>The judges cannot be compared</source>
        <translation>판정 모델을 비교할 수 없습니다</translation>
    </message>
    <message>
        <source>There is nobody to compare yet</source>
        <translation>아직 비교할 평가자가 없습니다</translation>
    </message>
    <message>
        <source>A judge needs verdicts or rulings, people need votes. Run a judge on the first tab, label some pairs, or import votes and judgments.</source>
        <translation>판정 모델에는 판정이나 최종 판정이, 사람에게는 투표가 필요합니다. 첫 탭에서 판정 모델을 실행하거나, 쌍에 라벨을 붙이거나, 투표와 판정을 가져오십시오.</translation>
    </message>
    <message>
        <source>The plot was not saved: %1.</source>
        <translation>그림을 저장하지 못했습니다: %1.</translation>
    </message>
    <message>
        <source>Co&amp;mpetence</source>
        <translation>역량(&amp;M)</translation>
    </message>
</context>
<context>
    <name>ui::FigureExplanation</name>
    <message>
        <source>How the figure came about</source>
        <translation>수치가 나온 과정</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the explanation</source>
        <translation>설명 복사</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close the explanation</source>
        <translation>설명 닫기</translation>
    </message>
    <message>
        <source>Explain this figure</source>
        <translation>이 수치 설명</translation>
    </message>
</context>
<context>
    <name>ui::FilterEdit</name>
    <message>
        <source>What may stand here</source>
        <translation>여기에 쓸 수 있는 말</translation>
    </message>
</context>
<context>
    <name>ui::FilterLine</name>
    <message>
        <source>Filter</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>For example: category = math</source>
        <translation>예: category = math</translation>
    </message>
    <message>
        <source>The filter is not understood: %1.</source>
        <translation>필터를 해석할 수 없습니다: %1.</translation>
    </message>
</context>
<context>
    <name>ui::FlagWords</name>
    <message>
        <source>first in both orders</source>
        <translation>양쪽 순서 모두 먼저 것</translation>
    </message>
    <message>
        <source>second in both orders</source>
        <translation>양쪽 순서 모두 나중 것</translation>
    </message>
    <message>
        <source>tie in one order</source>
        <translation>한 순서에서 무승부</translation>
    </message>
    <message>
        <source>undecided runs</source>
        <translation>갈린 실행</translation>
    </message>
    <message>
        <source>longer, against people</source>
        <translation>사람과 반대로 긴 쪽</translation>
    </message>
    <message>
        <source>shorter, against people</source>
        <translation>사람과 반대로 짧은 쪽</translation>
    </message>
    <message>
        <source>turned by length</source>
        <translation>길이가 돌린 판정</translation>
    </message>
    <message>
        <source>against the pull of length</source>
        <translation>길이의 끌림에 맞선 판정</translation>
    </message>
    <message>
        <source>more list items, against people</source>
        <translation>사람과 반대로 목록이 많은 쪽</translation>
    </message>
    <message>
        <source>fewer list items, against people</source>
        <translation>사람과 반대로 목록이 적은 쪽</translation>
    </message>
    <message>
        <source>more headings, against people</source>
        <translation>사람과 반대로 제목이 많은 쪽</translation>
    </message>
    <message>
        <source>fewer headings, against people</source>
        <translation>사람과 반대로 제목이 적은 쪽</translation>
    </message>
    <message>
        <source>more bold, against people</source>
        <translation>사람과 반대로 굵은 글씨가 많은 쪽</translation>
    </message>
    <message>
        <source>less bold, against people</source>
        <translation>사람과 반대로 굵은 글씨가 적은 쪽</translation>
    </message>
    <message>
        <source>its own model, against people</source>
        <translation>사람과 반대로 자기 모델</translation>
    </message>
    <message>
        <source>its family, against people</source>
        <translation>사람과 반대로 같은 계열</translation>
    </message>
    <message>
        <source>otherwise with the reference answer</source>
        <translation>참조 답안이 있으면 달라짐</translation>
    </message>
    <message>
        <source>wrong by the gold label</source>
        <translation>정답과 다름</translation>
    </message>
    <message>
        <source>text against verdict</source>
        <translation>글과 판정이 다름</translation>
    </message>
    <message>
        <source>repetitions disagree</source>
        <translation>반복이 엇갈림</translation>
    </message>
    <message>
        <source>tie on one side only</source>
        <translation>한쪽만 무승부</translation>
    </message>
    <message>
        <source>people are split</source>
        <translation>사람 의견이 갈림</translation>
    </message>
    <message>
        <source>no valid verdict</source>
        <translation>유효한 판정 없음</translation>
    </message>
    <message>
        <source>chose the response shown first in both orders</source>
        <translation>양쪽 순서에서 모두 먼저 제시된 응답을 골랐습니다</translation>
    </message>
    <message>
        <source>chose the response shown second in both orders</source>
        <translation>양쪽 순서에서 모두 나중에 제시된 응답을 골랐습니다</translation>
    </message>
    <message>
        <source>tie in one order, the response shown %1 in the other</source>
        <translation>한 순서에서는 무승부, 다른 순서에서는 %1 제시된 응답</translation>
    </message>
    <message>
        <source>%1 runs in both orders: %2 for a, %3 for a tie, %4 for b</source>
        <translation>양쪽 순서의 실행 %1회: a %2회, 무승부 %3회, b %4회</translation>
    </message>
    <message>
        <source>over both orders a is better with a mean probability of %1</source>
        <translation>양쪽 순서를 통틀어 a가 나을 평균 확률은 %1입니다</translation>
    </message>
    <message>
        <source>without the length term the model gives its choice %1 % instead of %2 %</source>
        <translation>길이 항이 없으면 모형은 이 선택에 %2 % 대신 %1 %를 줍니다</translation>
    </message>
    <message>
        <source>the length term speaks against its choice: without it the model gives %1 %, with it %2 %</source>
        <translation>길이 항은 이 선택에 반대됩니다. 모형은 길이 항 없이 %1 %, 있으면 %2 %를 줍니다</translation>
    </message>
    <message>
        <source>changed when the reference answer was shown: %1 without it, %2 with it (%3)</source>
        <translation>참조 답안을 보이자 바뀌었습니다. 없이는 %1, 있으면 %2(%3)</translation>
    </message>
    <message>
        <source>chose the response of %1; by the gold label that of %2 is better</source>
        <translation>%1의 응답을 골랐지만, 정답으로는 %2의 응답이 낫습니다</translation>
    </message>
    <message>
        <source>the text prefers %1, its verdict is %2; so in %3 of %4 rationales that state a preference</source>
        <translation>글은 %1 쪽인데 판정은 %2입니다. 선호를 밝힌 근거 %4건 중 %3건이 그렇습니다</translation>
    </message>
    <message>
        <source>%1 of %2 runs of one order say %3</source>
        <translation>한 순서의 실행 %2회 중 %1회가 %3(이)라고 합니다</translation>
    </message>
    <message>
        <source>%1 of %2 calls gave no valid verdict, the first: %3</source>
        <translation>호출 %2회 중 %1회는 유효한 판정이 없습니다. 첫 번째: %3</translation>
    </message>
    <message>
        <source>took the one with %1 list items over %2; %3 of %4 people took the other</source>
        <translation>목록 항목이 %2개인 것보다 %1개인 것을 골랐고, 사람 %4명 중 %3명은 다른 것을 골랐습니다</translation>
    </message>
    <message>
        <source>took the one with %1 list items, not %2; %3 of %4 people took the other</source>
        <translation>목록 항목이 %2개가 아니라 %1개인 것을 골랐고, 사람 %4명 중 %3명은 다른 것을 골랐습니다</translation>
    </message>
    <message>
        <source>took the one with %1 headings over %2; %3 of %4 people took the other</source>
        <translation>제목이 %2개인 것보다 %1개인 것을 골랐고, 사람 %4명 중 %3명은 다른 것을 골랐습니다</translation>
    </message>
    <message>
        <source>took the one with %1 headings, not %2; %3 of %4 people took the other</source>
        <translation>제목이 %2개가 아니라 %1개인 것을 골랐고, 사람 %4명 중 %3명은 다른 것을 골랐습니다</translation>
    </message>
    <message>
        <source>took the one with %1 bold passages over %2; %3 of %4 people took the other</source>
        <translation>굵은 글씨가 %2곳인 것보다 %1곳인 것을 골랐고, 사람 %4명 중 %3명은 다른 것을 골랐습니다</translation>
    </message>
    <message>
        <source>took the one with %1 bold passages, not %2; %3 of %4 people took the other</source>
        <translation>굵은 글씨가 %2곳이 아니라 %1곳인 것을 골랐고, 사람 %4명 중 %3명은 다른 것을 골랐습니다</translation>
    </message>
    <message>
        <source>took the response that is %1 characters longer; %2 of %3 people took the other</source>
        <translation>%1자 더 긴 응답을 골랐고, 사람 %3명 중 %2명은 다른 것을 골랐습니다</translation>
    </message>
    <message>
        <source>took the response that is %1 times as long; %2 of %3 people took the other</source>
        <translation>%1배 긴 응답을 골랐고, 사람 %3명 중 %2명은 다른 것을 골랐습니다</translation>
    </message>
    <message>
        <source>took the response that is %1 characters shorter; %2 of %3 people took the other</source>
        <translation>%1자 더 짧은 응답을 골랐고, 사람 %3명 중 %2명은 다른 것을 골랐습니다</translation>
    </message>
    <message>
        <source>chose %1, the judge&apos;s own model; people chose %2 (%3 to %4)</source>
        <translation>판정 모델 자신의 모델인 %1을(를) 골랐고, 사람은 %2을(를) 골랐습니다(%3 대 %4)</translation>
    </message>
    <message>
        <source>chose %1, of the judge&apos;s family; people chose %2 (%3 to %4)</source>
        <translation>판정 모델과 같은 계열인 %1을(를) 골랐고, 사람은 %2을(를) 골랐습니다(%3 대 %4)</translation>
    </message>
    <message>
        <source>tie; %1 of the %2 people who decided took one response</source>
        <translation>무승부. 승부를 가린 사람 %2명 중 %1명은 한 응답을 골랐습니다</translation>
    </message>
    <message>
        <source>decided; %1 of %2 people called it a tie</source>
        <translation>승부를 가림. 사람 %2명 중 %1명은 무승부라고 했습니다</translation>
    </message>
    <message>
        <source>people are split: %1 for a, %2 for a tie, %3 for b</source>
        <translation>사람 의견이 갈림: a %1명, 무승부 %2명, b %3명</translation>
    </message>
</context>
<context>
    <name>ui::ImportForm</name>
    <message>
        <source>&amp;Choose files…</source>
        <translation>파일 선택(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>가져오기(&amp;I)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>파일에 적힌 대로</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>형식(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Mapping</source>
        <translation>매핑(&amp;M)</translation>
    </message>
    <message>
        <source>Co&amp;llection</source>
        <translation>컬렉션(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Rater</source>
        <translation>평가자(&amp;R)</translation>
    </message>
    <message>
        <source>no files chosen</source>
        <translation>선택한 파일 없음</translation>
    </message>
</context>
<context>
    <name>ui::JudgeListModel</name>
    <message>
        <source>Its set-up needs a newer version of SideJudge.</source>
        <translation>이 설정은 더 새로운 SideJudge가 필요합니다.</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>내장</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>판정</translation>
    </message>
</context>
<context>
    <name>ui::JudgeSection</name>
    <message>
        <source>ruling</source>
        <translation>최종 판정</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>가져옴</translation>
    </message>
    <message>
        <source>from its verdicts</source>
        <translation>판정에서 도출</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>A scored %1, B %2</source>
        <translation>점수: A %1, B %2</translation>
    </message>
    <message>
        <source>A is better with %1 %</source>
        <translation>A가 나을 확률 %1 %</translation>
    </message>
    <message>
        <source>(letters translated to the panes)</source>
        <translation>(글자를 창에 맞게 바꿔 표시)</translation>
    </message>
    <message>
        <source>(letters as the judge wrote them: its A is pane B)</source>
        <translation>(판정 모델이 쓴 글자 그대로: 여기의 A는 창 B)</translation>
    </message>
    <message>
        <source>answered by %1</source>
        <translation>%1의 답신</translation>
    </message>
    <message>
        <source>tokens: %1 in, %2 out</source>
        <translation>토큰: 입력 %1, 출력 %2</translation>
    </message>
    <message>
        <source>%1 USD</source>
        <translation>%1 USD</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>ended with %1</source>
        <translation>종료 이유: %1</translation>
    </message>
    <message>
        <source>Request, as sent</source>
        <translation>보낸 그대로의 요청</translation>
    </message>
    <message>
        <source>Reply, as answered</source>
        <translation>받은 그대로의 답신</translation>
    </message>
    <message>
        <source>In the words of the source</source>
        <translation>원본 자료의 표현</translation>
    </message>
    <message>
        <source>Neither request nor reply are in the project.</source>
        <translation>프로젝트에 요청도 답신도 없습니다.</translation>
    </message>
    <message>
        <source>%1, repetition %2</source>
        <translation>%1, 반복 %2</translation>
    </message>
    <message>
        <source>No rationale.</source>
        <translation>근거가 없습니다.</translation>
    </message>
</context>
<context>
    <name>ui::JudgeTabs</name>
    <message>
        <source>Set-ups and runs</source>
        <translation>설정과 실행</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>답변</translation>
    </message>
    <message>
        <source>Ctrl+Tab goes to the next tab</source>
        <translation>Ctrl+Tab을 누르면 다음 탭으로 갑니다</translation>
    </message>
    <message>
        <source>Judges</source>
        <translation>판정 모델</translation>
    </message>
</context>
<context>
    <name>ui::JudgesPage</name>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Judges</source>
        <translation>판정 모델</translation>
    </message>
    <message>
        <source>A judge is a set-up with a name. A run asks it what is missing, in both orders, and keeps each verdict as it comes.</source>
        <translation>판정 모델은 이름이 있는 설정입니다. 실행하면 빠진 것을 두 순서로 묻고, 판정이 오는 대로 저장합니다.</translation>
    </message>
    <message>
        <source>Ne&amp;w judge</source>
        <translation>새 모델(&amp;W)</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>열린 프로젝트가 없습니다</translation>
    </message>
    <message>
        <source>Open a project, or make one and import a benchmark.</source>
        <translation>프로젝트를 열거나, 새로 만들어 벤치마크를 가져오세요.</translation>
    </message>
    <message>
        <source>Go to Start</source>
        <translation>시작으로 가기</translation>
    </message>
    <message>
        <source>The judges cannot be read</source>
        <translation>판정 모델을 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>“%1” asks nobody: it %2. There is nothing to set up.</source>
        <translation>“%1”은(는) 아무에게도 묻지 않습니다 (%2). 설정할 것이 없습니다.</translation>
    </message>
    <message>
        <source>The set-up of “%1” needs a newer version of SideJudge.</source>
        <translation>“%1”의 설정은 더 새로운 SideJudge가 필요합니다.</translation>
    </message>
    <message>
        <source>Give the judge a name.</source>
        <translation>이름을 지어 주세요.</translation>
    </message>
    <message>
        <source>It was not saved: %1.</source>
        <translation>저장되지 않았습니다: %1.</translation>
    </message>
    <message>
        <source>Reading the judges…</source>
        <translation>판정 모델을 읽는 중…</translation>
    </message>
</context>
<context>
    <name>ui::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Click a key and press another one to change it.</source>
        <translation>바꿀 단축키를 클릭한 뒤 새 키를 누르십시오.</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>모두 초기화(&amp;R)</translation>
    </message>
    <message>
        <source>%1 is the key of “%2” already.</source>
        <translation>%1 키는 이미 “%2”에 쓰이고 있습니다.</translation>
    </message>
    <message>
        <source>“%1” is now %2.</source>
        <translation>“%1” 단축키: %2.</translation>
    </message>
    <message>
        <source>without a key</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>All keys are as they came.</source>
        <translation>모든 단축키를 기본값으로 되돌렸습니다.</translation>
    </message>
    <message>
        <source>%1 is a key of the menus already.</source>
        <translation>%1 키는 메뉴에서 사용 중입니다.</translation>
    </message>
</context>
<context>
    <name>ui::LabelFlow</name>
    <message>
        <source>The pair cannot be shown: %1.</source>
        <translation>쌍을 보여 줄 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>Nothing was undone: %1.</source>
        <translation>실행을 취소하지 못했습니다: %1.</translation>
    </message>
    <message>
        <source>Nothing was redone: %1.</source>
        <translation>다시 실행하지 못했습니다: %1.</translation>
    </message>
    <message>
        <source>The pair was not skipped: %1.</source>
        <translation>쌍을 건너뛰지 못했습니다: %1.</translation>
    </message>
    <message>
        <source>The flag was not saved: %1.</source>
        <translation>표시를 저장하지 못했습니다: %1.</translation>
    </message>
    <message>
        <source>The reference answer cannot be read: %1.</source>
        <translation>기준 답안을 읽을 수 없습니다: %1.</translation>
    </message>
</context>
<context>
    <name>ui::LabelHead</name>
    <message>
        <source>Someone &amp;else…</source>
        <translation>다른 사람(&amp;E)…</translation>
    </message>
    <message>
        <source>End &amp;session</source>
        <translation>세션 종료(&amp;S)</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Stop labelling; the other pages come back</source>
        <translation>라벨링을 마칩니다. 다른 페이지가 다시 나타납니다</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>라벨링</translation>
    </message>
    <message>
        <source>as %1 · blind</source>
        <translation>%1 · 블라인드</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2쌍 중 %1쌍</translation>
    </message>
    <message numerus="yes">
        <source> · %n skipped</source>
        <translation>
            <numerusform> · %n쌍 건너뜀</numerusform>
        </translation>
    </message>
    <message>
        <source> · %1 left</source>
        <translation> · %1 남음</translation>
    </message>
</context>
<context>
    <name>ui::LabelPage</name>
    <message>
        <source>%1 cannot label here: %2.</source>
        <translation>%1 님은 여기서 라벨링할 수 없습니다: %2.</translation>
    </message>
    <message>
        <source>Saving the vote…</source>
        <translation>투표 저장 중…</translation>
    </message>
    <message>
        <source>All votes saved</source>
        <translation>모든 투표 저장됨</translation>
    </message>
    <message>
        <source>Last: you chose %1, %2.</source>
        <translation>마지막 투표: %1(%2).</translation>
    </message>
    <message>
        <source>Last: you chose %1.</source>
        <translation>마지막 투표: %1.</translation>
    </message>
    <message>
        <source>Skipped: the pair comes again when the others are done.</source>
        <translation>건너뛰었습니다. 나머지를 마치면 이 쌍이 다시 나옵니다.</translation>
    </message>
    <message>
        <source>Flagged. The same key takes the flag back.</source>
        <translation>표시했습니다. 같은 키를 다시 누르면 해제됩니다.</translation>
    </message>
    <message>
        <source>The flag is gone.</source>
        <translation>표시를 해제했습니다.</translation>
    </message>
    <message>
        <source>The vote was not saved: %1. The pair stays here; the votes before it are safe.</source>
        <translation>투표를 저장하지 못했습니다: %1. 이 쌍은 그대로 있고 이전 투표는 안전합니다.</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>열린 프로젝트가 없습니다</translation>
    </message>
    <message>
        <source>Open a project, or make one and import a benchmark.</source>
        <translation>프로젝트를 열거나, 새로 만들어 벤치마크를 가져오십시오.</translation>
    </message>
    <message>
        <source>Go to Start</source>
        <translation>시작으로 이동</translation>
    </message>
    <message>
        <source>The session has ended</source>
        <translation>세션이 끝났습니다</translation>
    </message>
    <message>
        <source>All votes are saved. Labelling goes on where it stopped.</source>
        <translation>모든 투표가 저장되었습니다. 라벨링은 멈춘 곳부터 이어집니다.</translation>
    </message>
    <message>
        <source>Nothing to label yet</source>
        <translation>아직 라벨링할 쌍이 없습니다</translation>
    </message>
    <message>
        <source>This project has no pairs of responses. Import questions, answers and votes.</source>
        <translation>이 프로젝트에는 응답 쌍이 없습니다. 질문, 답변, 투표를 가져오십시오.</translation>
    </message>
    <message>
        <source>All pairs are labelled</source>
        <translation>모든 쌍을 라벨링했습니다</translation>
    </message>
    <message>
        <source>You have voted on every pair of this project. %1 goes back to the last one.</source>
        <translation>이 프로젝트의 모든 쌍에 투표했습니다. %1 키를 누르면 마지막 쌍으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>There is no vote of yours left to undo.</source>
        <translation>취소할 투표가 더 없습니다.</translation>
    </message>
    <message>
        <source>Undone: %1 on item %2, turn %3.</source>
        <translation>항목 %2, 턴 %3: “%1” 투표를 취소했습니다.</translation>
    </message>
    <message>
        <source>Now again: %1.</source>
        <translation>현재 투표: %1.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>다시 실행할 투표가 없습니다.</translation>
    </message>
    <message>
        <source>Redone: %1 on item %2, turn %3.</source>
        <translation>항목 %2, 턴 %3: “%1” 투표를 되살렸습니다.</translation>
    </message>
    <message>
        <source>The last vote is not saved</source>
        <translation>마지막 투표 저장 안 됨</translation>
    </message>
    <message>
        <source>Find in both</source>
        <translation>양쪽에서 찾기</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Skip this pair, because</source>
        <translation>건너뛰는 이유</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>건너뛰기</translation>
    </message>
    <message>
        <source>Flag this pair, because</source>
        <translation>표시하는 이유</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>표시</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>찾을 수 없음</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>ui::LeaderboardPage</name>
    <message>
        <source>Leaderboard</source>
        <translation>순위표</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>half a win</source>
        <translation>반 승</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>category = math</source>
        <translation>category = math</translation>
    </message>
    <message>
        <source>Ra&amp;ted by</source>
        <translation>평가자(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Beside</source>
        <translation>비교(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>방법(&amp;M)</translation>
    </message>
    <message>
        <source>T&amp;ies</source>
        <translation>무승부(&amp;I)</translation>
    </message>
    <message>
        <source>Filt&amp;er</source>
        <translation>필터(&amp;E)</translation>
    </message>
    <message>
        <source>Models, best first</source>
        <translation>모델, 높은 순</translation>
    </message>
    <message>
        <source>Head to head</source>
        <translation>맞대결</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>Places on both</source>
        <translation>양쪽의 등수</translation>
    </message>
    <message>
        <source>&amp;Copy table</source>
        <translation>표 복사(&amp;C)</translation>
    </message>
    <message>
        <source>All of the list, for a spreadsheet</source>
        <translation>목록 전체, 스프레드시트용</translation>
    </message>
    <message>
        <source>&amp;Save plot…</source>
        <translation>그림 저장(&amp;S)…</translation>
    </message>
    <message>
        <source>As SVG, PNG or PDF, on white</source>
        <translation>SVG, PNG 또는 PDF, 흰 바탕</translation>
    </message>
    <message>
        <source>P&amp;lot</source>
        <translation>그림(&amp;L)</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>열린 프로젝트가 없습니다</translation>
    </message>
    <message>
        <source>Open a project, or make one and import a benchmark.</source>
        <translation>프로젝트를 열거나, 새로 만들어 벤치마크를 가져오십시오.</translation>
    </message>
    <message>
        <source>Go to Start</source>
        <translation>시작으로 이동</translation>
    </message>
    <message>
        <source>The filter is not understood: %1.</source>
        <translation>필터를 해석할 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>계산 중…</translation>
    </message>
    <message>
        <source>The models cannot be rated</source>
        <translation>모델을 평가할 수 없습니다</translation>
    </message>
    <message>
        <source>There is nothing to rate yet</source>
        <translation>아직 평가할 것이 없습니다</translation>
    </message>
    <message>
        <source>%1 has no votes or rulings here. Import votes and judgments, run a judge, or label some pairs.</source>
        <translation>%1의 투표나 최종 판정이 여기에 없습니다. 투표와 판정을 가져오거나, 판정 모델을 실행하거나, 쌍에 라벨을 붙이세요.</translation>
    </message>
    <message>
        <source>The plot was not saved: %1.</source>
        <translation>그림을 저장하지 못했습니다: %1.</translation>
    </message>
    <message>
        <source>E&amp;xplain</source>
        <translation>설명(&amp;X)</translation>
    </message>
    <message>
        <source>How far models are told apart, and how alike two boards order them</source>
        <translation>모델이 얼마나 구별되고, 두 순위표의 순서가 얼마나 비슷한지</translation>
    </message>
    <message>
        <source>Head to head: how often the model of the row wins against that of the column. Enter opens the cases, E explains the figure.</source>
        <translation>맞대결: 행의 모델이 열의 모델을 이기는 비율. Enter는 사례를 열고, E는 수치를 설명합니다.</translation>
    </message>
</context>
<context>
    <name>ui::ListSteps</name>
    <message>
        <source>Previous</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Case %1 of %2</source>
        <translation>사례 %2건 중 %1번째</translation>
    </message>
</context>
<context>
    <name>ui::LookNotice</name>
    <message>
        <source>Look at &amp;this case</source>
        <translation>이 사례 보기(&amp;T)</translation>
    </message>
    <message>
        <source>Look at &amp;all cases</source>
        <translation>모든 사례 보기(&amp;A)</translation>
    </message>
    <message>
        <source>Not voted on yet</source>
        <translation>아직 투표하지 않은 사례</translation>
    </message>
    <message>
        <source>%1 has not voted on this case. Whoever looks at it sees names, votes and verdicts; a vote that %1 gives later is marked as revealed.</source>
        <translation>%1 님은 아직 이 사례에 투표하지 않았습니다. 사례를 열면 이름, 투표, 판정이 보이며, 이후 %1 님의 투표는 공개 후 투표로 기록됩니다.</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>SideJudge</source>
        <translation>SideJudge</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
    <message>
        <source>That was not stored: %1.</source>
        <translation>저장하지 못했습니다: %1.</translation>
    </message>
    <message>
        <source>%1 was not opened: %2.</source>
        <translation>%1 파일을 열지 못했습니다: %2.</translation>
    </message>
    <message>
        <source>All votes saved</source>
        <translation>모든 투표 저장됨</translation>
    </message>
    <message>
        <source>%1 – SideJudge</source>
        <translation>%1 – SideJudge</translation>
    </message>
    <message>
        <source>%1 (read only)</source>
        <translation>%1 (읽기 전용)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>읽는 중…</translation>
    </message>
    <message>
        <source>The project cannot be read: %1.</source>
        <translation>프로젝트를 읽을 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>The sample project was not made: %1.</source>
        <translation>예제 프로젝트를 만들지 못했습니다: %1.</translation>
    </message>
    <message>
        <source>About SideJudge</source>
        <translation>SideJudge 정보</translation>
    </message>
    <message>
        <source>SideJudge %1 compares two responses side by side, by people and by judges.

Free software under the GNU General Public License, version 3 or later.
The libraries it is built on are named in THIRD-PARTY.md.</source>
        <translation>SideJudge %1: 두 응답을 나란히 놓고 사람과 판정 모델이 비교합니다.

GNU General Public License 버전 3 이상을 따르는 자유 소프트웨어입니다.
사용한 라이브러리는 THIRD-PARTY.md에 나와 있습니다.</translation>
    </message>
</context>
<context>
    <name>ui::MatrixModel</name>
    <message>
        <source>Percent</source>
        <translation>단순 일치율</translation>
    </message>
    <message>
        <source>Cohen κ</source>
        <translation>Cohen κ</translation>
    </message>
    <message>
        <source>Scott π</source>
        <translation>Scott π</translation>
    </message>
    <message>
        <source>Gwet AC1</source>
        <translation>Gwet AC1</translation>
    </message>
    <message>
        <source>Brennan-Prediger</source>
        <translation>Brennan-Prediger</translation>
    </message>
    <message>
        <source>Krippendorff α</source>
        <translation>Krippendorff α</translation>
    </message>
    <message>
        <source>Tie-discounted</source>
        <translation>무승부 할인 일치도</translation>
    </message>
    <message>
        <source>%1: %2 votes or rulings on %3 comparisons</source>
        <translation>%1: 비교 %3건에 투표 또는 최종 판정 %2건</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>정의 안 됨</translation>
    </message>
    <message>
        <source>nothing shared</source>
        <translation>공통 없음</translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>%1건 제외</translation>
    </message>
    <message>
        <source>fewer than 10</source>
        <translation>10건 미만</translation>
    </message>
    <message>
        <source>no interval</source>
        <translation>구간 없음</translation>
    </message>
    <message>
        <source>%1 and %2 share no comparison.</source>
        <translation>%1 대 %2: 공통 비교가 없습니다.</translation>
    </message>
    <message>
        <source>%1 and %2: %3 of %4 shared, %5 left out.</source>
        <translation>%1 대 %2: 공통 %4건의 %3, %5건 제외.</translation>
    </message>
    <message>
        <source>Not defined: %1.</source>
        <translation>정의되지 않음: %1.</translation>
    </message>
    <message>
        <source>Note: %1.</source>
        <translation>참고: %1.</translation>
    </message>
    <message>
        <source>One is part of the other or was made from it.</source>
        <translation>한쪽이 다른 쪽에 포함되거나 그것으로 만들어졌습니다.</translation>
    </message>
    <message>
        <source>Not told apart from chance (Benjamini-Hochberg, 5 %).</source>
        <translation>우연과 구별되지 않습니다(Benjamini-Hochberg, 5 %).</translation>
    </message>
</context>
<context>
    <name>ui::NameForm</name>
    <message>
        <source>&amp;Start labelling</source>
        <translation>라벨링 시작(&amp;S)</translation>
    </message>
    <message>
        <source>Who labels?</source>
        <translation>누가 라벨링합니까?</translation>
    </message>
    <message>
        <source>Your votes are stored under this name, and the sides on which responses stand are drawn from it. It is asked once on this computer.</source>
        <translation>투표는 이 이름으로 저장되며, 응답의 좌우 배치도 이 이름을 바탕으로 정해집니다. 이 컴퓨터에서 한 번만 묻습니다.</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>이름(&amp;N)</translation>
    </message>
    <message>
        <source>Please type a name first.</source>
        <translation>먼저 이름을 입력하십시오.</translation>
    </message>
</context>
<context>
    <name>ui::OutcomeModel</name>
    <message>
        <source>Agreement › %1 and %2 › %3</source>
        <translation>일치도 › %1 대 %2 › %3</translation>
    </message>
    <message>
        <source>same winner</source>
        <translation>같은 승자</translation>
    </message>
    <message>
        <source>both tie</source>
        <translation>둘 다 무승부</translation>
    </message>
    <message>
        <source>opposite winners</source>
        <translation>반대 승자</translation>
    </message>
    <message>
        <source>only one says tie</source>
        <translation>한쪽만 무승부</translation>
    </message>
    <message>
        <source>only %1 says tie</source>
        <translation>%1만 무승부</translation>
    </message>
    <message>
        <source>all behind the figure</source>
        <translation>수치에 쓰인 전체</translation>
    </message>
    <message>
        <source>left out: could not judge</source>
        <translation>제외: 판단 불가</translation>
    </message>
    <message>
        <source>left out: no ruling</source>
        <translation>제외: 최종 판정 없음</translation>
    </message>
    <message>
        <source>left out: tie</source>
        <translation>제외: 무승부</translation>
    </message>
    <message>
        <source>left out: conflict of two files</source>
        <translation>제외: 두 파일의 충돌</translation>
    </message>
    <message>
        <source>%1: %2 of those who both chose. Enter opens the cases.</source>
        <translation>%1: 양쪽 모두 선택한 것 중 %2. Enter 키로 사례를 엽니다.</translation>
    </message>
    <message>
        <source>Enter opens the cases: %1.</source>
        <translation>Enter 키로 사례 %1건을 엽니다.</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>share</source>
        <translation>비율</translation>
    </message>
    <message>
        <source>vote pairs</source>
        <translation>투표 쌍</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>사례</translation>
    </message>
</context>
<context>
    <name>ui::PairPanel</name>
    <message>
        <source>Open cases</source>
        <translation>사례 열기</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>혼동 행렬</translation>
    </message>
    <message>
        <source>%1 among themselves</source>
        <translation>%1 내부</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 대 %2</translation>
    </message>
    <message>
        <source>%1 in rows, %2 in columns</source>
        <translation>행: %1, 열: %2</translation>
    </message>
    <message>
        <source>n = %1 vote pairs</source>
        <translation>n = 투표 쌍 %1개</translation>
    </message>
    <message>
        <source>n = %1 comparisons</source>
        <translation>n = 비교 %1건</translation>
    </message>
    <message>
        <source>shared: fewer than 10, so no %1 is shown</source>
        <translation>공통 건수: 10건 미만이라 %1 값은 생략</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>정의 안 됨</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1, 95 % interval %2, %3</source>
        <translation>%1, 95% 구간 %2, %3</translation>
    </message>
    <message>
        <source>%1, %2; no interval: %3</source>
        <translation>%1, %2, 구간 없음: %3</translation>
    </message>
    <message>
        <source>One is part of the other or was made from it.</source>
        <translation>한쪽이 다른 쪽에 포함되거나 그것으로 만들어졌습니다.</translation>
    </message>
    <message>
        <source>Open %1 cases</source>
        <translation>사례 %1건 열기</translation>
    </message>
    <message>
        <source>No cases</source>
        <translation>사례 없음</translation>
    </message>
    <message>
        <source>Figures by category</source>
        <translation>분류별 수치</translation>
    </message>
    <message>
        <source>How the figure came about</source>
        <translation>수치가 나온 과정</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>분류별</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>Calls without a verdict there: %1</source>
        <translation>그곳의 판정 없는 호출: %1</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>세는 중…</translation>
    </message>
</context>
<context>
    <name>ui::PromptCard</name>
    <message>
        <source>Prompt</source>
        <translation>프롬프트</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>기준 답안</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>접기</translation>
    </message>
    <message>
        <source>Reference answer</source>
        <translation>기준 답안</translation>
    </message>
    <message>
        <source>turn %1 of %2</source>
        <translation>턴 %1/%2</translation>
    </message>
    <message>
        <source>item %1</source>
        <translation>항목 %1</translation>
    </message>
    <message>
        <source>Hide reference</source>
        <translation>기준 답안 숨기기</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>펼치기</translation>
    </message>
</context>
<context>
    <name>ui::PromptPreview</name>
    <message>
        <source>&amp;Comparison</source>
        <translation>비교(&amp;C)</translation>
    </message>
    <message>
        <source>The prompt as it is sent</source>
        <translation>보내는 프롬프트</translation>
    </message>
    <message>
        <source>Tr&amp;y on one</source>
        <translation>하나만 시험(&amp;Y)</translation>
    </message>
    <message>
        <source>One call; its reply is shown here and not kept.</source>
        <translation>호출 한 번. 답은 여기에만 보이고 저장되지 않습니다.</translation>
    </message>
    <message>
        <source>The reply</source>
        <translation>답</translation>
    </message>
    <message>
        <source>%1, about %2 tokens</source>
        <translation>%1, 토큰 약 %2개</translation>
    </message>
    <message>
        <source>Waiting for the reply…</source>
        <translation>답을 기다리는 중…</translation>
    </message>
    <message>
        <source>Verdict: %1. %2 ms</source>
        <translation>판정: %1. %2 ms</translation>
    </message>
    <message>
        <source>, %1 tokens in, %2 out</source>
        <translation>, 입력 토큰 %1개, 출력 토큰 %2개</translation>
    </message>
    <message>
        <source>The prompt is shown here once the set-up is complete.</source>
        <translation>설정을 마치면 프롬프트가 여기에 보입니다.</translation>
    </message>
    <message>
        <source>The reply, with its verdict marked.</source>
        <translation>답과, 표시된 판정.</translation>
    </message>
    <message>
        <source>As every r&amp;ule reads it</source>
        <translation>모든 규칙으로 읽기(&amp;U)</translation>
    </message>
    <message>
        <source>Opens the reply on the tab Replies</source>
        <translation>답변 탭에서 이 답변을 엽니다</translation>
    </message>
</context>
<context>
    <name>ui::RaterChoice</name>
    <message>
        <source>Everybody</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 중 %1</translation>
    </message>
</context>
<context>
    <name>ui::Rationale</name>
    <message>
        <source>called %1 by the judge</source>
        <translation>판정 모델은 %1(이)라고 불렀습니다</translation>
    </message>
</context>
<context>
    <name>ui::RecentList</name>
    <message>
        <source>Recent projects</source>
        <translation>최근 프로젝트</translation>
    </message>
</context>
<context>
    <name>ui::RefusalModel</name>
    <message>
        <source>file</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>line</source>
        <translation>줄</translation>
    </message>
    <message>
        <source>field</source>
        <translation>필드</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>예상 값</translation>
    </message>
    <message>
        <source>found</source>
        <translation>실제 값</translation>
    </message>
</context>
<context>
    <name>ui::ReplyBench</name>
    <message>
        <source>A reply as every rule reads it; nothing here is sent or kept. A is the response that was shown first. Enter on a rule goes to what decided.</source>
        <translation>답변을 모든 규칙으로 읽습니다. 여기 적은 것은 보내거나 저장하지 않습니다. A는 먼저 보인 응답입니다. 규칙에서 Enter를 누르면 판정을 정한 곳으로 갑니다.</translation>
    </message>
    <message>
        <source>A reply of a judge</source>
        <translation>판정 모델의 답변</translation>
    </message>
    <message>
        <source>Paste the reply of a judge here.</source>
        <translation>판정 모델의 답변을 여기에 붙여넣으십시오.</translation>
    </message>
    <message>
        <source>Rules that read replies</source>
        <translation>답변을 읽는 규칙</translation>
    </message>
    <message>
        <source>There is no reply yet.</source>
        <translation>아직 답변이 없습니다.</translation>
    </message>
    <message>
        <source>%1: %2, %3.</source>
        <translation>%1: %2, %3.</translation>
    </message>
    <message>
        <source>%1: %2, %3. It is marked in line %4.</source>
        <translation>%1: %2, %3. %4번째 줄에 표시했습니다.</translation>
    </message>
</context>
<context>
    <name>ui::ReportPage</name>
    <message>
        <source>Preview of the report</source>
        <translation>보고서 미리 보기</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>보고서</translation>
    </message>
    <message>
        <source>What is handed in: one file in English that loads nothing, with the filter of every figure. It looks better in a browser than here. In the preview ← and → go from figure to figure, Enter opens its cases.</source>
        <translation>제출할 보고서: 아무것도 불러오지 않는 영어 파일 하나이며 모든 수치에 필터가 있습니다. 여기보다 브라우저에서 더 보기 좋습니다. 미리 보기에서 ←, → 키로 수치 사이를 이동하고 Enter 키로 사례를 엽니다.</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>절</translation>
    </message>
    <message>
        <source>category = math</source>
        <translation>category = math</translation>
    </message>
    <message>
        <source>Only the cases of this filt&amp;er</source>
        <translation>이 필터의 사례만(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Save as HTML…</source>
        <translation>HTML로 저장(&amp;S)…</translation>
    </message>
    <message>
        <source>Save as &amp;JSON…</source>
        <translation>JSON으로 저장(&amp;J)…</translation>
    </message>
    <message>
        <source>All values in full precision, as the verbs print them</source>
        <translation>명령줄과 같은, 반올림하지 않은 모든 값</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>열린 프로젝트가 없습니다</translation>
    </message>
    <message>
        <source>Open a project, or make one and import a benchmark.</source>
        <translation>프로젝트를 열거나, 새로 만들어 벤치마크를 가져오십시오.</translation>
    </message>
    <message>
        <source>Go to Start</source>
        <translation>시작으로 이동</translation>
    </message>
    <message>
        <source>Choose at least one section.</source>
        <translation>절을 하나 이상 선택하십시오.</translation>
    </message>
    <message>
        <source>The filter is not understood: %1.</source>
        <translation>필터를 해석할 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>Making the report…</source>
        <translation>보고서 작성 중…</translation>
    </message>
    <message>
        <source>Saving writes what is shown, and the texts of its cases.</source>
        <translation>저장하면 보이는 내용과 사례의 본문을 기록합니다.</translation>
    </message>
    <message>
        <source>The report was stopped</source>
        <translation>보고서 작성을 중지했습니다</translation>
    </message>
    <message>
        <source>Choose fewer sections, or press Enter in the filter to make it again.</source>
        <translation>절을 줄이거나, 필터에서 Enter 키를 눌러 다시 작성하십시오.</translation>
    </message>
    <message>
        <source>The report cannot be made</source>
        <translation>보고서를 작성할 수 없습니다</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>저장 중…</translation>
    </message>
    <message>
        <source>The report was saved as %1.</source>
        <translation>보고서를 저장했습니다: %1</translation>
    </message>
    <message>
        <source>The report was not saved: %1.</source>
        <translation>보고서를 저장하지 못했습니다: %1.</translation>
    </message>
</context>
<context>
    <name>ui::ReportPreview</name>
    <message>
        <source>Report › %1</source>
        <translation>보고서 › %1</translation>
    </message>
    <message>
        <source>Report › %1 › %2</source>
        <translation>보고서 › %1 › %2</translation>
    </message>
    <message>
        <source>%1 more rows stand in the file.</source>
        <translation>나머지 %1행은 파일에 있습니다.</translation>
    </message>
</context>
<context>
    <name>ui::ResponsePanes</name>
    <message>
        <source>Left</source>
        <translation>왼쪽</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>오른쪽</translation>
    </message>
</context>
<context>
    <name>ui::RuleModel</name>
    <message>
        <source>Rule</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>판정을 정한 곳</translation>
    </message>
    <message>
        <source>What it reads</source>
        <translation>읽는 것</translation>
    </message>
</context>
<context>
    <name>ui::RunPanel</name>
    <message>
        <source>Stopping: calls that are on their way are waited for and kept.</source>
        <translation>멈추는 중: 진행 중인 호출은 기다려 저장합니다.</translation>
    </message>
    <message>
        <source>O&amp;nly cases where</source>
        <translation>사례 조건(&amp;N)</translation>
    </message>
    <message>
        <source>every comparison</source>
        <translation>모든 비교</translation>
    </message>
    <message>
        <source>At most co&amp;mparisons</source>
        <translation>최대 비교 수(&amp;M)</translation>
    </message>
    <message>
        <source>all that are missing</source>
        <translation>빠진 것 모두</translation>
    </message>
    <message>
        <source>Calls at a &amp;time</source>
        <translation>동시 호출(&amp;T)</translation>
    </message>
    <message>
        <source>Stop before more ca&amp;lls than</source>
        <translation>호출 한도(&amp;L)</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>한도 없음</translation>
    </message>
    <message>
        <source>Stop before more to&amp;kens than</source>
        <translation>토큰 한도(&amp;K)</translation>
    </message>
    <message>
        <source>Stop before more &amp;USD than</source>
        <translation>USD 한도(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>멈춤(&amp;S)</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>실행 진행</translation>
    </message>
    <message>
        <source>Last replies</source>
        <translation>마지막 답들</translation>
    </message>
    <message>
        <source>The last replies are shown here while the judge runs.</source>
        <translation>실행하는 동안 마지막 답들이 여기에 보입니다.</translation>
    </message>
    <message>
        <source>Counting what is missing…</source>
        <translation>빠진 것을 세는 중…</translation>
    </message>
    <message>
        <source>“%1” is no number that can stand here.</source>
        <translation>“%1”은(는) 여기에 쓸 수 있는 수가 아닙니다.</translation>
    </message>
    <message>
        <source>A cap on USD needs a price in the set-up. Use a cap on tokens.</source>
        <translation>USD 한도에는 설정에 가격이 있어야 합니다. 토큰 한도를 쓰세요.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>계속(&amp;G)</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>일시 정지(&amp;A)</translation>
    </message>
    <message>
        <source>The run before did not end, or is under way in another program. A new one goes on where it stopped, and what it used counts against its caps.</source>
        <translation>이전 실행이 끝나지 않았거나 다른 프로그램에서 진행 중입니다. 새 실행은 멈춘 곳에서 이어지며, 이미 쓴 양은 한도에 포함됩니다.</translation>
    </message>
</context>
<context>
    <name>ui::SearchBar</name>
    <message>
        <source>Search in the texts</source>
        <translation>본문에서 검색</translation>
    </message>
    <message>
        <source>Search texts</source>
        <translation>본문 검색</translation>
    </message>
    <message>
        <source>What is typed</source>
        <translation>입력한 것의 종류</translation>
    </message>
    <message>
        <source>words</source>
        <translation>단어</translation>
    </message>
    <message>
        <source>regex</source>
        <translation>정규식</translation>
    </message>
    <message>
        <source>Where to search</source>
        <translation>검색할 곳</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>모든 곳</translation>
    </message>
    <message>
        <source>prompts</source>
        <translation>프롬프트</translation>
    </message>
    <message>
        <source>responses</source>
        <translation>응답</translation>
    </message>
    <message>
        <source>rationales</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>의견</translation>
    </message>
</context>
<context>
    <name>ui::SendPermit</name>
    <message>
        <source>Allow on this computer</source>
        <translation>이 컴퓨터에서 허용</translation>
    </message>
    <message>
        <source>Nothing was sent. To allow: %1.</source>
        <translation>아무것도 보내지 않았습니다. 허용할 것: %1.</translation>
    </message>
    <message>
        <source>Nothing was sent: %1.</source>
        <translation>아무것도 보내지 않았습니다: %1.</translation>
    </message>
    <message>
        <source>Keep in the keychain and go on</source>
        <translation>키체인에 저장하고 계속</translation>
    </message>
    <message>
        <source>The key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>the key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Looking for the key %1…</source>
        <translation>키 %1 찾는 중…</translation>
    </message>
</context>
<context>
    <name>ui::SliceBar</name>
    <message>
        <source>Save as slice…</source>
        <translation>슬라이스로 저장…</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>슬라이스</translation>
    </message>
    <message>
        <source>Name of the slice</source>
        <translation>슬라이스 이름</translation>
    </message>
    <message>
        <source>Name, then Enter</source>
        <translation>이름을 쓰고 Enter</translation>
    </message>
    <message>
        <source>No slices yet</source>
        <translation>슬라이스 없음</translation>
    </message>
    <message>
        <source>No slice</source>
        <translation>슬라이스 선택 안 함</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
</context>
<context>
    <name>ui::SpecForm</name>
    <message>
        <source>&amp;Save set-up</source>
        <translation>설정 저장(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>이름(&amp;N)</translation>
    </message>
    <message>
        <source>as in tables</source>
        <translation>표에 쓰일 이름</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>주소(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>모델(&amp;M)</translation>
    </message>
    <message>
        <source>its name there</source>
        <translation>서버의 이름</translation>
    </message>
    <message>
        <source>&amp;Key variable</source>
        <translation>키 변수(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Temperature</source>
        <translation>온도(&amp;T)</translation>
    </message>
    <message>
        <source>server decides</source>
        <translation>서버가 정함</translation>
    </message>
    <message>
        <source>&amp;Repetitions</source>
        <translation>반복(&amp;R)</translation>
    </message>
    <message>
        <source>math, coding</source>
        <translation>math, coding</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>What a million tokens of prompts costs. Empty: not known.</source>
        <translation>프롬프트 토큰 백만 개의 가격. 비우면 알 수 없음.</translation>
    </message>
    <message>
        <source>What a million tokens of replies costs. Empty: not known.</source>
        <translation>답 토큰 백만 개의 가격. 비우면 알 수 없음.</translation>
    </message>
    <message>
        <source>Categories that are judged with a reference answer, separated by commas.</source>
        <translation>참고 답안과 함께 판단할 분류, 쉼표로 구분.</translation>
    </message>
    <message>
        <source>what every question begins with</source>
        <translation>모든 질문의 머리말</translation>
    </message>
    <message>
        <source>one turn</source>
        <translation>한 차례</translation>
    </message>
    <message>
        <source>one turn, with a reference</source>
        <translation>한 차례, 참고 답안 있음</translation>
    </message>
    <message>
        <source>several turns</source>
        <translation>여러 차례</translation>
    </message>
    <message>
        <source>several turns, with a reference</source>
        <translation>여러 차례, 참고 답안 있음</translation>
    </message>
    <message>
        <source>Wording of the prompt</source>
        <translation>프롬프트 문구</translation>
    </message>
    <message>
        <source>&amp;Wording</source>
        <translation>문구(&amp;W)</translation>
    </message>
    <message>
        <source>Holes: {%1}. Empty: SideJudge&apos;s own words.</source>
        <translation>빈칸: {%1}. 비우면 SideJudge의 문구.</translation>
    </message>
    <message>
        <source>This judge has %1 verdicts. A changed set-up is version %2 of it and judges what is missing; give it another name to begin anew.</source>
        <translation>이 모델에는 판정이 %1건 있습니다. 바꾼 설정은 버전 %2이(가) 되어 빠진 것을 판단합니다. 처음부터 하려면 다른 이름을 주세요.</translation>
    </message>
    <message>
        <source>Give it a name, the address of a server that speaks chat completions, and a model.</source>
        <translation>이름, chat completions를 하는 서버의 주소, 모델을 적으세요.</translation>
    </message>
    <message>
        <source>Server speaks</source>
        <translation>서버 방식</translation>
    </message>
    <message>
        <source>Tokens of a reply</source>
        <translation>답의 토큰 수</translation>
    </message>
    <message>
        <source>With reference in</source>
        <translation>참고 답안 분류</translation>
    </message>
    <message>
        <source>USD a million in</source>
        <translation>입력 백만당 USD</translation>
    </message>
    <message>
        <source>USD a million out</source>
        <translation>출력 백만당 USD</translation>
    </message>
    <message>
        <source>The name of an environment variable, or of a key in the keychain; it ends in _API_KEY. The key itself is never kept in the project. Empty: no key is sent.</source>
        <translation>환경 변수나 키체인에 있는 키의 이름이며 _API_KEY로 끝납니다. 키 자체는 프로젝트에 저장되지 않습니다. 비워 두면 키를 보내지 않습니다.</translation>
    </message>
</context>
<context>
    <name>ui::StandInView</name>
    <message>
        <source>May it stand in for people?</source>
        <translation>사람을 대신해도 되는가?</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>세는 중…</translation>
    </message>
    <message>
        <source>Agreement › may %1 stand in for people?</source>
        <translation>일치도 › %1: 사람을 대신해도 되는가?</translation>
    </message>
    <message>
        <source>Open the %1 cases of this</source>
        <translation>이 수치의 사례 %1건 열기</translation>
    </message>
    <message>
        <source>That cannot be told: %1.</source>
        <translation>알 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>How the figures came about (E)</source>
        <translation>수치가 나온 과정 (E)</translation>
    </message>
    <message>
        <source>Explain whether it may stand in</source>
        <translation>대신해도 되는지에 대한 설명</translation>
    </message>
</context>
<context>
    <name>ui::StartPage</name>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>새 프로젝트…</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>프로젝트 열기…</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
    <message>
        <source>&amp;Try the sample project</source>
        <translation>예제 프로젝트 체험(&amp;T)</translation>
    </message>
    <message>
        <source>What an import took, and what it refused and why, is shown here.</source>
        <translation>가져온 내용과 거부된 내용, 그 이유가 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Rows that were refused</source>
        <translation>거부된 행</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>처리 결과</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>열린 프로젝트가 없습니다</translation>
    </message>
    <message>
        <source>A project is one file. Make one and import a benchmark, or open one.</source>
        <translation>프로젝트는 파일 하나입니다. 새로 만들어 벤치마크를 가져오거나 기존 프로젝트를 여십시오.</translation>
    </message>
    <message>
        <source>%1 items, %2 models, %3 comparisons, %4 raters, %5 votes, %6 rulings</source>
        <translation>항목 %1, 모델 %2, 비교 %3, 평가자 %4, 투표 %5, 최종 판정 %6</translation>
    </message>
    <message>
        <source>Saving a copy…</source>
        <translation>사본 저장 중…</translation>
    </message>
    <message>
        <source>A copy was saved as %1.</source>
        <translation>사본을 저장했습니다: %1</translation>
    </message>
    <message>
        <source>No copy was saved: %1.</source>
        <translation>사본을 저장하지 못했습니다: %1.</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>가져오는 중…</translation>
    </message>
    <message>
        <source>The import was stopped. The project is as it was.</source>
        <translation>가져오기를 중지했습니다. 프로젝트는 그대로입니다.</translation>
    </message>
    <message>
        <source>Nothing was imported, the project is as it was: %1.</source>
        <translation>가져오지 못했으며 프로젝트는 그대로입니다: %1.</translation>
    </message>
    <message>
        <source>%1 rows read, %2 taken, %3 already there, %4 refused.</source>
        <translation>%1행 읽음: %2행 가져옴, %3행 이미 있음, %4행 거부됨.</translation>
    </message>
    <message>
        <source>Taken with a remark: %1, see below.</source>
        <translation>비고와 함께 가져옴: %1건(아래 참조).</translation>
    </message>
</context>
<context>
    <name>ui::TextPane</name>
    <message>
        <source>Turn %1</source>
        <translation>턴 %1</translation>
    </message>
</context>
<context>
    <name>ui::VoteBar</name>
    <message>
        <source>Strength</source>
        <translation>선호 강도</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>의견</translation>
    </message>
    <message>
        <source>Why? Kept with the vote. Ctrl+Enter or Escape goes back to the pair.</source>
        <translation>이유를 적으십시오. 투표와 함께 저장됩니다. Ctrl+Enter 또는 Esc 키를 누르면 쌍으로 돌아갑니다.</translation>
    </message>
</context>
<context>
    <name>ui::WindowMenus</name>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About SideJudge</source>
        <translation>SideJudge 정보(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>새 프로젝트(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>프로젝트 열기(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>최근 프로젝트(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Try the sample project</source>
        <translation>예제 프로젝트 체험(&amp;T)</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>새 창(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>창 닫기(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>종료(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>프로젝트(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>가져오기(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>사본 저장(&amp;S)…</translation>
    </message>
    <message>
        <source>Annotators may see &amp;reference answers</source>
        <translation>라벨러에게 기준 답안 공개(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>색상(&amp;C)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>시스템 설정 따름(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>밝게(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>어둡게(&amp;D)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>언어(&amp;G)</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>다음 영역(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>라벨링(&amp;L)</translation>
    </message>
    <message>
        <source>End &amp;session</source>
        <translation>세션 종료(&amp;S)</translation>
    </message>
</context>
</TS>
