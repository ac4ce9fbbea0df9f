import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.report.charts.flow_labels import lines_of, money_said, range_said


@pytest.mark.parametrize(
    ("sums", "said"),
    [
        ((61.04e6, 58.8e6, 63.9e6), "£61.0m (58.8 to 63.9)"),
        ((240e3, 200e3, 301e3), "£240k (200 to 301)"),
        ((0.9e6, -1e6, 3e6), "£0.9m (\u22121.0 to 3.0)"),
        ((5e6, 5e6, 5e6), "£5.0m"),
        ((0.0, 0.0, 0.0), "£0.0m"),
        ((-2e6, -3e6, 1e6), "\u2212£2.0m (\u22123.0 to 1.0)"),
        ((1234.5e6, 1.2e9, 1.3e9), "£1,234.5m (1,200.0 to 1,300.0)"),
    ],
)
def test_a_sum_is_told_with_its_range_in_one_unit(
    sums: tuple[float, float, float], said: str
) -> None:
    assert range_said(*sums) == said


def test_small_sums_are_told_in_thousands() -> None:
    assert [money_said(gbp) for gbp in (949_000, 951_000, 0, -240_000)] == [
        "£949k",
        "£1.0m",
        "£0.0m",
        "\u2212£240k",
    ]


@given(st.text(), st.integers(3, 40), st.integers(1, 4))
def test_names_fit_their_box(name: str, wide: int, most: int) -> None:
    lines = lines_of(name, wide, most)
    assert 1 <= len(lines) <= most
    assert all(line and len(line) <= wide for line in lines)
