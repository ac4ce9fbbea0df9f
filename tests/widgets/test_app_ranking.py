from tests.widgets.answered import tiny_answer
from toolkit.widgets.app_desk import weighed
from toolkit.widgets.app_ranking import FROZEN, WAITS, RankingStep


def test_ranking_follows_weights_and_they_can_be_put_back() -> None:
    found, moves = tiny_answer(), list[int]()
    step = RankingStep(found.case, frozen=False, moved=lambda: moves.append(1))
    step.show(found, anew=True)
    before, drawn = step.scores.value, step.robust.value
    step.weights.sliders["price"].value = 0.95
    assert (step.moved, len(moves)) == (True, 1)
    step.show(weighed(found, step.values(), step.moved), anew=False)
    assert step.scores.value != before
    assert step.robust.value == drawn
    step.reset.click()
    assert not step.moved


def test_while_it_is_worked_out_nothing_stale_stays() -> None:
    step = RankingStep(tiny_answer().case, frozen=False, moved=lambda: None)
    step.show(tiny_answer(), anew=True)
    step.wait()
    assert WAITS in step.scores.value
    assert step.picture.value == step.why.value == step.robust.value == ""


def test_published_weights_stay_and_the_page_says_why() -> None:
    step = RankingStep(tiny_answer().case, frozen=True, moved=lambda: None)
    assert all(one.disabled for one in step.weights.sliders.values())
    assert any(FROZEN in getattr(one, "value", "") for one in step.view.children)
