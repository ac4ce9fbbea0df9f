import pytest

from toolkit.errors import InputError
from toolkit.report.audience.readers import AUDIENCES, COMMISSIONER, Reader, reader_of
from toolkit.statements.case import Case


def test_commissioners_see_everything_and_nobody_else_does(tiny: Case) -> None:
    seen = [name for name in AUDIENCES if reader_of(tiny, name).sees_everything]
    assert seen == ["commissioner"]
    assert reader_of(tiny, "commissioner") == COMMISSIONER


def test_every_reader_has_a_name_of_file_of_its_own(tiny: Case) -> None:
    readers = [reader_of(tiny, name) for name in AUDIENCES]
    readers += [reader_of(tiny, "bidder", name) for name in tiny.providers]
    assert len({one.suffix for one in readers}) == len(readers)
    assert COMMISSIONER.suffix == ""
    assert Reader("public").suffix == "-public"


@pytest.mark.parametrize(
    ("audience", "bidder", "told"),
    [
        ("pubic", "", "did you mean 'public'"),
        ("public", "P1", "--audience bidder"),
        ("commissioner", "P1", "--audience bidder"),
        ("bidder", "P9", "'P9' is not a bidder of tiny"),
    ],
)
def test_an_unknown_audience_or_bidder_is_refused(
    audience: str, bidder: str, told: str, tiny: Case
) -> None:
    with pytest.raises(InputError, match=told):
        reader_of(tiny, audience, bidder)
