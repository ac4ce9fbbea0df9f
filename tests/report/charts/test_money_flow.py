from xml.etree import ElementTree

import pytest

from tests.report.charts.drawing import texts_of
from tests.report.charts.flows import FORTY, LINES, MANY_LINES, PARTIES, line
from tests.report.charts.test_palette import mixed
from tests.report.models import ARABIC, SCRIPT
from toolkit.report.charts import png
from toolkit.report.charts.flow_gathering import gather
from toolkit.report.charts.money_flow import LABELLED, TONES, money_flow_svg
from toolkit.report.charts.palette import MARKS, WHITE, contrast

SVG = "{http://www.w3.org/2000/svg}"


def test_bands_are_as_wide_as_the_money_with_p10_inside_and_p90_outside() -> None:
    flows = gather([line("city", "p1", 50e6, 0.1)], PARTIES)
    paths = ElementTree.fromstring(money_flow_svg(flows)).iter(f"{SVG}path")
    widths = [float(path.get("stroke-width", 0)) for path in paths if path.get("stroke-width")]
    assert widths == pytest.approx([300, 300 / 1.1, 300 * 0.9 / 1.1], abs=0.01)


def test_every_flow_is_labelled_with_its_sum_and_range() -> None:
    said = texts_of(money_flow_svg(gather(LINES, PARTIES)))
    assert "£60.0m (57.0 to 63.0)" in said
    assert "£0.9m (\u22121.0 to 3.0)" in said
    assert all(word in said for word in ("City Council", "Prime", "Charity", "Gain and pain"))


def test_only_money_that_flows_back_is_dashed() -> None:
    paths = ElementTree.fromstring(money_flow_svg(gather(LINES, PARTIES))).iter(f"{SVG}path")
    dashed = {path.get("d") for path in paths if path.get("stroke-dasharray")}
    assert len(dashed) == 1


def test_kinds_are_told_apart_by_letter_as_well_as_by_colour() -> None:
    kinds = [line("city", "p1", 1e6 + n, kind=f"Kind {n}") for n in range(9)]
    said = texts_of(money_flow_svg(gather(kinds, PARTIES)))
    assert all(f" {letter} £" in said for letter in "abcdefghi")


@pytest.mark.parametrize("colour", MARKS)
def test_the_band_of_the_central_sum_stands_out_on_white(colour: str) -> None:
    # The tones lie on one another, so the middle one covers more than its own part.
    covered = 1 - (1 - TONES[0]) * (1 - TONES[1])
    assert contrast(mixed(colour, covered), WHITE) >= 3


def test_forty_parties_stay_legible() -> None:
    flows = gather(MANY_LINES, FORTY)
    svg = money_flow_svg(flows)
    root = ElementTree.fromstring(svg)
    assert len(list(root.iter(f"{SVG}svg"))) == 1 + 16
    said = texts_of(svg)
    assert said.count(" a £") == LABELLED < len(flows)
    assert "others (5)" in said


def test_hostile_endless_and_right_to_left_names_stay_words_of_a_bearable_length() -> None:
    lines = [
        line(SCRIPT, ARABIC, 5e6, kind="\u202e</text><script>x</script>"),
        line("a" * 300, "very long name " * 60, 2e6, kind="k" * 300),
    ]
    svg = money_flow_svg(gather(lines))
    root = ElementTree.fromstring(svg)
    assert not [node for node in root.iter() if node.tag.endswith("script")]
    assert max(len(text) for text in root.itertext()) < 60
    assert "\u202e" not in svg
    assert ARABIC.split()[0] in svg


@pytest.mark.parametrize("flows", [(), gather([line("a", "a", 5e6)])], ids=["none", "one party"])
def test_no_money_is_still_a_picture(flows: tuple[()]) -> None:
    assert "No money flows." in texts_of(money_flow_svg(flows))


def test_the_same_flows_are_drawn_in_the_same_bytes() -> None:
    there, back = (
        money_flow_svg(gather(lines, PARTIES)) for lines in (LINES, tuple(reversed(LINES)))
    )
    assert there == back
    assert png(there) == png(back)
