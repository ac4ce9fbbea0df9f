from toolkit.files.open_contracting.fields import Field, Remark, Row, derived, real, remarked
from toolkit.files.open_contracting.nodes import Said

ROW = Row("lots", "N")


def test_a_field_taken_over_is_real_and_says_where_it_stood() -> None:
    field = Field("lots", "N", "lot_name", "North", "real", "tender/lots/0/title")
    assert [*real(ROW, "lot_name", Said("North", "tender/lots/0/title"))] == [field]


def test_nothing_said_writes_nothing_and_a_remark_stands_alone() -> None:
    assert not [*real(ROW, "lot_name", Said(None, "a"))]
    assert [*remarked(Said(None, "a", "is no text; left out"))] == [
        Remark("a", "is no text; left out")
    ]


def test_what_follows_is_derived() -> None:
    assert derived(ROW, "unit", "hour", "how").basis == "derived"
