import pytest
from jsonschema import Draft202012Validator

from toolkit.allocation import allocate
from toolkit.allocation.money_plan import Moved
from toolkit.allocation.planning_funds import plan_funding
from toolkit.files import load_case
from toolkit.report.pool_documents import FundDocument, FundRow, fund_document, moved_rows
from toolkit.statements.case import Case

TINY = load_case("tiny")
CUT = load_case("tiny", scenario="budget_cut")


def row(case: Case, option_id: str) -> FundRow:
    option = case.option(option_id)
    document = fund_document(case, [plan_funding(case, option, allocate(case, option))])
    Draft202012Validator(FundDocument.model_json_schema()).validate(
        document.model_dump(mode="json")
    )
    return document.options[0]


def test_the_pool_is_written_with_every_group_and_its_assumption() -> None:
    pool = row(TINY, "pooled_commissioning").pool
    assert pool is not None
    assert (pool.stable, pool.deficit_gbp, pool.cost_gbp) == (True, 0, 650_000)
    assert sum(one.contributes_gbp for one in pool.partners) == pytest.approx(pool.cost_gbp)
    assert sum(one.gbp for one in pool.flows) == pytest.approx(pool.cost_gbp)
    assert [one.group for one in pool.groups] == [("CON",), ("ICB",)]
    assert "assumption" in pool.assumption


def test_moves_carry_their_approvals() -> None:
    (moved,) = row(CUT, "separate_frameworks").moved
    assert [(one.by, one.given_on) for one in moved.approvals] == [
        ("the partnership board", "2026-03-02"),
        ("the finance directors of both bodies", None),
    ]
    assert moved_rows(CUT, [Moved(2026, "CHC", "COUNCIL", CUT.streams["CHC"].available_gbp, ())])


def test_without_a_plan_nothing_is_paid_and_the_reason_stands() -> None:
    bare = CUT.model_copy(update={"virements": {}})
    found = row(bare, "separate_frameworks")
    assert (found.paid, found.streams, found.is_allocated) == ((), (), False)
    assert found.why_not
