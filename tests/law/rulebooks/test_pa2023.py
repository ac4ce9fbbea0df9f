from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.rulebooks import sentences
from tests.law.rulebooks.sentences import Sentence
from toolkit.errors import RulebookError
from toolkit.law import reasons
from toolkit.law.answers import Answer, firmly
from toolkit.law.calendar import NATIONS, calendar_of
from toolkit.law.counting import Calendars, count_of, reached
from toolkit.law.facts import FactSheet, Known, Value, dictionary
from toolkit.law.kleene import Verdict
from toolkit.law.library import Library
from toolkit.law.rulebooks import regime
from toolkit.law.rulebooks.pa2023 import build
from toolkit.law.rules import Duty

BOOK = sentences.built("pa2023", build)
FACTS = dictionary(BOOK.facts)
ROWS = sentences.sentences(sentences.read(sentences.TESTS / "rules" / "pa2023.yaml"))
LIMITS = sentences.sentences(sentences.read(sentences.TESTS / "rules" / "pa2023_limits.yaml"))
TODAY = date(2026, 4, 1)
GIVING = tuple(rule.id for rule in BOOK.rules if rule.gives)
RULES = {rule.id: rule for rule in BOOK.rules}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_table_of_sentences(row: Sentence) -> None:
    if row.refused:
        with pytest.raises(RulebookError, match=row.refused):
            sentences.answer(BOOK, sentences.sheet(BOOK, row.facts), row.as_of, GIVING[0])
    else:
        assert sentences.found_by(BOOK, row) == sentences.expected(row)


def test_every_row_has_its_own_sentence() -> None:
    names = [row.name for row in ROWS]
    assert len(names) == len(set(names)) > 250


def test_every_rule_that_gives_something_is_tried_both_ways() -> None:
    found = {
        rule: {word for row in (*ROWS, *LIMITS) for id, word in row.expect.items() if id == rule}
        for rule in GIVING
    }
    positive = {"open", "mandatory", "met"}
    assert not {rule for rule, words in found.items() if not words & positive}
    assert not {rule for rule, words in found.items() if not words - positive}


def test_a_standstill_ends_on_a_day_and_a_period_for_tenders_not_before_it() -> None:
    clocks = {rule.id: rule.gives for rule in BOOK.rules if isinstance(rule.gives, Duty)}
    assert {id for id, duty in clocks.items() if duty.bound == "on"} == {
        "mandatory_standstill",
        "voluntary_standstill",
        "modification_standstill",
    }
    assert {id for id, duty in clocks.items() if duty.bound == "earliest"} == {
        "keep_records",
        "tender_period_10",
        "tender_period_25",
        "tender_period_30",
        "tender_period_35",
        "participation_period_10",
        "participation_period_25",
    }


def test_every_fact_is_asked_or_starts_a_clock() -> None:
    clock = {"trigger_date"}  # picks the law, and is asked by none of its rules
    assert sentences.asked_facts(BOOK, TODAY) | clock == set(FACTS)


def test_every_figure_is_read_or_said_not_to_be() -> None:
    modules = sentences.FOLDERS.joinpath("pa2023").glob("*.py")
    code = "\n".join(path.read_text(encoding="utf-8") for path in modules)
    unread = {figure.name for figure in BOOK.figures if f'"{figure.name}"' not in code}
    assert unread == {
        "light_touch_utilities",
        "utilities_goods_services",
        "pa_framework_max_utilities_defence",
        "pa_claim_longest_extension",
        "pa_thresholds_2026",
    }


def test_the_coverage_page_lists_every_rule_fact_and_figure() -> None:
    page = Path(sentences.FOLDERS / "pa2023" / "coverage.md").read_text(encoding="utf-8")
    for rule in BOOK.rules:
        clauses = "; ".join(rule.cites)
        assert f"| `{rule.id}` | {rule.title} | {clauses} | {rule.source.status} |" in page
    for fact in BOOK.facts:
        assert f"| `{fact.name}` | {fact.kind}, {fact.type} | {fact.question} |" in page
    for figure in BOOK.figures:
        assert f"| `{figure.name}` |" in page


def test_it_stands_in_one_library_with_the_regime_rulebook() -> None:
    figures = sentences.read(sentences.FOLDERS / "regime" / "figures.yaml")
    library = Library.of([regime.build(figures), BOOK])
    assert set(FACTS) <= set(library.definitions)


PARTIAL = st.fixed_dictionaries(
    {}, optional={name: sentences.values_of(fact) for name, fact in FACTS.items()}
)


def _ask(rule: str, known: dict[str, Value]) -> Answer:
    facts = FactSheet(FACTS, {name: Known(value, "drawn") for name, value in known.items()})
    law = BOOK.on(TODAY)
    if BOOK.contradicted(facts, law):
        raise RulebookError("contradictory")
    return RULES[rule](facts, law)


@settings(max_examples=400, deadline=None)
@given(PARTIAL, st.sampled_from(GIVING), st.data())
def test_settling_an_unknown_never_reverses_a_settled_answer(
    known: dict[str, Value], rule: str, data: st.DataObject
) -> None:
    missing = sorted(set(FACTS) - set(known))
    if not missing:
        return
    name = data.draw(st.sampled_from(missing))
    more = {**known, name: data.draw(sentences.values_of(FACTS[name]))}
    try:
        before, after = _ask(rule, known), _ask(rule, more)
    except RulebookError:
        return  # contradictory facts are refused, not answered
    if firmly(before).settled:
        assert firmly(after) is firmly(before)


@settings(max_examples=300, deadline=None)
@given(PARTIAL, st.sampled_from(GIVING), st.data())
def test_removing_a_fact_never_makes_a_rule_met(
    known: dict[str, Value], rule: str, data: st.DataObject
) -> None:
    if not known:
        return
    name = data.draw(st.sampled_from(sorted(known)))
    less = {other: value for other, value in known.items() if other != name}
    try:
        full, fewer = _ask(rule, known), _ask(rule, less)
    except RulebookError:
        return
    if full.verdict is not Verdict.MET:
        assert fewer.verdict is not Verdict.MET


@settings(max_examples=200, deadline=None)
@given(PARTIAL, st.sampled_from(GIVING))
def test_an_open_answer_says_what_it_waits_for(known: dict[str, Value], rule: str) -> None:
    try:
        found = _ask(rule, known)
    except RulebookError:
        return
    settled = not reasons.verdict_in_words(found, {}).startswith(reasons.UNKNOWN)
    waits = reasons.needs(found) or reasons.unverified(found)
    assert settled or waits or "not held here" in reasons.because(found)


def test_notices_name_their_duty_their_clause_and_what_they_hold() -> None:
    notices = sentences.read(sentences.FOLDERS / "pa2023" / "notices.yaml")
    for name, notice in notices.items():
        assert notice["cites"], name
        assert notice["when"], name
        assert notice.get("duty", GIVING[0]) in GIVING, name
        assert notice.get("also", name) in notices, name
        assert notice["number_status"] in {"guidance_summary", "unverified"}, name
        assert notice["items"] or notice["items_status"] == "unverified", name


def test_rules_against_avoidance_are_met_whatever_the_facts() -> None:
    book = BOOK
    law = book.on(TODAY)
    nothing = FactSheet(dictionary(book.facts))
    assert book.against_avoidance == ("no-arranged-value", "changes-count-together")
    for rule in (rule for rule in book.rules if rule.id in book.against_avoidance):
        assert rule(nothing, law).verdict is Verdict.MET


def test_every_clock_can_be_counted_but_that_of_yearly_assessments() -> None:
    law = BOOK.on(TODAY)
    uncounted = set()
    for rule in BOOK.rules:
        if isinstance(rule.gives, Duty) and rule.gives.within:
            try:
                count_of(law.figure(rule.gives.within))
            except RulebookError:
                uncounted.add(rule.id)
    assert uncounted == {"performance_assessment"}


@pytest.mark.parametrize(
    ("notice", "last_day"),
    [
        (date(2026, 3, 2), date(2026, 3, 11)),  # the day of the notice is the first
        (date(2026, 3, 11), date(2026, 3, 23)),  # 17 March is a bank holiday in Northern Ireland
        (
            date(2026, 3, 7),
            date(2026, 3, 19),
        ),  # on a Saturday; Monday is the first, the 17th no day
    ],
)
def test_a_standstill_of_eight_working_days(notice: date, last_day: date) -> None:
    duty = RULES["mandatory_standstill"].gives
    assert isinstance(duty, Duty)
    assert (duty.bound, duty.sets) == ("on", "standstill_ended_on")
    anywhere = Calendars(calendar_of(["England"]), calendar_of(NATIONS))
    count = count_of(BOOK.on(TODAY).figure(duty.within))
    assert reached(count, notice, anywhere) == last_day


@pytest.mark.parametrize("days", [10, 25, 30, 35])
def test_a_tendering_period_says_when_tenders_may_close_at_the_earliest(days: int) -> None:
    duty = RULES[f"tender_period_{days}"].gives
    assert isinstance(duty, Duty)
    assert duty.bound == "earliest"
    assert count_of(BOOK.on(TODAY).figure(duty.within)).number == days


def test_the_reasons_of_the_ground_that_is_claimed_are_read_first() -> None:
    table = sentences.read(sentences.TESTS / "rules" / "pa2023.yaml")
    facts = {**table["bases"]["ordinary"], **table["bases"]["urgent"], "urgency_foreseeable": True}
    found = sentences.answer(BOOK, sentences.sheet(BOOK, facts), TODAY, "direct_award")
    assert reasons.because(found).startswith("urgency_foreseeable is yes")


def test_a_ground_whose_conditions_happen_to_hold_is_not_read_before_the_claimed_one() -> None:
    table = sentences.read(sentences.TESTS / "rules" / "pa2023.yaml")
    facts = {
        **table["bases"]["ordinary"],
        **table["bases"]["urgent"],
        "extreme_urgency_strictly_necessary": False,
        "prototype_or_novel_for_development": True,
    }
    found = sentences.answer(BOOK, sentences.sheet(BOOK, facts), TODAY, "direct-award-justified")
    assert found.children[0].rule == "ground-urgency"
