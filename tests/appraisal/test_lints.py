import pytest

from toolkit.appraisal.lints import Lint, flagged, named, refused


def test_parts_of_the_words_are_put_together() -> None:
    assert flagged("x", ["a"], "One ", "two.") == (Lint("x", "flagged", ("a",), "One two."),)
    assert refused("x", [], "No.")[0].level == "refused"


@pytest.mark.parametrize(
    ("names", "words"), [(["A"], "“A”"), (["A, or B", "C"], "“A, or B” and “C”")]
)
def test_names_are_set_apart(names: list[str], words: str) -> None:
    assert named(*names) == words
