import json

from tests.law.specimen import LAW, specimen
from tests.report.law_found import clocked, replied, timetabled
from toolkit.law.rules import Regime, Rule
from toolkit.report.law_documenting import (
    ask_document,
    facts_document,
    given,
    law_document,
    rule_document,
    timetable_document,
)

KEYS = [
    "rulebook", "as_of", "regime", "routes", "duties", "limits", "findings", "open_questions",
    "flips", "contradictions", "about",
]  # fmt: skip


def test_a_reply_has_the_keys_that_are_promised() -> None:
    document = json.loads(ask_document(replied(urgent="no", kind="care")).model_dump_json())
    assert list(document) == KEYS
    assert (document["rulebook"], document["as_of"]) == ("routes", "2031-06-01")
    direct, tender, _ = document["routes"]
    assert (direct["id"], direct["verdict"]) == ("direct", "unknown")
    assert direct["needs"] == direct["open_if"] == ["only_one_able"]
    assert {"id", "verdict", "because", "needs", "cites"} <= tender.keys()
    assert [duty["id"] for duty in document["duties"]] == ["publish", "whole"]
    assert document["limits"][0]["award_rule"] == "max_lots"
    assert [one["id"] for one in document["findings"]] == ["publish", "cap", "whole"]
    assert document["open_questions"][0]["fact"] == "only_one_able"
    first = document["flips"][0]
    assert (first["target"], first["to"]) == ("direct", "open")
    assert set(first["change"][0]) == {"fact", "from", "to", "class"}


def test_duties_and_limits_that_do_not_apply_stand_among_the_findings_alone() -> None:
    document = ask_document(replied(kind="repair"))
    assert [duty.id for duty in document.duties] == ["whole"]
    assert document.limits == ()
    assert {one.id: one.verdict for one in document.findings}["cap"] == "not met"


def test_a_duty_says_its_day_once_its_clock_has_started() -> None:
    facts = {"kind": "care", "trigger_date": "2031-05-01", "nation": "England"}
    waiting, _ = ask_document(replied(**facts)).duties
    assert (waiting.id, waiting.counted_from, waiting.day) == ("publish", "awarded_on", None)
    lots, _ = ask_document(replied(**facts, awarded_on="2031-06-02")).duties
    assert lots.day is None  # its figure counts lots and no days
    started = ask_document(clocked(**facts, awarded_on="2031-06-02")).duties[0]
    assert (started.bound, started.day) == ("latest", "2031-07-02")
    assert ask_document(clocked(kind="care", awarded_on="2031-06-02")).duties[0].day is None


def test_contradictions_are_told_by_name() -> None:
    clash = {"urgent": "yes", "awarded_on": "2036-05-01", "trigger_date": "2031-05-01"}
    document = ask_document(replied(**clash))
    assert document.contradictions == ("urgent and awarded_on: urgent yet years away",)
    assert (document.routes, document.findings, document.flips) == ((), (), ())


def test_the_edition_and_the_rule_against_avoidance_stand_beside_the_answer() -> None:
    told = ask_document(replied()).about
    assert (told.edition, told.checked_to, told.law_of) == ("1", "2031-12-31", "2031-06-01")
    assert told.against_avoidance[0].startswith("A tender is required: Worth the threshold")


def test_a_rulebook_counts_what_was_read() -> None:
    (row,) = law_document([specimen(id="routes")]).rulebooks
    assert row.rules_by_status == {"verified": 6, "guidance_summary": 1}
    assert row.figures_by_status == {"verified": 5, "unverified": 1}
    values = {figure.name: figure.entries[0].value for figure in row.figures}
    assert (values["threshold"], values["codes"]) == ("200", "85100000, 85200000")
    assert values["reform"] == "1 January 2031"


def test_the_dictionary_says_what_could_change_a_fact() -> None:
    facts = {fact.name: fact for fact in facts_document(specimen()).facts}
    assert (facts["only_one_able"].changes, facts["value"].changes) == ("view", "fixed")
    assert facts["kind"].words == ("care", "repair", "other")


def test_one_rule() -> None:
    book = specimen(id="routes")
    (hunch,) = [rule for rule in book.rules if rule.id == "hunch"]
    document = rule_document(book, hunch)
    assert document.tests == "tests/rules/routes.yaml"
    assert (document.rule.status, document.rule.layer) == ("guidance_summary", "guidance")
    assert document.rule.meaning == "A newsletter says that whatever is not urgent is free."


def test_what_each_kind_of_rule_gives() -> None:
    def told(id: str) -> str:
        rule: Rule = LAW.rules[id]
        return given(rule.gives)

    assert told("direct") == "route direct"
    assert told("publish") == "duty: publish it"
    assert told("cap") == "limit on awards: max_lots, figure most_lots"
    assert told("new") == "condition"
    assert given(Regime()) == "regime"


def test_a_timetable_as_plain_rows() -> None:
    document = timetable_document(*timetabled())
    rows = {(row.subject, row.id): row for row in document.rows}
    assert rows["A", "key_decision_notice"].latest == "2031-10-02"
    assert rows["L1", "publish"].because == "no single day is set: 2 lots"
    assert rows["L1", "publish"].latest is None
    assert rows["A", "call_in"].layer == "local_rule"
    assert document.bank_holidays_of == "England"
