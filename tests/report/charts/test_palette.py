from itertools import combinations

import numpy as np
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


# How colours look to people without one kind of cone, in linear light.
# Source: Machado, Oliveira and Fernandes (2009), severity 1.0.
BLIND = {
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
# From linear light to the L, M and S of Oklab, and from their cube roots to its three axes.
TO_CONES = (
    (0.41222147, 0.53633254, 0.05144599),
    (0.21190350, 0.68069954, 0.10739696),
    (0.08830246, 0.28171884, 0.62997870),
)
TO_AXES = (
    (0.21045426, 0.79361779, -0.00407205),
    (1.97799850, -2.42859221, 0.45059371),
    (0.02590404, 0.78277177, -0.80867577),
)
APART = 0.06  # in Oklab; a difference that is just seen is about 0.02


def seen_by(kind: str, colour: str) -> np.ndarray:
    """Give where a colour stands in Oklab for somebody who sees it so."""
    channels = np.array([int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)])
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    seen = np.clip(np.array(BLIND[kind]) @ linear, 0, 1) if kind in BLIND else linear
    found: np.ndarray = np.array(TO_AXES) @ np.cbrt(np.array(TO_CONES) @ seen)
    return found


@pytest.mark.parametrize("kind", ["everybody", *BLIND])
@pytest.mark.parametrize(("one", "other"), list(combinations(MARKS, 2)))
def test_every_two_marks_stay_apart_for_colour_blind_readers(
    kind: str, one: str, other: str
) -> None:
    distance = float(np.linalg.norm(seen_by(kind, one) - seen_by(kind, other)))
    assert distance >= APART, f"{one} and {other} are {distance:.3f} apart"


def test_grey_is_grey_to_everybody() -> None:
    for kind in BLIND:
        assert np.allclose(seen_by(kind, "#777777")[1:], 0, atol=0.01)
