import pytest

from toolkit.report.chapters.numbered import numbered
from toolkit.report.content import Number
from toolkit.report.showing import plain


@pytest.mark.parametrize(
    "sentence",
    [
        "A comes first with 47.69 of 100 points.",
        "P01 under section 75 weighs 2.9% to 97.1%, at £1,130,000 or £1.25 million.",
        "A fund of 3 bodies.",
    ],
)
def test_a_sentence_reads_as_before(sentence: str) -> None:
    assert plain(numbered(sentence, "robustness", "robustness")) == sentence


def test_figures_are_tied_and_names_are_not() -> None:
    told = numbered("P1.5 is worth £1.25 million, 97.1% of it.", "robustness", "here")
    found = [one for one in told if isinstance(one, Number)]
    assert [one.kind for one in found] == ["million", "share"]
    assert [float(one.value) for one in found] == pytest.approx([1_250_000, 0.971])
