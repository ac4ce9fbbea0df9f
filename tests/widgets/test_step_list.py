from toolkit.widgets.step_list import StepList


def test_the_open_step_is_told_apart_without_colour() -> None:
    steps = StepList(steps=[["a", "First"], ["b", "Second"]], current="a")
    assert 'setAttribute("aria-current", "step")' in str(steps._esm)
    assert "innerHTML" not in str(steps._esm)
