import pytest

from tests.statements.rows_read import problems
from toolkit.statements.evaluation import Measured

STATED = {
    "measure_id": "M",
    "outcome": "share at home after 91 days",
    "comparison": "areas that start early and late",
    "horizon_years": "5",
    "people": "400",
    "hoped_change": "0.05",
}


def test_an_outcome_is_a_share_or_has_a_spread() -> None:
    assert problems(Measured, **STATED, share_now="0.8") == []
    assert problems(Measured, **STATED, standard_deviation="12") == []
    both = {"share_now": "0.8", "standard_deviation": "12"}
    for kind in ({}, both):
        (told,) = problems(Measured, **STATED, **kind)
        assert told.startswith("share_now: give either share_now or standard_deviation, ")


def test_clusters_come_with_how_alike_they_are() -> None:
    known = STATED | {"share_now": "0.8"}
    assert problems(Measured, **known, people_per_cluster="20", likeness="0.05") == []
    for half in ({"people_per_cluster": "20"}, {"likeness": "0.05"}):
        (told,) = problems(Measured, **known, **half)
        assert told == "likeness: goes with people_per_cluster; give both or neither"


@pytest.mark.parametrize(
    ("column", "cell"),
    [("people", "1"), ("hoped_change", "0"), ("power", "1"), ("share_now", "1")],
)
def test_numbers_that_make_no_sense_are_refused(column: str, cell: str) -> None:
    (told,) = problems(Measured, **(STATED | {"share_now": "0.8"} | {column: cell}))
    assert told.startswith(f"{column}: ")
