from collections.abc import Callable
from datetime import date, timedelta

import pytest

from tests.statements.raw_cases import TINY, built, with_cell, with_column, with_identity
from toolkit.errors import InputError
from toolkit.statements.case import Case
from toolkit.statements.locking import (
    Entry,
    are_names_open,
    changed_since,
    first_broken,
    last_lock,
    locked,
    names_opened,
    parts_of,
    pseudonyms,
    why_no_award,
)
from toolkit.statements.raw import RawCase

CASE = built(TINY)
GOAL = "least price above the quality floor"
DAY = date(2026, 4, 1)
OPTION = "alliance"
LOCK = locked(CASE, OPTION, (), on=DAY, role="procurement lead")


def awarding(raw: RawCase = TINY) -> Case:
    return built(with_identity(raw, stage="award"))


def test_the_same_case_locks_to_the_same_digest() -> None:
    assert locked(built(TINY), OPTION, (), on=DAY, role="procurement lead") == LOCK
    assert changed_since(CASE, LOCK) == ()


@pytest.mark.parametrize(
    ("change", "part"),
    [
        (lambda raw: with_cell(raw, "rules", 1, "value", "60"), "rules"),
        (lambda raw: with_column(raw, "rules", "applies", {"L2": "no"}), "rules"),
        (lambda raw: with_cell(raw, "lots", 0, "annual_units", "10001"), "lots"),
        (lambda raw: with_cell(raw, "award_criteria", 0, "price_weight", "0.1"), "award_criteria"),
        (lambda raw: with_cell(raw, "streams", 0, "available_gbp", "1"), "streams"),
        (lambda raw: with_identity(raw, title="Another"), "case"),
    ],
    ids=["rule", "rule switched off", "lot", "weight", "money", "title"],
)
def test_what_decides_an_award_is_locked(change: Callable[[RawCase], RawCase], part: str) -> None:
    assert changed_since(built(change(TINY)), LOCK) == (part,)


@pytest.mark.parametrize(
    "change",
    [
        lambda raw: with_cell(raw, "bids", 0, "price_gbp_per_unit", "1"),
        lambda raw: with_cell(raw, "rules", 1, "value", "55.0"),
        lambda raw: with_identity(raw, stage="tender"),
        lambda raw: with_cell(raw, "providers", 0, "max_lots", "3"),
    ],
    ids=["bid", "the same number", "stage", "bidder"],
)
def test_bids_stage_and_spelling_are_free(change: Callable[[RawCase], RawCase]) -> None:
    assert changed_since(built(change(TINY)), LOCK) == ()


def test_every_part_is_a_digest_of_its_own() -> None:
    parts = parts_of(CASE)
    assert {"case", "models", "rules", "lots", "award_criteria", "eligibility"} <= set(parts)
    assert not {"bids", "packages", "providers", "standbys"} & set(parts)
    assert {len(one) for one in parts.values()} == {64}


def test_an_award_needs_its_stage_its_lock_and_its_goal() -> None:
    assert why_no_award(awarding(), GOAL, [LOCK]) == ()
    assert why_no_award(CASE, GOAL, [LOCK]) == ("the case is at the plan stage",)
    assert why_no_award(awarding(), GOAL, []) == ("nothing was locked before bids were opened",)
    assert why_no_award(awarding(), "least regret", [LOCK]) == (
        f"the award was to make best '{GOAL}', not 'least regret'",
    )
    changed = awarding(with_cell(TINY, "rules", 1, "value", "60"))
    assert why_no_award(changed, GOAL, [LOCK]) == ("changed since the lock of 2026-04-01: rules",)
    tried = awarding().model_copy(update={"scenario_id": "budget_cut"})
    assert why_no_award(tried, GOAL, [LOCK]) == ("scenario budget_cut is applied",)


@pytest.mark.parametrize(
    "forged", [{"role": "somebody"}, {"goal": "other"}, {"on": date(2026, 3, 1)}, {"parts": {}}]
)
def test_an_entry_changed_afterwards_shows(forged: dict[str, object]) -> None:
    opened = names_opened([LOCK], on=DAY, role="auditor")
    log: list[Entry] = [LOCK, opened]
    assert first_broken(log) is None
    assert first_broken([LOCK.model_copy(update=forged), opened]) == 0
    assert first_broken([opened]) == 0
    assert not are_names_open([LOCK.model_copy(update=forged), opened])
    told = why_no_award(awarding(), GOAL, [opened, LOCK])
    assert told[0] == "entry 1 of the log was changed after it was made"


def test_names_are_opened_by_a_second_role_and_logged() -> None:
    assert not are_names_open([LOCK])
    opened = names_opened([LOCK], on=DAY, role="auditor")
    assert opened.previous == LOCK.digest
    assert are_names_open([LOCK, opened])
    again = locked(CASE, OPTION, [LOCK, opened], on=DAY, role="procurement lead")
    assert not are_names_open([LOCK, opened, again])
    assert last_lock([LOCK, opened, again]) == again
    with pytest.raises(InputError, match="another role must open the names"):
        names_opened([LOCK], on=DAY, role="Procurement Lead ")
    with pytest.raises(InputError, match="nothing is locked yet"):
        names_opened([], on=DAY, role="auditor")


def test_only_the_published_case_is_locked_and_only_before_bids_are_open() -> None:
    with pytest.raises(InputError, match="bids are open"):
        locked(awarding(), OPTION, (), on=DAY, role="lead")
    tried = CASE.model_copy(update={"scenario_id": "x"})
    with pytest.raises(InputError, match="lock the case as it was published"):
        locked(tried, OPTION, (), on=DAY, role="lead")


def test_a_lock_names_the_one_structure_and_the_goal() -> None:
    assert (LOCK.option, LOCK.goal) == (OPTION, GOAL)
    with pytest.raises(InputError, match="nothing is named, and one structure is advertised"):
        locked(CASE, "", (), on=DAY, role="lead")
    with pytest.raises(InputError, match=r"'aliance' is named, .* did you mean 'alliance'"):
        locked(CASE, "aliance", (), on=DAY, role="lead")
    alone = CASE.model_copy(update={"options": CASE.options[:1]})
    assert locked(alone, "", (), on=DAY, role="lead").option == "separate_frameworks"


def test_a_what_if_on_low_prices_keeps_an_allocation_from_being_an_award() -> None:
    what_if = with_column(TINY, "rules", "kind", {"L3": "low_price_what_if"})
    case = built(with_identity(what_if, stage="award"))
    lock = locked(built(what_if), OPTION, (), on=DAY, role="lead")
    assert why_no_award(case, GOAL, [lock]) == (
        "rule L3 sets bids aside for their price alone, which is a what-if",
    )


def test_pseudonyms_tell_bidders_apart_and_change_with_the_lock() -> None:
    found = pseudonyms(CASE.providers, [LOCK])
    assert sorted(found.values()) == ["bidder-01", "bidder-02", "bidder-03"]
    assert found == pseudonyms(reversed(tuple(CASE.providers)), [LOCK])
    days = (locked(CASE, OPTION, (), on=date(2026, 4, n), role="lead") for n in range(1, 30))
    assert len({pseudonyms(CASE.providers, [one])["P1"] for one in days}) == 3


@pytest.mark.parametrize(
    ("role", "told"),
    [("", "is empty"), ("  ", "is empty"), ("r" * 4001, "4000"), ("a\x1b", "unprintable")],
)
def test_a_role_that_is_no_text_is_refused(role: str, told: str) -> None:
    with pytest.raises(InputError, match=f"log: role: .*{told}"):
        locked(CASE, OPTION, (), on=DAY, role=role)
    with pytest.raises(InputError, match=f"log: role: .*{told}"):
        names_opened([LOCK], on=DAY, role=role)


def test_a_log_runs_forward_in_time() -> None:
    before = DAY - timedelta(days=1)
    with pytest.raises(InputError, match="2026-03-31 is before the last entry, of 2026-04-01"):
        names_opened([LOCK], on=before, role="auditor")
    with pytest.raises(InputError, match="give that day or a later one"):
        locked(CASE, OPTION, [LOCK], on=before, role="procurement lead")
