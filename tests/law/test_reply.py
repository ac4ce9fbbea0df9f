from dataclasses import replace
from datetime import date

import pytest

from tests.law.specimen import DAY, direct, is_new, sheet, specimen, tender
from toolkit.errors import RulebookError
from toolkit.law.facts import FactDefinition, FactSheet, Known, Value
from toolkit.law.figures import build_figures
from toolkit.law.library import Library
from toolkit.law.reply import Reply, definitions_for, reply, would_turn
from toolkit.law.rules import Duty, Route

REGIME, ROUTES = specimen(), specimen(id="routes")


def _reply(**facts: str) -> Reply:
    return reply(ROUTES, REGIME, sheet(**facts), DAY)


def test_every_rule_that_finds_something_answers() -> None:
    found = _reply(urgent="yes", trigger_date="2031-05-01")
    assert {one.id: one.verdict for one in found.of_kind("route")} == {
        "direct": "open",
        "tender": "closed",
        "hunch": "unknown, likely closed",
    }
    assert [one.id for one in found.of_kind("duty", "limit")] == ["publish", "cap", "whole"]
    assert found.regime == "new"


def test_the_trigger_date_picks_the_law_and_without_one_the_day_asked() -> None:
    assert _reply(trigger_date="2030-12-31").day == date(2030, 12, 31)
    silent = _reply()
    assert silent.day == DAY
    assert silent.notices == ("trigger_date is not stated: the law of 2031-06-01 answers",)


def test_a_trigger_after_the_day_asked_is_told() -> None:
    found = _reply(trigger_date="2032-01-15")
    assert found.notices == (
        "trigger_date 2032-01-15 lies after 2031-06-01: law made since then is not in the answer",
        "law after 2031-12-31 is not in rulebook routes",
    )


def test_contradictions_are_named_and_nothing_else_is_said() -> None:
    found = _reply(trigger_date="2031-05-01", urgent="yes", awarded_on="2036-05-01")
    assert found.contradictions == ("urgent and awarded_on: urgent yet years away",)
    assert (found.findings, found.flips, found.open_questions) == ((), (), ())


def test_what_contradicts_only_in_the_rulebook_of_regimes_is_told_and_not_proposed() -> None:
    silent = replace(ROUTES, contradictions=())
    late = {"trigger_date": "2031-05-01", "awarded_on": "2036-05-01"}
    clashing = reply(silent, REGIME, sheet(urgent="yes", **late), DAY)
    assert clashing.contradictions == ("urgent and awarded_on: urgent yet years away",)
    changed = [c for flip in reply(silent, REGIME, sheet(**late), DAY).flips for c in flip.change]
    assert not any(c.definition.name == "urgent" and c.to is True for c in changed)


def test_days_are_counted_by_the_holidays_of_the_nation_stated() -> None:
    wait = {"since": DAY, "value": 1, "unit": "working days", "cites": "s.8"}
    publish = next(rule for rule in ROUTES.rules if rule.id == "publish")
    counts = replace(publish, gives=Duty("publish it", "awarded_on", "wait"))
    book = replace(
        ROUTES, rules=(counts,), figures=(*ROUTES.figures, *build_figures({"wait": [wait]}))
    )
    nation = FactDefinition("nation", "word", "Where?", ("S 1",), words=("England", "Scotland"))
    asked = sheet(trigger_date="2031-06-01", kind="care", awarded_on="2031-11-28")
    facts = FactSheet({**asked.definitions, "nation": nation}, asked.known)
    found = reply(book, REGIME, facts.with_known({"nation": Known("Scotland", "note")}), DAY)
    assert found.days == {"publish": date(2031, 12, 2)}  # St Andrew's Day fell on a Sunday


def test_a_rulebook_of_another_nation_is_silent_and_says_so() -> None:
    nation = FactDefinition("nation", "word", "Where?", ("S 1",), words=("England", "Wales"))
    english = replace(ROUTES, nations=("England",))
    asked = sheet(trigger_date="2031-05-01", urgent="yes")
    known = FactSheet({**asked.definitions, "nation": nation}, asked.known)
    abroad = reply(english, REGIME, known.with_known({"nation": Known("Wales", "note")}), DAY)
    assert abroad.notices == ("rulebook routes is law of England: it is silent in Wales",)
    assert (abroad.findings, abroad.flips, abroad.open_questions) == ((), (), ())
    assert abroad.regime == "new"
    at_home = reply(english, REGIME, known.with_known({"nation": Known("England", "note")}), DAY)
    assert at_home.findings and not at_home.notices


def test_flips_are_told_in_the_words_of_their_kind() -> None:
    ends = {(flip.target, flip.to) for flip in _reply(urgent="no").flips}
    assert ("direct", "open") in ends
    assert ("direct", "closed") in ends
    assert all(flip.target != "publish" for flip in _reply().flips)  # a duty


def test_the_rule_against_avoidance_stands_beside_the_flips() -> None:
    guarded = replace(ROUTES, against_avoidance=("direct",))
    found = reply(guarded, REGIME, sheet(), DAY)
    assert [rule.id for rule in found.against_avoidance] == ["direct"]
    with pytest.raises(RulebookError, match="no rule none"):
        replace(ROUTES, against_avoidance=("none",))


def test_law_that_is_not_held_is_refused() -> None:
    with pytest.raises(RulebookError, match="starts on"):
        reply(ROUTES, REGIME, sheet(trigger_date="2029-12-31"), DAY)


def test_the_regime_rulebook_may_itself_be_asked() -> None:
    facts = FactSheet(definitions_for(REGIME, REGIME), sheet(trigger_date="2030-12-31").known)
    found = reply(REGIME, REGIME, facts, DAY)
    assert found.regime == "old"
    assert [one.id for one in found.findings] == ["regime"]
    assert {flip.to for flip in found.flips} == {"new"}


def test_one_finding_says_what_would_turn_it() -> None:
    (direct,) = [one for one in _reply(urgent="no").findings if one.id == "direct"]
    assert [flip.to for flip in would_turn(direct)] == ["open", "closed", "open"]


def test_the_day_asked_stands_in_for_a_trigger_date_that_is_not_stated() -> None:
    found = _reply()
    assert found.regime == "new"  # the day asked is after the reform
    assert "trigger_date" not in {one.reading.name for one in found.open_questions}


def test_it_does_not_where_it_would_contradict_what_is_stated() -> None:
    found = _reply(urgent="yes", awarded_on="2036-06-01")
    assert (found.contradictions, found.regime) == ((), "unknown")
    assert _reply(urgent="yes", awarded_on="2036-05-31").regime == "new"


def test_what_decides_which_law_governs_is_asked_first() -> None:
    facts = sheet(urgent="yes", awarded_on="2036-06-01")  # no day can stand in here
    governed = replace(ROUTES, regimes=("new",))
    first, *_ = reply(governed, REGIME, facts, DAY).open_questions
    assert (first.reading.name, first.settles) == ("trigger_date", ("regime",))
    asked = reply(ROUTES, REGIME, facts, DAY).open_questions  # law under any regime
    assert "trigger_date" not in {one.reading.name for one in asked}


def _one_route(**facts: str) -> Reply:
    opened = replace(is_new, id="opened", gives=Route("tender"))
    book = replace(ROUTES, rules=(opened, tender, direct))
    return reply(book, REGIME, sheet(**facts), DAY)


def test_rules_about_one_route_are_one_finding() -> None:
    told = {one.id: one.verdict for one in _one_route(value="240").of_kind("route")}
    assert told == {"tender": "open", "direct": "unknown"}


def test_what_is_open_may_still_become_mandatory_or_closed() -> None:
    found = _one_route(value="100", urgent="no", only_one_able="no", trigger_date="2031-05-01")
    ends = {
        (flip.to, *(change.definition.name for change in flip.change))
        for flip in found.flips
        if flip.target == "tender"
    }
    assert ends == {("mandatory", "value"), ("closed", "trigger_date")}


def test_a_closed_route_says_which_change_opens_it_and_which_requires_it() -> None:
    found = _one_route(value="100", urgent="no", only_one_able="no", trigger_date="2030-05-01")
    ends = {
        (flip.to, *(change.definition.name for change in flip.change))
        for flip in found.flips
        if flip.target == "tender"
    }
    assert ends == {("mandatory", "value"), ("open", "trigger_date")}


def _under_new_law(**facts: str) -> Reply:
    return reply(replace(ROUTES, regimes=("new",)), REGIME, sheet(**facts), DAY)


def test_no_route_of_a_law_that_does_not_govern_is_open() -> None:
    known = {"urgent": "yes", "kind": "care"}
    governed = _under_new_law(trigger_date="2031-01-01", **known)
    verdicts = {one.id: one.verdict for one in governed.findings}
    assert (verdicts["direct"], verdicts["publish"], verdicts["cap"]) == ("open", "met", "met")
    assert governed.notices == ()
    other = _under_new_law(trigger_date="2030-12-31", **known)
    verdicts = {one.id: one.verdict for one in other.findings}
    assert (verdicts["direct"], verdicts["publish"], verdicts["cap"]) == (
        "closed",
        "not met",
        "not met",
    )
    assert other.notices[0].startswith("rulebook routes does not govern by these facts (old)")


def test_a_day_that_only_stands_in_rules_no_law_out() -> None:
    old = replace(ROUTES, regimes=("old",))  # the day asked is under the new law
    found = reply(old, REGIME, sheet(urgent="yes"), DAY)
    assert {one.id: one.verdict for one in found.findings}["direct"] == "open"


def test_where_it_is_open_which_law_governs_the_reply_says_that_it_holds_only_if_this_does() -> (
    None
):
    found = reply(
        replace(ROUTES, regimes=("new",)),
        REGIME,
        sheet(urgent="yes", awarded_on="2036-06-01"),  # no day can stand in here
        DAY,
    )
    assert found.notices[-1].startswith("whether rulebook routes governs is not settled")


def test_law_that_nobody_had_made_yet_finds_nothing_and_says_so() -> None:
    known = sheet(trigger_date="2031-05-01", urgent="yes")
    early = reply(ROUTES, REGIME, known, date(2029, 6, 1))
    assert (early.findings, early.flips, early.contradictions) == ((), (), ())
    assert early.notices[-1] == (
        "no rule of rulebook routes had been made by 2029-06-01; ask as of a later day"
    )


@pytest.mark.parametrize(("code", "verdict"), [("85140000", "met"), ("85323000", "unknown")])
def test_a_code_answers_whether_schedule_1_lists_it(code: str, verdict: str, law: Library) -> None:
    book, regime = law.rulebooks["psr_england"], law.rulebooks["regime"]
    definitions = definitions_for(book, regime)
    stated: dict[str, Value] = {
        "nation": "England",
        "trigger_date": date(2026, 3, 2),
        "authority_type": "integrated care board",
        "cpv": code,
        "is_health_care_service": True,
        "for_health_service_in_england": True,
        "other_goods_or_services_part": False,
    }
    known = {name: Known(value, "stated") for name, value in stated.items()}
    found = reply(book, regime, FactSheet(definitions, known), date(2026, 3, 24))
    (covers,) = (one for one in found.findings if one.id == "psr_applies")
    assert covers.verdict == verdict
    source = f"(cpv {code} held against Schedule 1)"
    assert (source in covers.because) == (verdict == "met")
