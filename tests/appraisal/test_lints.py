from dataclasses import FrozenInstanceError, fields

import pytest

from toolkit.appraisal.lints import Lint


def test_a_lint_says_four_things_and_stays_as_it_is() -> None:
    lint = Lint("near-tie", "flagged", ("a", "b"), "A and B are too close to call.")
    assert [field.name for field in fields(lint)] == ["id", "level", "about", "words"]
    with pytest.raises(FrozenInstanceError):
        lint.words = "other"  # type: ignore[misc]
