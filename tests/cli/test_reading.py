import pytest

from toolkit.cli.reading import reader_asked
from toolkit.errors import InputError
from toolkit.statements.case import Case


def test_words_are_for_commissioners_and_json_is_for_anyone(tiny: Case) -> None:
    assert reader_asked(tiny, "commissioner", "", json=False).sees_everything
    assert reader_asked(tiny, "bidder", "P1", json=True).bidder == "P1"
    with pytest.raises(InputError, match="add --json"):
        reader_asked(tiny, "public", "", json=False)
