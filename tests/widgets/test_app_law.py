from datetime import date

from tests.widgets.answered import tiny_answer
from toolkit.widgets.app_law import LawStep


def test_the_law_of_an_option_stands_with_its_day_and_what_is_open() -> None:
    found, told = tiny_answer(), list[date | None]()
    step = LawStep(found.case, "tiny", told.append)
    step.show(found.case, "alliance", found.result("alliance").findings)
    assert "law as of 24 March 2026" in step.found.value
    assert "Answer these 20 first; they settle some " in step.found.value
    step.as_of.value = date(2026, 6, 1)
    assert told == [date(2026, 6, 1)]
    step.clear()
    assert step.found.value == ""


def test_a_rulebook_is_asked_only_when_somebody_wants_to() -> None:
    step = LawStep(tiny_answer().case, "tiny", lambda _: None)
    assert not step.ask.holder.children
    step.ask.button.click()
    assert len(step.ask.holder.children) == 1
