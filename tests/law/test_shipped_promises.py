"""What every rulebook that ships promises, whatever it holds."""

from datetime import date
from itertools import combinations, product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from toolkit.files import load_rulebook
from toolkit.law.answers import Answer
from toolkit.law.conditions import as_number, measurable
from toolkit.law.facts import ContradictionError, FactSheet, Known, Value, dictionary, read_value
from toolkit.law.flips import changed, field_of, flips
from toolkit.law.kleene import Verdict
from toolkit.law.reasons import UNKNOWN, direction, needs, verdict_in_words
from toolkit.law.reply import definitions_for, reply
from toolkit.law.rulebook import Rulebook, refuse_contradictions
from toolkit.law.rulebooks import SHIPPED
from toolkit.law.rules import Duty, Law
from toolkit.law.trials import outcomes

BOOKS = {id: load_rulebook(id) for id in SHIPPED}
NUMBERS = ("-5", "0", "1", "4", "5", "10", "30", "100000", "499999.99", "500000", "6000000")
SUMS = NUMBERS[1:]  # none below nothing
DAYS = ("2013-06-01", "2016-06-01", "2022-06-01", "2024-06-01", "2025-03-01", "2026-01-15")
CODES = ("85312000", "98513310", "90910000", "85100000")
QUIET = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)  # fmt: skip
each_book = pytest.mark.parametrize("book", BOOKS.values(), ids=list(BOOKS))


def _day(book: Rulebook) -> date:
    return max(book.since, min(book.checked_to, date(2026, 3, 1)))


def _values(book: Rulebook) -> dict[str, st.SearchStrategy[Value]]:
    texts = {"yes/no": ("yes", "no"), "gbp": SUMS, "number": NUMBERS, "date": DAYS, "cpv": CODES}
    return {
        fact.name: st.sampled_from(
            fact.words or (NUMBERS if fact.may_fall else texts[fact.type])
        ).map(
            lambda text, fact=fact: read_value(fact, text)  # type: ignore[misc]
        )
        for fact in book.facts
    }


def _answers(book: Rulebook, known: dict[str, Value]) -> dict[str, Answer] | None:
    """Give every answer; nothing where the facts contradict each other."""
    definitions = dictionary(book.facts)
    facts = FactSheet(definitions, {name: Known(v, "drawn") for name, v in known.items()})
    law = book.on(_day(book))
    try:
        refuse_contradictions(book, facts, law)
        asking = law.put_to(facts)
        return {id: rule(facts, asking) for id, rule in law.rules.items()}
    except ContradictionError:
        return None


@each_book
@QUIET
@given(data=st.data())
def test_settling_an_unknown_reverses_nothing_that_is_settled(
    book: Rulebook, data: st.DataObject
) -> None:
    values = _values(book)
    known = data.draw(st.fixed_dictionaries({}, optional=values))
    missing = sorted(set(values) - set(known))
    if not missing:
        return
    name = data.draw(st.sampled_from(missing))
    before = _answers(book, known)
    after = _answers(book, {**known, name: data.draw(values[name])})
    if before is None or after is None:
        return
    for id in before:
        if before[id].firm.settled:
            assert after[id].firm is before[id].firm, id


@each_book
@QUIET
@given(data=st.data())
def test_removing_a_fact_never_turns_an_answer_to_met(book: Rulebook, data: st.DataObject) -> None:
    known = data.draw(st.fixed_dictionaries({}, optional=_values(book)))
    if not known:
        return
    name = data.draw(st.sampled_from(sorted(known)))
    before = _answers(book, known)
    after = _answers(book, {n: v for n, v in known.items() if n != name})
    if before is None or after is None:
        return
    for id in before:
        if before[id].firm is not Verdict.MET:
            assert after[id].firm is not Verdict.MET, id


@each_book
@QUIET
@given(data=st.data())
def test_changes_tried_at_once_are_what_each_is_alone(book: Rulebook, data: st.DataObject) -> None:
    values = _values(book)
    known = data.draw(st.fixed_dictionaries({}, optional=values))
    answers = _answers(book, known)
    if answers is None:
        return
    changes = data.draw(st.lists(st.fixed_dictionaries({}, optional=values), max_size=3))
    for id, answer in answers.items():
        expected = tuple(verdict_in_words(answer, change) for change in changes)
        assert outcomes(answer, changes) == expected, id


FEW = 40  # changes of one rule, so that every pair of them can be tried


def _tried(answer: Answer) -> dict[str, int]:
    """Try every change and every pair one by one: the fewest that lead to each other end."""
    now, ends = verdict_in_words(answer, {}), dict[str, int]()
    for count in (1, 2):
        for together in combinations(field_of([answer]).choices, count):
            for change in product(*together):
                words = verdict_in_words(answer, changed(change))
                if words not in (UNKNOWN, now):
                    ends.setdefault(direction(words), count)
    return ends


@each_book
@QUIET
@given(data=st.data())
def test_flips_lead_where_they_say_by_as_few_changes_as_trying_everything_finds(
    book: Rulebook, data: st.DataObject
) -> None:
    answers = _answers(book, data.draw(st.fixed_dictionaries({}, optional=_values(book)))) or {}
    few = [id for id, one in answers.items() if 0 < len(field_of([one]).changes) <= FEW]
    if not few:
        return
    answer = answers[data.draw(st.sampled_from(few))]
    ends, found = _tried(answer), flips(answer, "rule")
    for flip in found:
        assert verdict_in_words(answer, changed(flip.change)) == flip.to
        assert len(flip.change) <= ends.get(direction(flip.to), len(flip.change))
        for one in flip.change:
            rest = [other for other in flip.change if other is not one]
            assert verdict_in_words(answer, changed(rest)) != flip.to  # none is idle
            assert one.before is None or one.kind != "view"
            smaller = (
                one.before is not None
                and measurable(one.to)
                and (as_number(one.to) < as_number(one.before))
            )
            assert not (one.definition.type == "gbp" and smaller)
    if answer.join != "which":
        told = {direction(flip.to) for flip in found}
        assert set(ends) - {direction(verdict_in_words(answer, {}))} <= told


@each_book
@QUIET
@given(data=st.data())
def test_contradictory_facts_are_refused_and_nothing_is_said_about_them(
    book: Rulebook, data: st.DataObject
) -> None:
    known = data.draw(st.fixed_dictionaries({}, optional=_values(book)))
    definitions = definitions_for(book, BOOKS["regime"])
    facts = FactSheet(definitions, {name: Known(v, "drawn") for name, v in known.items()})
    trigger = known.get("trigger_date")
    if book.clock == "trigger_date" and isinstance(trigger, date) and trigger < book.since:
        return  # refused for another reason
    found = reply(book, BOOKS["regime"], facts, _day(book))
    if _clash(book, facts, book.on(found.day, known=found.as_of)):
        assert found.contradictions
    assert not (found.contradictions and (found.findings or found.flips or found.open_questions))
    names = [(one.kind, getattr(one.gives, "name", one.id)) for one in found.findings]
    assert len(names) == len(set(names))  # one finding a route


def _clash(book: Rulebook, facts: FactSheet, law: Law) -> bool:
    try:
        return bool(book.contradicted(facts, law))
    except ContradictionError:
        return True


@each_book
def test_nothing_known_settles_no_finding_as_met_that_needs_a_fact(book: Rulebook) -> None:
    for id, answer in (_answers(book, {}) or {}).items():
        assert not (answer.firm is Verdict.MET and needs(answer)), id


@each_book
def test_every_clock_starts_at_a_date_and_runs_for_a_figure(book: Rulebook) -> None:
    dates = {fact.name for fact in book.facts if fact.type == "date"}
    figures = {figure.name for figure in book.figures}
    duties = [rule.gives for rule in book.rules if isinstance(rule.gives, Duty)]
    reached = {duty.sets for duty in duties if duty.sets}
    for duty in duties:
        assert duty.after in dates | reached | {""}
        assert duty.within in figures | {""}
        assert not duty.within or duty.after


KNOWN_BUYER = {"nation": "England", "authority_type": "integrated care board"}
HEALTH_ALONE = {
    **KNOWN_BUYER,
    "is_health_care_service": "yes",
    "rhcs_part": "yes",
    "other_goods_or_services_part": "no",
    "to_conclude_framework": "no",
}


@pytest.mark.parametrize(
    ("texts", "first"),
    [
        ({}, ["nation", "authority_type", "rhcs_part"]),
        (KNOWN_BUYER, ["rhcs_part", "cpv", "is_health_care_service"]),
        (
            {**HEALTH_ALONE, "existing_provider_present": "yes"},
            ["existing_covers_proposed_services", "only_existing_provider_capable"],
        ),
    ],
)
def test_the_selection_regime_asks_who_buys_what_and_then_for_the_ground(
    texts: dict[str, str], first: list[str]
) -> None:
    book, regime = BOOKS["psr_england"], BOOKS["regime"]
    known = definitions_for(book, regime)
    values = {name: Known(read_value(known[name], text), "note") for name, text in texts.items()}
    found = reply(book, regime, FactSheet(known, values), date(2026, 3, 24))
    assert [one.reading.name for one in found.open_questions][: len(first)] == first


def test_every_rulebook_in_the_library_agrees_on_the_facts_they_share() -> None:
    dictionary(fact for book in BOOKS.values() for fact in book.facts)
