from xml.etree import ElementTree

from tests.report.charts.drawing import CAPTION
from toolkit.report.charts import Caption, figure_svg, png
from toolkit.report.charts.ranking import Ranked, ranking_chart

NAMES = {"svg": "http://www.w3.org/2000/svg"}
CHART = ranking_chart([Ranked("one", 5, 4, 6)])


def test_a_picture_is_named_described_and_stamped() -> None:
    root = ElementTree.fromstring(figure_svg(CHART, CAPTION))
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "fig-title fig-desc"
    assert root.findtext("svg:title", namespaces=NAMES) == "Title"
    assert root.findtext("svg:desc", namespaces=NAMES) == "A finding."
    last = [node.text for node in root.findall("svg:text", NAMES)]
    assert last == ["How to read it.", "Plan stage"]


def test_only_the_picture_itself_has_a_role() -> None:
    root = ElementTree.fromstring(figure_svg(CHART, CAPTION))
    assert not [node for node in root.iter() if node is not root and node.get("role")]


def test_ids_and_what_refers_to_them_begin_with_the_picture_s_own() -> None:
    drawn = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><defs>'
        '<linearGradient id="gradient_0"/></defs><rect fill="url(#gradient_0)"/>'
        '<use href="#gradient_0"/></svg>'
    )
    svg = figure_svg(drawn, Caption("fig-1", "T", "A.", "S"))
    assert 'id="fig-1-gradient_0"' in svg
    assert "url(#fig-1-gradient_0)" in svg
    assert 'href="#fig-1-gradient_0"' in svg


def test_the_same_chart_is_drawn_in_the_same_bytes() -> None:
    assert figure_svg(CHART, CAPTION) == figure_svg(CHART, CAPTION)
    assert png(figure_svg(CHART, CAPTION)) == png(figure_svg(CHART, CAPTION))


def test_hostile_words_stay_words() -> None:
    label = "<script>alert(1)</script>\u202e\u0007"
    chart = ranking_chart([Ranked(label, 5, 4, 6)])
    svg = figure_svg(chart, Caption("fig", label, label, label))
    root = ElementTree.fromstring(svg)
    assert not [node for node in root.iter() if node.tag.endswith("script")]
    assert "\u202e" not in svg
    assert "\u0007" not in svg
