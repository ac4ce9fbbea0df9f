from dataclasses import replace

from tests.widgets.answered import tiny_answer
from toolkit.widgets.app_assumptions import AssumptionsStep, compared_table
from toolkit.widgets.app_choices import Choices

type Told = list[tuple[str, float | None]]


def step(told: Told) -> AssumptionsStep:
    return AssumptionsStep(
        tiny_answer().case,
        moved=lambda id, value: told.append((id, value)),
        edition_moved=lambda _: None,
    )


def test_every_assumption_is_listed_and_can_be_moved_within_its_range() -> None:
    told: Told = []
    shown, case = step(told), tiny_answer().case
    shown.show(Choices())
    assert all(one.label in shown.table.value for one in case.assumptions.values())
    for _, id in shown.assumption.options:
        shown.assumption.value = id
        one = case.assumptions[id]
        assert (shown.value.min, shown.value.max) == (float(one.low), float(one.high))
        assert shown.value.value == float(one.central)
    assert not told
    shown.value.value = shown.value.max
    assert told == [(shown.assumption.value, shown.value.max)]


def test_what_was_moved_is_told_with_what_was_stated() -> None:
    shown = step([])
    id = shown.assumption.value
    shown.show(Choices().with_likely(id, 1.01))
    assert "1.01 (stated: " in shown.table.value


def test_as_stated_stands_beside_as_chosen() -> None:
    found = tiny_answer()
    table = compared_table(found, replace(found, draws=found.draws))
    assert list(table["Rank as stated"]) == list(table["Rank now"])
    assert len(table) == len(found.results)
