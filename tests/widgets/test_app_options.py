from tests.widgets.answered import tiny_answer
from toolkit.statements.case import Case
from toolkit.widgets.app_choices import Choices, Term
from toolkit.widgets.app_options import FROZEN, OptionsStep

type Told = list[tuple[Term, float | None]]


def step(case: Case, told: Told, *, frozen: bool = False) -> OptionsStep:
    return OptionsStep(case, frozen=frozen, moved=lambda term, value: told.append((term, value)))


def test_every_term_with_a_range_has_a_slider_that_tells(tiny: Case) -> None:
    told: Told = []
    shown = step(tiny, told)
    shown.show("prime_contractor", Choices())
    name, slider = next(iter(shown.sliders.items()))
    assert slider.min < slider.max
    stated = slider.value
    slider.value = slider.max
    slider.value = stated
    assert told == [
        (("prime_contractor", name), slider.max),
        (("prime_contractor", name), None),
    ]


def test_terms_that_were_moved_stay_moved_and_can_be_put_back(tiny: Case) -> None:
    told: Told = []
    shown = step(tiny, told)
    shown.show("alliance", Choices())
    name, slider = next(iter(shown.sliders.items()))
    shown.show("alliance", Choices().with_term(("alliance", name), slider.max))
    assert shown.sliders[name].value == slider.max
    shown.reset.click()
    assert (("alliance", name), None) in told
    assert not [value for _, value in told if value is not None]


def test_past_the_plan_stage_terms_stay_and_the_page_says_why(tiny: Case) -> None:
    shown = step(tiny, [], frozen=True)
    shown.show("alliance", Choices())
    assert all(one.disabled for one in shown.sliders.values())
    assert FROZEN in shown.heading.value


def test_ranks_follow_once_they_are_known(tiny: Case) -> None:
    shown = step(tiny, [])
    shown.compare(None)
    assert "being worked out" in shown.options.value
    shown.compare(tiny_answer())
    assert "being worked out" not in shown.options.value
