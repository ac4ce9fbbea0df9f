from datetime import date
from typing import Any

import pytest

from tests.law.rulebooks.psr_tables import RULEBOOKS, Table, shelve
from toolkit.errors import RulebookError
from toolkit.law import reasons
from toolkit.law.conditions import readings
from toolkit.law.facts import FactSheet, dictionary
from toolkit.law.library import Library
from toolkit.law.rulebooks import psr_england, psr_wales, regime
from toolkit.law.rules import Duty

RULEBOOK = shelve("psr_wales", psr_wales.build)
SENTENCES = Table.of(RULEBOOK, "psr_wales")
LAW = RULEBOOK.on(date(2026, 6, 1))
MET = {"met", "open", "mandatory"}


@pytest.mark.parametrize("row", SENTENCES.rows, ids=lambda row: row["name"])
def test_table_of_sentences(row: dict[str, Any]) -> None:
    SENTENCES.check(row)


def test_every_row_has_its_own_sentence() -> None:
    names = [row["name"] for row in SENTENCES.rows]
    assert len(names) == len(set(names)) > 70


def test_every_finding_is_met_in_one_sentence_and_not_in_another() -> None:
    seen: dict[str, set[str]] = {}
    for row in SENTENCES.rows:
        for id, verdict in row.get("expect", {}).items():
            seen.setdefault(id, set()).add(verdict.removeprefix("unknown, likely "))
    found = {rule.id for rule in RULEBOOK.rules if rule.gives} | {*psr_wales.CONDITIONS_FOUND}
    assert {id for id in found if not seen.get(id, set()) & MET} == set()
    assert {id for id in found if not seen.get(id, set()) - MET} == set()


def test_nothing_welsh_is_said_firmly_for_none_of_it_was_read_again() -> None:
    assert {rule.source.status for rule in RULEBOOK.rules} == {"unverified"}
    assert {entry.status for figure in RULEBOOK.figures for entry in figure.entries} == {
        "unverified"
    }
    for row in SENTENCES.rows:
        for verdict in row.get("expect", {}).values():
            assert verdict.startswith(reasons.UNKNOWN)


@pytest.mark.parametrize("day", [date(2025, 2, 24), date(2025, 2, 25)])
def test_the_regime_is_law_from_24_february_2025(day: date) -> None:
    assert "direct_award_1" in RULEBOOK.on(day).rules


def test_the_day_before_it_is_not() -> None:
    with pytest.raises(RulebookError, match="starts on 2025-02-24"):
        RULEBOOK.on(date(2025, 2, 23))


def test_the_standstill_runs_from_submission_for_eight_working_days() -> None:
    standstill = LAW.rules["standstill"].gives
    assert isinstance(standstill, Duty)
    assert standstill.after == "welsh_intention_notice_submitted_on"
    entry = LAW.figure(standstill.within)
    assert (str(entry.value), entry.unit) == ("8", "working days after")


def test_a_fact_means_the_same_as_in_the_english_rulebook() -> None:
    english = shelve("psr_england", psr_england.build)
    Library.of([shelve("regime", regime.build), english, RULEBOOK])


def test_every_fact_is_asked() -> None:
    facts = FactSheet(dictionary(RULEBOOK.facts))
    answers = [rule(facts, LAW) for rule in RULEBOOK.rules]
    asked = {
        reading.name
        for answer in answers
        for condition in reasons.conditions_of(answer)
        for reading in readings(condition)
    }
    clocks = {rule.gives.after for rule in RULEBOOK.rules if isinstance(rule.gives, Duty)}
    assert asked | clocks | {"trigger_date", "considerable_change_met"} >= {*facts.definitions}


def test_the_coverage_page_lists_every_rule_every_figure_and_every_fact() -> None:
    page = (RULEBOOKS / "psr_wales" / "coverage.md").read_text(encoding="utf-8")
    for rule in RULEBOOK.rules:
        clauses = "; ".join(rule.cites)
        source = rule.source
        row = f"| `{rule.id}` | {rule.title} | {clauses} | {source.layer} | {source.status} |"
        assert row in page
    for figure in RULEBOOK.figures:
        assert f"| `{figure.name}` |" in page
    for fact in RULEBOOK.facts:
        assert f"| `{fact.name}` | {fact.kind}, {fact.type} | {fact.question} |" in page
