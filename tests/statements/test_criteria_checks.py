from tests.allocation.test_award_method import SCORED, with_criteria
from tests.statements.raw_cases import TINY, built, faults_of, with_table

RELATIVE = {"goal": "highest_relative_score"}
PACKAGE = {
    "package_id": "K1",
    "provider_id": "P1",
    "lot_ids": "N;S",
    "all_or_nothing": "yes",
    "discount_percent": "2",
    "applies": "yes",
}


def test_a_relative_score_is_refused_where_packages_are_on_offer() -> None:
    raw = with_criteria(with_table(TINY, "packages", [PACKAGE]), **RELATIVE)
    assert faults_of(raw) == [
        "award_criteria.csv: goal: cannot score package 'K1': its score would change with bids "
        "that share none of its lots; publish highest_score, or set applies to no"
    ]
    off = with_table(TINY, "packages", [PACKAGE | {"applies": "no"}])
    assert built(with_criteria(off, **RELATIVE)).goal_words.startswith("highest score")


def test_a_draw_names_who_bids_once_each() -> None:
    told = faults_of(with_criteria(TINY, **SCORED | {"draw": "P1;B2;P9;P1"}))
    assert [one.partition(": draw: ")[2] for one in told] == [
        "'P1' stands twice; keep one",
        "'P9' is not in providers or bids; it knows B1, B2, B3, B4, B5, B6, B7, P1, P2, P3",
    ]
    assert built(with_criteria(TINY, **SCORED | {"draw": "B2;P1"})).criteria_in_force is not None
