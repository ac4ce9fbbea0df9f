from tests.report.conftest import appraise, stated
from toolkit.files import load_case
from toolkit.statements.case import Case
from toolkit.widgets.worth_table import worth_table


def test_score_rank_and_worth_stand_side_by_side(tiny: Case) -> None:
    found = appraise(stated(tiny))
    table = worth_table(found)
    assert found.economic is not None
    assert [*table["Option"]] == [found.case.option(one).title for one in found.ranking]
    leading = found.economic.leading
    worth = [f"{leading.worth(one).npsv_gbp.central / 1e6:.1f}" for one in found.ranking]
    assert [*table["Net present social value (£m)"]] == worth


def test_without_awards_cells_are_empty() -> None:
    table = worth_table(appraise(load_case("tiny", scenario="high_floor")))
    assert set(table["Score (0 to 100)"]) == {""}
    assert set(table["Worth most in"]) == {""}
