from tests.statements.rows_read import problems
from toolkit.statements.commissioners import Commissioner


def test_a_body_needs_an_id_a_name_and_a_type() -> None:
    assert problems(Commissioner) == [
        "commissioner_id: is missing; add it",
        "name: is missing; add it",
        "type: is missing; add it",
    ]


def test_people_are_counted_from_zero() -> None:
    (told,) = problems(Commissioner, commissioner_id="C", name="C", type="t", adults_18plus="-1")
    assert "below 0" in told
