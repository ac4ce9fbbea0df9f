import pytest
from pydantic import ValidationError

from toolkit.statements.text_blocks import SPOTS, TextBlock, figure_names


def block(**more: str) -> TextBlock:
    return TextBlock.model_validate({"text_id": "T", "spot": "after law", "text": "x", **more})


def test_what_a_text_was_written_against_is_read_by_name() -> None:
    noted = "ranking.a.total=47.7; money.a.care=£1,650,000;"
    assert block(written_against=noted).accepted == {
        "ranking.a.total": "47.7",
        "money.a.care": "£1,650,000",
    }
    assert block().accepted is None


def test_anything_else_there_is_refused_with_the_remedy() -> None:
    with pytest.raises(ValidationError, match="--accept"):
        block(written_against="about fifty")


def test_every_option_has_the_same_figures() -> None:
    names = figure_names(["a", "b"])
    assert {one.replace(".a.", ".b.") for one in names if ".a." in one} == {
        one for one in names if ".b." in one
    }
    assert all(names.values())


def test_spots_are_named_once() -> None:
    assert len(set(SPOTS)) == len(SPOTS)
