from dataclasses import replace

from tests.law.specimen import LAW, sheet
from toolkit.law.answers import Answer, given, named, which_of
from toolkit.law.findings import verdict_for
from toolkit.law.joining import one_of_each_route, parts_that_require, under
from toolkit.law.kleene import Verdict
from toolkit.law.reasons import verdict_in_words
from toolkit.law.rules import Route, Rule

MET, NOT_MET, UNKNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN
DIRECT, TENDER, PUBLISH = (LAW.rules[id] for id in ("direct", "tender", "publish"))


def _said(verdict: Verdict, *, doubtful: bool = False) -> Answer:
    return given(verdict, f"it is {verdict}", status="inferred" if doubtful else "verified")


def _joined(opens: Answer, requires: Answer) -> tuple[Rule, Answer]:
    alike = replace(DIRECT, gives=Route("tender"))
    ((rule, answer),) = one_of_each_route([(alike, opens), (TENDER, requires)])
    return rule, answer


def test_mandatory_beats_open_beats_unknown_beats_closed() -> None:
    told = {
        (MET, MET): "mandatory",
        (MET, NOT_MET): "open",
        (MET, UNKNOWN): "open",
        (NOT_MET, MET): "mandatory",
        (UNKNOWN, NOT_MET): "unknown",
        (UNKNOWN, UNKNOWN): "unknown",
        (NOT_MET, UNKNOWN): "unknown",
        (NOT_MET, NOT_MET): "closed",
    }
    for (opens, requires), words in told.items():
        rule, answer = _joined(_said(opens), _said(requires))
        assert verdict_for(rule.gives, answer) == words, (opens, requires)


def test_what_is_likely_mandatory_does_not_beat_what_is_surely_open() -> None:
    rule, answer = _joined(_said(MET), _said(MET, doubtful=True))
    assert verdict_for(rule.gives, answer) == "open"
    rule, answer = _joined(_said(NOT_MET), _said(MET, doubtful=True))
    assert verdict_for(rule.gives, answer) == "unknown, likely mandatory"


def test_the_rule_called_like_the_route_lends_its_id_and_all_are_cited() -> None:
    rule, answer = _joined(_said(MET), _said(MET))
    assert (rule.id, rule.gives) == ("tender", Route("tender", mandatory=True))
    assert set(DIRECT.cites) | set(TENDER.cites) == set(rule.cites)
    assert [part.names for part in answer.children] == [("open",), ("mandatory",)]
    assert [part.verdict for part in parts_that_require(answer)] == [MET]


def test_where_no_rule_is_called_like_the_route_the_first_lends_its_id() -> None:
    both = [(replace(rule, gives=Route("free")), _said(MET)) for rule in (DIRECT, TENDER)]
    assert [rule.id for rule, _ in one_of_each_route(both)] == ["direct"]


def test_what_is_no_route_or_alone_stays_as_it_is() -> None:
    answered = [(PUBLISH, _said(MET)), (TENDER, _said(MET)), (DIRECT, _said(MET))]
    assert one_of_each_route(answered) == tuple(answered)
    assert parts_that_require(_said(MET)) == ()


def test_a_choice_under_a_likely_regime_keeps_its_own_words() -> None:
    choice = which_of(
        named(_said(NOT_MET), "mandatory"),
        named(_said(MET), "open", ("in part", _said(MET))),
        asked="Is it open?",
        otherwise="closed",
    )
    words = {
        verdict_in_words(under(governs, choice), {})
        for governs in (None, _said(MET), _said(MET, doubtful=True))
    }
    assert words == {"open in part", "unknown, likely open in part"}
    assert verdict_in_words(under(_said(UNKNOWN), choice), {}) == "unknown"
    assert verdict_in_words(under(_said(UNKNOWN), _said(NOT_MET)), {}) == "not met"


def test_a_plain_answer_under_an_open_regime_is_open() -> None:
    facts = sheet(urgent="yes")
    assert verdict_in_words(under(_said(UNKNOWN), DIRECT(facts, LAW)), {}) == "unknown"
    assert under(_said(MET), DIRECT(facts, LAW)) == DIRECT(facts, LAW)
