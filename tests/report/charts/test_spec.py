from toolkit.report.charts.spec import data, folded


def test_long_labels_go_on_in_the_next_line_and_endless_ones_are_cut() -> None:
    assert folded("short") == "short"
    lines = folded("word " * 60, 20).split("\n")
    assert len(lines) == 3
    assert lines[-1].endswith("…")
    assert folded("") == ""


def test_rows_stand_inside_the_chart() -> None:
    assert data([{"label": "a", "value": 1.0}]).to_dict() == {
        "values": [{"label": "a", "value": 1.0}]
    }
