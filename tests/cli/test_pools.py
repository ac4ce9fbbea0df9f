import pytest

from tests.cli.calling import Call
from toolkit.report.pool_documents import FundDocument
from toolkit.report.years_documents import YearsDocument


def test_fund_tells_every_option_or_the_one_asked_for(call: Call) -> None:
    said = call("fund", "tiny")
    assert said.status == 0
    assert said.out.count("who pays in 2026") == 4
    one = call("fund", "tiny", "--option", "alliance")
    assert one.out.count("who pays in 2026") == 1
    assert "No group of partners would do better by leaving." in one.out


def test_documents_fit_and_are_the_same_twice(call: Call) -> None:
    first, second = (call("fund", "tiny", "--json") for _ in range(2))
    assert first.out == second.out
    assert len(FundDocument.model_validate_json(first.out).options) == 4
    found = YearsDocument.model_validate_json(call("years", "tiny", "--json").out)
    totals = {one.option: one.total_gbp for one in found.options}
    # The lead's fee leaves too little money in the first year for S to pass on.
    assert totals.pop("prime_contractor") == 1_351_000
    assert set(totals.values()) == {1_323_000}


def test_strict_asks_for_a_plan(call: Call) -> None:
    assert call("fund", "tiny", "--scenario", "budget_cut", "--strict").status == 0
    assert call("fund", "tiny", "--scenario", "high_floor", "--strict").status == 1
    assert call("years", "tiny", "--strict").status == 0
    assert call("years", "tiny", "--scenario", "high_floor", "--strict").status == 1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--relet", "2026"), "2026 is not a later year of the plan, 2026 to 2027"),
        (("--relet", "2028"), "2028 is not a later year of the plan, 2026 to 2027"),
        (("--price-growth", "3%"), "write a percentage as a share"),
        (("--price-growth", "-1"), "is not above -1 and up to 1"),
        (("--option", "alliances"), "is not an option of tiny"),
    ],
)
def test_what_cannot_be_planned_is_refused(call: Call, words: tuple[str, ...], told: str) -> None:
    said = call("years", "tiny", *words)
    assert said.status == 2
    assert told in said.err


def test_years_are_as_many_as_asked(call: Call) -> None:
    said = call("years", "tiny", "--option", "alliance", "--years", "3", "--relet", "2027")
    assert "2026 to 2028" in said.out
    assert "at the start and in 2027." in said.out
