from xml.etree import ElementTree

from toolkit.report.explorer.pictures import money_figure, ranking_figure
from toolkit.report.explorer.runs import Run

STAMP = "Hypothetical case"


def test_each_picture_states_its_finding_and_has_its_table(runs: tuple[Run, ...]) -> None:
    for drawn in (ranking_figure(runs[0], STAMP), money_figure(runs[0], STAMP)):
        assert drawn is not None
        root = ElementTree.fromstring(drawn.svg)
        assert root.get("role") == "img"
        assert drawn.alt in "".join(root.itertext())
        assert STAMP in "".join(root.itertext())
        assert drawn.table.rows


def test_pictures_of_two_runs_share_no_id(runs: tuple[Run, ...]) -> None:
    one, other = (ranking_figure(run, STAMP) for run in runs[:2])
    assert one is not None
    assert other is not None
    assert one.id != other.id
    assert one.table.id != other.table.id


def test_without_an_award_there_is_nothing_to_draw(runs: tuple[Run, ...]) -> None:
    assert ranking_figure(runs[2], STAMP) is None
    assert money_figure(runs[2], STAMP) is None
