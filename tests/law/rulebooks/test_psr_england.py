from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.rulebooks.psr_tables import RULEBOOKS, TESTS, Table, read, sheet, shelve
from toolkit.errors import RulebookError
from toolkit.law import reasons
from toolkit.law.answers import Answer, firmly
from toolkit.law.conditions import readings
from toolkit.law.explain import tree_text
from toolkit.law.facts import FactSheet, Known, Value, dictionary, read_value
from toolkit.law.flips import flips
from toolkit.law.kleene import Verdict
from toolkit.law.library import Library
from toolkit.law.rulebooks import psr_england, regime
from toolkit.law.rulebooks.psr_england.contents import NOTICES, WORDS
from toolkit.law.rulebooks.psr_england.facts import DECIDABLE
from toolkit.law.rulebooks.psr_england.facts_of_conduct import (
    CONFLICT_FACTS,
    CRITERIA_FACTS,
    EXCLUSION_FACTS,
    PANEL_FACTS,
    TERMINATION_FACTS,
)
from toolkit.law.rulebooks.psr_england.facts_of_process import (
    CHANGE_FACTS,
    FRAMEWORK_FACTS,
    PROCESS_FACTS,
    PROCESSES,
    SCOPE_FACTS,
    URGENCY_FACTS,
)
from toolkit.law.rulebooks.psr_england.facts_of_steps import NOTICE_FACTS, STANDSTILL_FACTS
from toolkit.law.rulebooks.psr_england.records import (
    ASSESSMENT_ITEMS,
    COMPETITION_ITEMS,
    MONITORING_ITEMS,
    RECORD_ITEMS,
    SUMMARY_ITEMS,
)
from toolkit.law.rules import Duty, Route, Rule

RULEBOOK = shelve("psr_england", psr_england.build)
SENTENCES = Table.of(RULEBOOK, "psr_england")
CASES = Table.of(RULEBOOK, "psr_england_cases")
LIMITS = Table.of(RULEBOOK, "psr_england_limits")
CASE_TABLE = read(TESTS / "rules" / "psr_england_cases.yaml")
CASE_LIST: dict[str, dict[str, Any]] = CASE_TABLE["cases"]
REGIME_ROWS = read(TESTS / "rules" / "regime.yaml")["rows"]
FACTS = dictionary(RULEBOOK.facts)
TODAY = date(2026, 6, 1)
LAW = RULEBOOK.on(TODAY)
BREACHES = {"process_not_open", "info_duty_breached", "conflict_unmanaged"}
IN_TIME = {"award_notice_in_time", "msp_waited", "entered_after_standstill"}


@pytest.mark.parametrize("row", SENTENCES.rows, ids=lambda row: row["name"])
def test_table_of_sentences(row: dict[str, Any]) -> None:
    SENTENCES.check(row)


@pytest.mark.parametrize("row", CASES.rows, ids=lambda row: row["name"])
def test_published_cases(row: dict[str, Any]) -> None:
    assert row["status"] in {"verified", "partial", "not_retrieved"}
    assert all(source.startswith("https://") for source in row["sources"])
    assert set(row.get("inferred", ())) <= {*row.get("facts", {}), *CASES.sets["information"]}
    CASES.check(row)


@pytest.mark.parametrize("case", CASE_LIST)
def test_every_published_case_is_replayed(case: str) -> None:
    said = CASE_LIST[case]
    replayed = [row for row in (*CASES.rows, *REGIME_ROWS) if row.get("case") == case]
    days = [row for row in (*CASE_TABLE["standstills"], *CASE_TABLE["thirty_days"])]
    assert len(replayed) >= said["rows"]
    assert len([row for row in days if row["id"] == case]) >= said.get("days", 0)
    assert said["rows"] + said.get("days", 0) > 0
    found = {row["status"] for row in replayed if "status" in row}
    assert found <= {said["status"], "partial"}


def test_no_case_is_replayed_that_is_not_listed() -> None:
    assert {row["case"] for row in CASES.rows} <= set(CASE_LIST)


def test_an_outcome_that_was_not_retrieved_is_never_asserted_as_a_breach() -> None:
    for row in CASES.rows:
        if row["status"] == "not_retrieved":
            found = row["expect"]
            assert not [id for id in BREACHES & set(found) if found[id] == "met"]
            assert not [id for id in IN_TIME & set(found) if found[id] == "not met"]


def test_every_row_has_its_own_sentence() -> None:
    names = [row["name"] for row in (*SENTENCES.rows, *CASES.rows)]
    assert len(names) == len(set(names)) > 300


def test_every_finding_is_met_in_one_sentence_and_not_in_another() -> None:
    seen: dict[str, set[str]] = {}
    for row in (*SENTENCES.rows, *CASES.rows, *LIMITS.rows):
        for id, verdict in row.get("expect", {}).items():
            seen.setdefault(id, set()).add(verdict.removeprefix("unknown, likely "))
    bind_always = {
        "act_on_principles", "manage_conflicts", "keep_records", "annual_summary",
        "monitor_compliance", "regard_for_guidance", "termination_terms",
    }  # fmt: skip
    met = {"met", "open", "mandatory"}
    for rule in RULEBOOK.rules:
        if rule.gives or rule.id in psr_england.CONDITIONS_FOUND:
            assert seen.get(rule.id, set()) & met, f"{rule.id} is never met in a sentence"
            others = seen[rule.id] - met
            assert others or rule.id in bind_always, f"{rule.id} is met in every sentence"


def test_the_case_from_before_the_regime_is_not_under_it() -> None:
    begun = date(2023, 6, 23)
    with pytest.raises(RulebookError, match="starts on 2024-01-01"):
        RULEBOOK.on(begun)
    governing = shelve("regime", regime.build)
    facts = sheet(
        governing,
        {
            "nation": "England",
            "authority_type": "integrated care board",
            "cpv": "85100000-0",
            "is_health_care_service": True,
            "for_health_service_in_england": True,
            "pharmaceutical_services_part_7": False,
            "other_goods_or_services_part": False,
            "trigger_date": begun,
            "trigger_event": "contract notice",
        },
    )
    answer = governing.on(TODAY).rules["regime"](facts, governing.on(TODAY))
    found = reasons.verdict_in_words(answer, {})
    assert "pcr2015 light touch" in found
    assert "psr_england" not in found


@pytest.mark.parametrize(
    ("day", "in_force"), [(date(2023, 12, 31), False), (date(2024, 1, 1), True)]
)
def test_the_regime_starts_with_2024(day: date, in_force: bool) -> None:
    if in_force:
        assert "direct_award_a" in RULEBOOK.on(day).rules
    else:
        with pytest.raises(RulebookError, match="starts on 2024-01-01"):
            RULEBOOK.on(day)


def test_rules_are_asked_lot_by_lot_and_those_on_exclusion_tender_by_tender() -> None:
    assert {rule.about for rule in RULEBOOK.rules} == {"lot", "bid"}


def test_a_finding_has_underscores_and_a_condition_hyphens() -> None:
    shared = {rule.id for rule in regime.RULES}
    for rule in RULEBOOK.rules:
        if rule.gives:
            assert "-" not in rule.id
    conditions = {rule.id for rule in RULEBOOK.rules if "-" in rule.id}
    assert all("_" not in id for id in conditions)
    assert {"mx2", "mx3", "mx4", "relevant-authority"} <= shared


def test_routes_have_the_ids_that_faces_print() -> None:
    routes = {rule.gives.name for rule in RULEBOOK.rules if isinstance(rule.gives, Route)}
    assert set(PROCESSES) <= routes
    assert all(
        rule.id == rule.gives.name for rule in RULEBOOK.rules if isinstance(rule.gives, Route)
    )


def test_every_clock_names_a_date_and_a_number_of_days() -> None:
    for rule in RULEBOOK.rules:
        if isinstance(rule.gives, Duty):
            assert bool(rule.gives.after) == bool(rule.gives.within)
            if rule.gives.after:
                assert FACTS[rule.gives.after].type == "date"
                assert "days" in LAW.figure(rule.gives.within).unit


def test_every_notice_belongs_to_a_duty_and_lists_each_item_once() -> None:
    duties = {rule.id for rule in RULEBOOK.rules if isinstance(rule.gives, Duty)}
    named = [notice.id for notice in NOTICES]
    assert set(named) <= duties
    assert len(named) == len(set(named))
    for notice in NOTICES:
        items = [item.id for item in notice.items]
        assert len(items) == len(set(items))
    assert {item.id for notice in NOTICES for item in notice.items} == set(WORDS)


@pytest.mark.parametrize(
    ("schedule", "paragraphs"),
    [(2, 9), (3, 9), (4, 9), (5, 4), (6, 9), (7, 9), (8, 8), (9, 5), (10, 11), (11, 10), (12, 9),
     (13, 11), (14, 9), (15, 4)],
)  # fmt: skip
def test_each_schedule_has_as_many_paragraphs_as_the_text(schedule: int, paragraphs: int) -> None:
    found = [notice for notice in NOTICES if notice.schedule == f"SI 2023/1348 Sch {schedule}"]
    assert found
    assert {len(notice.items) for notice in found} == {paragraphs}


def test_records_and_summary_hold_every_paragraph_of_the_text() -> None:
    recorded = (*RECORD_ITEMS, *ASSESSMENT_ITEMS, *COMPETITION_ITEMS)
    letters = {
        letter for item in recorded for letter in item.cites.split("reg 24")[1] if letter.isalpha()
    }
    assert letters == set("abcdefghij")
    assert [item.cites[-2] for item in SUMMARY_ITEMS] == list("abcdefghi")


SCHEDULES = {
    "award_notice_a": 2, "award_notice_b": 2, "call_off_notice": 2, "intention_notice_c": 3,
    "award_notice_c": 4, "msp_notice": 5, "intention_notice_msp": 6, "award_notice_msp": 7,
    "invitation_notice": 8, "outcome_letters": 9, "intention_notice_competitive": 10,
    "award_notice_competitive": 11, "modification_notice": 12, "urgent_award_notice": 13,
    "urgent_modification_notice": 14, "call_off_invitation": 15,
}  # fmt: skip


def test_each_item_of_a_notice_cites_its_paragraph_of_the_right_schedule() -> None:
    assert {notice.id: notice.schedule for notice in NOTICES} == {
        id: f"SI 2023/1348 Sch {number}" for id, number in SCHEDULES.items()
    }
    for notice in NOTICES:
        assert [item.cites for item in notice.items] == [
            f"{notice.schedule} para {paragraph}" for paragraph in range(1, len(notice.items) + 1)
        ]


def test_letters_and_invitations_are_sent_and_everything_else_is_published() -> None:
    sent = {notice.id for notice in NOTICES if not notice.published}
    assert sent == {"outcome_letters", "call_off_invitation"}


def test_figures_hold_from_the_first_day_of_the_regime_but_for_reports_to_a_minister() -> None:
    first = {figure.name: figure.entries[0] for figure in RULEBOOK.figures}
    late = first.pop("minister_notice_days")
    assert (late.since, late.made) == (date(2025, 2, 24), date(2025, 2, 12))
    assert {entry.since for entry in first.values()} == {date(2024, 1, 1)}
    assert {len(figure.entries) for figure in RULEBOOK.figures} == {1}


def test_the_page_and_the_rulebook_say_to_which_day_the_law_was_checked() -> None:
    page = (RULEBOOKS / "psr_england" / "coverage.md").read_text(encoding="utf-8")
    assert "law checked to 24 March 2026" in page


def test_the_law_was_checked_to_the_second_amendment() -> None:
    assert RULEBOOK.checked_to == date(2026, 3, 24) == max(r.source.since for r in RULEBOOK.rules)


def test_conditions_found_are_the_findings_that_give_nothing() -> None:
    found = {rule.id for rule in RULEBOOK.rules if rule.finds and not rule.gives}
    assert set(psr_england.CONDITIONS_FOUND) == found


def test_what_keeps_changes_together_stands_beside_flips() -> None:
    assert RULEBOOK.against_avoidance == ("changes-count-together",)
    told = tree_text(LAW.rules["changes-count-together"](FactSheet(FACTS), LAW))
    assert "reg 13(2)(b)" in told
    assert told.strip().startswith("met:")


def test_items_that_are_not_always_needed_say_when() -> None:
    limited = {
        (notice.schedule.rsplit(" ", 1)[1], item.id)
        for notice in NOTICES
        for item in notice.items
        if item.when
    }
    assert limited == {
        ("8", "framework_users"),
        ("10", "framework_terms"),
        ("10", "framework_used"),
        ("11", "value"),
        ("11", "framework_terms_and_value"),
        ("11", "service_dates"),
        ("13", "reasons_for_dates"),
    }
    assert {item.id for item in RECORD_ITEMS if item.when} == {"framework_parties", "abandoned_on"}


def test_the_report_on_monitoring_says_what_is_done_about_faults() -> None:
    assert {item.cites for item in MONITORING_ITEMS} == {"SI 2023/1348 reg 26(b)"}
    assert "monitor_compliance" in LAW.rules


def test_a_late_notice_flips_on_the_30th_day() -> None:
    days = {"contract_awarded_on": "2026-04-01", "award_notice_submitted_on": "2026-05-02"}
    found = flips(LAW.rules["award_notice_in_time"](sheet(RULEBOOK, days), LAW), "L1/notice")
    changes = {change.definition.name: change.to for flip in found for change in flip.change}
    assert changes["award_notice_submitted_on"] == date(2026, 5, 1)


def test_recording_a_view_opens_a_route_that_waits_for_it() -> None:
    facts = CASES.facts({"given": "incumbent"})
    found = flips(LAW.rules["direct_award_a"](facts, LAW), "L1/direct_award_a")
    to_met = [flip for flip in found if flip.to == "met"]
    assert [flip.change[0].definition.name for flip in to_met] == ["only_existing_provider_capable"]


def test_a_cap_on_providers_is_what_the_authority_can_lift() -> None:
    row = {"given": "all_may", "facts": {"authority_restricts_number": "yes"}}
    found = flips(LAW.rules["direct_award_b"](SENTENCES.facts(row), LAW), "L1/direct_award_b")
    change = next(flip.change[0] for flip in found if flip.to == "met")
    assert (change.definition.name, change.kind) == ("authority_restricts_number", "decidable")


def test_what_can_be_decided_is_in_the_dictionary_and_is_no_view() -> None:
    assert set(FACTS) >= DECIDABLE
    assert {FACTS[name].kind for name in DECIDABLE} == {"objective"}


def test_why_names_the_clause_beside_each_step() -> None:
    row = next(row for row in CASES.rows if row["case"] == "CR0001-24")
    told = tree_text(CASES.law(row).rules["direct_award_c"](CASES.facts(row), CASES.law(row)))
    assert "[SI 2023/1348 reg 6(4); SI 2023/1348 reg 8" in told


def _values(name: str) -> st.SearchStrategy[Value]:
    definition = FACTS[name]
    match definition.type:
        case "yes/no":
            return st.booleans()
        case "gbp" | "number":
            amounts = ("0", "4", "5", "10", "48", "499999.99", "500000", "1000000", "2500000")
            return st.sampled_from(amounts).map(lambda text: read_value(definition, text))
        case "date":
            days = ("2025-02-23", "2025-02-24", "2025-07-23", "2026-04-01", "2026-05-01")
            return st.sampled_from(days).map(date.fromisoformat)
        case _:
            return st.sampled_from(definition.words)


GROUPS = (
    (*SCOPE_FACTS, *PROCESS_FACTS, *CHANGE_FACTS),
    (*CHANGE_FACTS, *URGENCY_FACTS, *FRAMEWORK_FACTS),
    (*CRITERIA_FACTS, *EXCLUSION_FACTS, *CONFLICT_FACTS, *TERMINATION_FACTS, *PANEL_FACTS),
    (*NOTICE_FACTS, *STANDSTILL_FACTS, *PROCESS_FACTS[-2:]),
)
PARTIAL = st.one_of(
    [
        st.fixed_dictionaries({}, optional={fact.name: _values(fact.name) for fact in group})
        for group in GROUPS
    ]
)


def _ask(known: dict[str, Value]) -> dict[str, Answer]:
    facts = FactSheet(FACTS, {name: Known(value, "drawn") for name, value in known.items()})
    return SENTENCES.ask_all(facts, LAW)


@settings(max_examples=100, deadline=None)
@given(PARTIAL, st.data())
def test_settling_an_unknown_never_reverses_a_settled_answer(
    known: dict[str, Value], data: st.DataObject
) -> None:
    try:
        before = _ask(known)
        missing = sorted(set(FACTS) - set(known))
        if not missing:
            return
        name = data.draw(st.sampled_from(missing))
        after = _ask({**known, name: data.draw(_values(name))})
    except RulebookError:
        return  # contradictory facts are refused, not answered
    for id, earlier in before.items():
        if firmly(earlier).settled:
            words = reasons.verdict_in_words(earlier, {})
            assert reasons.verdict_in_words(after[id], {}) == words, id


@settings(max_examples=100, deadline=None)
@given(PARTIAL, st.data())
def test_removing_a_fact_never_meets_what_was_not_met(
    known: dict[str, Value], data: st.DataObject
) -> None:
    if not known:
        return
    name = data.draw(st.sampled_from(sorted(known)))
    less = {other: value for other, value in known.items() if other != name}
    try:
        full, fewer = _ask(known), _ask(less)
    except RulebookError:
        return
    for id, answer in full.items():
        if reasons.verdict_in_words(answer, {}) in {"not met", "unknown", "closed"}:
            found = reasons.verdict_in_words(fewer[id], {})
            assert found not in {"met", "open", "mandatory"}, id


@settings(max_examples=100, deadline=None)
@given(PARTIAL)
def test_an_open_answer_says_what_it_waits_for(known: dict[str, Value]) -> None:
    try:
        found = _ask(known)
    except RulebookError:
        return
    for answer in found.values():
        settled = not reasons.verdict_in_words(answer, {}).startswith(reasons.UNKNOWN)
        waits = reasons.needs(answer) or reasons.unverified(answer)
        stuck = "no source settles" in reasons.because(answer) or "not found" in (
            reasons.because(answer)
        )
        assert settled or waits or stuck
        if settled:
            assert not reasons.needs(answer)
            assert not reasons.unverified(answer)


ROUTES = tuple(rule for rule in RULEBOOK.rules if isinstance(rule.gives, Route))
REG_6 = ("direct_award_a", "direct_award_b", "direct_award_c", "most_suitable_provider")


@settings(max_examples=100, deadline=None)
@given(PARTIAL)
def test_a_mandatory_process_leaves_no_other_open(known: dict[str, Value]) -> None:
    try:
        found = _ask(known)
    except RulebookError:
        return
    words = {id: reasons.verdict_in_words(found[id], {}) for id in (*REG_6, "competitive")}
    required = [id for id in ("direct_award_a", "direct_award_b") if words[id] == "met"]
    required += ["competitive"] if words["competitive"] == "mandatory" else []
    assert len(required) <= 1
    for id in required:
        assert {words[other] for other in words if other != id} <= {"not met", "closed"}


@given(st.fixed_dictionaries({fact.name: _values(fact.name) for fact in GROUPS[0]}))
@settings(max_examples=100, deadline=None)
def test_with_every_fact_known_some_process_is_lawful(known: dict[str, Value]) -> None:
    try:
        found = _ask(known)
    except RulebookError:
        return
    words = {reasons.verdict_in_words(found[id], {}) for id in (*REG_6, "competitive")}
    assert words & {"met", "open", "mandatory"}


def test_every_fact_is_asked_and_every_rule_is_listed() -> None:
    steps = [step for answer in _ask({}).values() for step in _walk(answer)]
    steps += [
        step
        for day in (date(2024, 6, 1), date(2025, 6, 1))
        for rule in RULEBOOK.on(day).rules.values()
        for step in _walk(rule(FactSheet(FACTS), RULEBOOK.on(day)))
    ]
    assert {step.rule for step in steps if step.rule} == {rule.id for rule in RULEBOOK.rules}
    asked = {
        reading.name for step in steps if step.condition for reading in readings(step.condition)
    }
    clocks = {rule.gives.after for rule in RULEBOOK.rules if isinstance(rule.gives, Duty)}
    derived = {"procurer_is_relevant_authority", "considerable_change_met", "trigger_date"}
    assert asked | clocks | derived >= set(FACTS)


def test_a_fact_means_the_same_as_in_the_regime_rulebook() -> None:
    Library.of([shelve("regime", regime.build), RULEBOOK])


def test_the_coverage_page_lists_every_rule_every_figure_and_every_fact() -> None:
    page = (RULEBOOKS / "psr_england" / "coverage.md").read_text(encoding="utf-8")
    for rule in RULEBOOK.rules:
        clauses = "; ".join(rule.cites)
        source = rule.source
        assert (
            f"| `{rule.id}` | {rule.title} | {clauses} | {source.layer} | {source.status} |" in page
        )
    for figure in RULEBOOK.figures:
        assert f"| `{figure.name}` |" in page
    for fact in RULEBOOK.facts:
        assert f"| `{fact.name}` | {fact.kind}, {fact.type} | {fact.question} |" in page


def test_unverified_rules_are_few_and_known() -> None:
    doubtful = {
        rule.id: rule.source.status for rule in RULEBOOK.rules if rule.source.status != "verified"
    }
    assert doubtful == {
        "parts_separate": "inferred",
        "direct_contract_is_new_award": "inferred",
        "lead_provider_bound": "inferred",
        "modification_notice_advised": "guidance_summary",
        "excluded_provider_barred_2024": "unverified",
        "excluded_provider_out_2024": "unverified",
        "subcontractors-in-call-offs": "inferred",
        "panel_request": "guidance_summary",
        "panel_accepts": "guidance_summary",
        "panel-at-capacity": "guidance_summary",
        "choice_complaint_to_panel": "guidance_summary",
        "msp_is_no_tender": "guidance_summary",
        "a_needs_incumbent": "guidance_summary",
        "panel_b_is_absolute": "guidance_summary",
    }


def _walk(answer: Answer) -> Iterator[Answer]:
    yield answer
    for child in answer.children:
        yield from _walk(child)


NAMED_BY_A_NOTICE = {notice.id: notice.schedule for notice in NOTICES}


@pytest.mark.parametrize(
    "rule",
    [rule for rule in RULEBOOK.rules if rule.id in NAMED_BY_A_NOTICE and rule.gives],
    ids=lambda rule: rule.id,
)
def test_the_duty_of_a_notice_names_the_schedule_that_lists_its_contents(rule: Rule) -> None:
    schedule = NAMED_BY_A_NOTICE[rule.id]
    assert isinstance(rule.gives, Duty)
    numbers = {word for word in rule.gives.what.split() if word.isdigit()}
    assert not numbers or schedule.split()[-1] in numbers
    assert not any(" Sch " in cite for cite in rule.cites) or schedule in rule.cites


@pytest.mark.parametrize(
    ("rule", "since", "made"),
    [
        ("direct_award_c", date(2024, 1, 1), date(2023, 12, 6)),
        ("excluded_provider_barred", date(2025, 2, 24), date(2025, 2, 12)),
    ],
)
def test_a_rule_is_known_from_the_day_its_instrument_was_made(
    rule: str, since: date, made: date
) -> None:
    source = next(one.source for one in RULEBOOK.rules if one.id == rule)
    assert (source.since, source.made) == (since, made)
    assert not source.in_force(since, made - timedelta(days=1))
    assert source.in_force(since, made)


def test_the_second_amendment_was_made_the_day_before_it_came_into_force() -> None:
    last = max(RULEBOOK.rules, key=lambda one: one.source.since).source
    assert (last.since, last.made) == (date(2026, 3, 24), date(2026, 3, 23))


def test_clashes_of_days_name_every_day_that_they_compare() -> None:
    nothing = FactSheet(dictionary(RULEBOOK.facts))
    told = {
        clash.facts: {one.name for one in reasons.needs(clash.question(nothing, LAW))}
        for clash in RULEBOOK.contradictions
        if "standstill_began_on" in clash.facts or "representations_received" in clash.facts
    }
    assert len(told) == 4
    assert all(set(facts) == read for facts, read in told.items())


def test_a_standstill_begins_on_a_day_and_not_by_it() -> None:
    standstill = LAW.rules["standstill"].gives
    assert isinstance(standstill, Duty)
    assert standstill.bound == "on"


def test_doubt_about_urgency_of_ones_own_making_is_shown_as_our_reading() -> None:
    facts = sheet(RULEBOOK, {"urgency_follows_own_procurement": "yes"})
    doubts = LAW.rules["own-making"](facts, LAW).children[-1]
    assert (doubts.verdict, doubts.status) == (Verdict.UNKNOWN, "inferred")
