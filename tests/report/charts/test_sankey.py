from xml.etree import ElementTree

import pytest

from tests.report.charts.drawing import texts_of
from toolkit.report.charts.sankey import Band, sankey_svg

SVG = "{http://www.w3.org/2000/svg}"
BANDS = [Band("A", "X", 3e6), Band("A", "Y", 1e6, own=False), Band("B", "Y", 2e6)]


def test_bands_are_as_wide_as_the_money_is_large() -> None:
    paths = list(ElementTree.fromstring(sankey_svg(BANDS)).iter(f"{SVG}path"))
    widths = [float(path.get("stroke-width", "0")) for path in paths]
    assert widths == pytest.approx([180, 60, 120])
    assert [bool(path.get("stroke-dasharray")) for path in paths] == [False, True, False]


def test_every_node_is_written_with_its_money() -> None:
    said = texts_of(sankey_svg(BANDS))
    assert all(word in said for word in ("A £4.0m", "B £2.0m", "X £3.0m", "Y £3.0m"))


def test_hostile_and_endless_names_stay_words_of_a_bearable_length() -> None:
    svg = sankey_svg([Band("<script>x</script>", "n" * 500, 1e6)])
    root = ElementTree.fromstring(svg)
    assert not list(root.iter("script"))
    assert max(len(text) for text in root.itertext()) < 60


def test_no_money_is_still_a_picture() -> None:
    ElementTree.fromstring(sankey_svg([]))
