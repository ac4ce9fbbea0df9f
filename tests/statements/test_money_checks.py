from tests.statements.raw_cases import (
    TINY,
    built,
    faults_of,
    scenario,
    with_cell,
    with_column,
    with_more,
)
from toolkit.statements.applying import apply_scenario


def test_two_streams_are_joined_once() -> None:
    twice = with_more(
        TINY, "virements", virement_id="V2", from_stream="BCF", to_stream="COUNCIL", most_share="1"
    )
    assert faults_of(twice) == [
        "virements.csv: to_stream: 'COUNCIL' gets from 'BCF' already in 'V1'; keep one row"
    ]


def test_streams_of_a_virement_and_virements_of_an_approval_exist() -> None:
    lost = with_cell(TINY, "virements", 0, "from_stream", "BFC")
    (told,) = faults_of(lost)
    assert told.startswith(
        "virements.csv: from_stream: 'BFC' is not in streams; did you mean 'BCF'"
    )
    lost = with_cell(TINY, "approvals", 0, "virement_id", "V9")
    assert any("'V9' is not in virements" in told for told in faults_of(lost))


def test_a_least_sum_is_there_but_a_scenario_may_take_it() -> None:
    assert faults_of(with_column(TINY, "streams", "least_gbp", {"BCF": "220000"})) == []
    beyond = with_column(TINY, "streams", "least_gbp", {"BCF": "220001"})
    assert faults_of(beyond) == [
        "streams.csv: least_gbp: 220001 is more than the 220000 available; lower one"
    ]
    cut = scenario(
        {
            "table": "streams",
            "where": {"stream_id": "BCF"},
            "column": "available_gbp",
            "multiply": "0.5",
        }
    )
    least = with_column(TINY, "streams", "least_gbp", {"BCF": "220000"})
    assert built(apply_scenario(least, cut)).streams["BCF"].available_gbp == 110_000
