from tests.statements.rows_read import problems
from toolkit.statements.streams import Eligibility, Stream

STREAM = {
    "stream_id": "S",
    "commissioner_id": "C",
    "stream_name": "Budget",
    "available_gbp": "100",
}
LEAVE = {
    "stream_id": "S",
    "lot_id": "N",
    "eligible_separate_budgets": "0",
    "eligible_pooled": "1",
}


def test_money_may_not_be_pooled_unless_stated() -> None:
    assert not Stream.model_validate(STREAM).can_be_pooled_s75


def test_money_may_grow_or_shrink_and_does_neither_unless_stated() -> None:
    assert Stream.model_validate(STREAM).growth_per_year is None
    assert problems(Stream, **STREAM, growth_per_year="-0.02") == []
    (told,) = problems(Stream, **STREAM, growth_per_year="2%")
    assert told.endswith("write a percentage as a share, such as 0.2 for 20%")


def test_a_share_above_one_is_refused() -> None:
    (told,) = problems(Stream, **STREAM, in_scope_share="1.01")
    assert told == "in_scope_share: '1.01' is above 1; give 1 or less"


def test_a_percentage_is_refused_with_the_way_to_write_it() -> None:
    (told,) = problems(Eligibility, **LEAVE, max_share_of_lot_from_stream="25%")
    assert told.endswith("write a percentage as a share, such as 0.2 for 20%")


def test_leave_to_pay_is_read_in_any_spelling() -> None:
    leave = Eligibility.model_validate(LEAVE)
    assert (leave.eligible_separate_budgets, leave.eligible_pooled) == (False, True)


def test_least_sums_and_carrying_are_stated_or_there_are_none() -> None:
    bare = Stream.model_validate(STREAM)
    assert (bare.least_gbp, bare.carry_share) == (None, None)
    (told,) = problems(Stream, **STREAM, carry_share="1.2")
    assert told == "carry_share: '1.2' is above 1; give 1 or less"
