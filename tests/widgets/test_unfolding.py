import ipywidgets as w

from toolkit.widgets.unfolding import HIDE, Unfolding


def test_a_part_is_made_once_and_only_when_asked_for() -> None:
    made: list[w.Widget] = []

    def make() -> w.Widget:
        made.append(w.HTML("part"))
        return made[-1]

    part = Unfolding("Show more", make)
    assert not made
    part.button.click()
    assert (len(made), part.holder.layout.display, part.button.description) == (1, "", HIDE)
    part.button.click()
    part.button.click()
    assert (len(made), part.holder.layout.display) == (1, "")
