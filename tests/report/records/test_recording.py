from tests.report.records.conftest import Gather
from toolkit.law.items import Saying
from toolkit.report.records.recording import DecisionRecord, Dossier, decision_record, unanswered
from toolkit.statements.case import Case


def states(record: DecisionRecord, lot: str) -> dict[str, str]:
    return {one.item.id: one.state for one in record.items if lot in one.lots}


def test_each_lot_stands_under_its_own_law(planned: Dossier) -> None:
    parts = {part.rulebook: part.lots for part in decision_record(planned).parts}
    assert parts == {"psr_england": ("R",), "pa2023": ("N", "S")}


def test_facts_and_award_answer_what_they_can(decided: Dossier) -> None:
    found = states(decision_record(decided), "R")
    assert found["provider_names"] == "complete"
    assert found["decision_process"] == "complete"
    assert found["basic_selection"] == "complete"
    assert found["conflicts"] == found["conflicts_managed"] == "complete"
    assert found["provider_addresses"] == "missing"
    assert found["reasons"] == "in part"


def test_the_process_decides_which_items_are_needed(decided: Dossier, planned: Dossier) -> None:
    found = {one.item.id: one.needed for one in decision_record(decided).items if "R" in one.lots}
    assert found["key_criteria"] == "yes"
    assert "award_criteria" not in found  # only after a competition
    before = {one.item.id: one.needed for one in decision_record(planned).items if "R" in one.lots}
    assert before["key_criteria"] == before["award_criteria"] == "unknown"


def test_what_people_write_replaces_what_is_derived(decided_case: Case, gather: Gather) -> None:
    everywhere, here = Saying("for all", "file:1"), Saying("for R", "file:2")
    known = gather(
        decided_case, entries={"every-lot": {"reasons": everywhere}, "R": {"reasons": here}}
    )
    assert known.said["R"]["reasons"] == (here,)
    assert known.said["N"]["reasons"] == (everywhere,)


def test_a_lot_whose_law_asks_for_no_record_is_named(tiny: Case, gather: Gather) -> None:
    without = tiny.model_copy(
        update={"facts": tuple(one for one in tiny.facts if one.fact != "trigger_date")}
    )
    record = decision_record(gather(without))
    assert record.ungoverned == ("N", "S", "R")
    assert record.parts == ()


def test_what_is_surely_needed_and_missing_stands_first(planned: Dossier) -> None:
    open_ = unanswered(decision_record(planned).items)
    order = [(one.needed != "yes", one.state != "missing") for one in open_]
    assert order == sorted(order)
    assert not any(one.state == "complete" for one in open_)


def test_an_item_that_several_lots_lack_is_asked_for_once(planned: Dossier) -> None:
    (asked,) = [one for one in unanswered(decision_record(planned).items)
                if one.item.id == "estimated_value"]  # fmt: skip
    assert asked.lots == ("N", "S")
