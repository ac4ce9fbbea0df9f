from dataclasses import FrozenInstanceError, fields

import pytest

from toolkit.longlist import Lint


def test_a_lint_has_four_parts_and_does_not_change() -> None:
    lint = Lint("x", "flagged", ("a",), "Words.")
    assert [field.name for field in fields(lint)] == ["id", "level", "about", "words"]
    with pytest.raises(FrozenInstanceError):
        lint.words = "Other."  # type: ignore[misc]
