import pytest

from toolkit.report.charts.palette import BAND, DEPTHS, INK, MARKS, MUTED, WHITE, contrast
from toolkit.report.charts.sankey import SHOW


def mixed(colour: str, part: float) -> str:
    """Give the colour that is seen where only a part of it covers white."""
    channels = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return "#" + "".join(f"{round(part * value + (1 - part) * 255):02x}" for value in channels)


@pytest.mark.parametrize("colour", [*MARKS, BAND, *DEPTHS])
def test_every_mark_stands_out_on_white(colour: str) -> None:
    assert contrast(colour, WHITE) >= 3


@pytest.mark.parametrize("colour", MARKS)
def test_every_band_of_the_funding_picture_stands_out_on_white(colour: str) -> None:
    assert contrast(mixed(colour, SHOW), WHITE) >= 3


@pytest.mark.parametrize("colour", [INK, MUTED])
def test_words_stand_out_on_white(colour: str) -> None:
    assert contrast(colour, WHITE) >= 4.5


@pytest.mark.parametrize("colour", DEPTHS)
def test_white_words_stand_out_on_every_shade(colour: str) -> None:
    assert contrast(WHITE, colour) >= 4.5


def test_a_dot_stands_out_on_its_range() -> None:
    assert contrast(INK, BAND) >= 3


def test_contrast_follows_the_published_definition() -> None:
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
