from tests.statements.rows_read import problems
from toolkit.statements.consortia import ConsortiumMember


def test_a_part_is_at_most_the_whole() -> None:
    (told,) = problems(ConsortiumMember, consortium_id="C", member_id="P", share="1.5")
    assert told == "share: '1.5' is above 1; give 1 or less"
