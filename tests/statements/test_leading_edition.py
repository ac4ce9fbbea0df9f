import pytest

from toolkit.errors import InputError
from toolkit.statements.case import Case
from toolkit.statements.leading_edition import led_by


def test_the_edition_named_comes_first_and_the_others_keep_their_order(tiny: Case) -> None:
    last = [*tiny.guidance][-1]
    found = led_by(tiny, last)
    assert [*found.guidance] == [last, *[*tiny.guidance][:-1]]
    assert found.editions == tuple(found.guidance)


def test_an_unknown_edition_is_refused_with_the_known_ones(tiny: Case) -> None:
    with pytest.raises(InputError, match="green_book_2026"):
        led_by(tiny, "green_book_2062")
