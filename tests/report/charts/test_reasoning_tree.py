from tests.report.charts.drawing import texts_of
from toolkit.report.charts.reasoning_tree import Reason, tree_svg


def test_every_step_is_written_with_its_verdict_and_clauses() -> None:
    said = texts_of(
        tree_svg(
            [
                Reason(0, "Direct award", "unknown", ""),
                Reason(1, "The regime governs", "met", "reg 3"),
                Reason(1, "No <other> provider", "not met", "", hidden=4),
            ]
        )
    )
    assert "Unknown: Direct award" in said
    assert "Met: The regime governs" in said
    assert "reg 3" in said
    assert "Not met: No <other> provider" in said
    assert "4 more steps in the table" in said


def test_verdicts_differ_by_shape() -> None:
    for verdict, mark in (("met", "\u25cf"), ("not met", "\u2715"), ("unknown", "?")):
        assert mark in texts_of(tree_svg([Reason(0, "x", verdict, "")]))


def test_a_step_stands_below_the_one_it_carries() -> None:
    drawn = tree_svg([Reason(0, "a", "met", ""), Reason(1, "b", "met", "")])
    assert drawn.count("<path") == 1
    assert tree_svg([Reason(0, "a", "met", "")]).count("<path") == 0
