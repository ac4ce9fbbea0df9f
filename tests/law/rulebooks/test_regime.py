from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from toolkit.errors import RulebookError
from toolkit.law import reasons
from toolkit.law.answers import Answer, firmly
from toolkit.law.conditions import readings
from toolkit.law.explain import tree_text
from toolkit.law.facts import FactSheet, Known, Value, dictionary, read_value
from toolkit.law.flips import flips
from toolkit.law.rulebook import refuse_contradictions
from toolkit.law.rulebooks import SHIPPED

TESTS = Path(__file__).parents[2]
FIGURES = TESTS.parent / "toolkit" / "law" / "rulebooks" / "regime" / "figures.yaml"


def _read(path: Path) -> Any:
    return YAML(typ="safe").load(path.read_text(encoding="utf-8"))


REGIME = SHIPPED["regime"](_read(FIGURES))
FACTS = dictionary(REGIME.facts)
TABLE = _read(TESTS / "rules" / "regime.yaml")
TODAY = date(2026, 6, 1)
SCHEDULE_1 = cast(tuple[str, ...], REGIME.on(TODAY).figure("psr_schedule_1").value)
LIGHT_TOUCH = cast(tuple[str, ...], REGIME.on(TODAY).figure("light_touch_health_and_social").value)
QUALIFIED = {"85149000", "85323000", "85312330", "85312500"}
HEALTH_LOT = {
    "nation": "England",
    "authority_type": "integrated care board",
    "cpv": "85100000-0",
    "is_health_care_service": "yes",
    "for_health_service_in_england": "yes",
    "other_goods_or_services_part": "no",
    "trigger_date": "2026-03-01",
}
SOCIAL_LOT = {
    "nation": "England",
    "authority_type": "upper-tier local authority",
    "cpv": "85312000-9",
    "rhcs_part": "no",
    "trigger_date": "2026-03-01",
}


def _sheet(facts: Mapping[str, object]) -> FactSheet:
    read = {name: read_value(FACTS[name], str(text)) for name, text in facts.items()}
    return FactSheet(FACTS, {name: Known(value, "the row") for name, value in read.items()})


def _ask(facts: FactSheet, as_of: date = TODAY) -> Answer:
    law = REGIME.on(as_of)
    refuse_contradictions(REGIME, facts, law)
    return law.rules["regime"](facts, law)


def _verdict(facts: Mapping[str, object], as_of: date = TODAY) -> str:
    return reasons.verdict_in_words(_ask(_sheet(facts), as_of), {})


@pytest.mark.parametrize("row", TABLE["rows"], ids=lambda row: row["name"])
def test_table_of_sentences(row: dict[str, Any]) -> None:
    defaults = TABLE["defaults"]
    facts = _sheet({"nation": defaults["nation"], **row["facts"]})
    answer = _ask(facts, row.get("as_of", defaults["as_of"]))
    assert reasons.verdict_in_words(answer, {}) == row["expect"]
    if "needs" in row:
        assert [reading.name for reading in reasons.needs(answer)] == row["needs"]
    if "open_if" in row:
        assert [reading.name for reading in reasons.open_if(answer)] == row["open_if"]
    law = REGIME.on(row.get("as_of", defaults["as_of"]))
    for id, words in row.get("rules", {}).items():
        assert reasons.verdict_in_words(law.rules[id](facts, law), {}) == words


def test_every_row_has_its_own_sentence() -> None:
    names = [row["name"] for row in TABLE["rows"]]
    assert len(names) == len(set(names)) > 40


@pytest.mark.parametrize("code", SCHEDULE_1)
def test_every_unqualified_code_of_schedule_1_is_in_scope(code: str) -> None:
    assert _verdict({**HEALTH_LOT, "cpv": code}) == "psr_england"


def test_schedule_1_holds_67_codes_of_which_four_are_qualified() -> None:
    assert len(set(SCHEDULE_1)) == 63
    assert not QUALIFIED & set(SCHEDULE_1)


def test_every_schedule_1_code_is_a_light_touch_code_too() -> None:
    assert {*SCHEDULE_1, *QUALIFIED} <= set(LIGHT_TOUCH)


@pytest.mark.parametrize(
    ("facts", "named"),
    [
        ({**HEALTH_LOT, "rhcs_part": "no"}, "rhcs_part"),
        ({**HEALTH_LOT, "cpv_in_schedule_1": "no"}, "cpv_in_schedule_1"),
        ({**HEALTH_LOT, "procurer_is_relevant_authority": "no"}, "procurer_is_relevant_authority"),
        (
            {**SOCIAL_LOT, "other_goods_or_services_part": "no"},
            "rhcs_part and other_goods_or_services_part",
        ),
        (
            {
                **SOCIAL_LOT,
                "procurer_is_relevant_authority": "yes",
                "procurer_is_contracting_authority": "no",
            },
            "procurer_is_relevant_authority and procurer_is_contracting_authority",
        ),
        (
            {
                **SOCIAL_LOT,
                "trigger_event": "first step of a call-off",
                "trigger_date": "2026-06-01",
            },
            "trigger_event and trigger_date",
        ),
    ],
)
def test_contradictory_facts_are_refused_by_name(facts: Mapping[str, object], named: str) -> None:
    with pytest.raises(RulebookError, match=named):
        _verdict(facts)


def test_law_before_the_rulebook_is_refused() -> None:
    with pytest.raises(RulebookError, match="starts on 2013-04-01"):
        _verdict(SOCIAL_LOT, date(2013, 3, 31))


@pytest.mark.parametrize(
    "as_of",
    [date(2013, 4, 1), date(2015, 2, 4), date(2022, 6, 8), date(2023, 12, 6), date(2024, 5, 22)],
)
def test_every_day_since_the_start_has_an_answer(as_of: date) -> None:
    assert _verdict({**SOCIAL_LOT, "trigger_event": "contract notice"}, as_of) != "outside"


def test_an_unsettled_answer_names_the_law_of_another_nation() -> None:
    answer = _ask(_sheet({**SOCIAL_LOT, "nation": "Wales"}))
    assert "Provider Selection Regime) (Wales) Regulations 2025" in reasons.because(answer)


def test_another_buyer_flips_a_health_lot() -> None:
    found = flips(_ask(_sheet(HEALTH_LOT)), "L1/regime")
    assert ("authority_type", "pa2023 light touch") in {
        (flip.change[0].definition.name, flip.to) for flip in found
    }


def test_why_names_the_clause_beside_each_step() -> None:
    told = tree_text(_ask(_sheet(HEALTH_LOT)))
    assert "which is listed in Schedule 1 [SI 2023/1348 Sch 1]" in told


def test_what_rests_on_a_reading_says_so() -> None:
    split = {
        **HEALTH_LOT,
        "cpv": "85312000",
        "rhcs_part": "yes",
        "est_lifetime_value_rhcs": "1",
        "est_lifetime_value_other": "2",
    }
    del split["other_goods_or_services_part"]
    answer = _ask(_sheet(split))
    assert reasons.unverified(answer) == (
        "psr-part (inferred)",
        "split (inferred)",
        "pa2023-part (inferred)",
    )


def test_equal_values_are_flagged_and_a_penny_is_not() -> None:
    parts = {**SOCIAL_LOT, "rhcs_part": "yes", "est_lifetime_value_other": "5"}
    equal = _ask(_sheet({**parts, "est_lifetime_value_rhcs": "5"}))
    less = _ask(_sheet({**parts, "est_lifetime_value_rhcs": "4.99"}))
    flag = "equal values: the text names neither part (inferred)"
    assert flag in reasons.unverified(equal)
    assert flag not in reasons.unverified(less)


def _values(name: str) -> st.SearchStrategy[Value]:
    definition = FACTS[name]
    match definition.type:
        case "yes/no":
            return st.booleans()
        case "gbp" | "number":
            return st.integers(0, 3).map(lambda n: read_value(definition, str(n)))
        case "date":
            days = ("2012-01-01", "2014-05-05", "2015-06-01", "2018-01-01", "2023-05-26")
            return st.sampled_from((*days, "2023-12-31", "2024-06-01", "2026-03-01")).map(
                date.fromisoformat
            )
        case "word":
            return st.sampled_from(definition.words)
        case _:
            return st.sampled_from(("85100000", "85312500", "85312000", "90910000"))


PARTIAL = st.fixed_dictionaries({}, optional={name: _values(name) for name in FACTS})


@settings(max_examples=300, deadline=None)
@given(PARTIAL, st.data())
def test_settling_an_unknown_never_reverses_a_settled_answer(
    known: dict[str, Value], data: st.DataObject
) -> None:
    try:
        before = _ask(FactSheet(FACTS, {n: Known(v, "drawn") for n, v in known.items()}))
        missing = sorted(set(FACTS) - set(known))
        if not missing:
            return
        name = data.draw(st.sampled_from(missing))
        more = {**known, name: data.draw(_values(name))}
        after = _ask(FactSheet(FACTS, {n: Known(v, "drawn") for n, v in more.items()}))
    except RulebookError:
        return  # contradictory facts are refused, not answered
    for earlier, later in zip(before.children, after.children, strict=True):
        if firmly(earlier).settled:
            assert firmly(later) is firmly(earlier)


@settings(max_examples=200, deadline=None)
@given(PARTIAL)
def test_an_open_answer_says_what_it_waits_for(known: dict[str, Value]) -> None:
    try:
        answer = _ask(FactSheet(FACTS, {n: Known(v, "drawn") for n, v in known.items()}))
    except RulebookError:
        return
    settled = not reasons.verdict_in_words(answer, {}).startswith(reasons.UNKNOWN)
    waits = reasons.needs(answer) or reasons.unverified(answer)
    assert (
        settled
        or waits
        or "not encoded" in reasons.because(answer)
        or "does not name" in (reasons.because(answer))
    )
    if settled:
        assert not reasons.needs(answer)
        assert not reasons.unverified(answer)


def test_every_fact_is_asked_by_some_rule_and_every_rule_is_listed() -> None:
    answer = _ask(FactSheet(FACTS))
    steps = list(_walk(answer))
    assert {step.rule for step in steps if step.rule} == {rule.id for rule in REGIME.rules}
    asked = {
        reading.name for step in steps if step.condition for reading in readings(step.condition)
    }
    derived = {"procurer_is_relevant_authority", "cpv_in_schedule_1"}  # asked where not derived
    assert asked | derived == set(FACTS)


KNOWN_FROM = {  # the day on which the instrument that sets it was made, or dated
    "rulebook_start": [date(2013, 4, 1)],
    "ppcc_in_force": [date(2013, 4, 1)],
    "pcr2015_in_force": [date(2015, 2, 4)],
    "nhs_health_into_pcr2015": [date(2015, 2, 4)],
    "light_touch_health_and_social": [date(2015, 2, 4)],
    "icb_replaces_ccg": [date(2022, 6, 30)],
    "psr_in_force": [date(2023, 12, 6)],
    "ppcc_revoked": [date(2023, 12, 6)],
    "psr_schedule_1": [date(2023, 12, 6)],
    "pa2023_in_force": [date(2024, 5, 22), date(2024, 9, 17)],
    "pin_call_cut_off": [date(2024, 5, 22)],
}


def test_a_figure_is_known_from_the_day_on_which_its_instrument_was_made() -> None:
    found = {figure.name: [entry.since for entry in figure.entries] for figure in REGIME.figures}
    assert found == KNOWN_FROM


@pytest.mark.parametrize(
    ("rule", "made"),
    [
        ("ppcc2013", date(2013, 4, 1)),
        ("pcr2006", date(2013, 4, 1)),
        ("pcr2015", date(2015, 2, 4)),
        ("nhs-board", date(2022, 6, 30)),
        ("psr", date(2023, 12, 6)),
        ("pa2023", date(2024, 5, 22)),
    ],
)
def test_a_rule_is_known_from_the_day_on_which_its_instrument_was_made(
    rule: str, made: date
) -> None:
    assert rule in REGIME.on(made).rules
    assert {found.source.since for found in REGIME.rules if found.id == rule} == {made}


def test_the_law_was_checked_to_24_march_2026() -> None:
    assert REGIME.checked_to == date(2026, 3, 24)
    told = FIGURES.with_name("coverage.md").read_text(encoding="utf-8")
    assert "law checked to 24 March 2026" in told


def test_a_question_that_two_laws_ask_cites_both() -> None:
    found = {fact.name: set(fact.cites) for fact in REGIME.facts if len(fact.cites) > 1}
    events = {"SI 2023/1348 reg 29", "SI 2024/716 reg 5", "SI 2015/102 reg 118"}
    assert found == {
        "trigger_date": events,
        "trigger_event": events,
        "to_conclude_framework": {"SI 2023/1348 reg 29(1)(b)", "SI 2023/1348 reg 6(8)"},
        "nation": {"SI 2023/1348 reg 1(2)", "SI 2024/692 reg 2"},
        "authority_type": {
            "NHS Act 2006 s.12ZB(7)",
            "SI 2013/500 reg 1(2)",
            "Procurement Act 2023 s.2",
        },
        "procurer_is_contracting_authority": {"Procurement Act 2023 s.2", "SI 2015/102 reg 2(1)"},
        "cpv": {"SI 2023/1348 Sch 1", "SI 2024/692 Sch 1"},
        "is_health_care_service": {
            "NHS Act 2006 s.12ZB(7)",
            "Health and Social Care Act 2012 s.150",
        },
        "cpv_in_schedule_1": {"SI 2023/1348 reg 2(1)", "SI 2023/1348 Sch 1"},
        "for_health_service_in_england": {"SI 2023/1348 reg 3", "NHS Act 2006 s.275(1)"},
        "community_pharmacy_under_2013_regulations": {"SI 2023/1348 Sch 1", "SI 2013/349"},
    }


def test_nothing_about_a_lot_but_its_framework_is_for_the_authority_to_decide() -> None:
    assert {fact.name for fact in REGIME.facts if fact.decidable} == {"to_conclude_framework"}


def test_the_coverage_page_lists_every_rule_and_every_fact() -> None:
    page = FIGURES.with_name("coverage.md").read_text(encoding="utf-8")
    for rule in REGIME.rules:
        clauses = "; ".join(rule.cites)
        assert f"| `{rule.id}` | {rule.title} | {clauses} | {rule.source.status} |" in page
    for fact in REGIME.facts:
        assert f"| `{fact.name}` | {fact.kind}, {fact.type} | {fact.question} |" in page


def _walk(answer: Answer) -> list[Answer]:
    return [answer, *(step for child in answer.children for step in _walk(child))]
