from dataclasses import replace

from toolkit.appraisal import Appraisal
from toolkit.report.chapters.own_bids import own_bids
from toolkit.report.content import Table


def rows(appraisal: Appraisal, bidder: str) -> dict[object, tuple[object, ...]]:
    (table,) = (one for one in own_bids(appraisal, bidder).blocks if isinstance(one, Table))
    return {row[0]: row[1:] for row in table.rows}


def test_a_bidder_sees_its_own_bids_and_how_each_stands(appraisal: Appraisal) -> None:
    told = rows(appraisal, "P2")
    assert list(told) == ["B3", "B4", "B7"]
    assert [row[3] for row in told.values()] == [2, 2, 2]
    assert [row[4] for row in told.values()] == ["awarded", "not awarded", "not awarded"]


def test_a_bid_set_aside_is_told_the_rule_in_its_published_words(appraisal: Appraisal) -> None:
    lot, _, _, rank, result, why = rows(appraisal, "P3")["B5"]
    assert (lot, rank, result) == ("S", None, "not considered")
    assert why == "rule L2: minimum quality score to be awarded"


def test_bids_set_aside_do_not_count_in_a_rank(appraisal: Appraisal) -> None:
    assert rows(appraisal, "P1")["B2"][3] == 1  # B5 asks less and was not considered


def test_while_bids_are_sealed_nothing_is_told_of_how_they_stand(appraisal: Appraisal) -> None:
    case = appraisal.case.model_copy(update={"stage": "tender"})
    sealed = rows(replace(appraisal, case=case), "P2")
    assert {row[3:5] for row in sealed.values()} == {(None, "not told")}


def test_a_provider_without_bids_is_told_so(appraisal: Appraisal) -> None:
    case = appraisal.case.model_copy(update={"bids": {}})
    (table,) = (
        one
        for one in own_bids(replace(appraisal, case=case), "P1").blocks
        if isinstance(one, Table)
    )
    assert (table.rows, table.empty) == ((), "P1 made no bid.")
