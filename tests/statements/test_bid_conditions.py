from tests.statements.rows_read import problems
from toolkit.statements.bid_conditions import ConditionalBid, ExclusiveBid


def test_a_bid_of_a_group_needs_no_set() -> None:
    assert problems(ExclusiveBid, group_id="G", bid_id="B") == []
    assert ExclusiveBid(group_id="G", bid_id="B").set_id is None


def test_a_condition_names_what_it_needs() -> None:
    (told,) = problems(ConditionalBid, condition_id="C", bid_id="B")
    assert told.startswith("only_with: ")
