"""The 2015 and 2006 Regulations and the 2013 NHS rules, put to their tables of sentences."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.case_of import OPTION, case_of
from tests.law.rulebooks import sentences
from tests.law.rulebooks.sentences import Sentence
from toolkit.errors import RulebookError
from toolkit.law import reasons
from toolkit.law.answers import Answer, firmly
from toolkit.law.check import check
from toolkit.law.facts import FactSheet, Known, Value, dictionary
from toolkit.law.kleene import Verdict
from toolkit.law.library import Library
from toolkit.law.rulebook import Rulebook
from toolkit.law.rulebooks import pa2023, pcr2006, pcr2015, ppcc2013, regime
from toolkit.law.rulebooks.ppcc2013 import sources
from toolkit.statements.facts import EVERY_LOT

BOOKS = {
    "pcr2015": sentences.built("pcr2015", pcr2015.build),
    "pcr2006": sentences.built("pcr2006", pcr2006.build),
    "ppcc2013": sentences.built("ppcc2013", ppcc2013.build),
}
DAYS = {"pcr2015": date(2023, 6, 1), "pcr2006": date(2014, 6, 2), "ppcc2013": date(2015, 6, 1)}
LEAST = {"pcr2015": 180, "pcr2006": 35, "ppcc2013": 25}
ALWAYS = {  # duties that bind every procurement their rulebook reaches
    "pcr2015": set[str](),
    "pcr2006": set[str](),
    "ppcc2013": {
        "expressions_of_interest",
        "patient_choice",
        "procurement_principles",
        "records",
        "tender_not_directed",
    },
}
NEVER = {
    "pcr2015": set[str](),
    "pcr2006": {"earlier_change"},  # turned on case law that is not held here
    "ppcc2013": set[str](),
}
TABLES = {
    id: sentences.sentences(sentences.read(sentences.TESTS / "rules" / f"{id}.yaml"))
    for id in BOOKS
}
ROWS = [(id, row) for id, rows in TABLES.items() for row in rows]

each_book = pytest.mark.parametrize("id", BOOKS)


@pytest.mark.parametrize(("id", "row"), ROWS, ids=[f"{id}: {row.name}" for id, row in ROWS])
def test_table_of_sentences(id: str, row: Sentence) -> None:
    book = BOOKS[id]
    if row.refused:
        with pytest.raises(RulebookError, match=row.refused):
            sentences.answer(book, sentences.sheet(book, row.facts), row.as_of, book.rules[0].id)
    else:
        assert sentences.found_by(book, row) == sentences.expected(row)


@each_book
def test_every_row_has_its_own_sentence(id: str) -> None:
    names = [row.name for row in TABLES[id]]
    assert len(names) == len(set(names)) > LEAST[id]


@each_book
def test_every_rule_that_gives_something_is_tried_both_ways(id: str) -> None:
    positive = {"open", "mandatory", "met"}
    for rule in (rule.id for rule in BOOKS[id].rules if rule.gives):
        words = {
            word.removeprefix(f"{reasons.UNKNOWN}, likely ")
            for row in TABLES[id]
            for asked, word in row.expect.items()
            if asked == rule
        }
        assert words & positive or rule in NEVER[id], rule
        assert words - positive or rule in ALWAYS[id], rule


@each_book
def test_every_fact_is_asked_or_starts_a_clock(id: str) -> None:
    clock = {"trigger_date"}  # picks the law, and is asked by none of its rules
    days = (DAYS[id], date(2021, 6, 1))  # values count without VAT until 2021
    assert sentences.asked_facts(BOOKS[id], *days) | clock == {f.name for f in BOOKS[id].facts}


@each_book
def test_the_coverage_page_lists_every_rule_fact_and_figure(id: str) -> None:
    page = (sentences.FOLDERS / id / "coverage.md").read_text(encoding="utf-8")
    for rule in BOOKS[id].rules:
        clauses = "; ".join(rule.cites)
        assert f"| `{rule.id}` | {rule.title} | {clauses} | {rule.source.status} |" in page
    for fact in BOOKS[id].facts:
        assert f"| `{fact.name}` | {fact.kind}, {fact.type} | {fact.question} |" in page
    for figure in BOOKS[id].figures:
        assert f"| `{figure.name}` |" in page


def test_every_figure_is_read() -> None:
    code = {
        id: "\n".join(
            path.read_text(encoding="utf-8") for path in sentences.FOLDERS.joinpath(id).glob("*.py")
        )
        for id in BOOKS
    }
    code["pcr2006"] += code["pcr2015"]
    for id in ("pcr2015", "pcr2006"):
        assert not {f.name for f in BOOKS[id].figures if f'"{f.name}"' not in code[id]}


def test_the_days_of_the_2013_rules_are_those_of_their_sources() -> None:
    law = BOOKS["ppcc2013"].on(DAYS["ppcc2013"], known=date(2026, 4, 1))
    assert law.figure("ppcc_in_force").value == sources.IN_FORCE
    assert law.figure("ppcc_end").value == sources.LAST_DAY


def test_figures_held_twice_are_equal() -> None:
    mine, theirs = (
        {figure.name: figure.entries for figure in BOOKS[id].figures}
        for id in ("pcr2006", "pcr2015")
    )
    shared = set(mine) & set(theirs)
    assert set(mine) - shared == {"part_b_threshold", "part_b_award_notice"}
    for name in shared:
        began = theirs[name][0].since  # regulation 72 is held from the start of the older rulebook
        assert tuple(replace(e, since=max(e.since, began)) for e in mine[name]) == theirs[name]


def test_rules_against_avoidance_stand_beside_flips() -> None:
    assert BOOKS["pcr2006"].against_avoidance == ("no-arranged-value", "changes-count-together")
    rules = {rule.id: rule for rule in BOOKS["pcr2006"].rules}
    assert rules["no-arranged-value"].cites == ("SI 2006/5 reg 8(11)", "SI 2006/5 reg 8(19)")
    assert BOOKS["ppcc2013"].against_avoidance == ()  # none was found in those rules


def test_they_stand_in_one_library_with_the_regime_and_the_act() -> None:
    books = [
        sentences.built("regime", regime.build),
        sentences.built("pa2023", pa2023.build),
        *BOOKS.values(),
    ]
    library = Library.of(books)
    assert {fact.name for book in books for fact in book.facts} <= set(library.definitions)


SOCIAL_CARE = {
    "is_health_care_service": "no",
    "rhcs_part": "no",
    "to_conclude_framework": "no",
    "trigger_event": "contract notice",
    "for_pecuniary_interest": "yes",
    "contract_type": "services",
    "contract_mixes_types": "no",
    "estimated_value_inc_vat_gbp": "24000000",
    "exemption_claimed": "none",
    "planned_route": "competition",
    "competition_invited": "no",
}


@pytest.mark.parametrize(
    ("trigger", "rulebook", "more", "route", "verdict"),
    [
        (
            "2025-10-06",
            "pa2023",
            {"direct_award_ground": "none", "framework_covers_contract": "no"},
            "competitive",
            "mandatory",
        ),
        (
            "2023-03-07",
            "pcr2015",
            {
                "only_supplier_for_technical_reasons": "no",
                "only_supplier_by_exclusive_rights": "no",
                "extreme_urgency_strictly_necessary": "no",
                "supply_by_existing_supplier": "no",
                "framework_of_2015_covers_contract": "no",
            },
            "competitive",
            "mandatory",
        ),
        ("2014-06-02", "pcr2006", {"part_b_service": "yes"}, "award_without_tender", "open"),
    ],
)
def test_a_social_care_lot_is_answered_with_reasons_under_the_law_of_its_day(
    trigger: str, rulebook: str, more: dict[str, str], route: str, verdict: str
) -> None:
    library = Library.of(
        [
            sentences.built("regime", regime.build),
            sentences.built("pa2023", pa2023.build),
            *BOOKS.values(),
        ]
    )
    stated = {**SOCIAL_CARE, **more, "trigger_date": trigger}
    rows = [(EVERY_LOT, name, value) for name, value in stated.items()]
    found = check(case_of(*rows, as_of=date(2026, 3, 24)), OPTION, library)
    routes = {f.rulebook: f for f in found.findings if f.id == route and f.subject == "L1"}
    assert {id: f.verdict for id, f in routes.items()} == {rulebook: verdict}
    assert "for_pecuniary_interest is yes" in routes[rulebook].because
    assert routes[rulebook].cites


def _partial(book: Rulebook) -> st.SearchStrategy[dict[str, Value]]:
    drawn = {fact.name: sentences.values_of(fact) for fact in book.facts}
    return st.fixed_dictionaries({}, optional=drawn)


Asking = tuple[Callable[[dict[str, Value]], Answer], dict[str, Value], Rulebook]


@st.composite
def askings(draw: st.DrawFn) -> Asking:
    """Draw a rulebook, one of its rules that give something, and some of its facts."""
    id = draw(st.sampled_from(sorted(BOOKS)))
    book = BOOKS[id]
    rule = draw(st.sampled_from([rule for rule in book.rules if rule.gives]))
    definitions = dictionary(book.facts)
    law = book.on(DAYS[id], known=date(2026, 4, 1))

    def ask(known: dict[str, Value]) -> Answer:
        facts = FactSheet(
            definitions, {name: Known(value, "drawn") for name, value in known.items()}
        )
        if book.contradicted(facts, law):
            raise RulebookError("contradictory")
        return rule(facts, law)

    return ask, draw(_partial(book)), book


@settings(max_examples=300, deadline=None)
@given(askings(), st.data())
def test_settling_an_unknown_never_reverses_a_settled_answer(
    asking: Asking, data: st.DataObject
) -> None:
    ask, known, book = asking
    missing = [fact for fact in book.facts if fact.name not in known]
    if not missing:
        return
    fact = data.draw(st.sampled_from(missing))
    more = {**known, fact.name: data.draw(sentences.values_of(fact))}
    try:
        before, after = ask(known), ask(more)
    except RulebookError:
        return  # contradictory facts are refused, not answered
    if firmly(before).settled:
        assert firmly(after) is firmly(before)


@settings(max_examples=300, deadline=None)
@given(askings(), st.data())
def test_removing_a_fact_never_makes_a_rule_met(asking: Asking, data: st.DataObject) -> None:
    ask, known, _ = asking
    if not known:
        return
    name = data.draw(st.sampled_from(sorted(known)))
    less = {other: value for other, value in known.items() if other != name}
    try:
        full, fewer = ask(known), ask(less)
    except RulebookError:
        return
    if full.verdict is not Verdict.MET:
        assert fewer.verdict is not Verdict.MET


def test_rules_against_avoidance_are_met_whatever_the_facts() -> None:
    book = BOOKS["pcr2015"]
    law = book.on(DAYS["pcr2015"])
    nothing = FactSheet(dictionary(book.facts))
    assert book.against_avoidance == ("no-arranged-value", "changes-count-together")
    for rule in (rule for rule in book.rules if rule.id in book.against_avoidance):
        assert rule(nothing, law).verdict is Verdict.MET
