import pytest

from toolkit.appraisal.economic.rounding import Quality, rounded, worst


@pytest.mark.parametrize(
    ("gbp", "quality", "said"),
    [
        (1_234_567, "published", 1_230_000),
        (1_234_567, "derived", 1_200_000),
        (-1_254_567, "assumed", -1_300_000),
        (0, "assumed", 0),
        (0.0451, "published", 0.0451),
    ],
)
def test_prose_says_no_more_than_the_inputs_bear(gbp: float, quality: Quality, said: float) -> None:
    assert rounded(gbp, quality) == pytest.approx(said)


def test_the_weakest_input_decides() -> None:
    assert worst({"published", "derived"}) == "derived"
    assert worst({"published", "assumed"}) == "assumed"
    assert worst({"published"}) == "published"
    assert worst(set()) == "assumed"  # nothing known is nothing published
