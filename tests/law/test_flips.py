from dataclasses import replace

import pytest

from tests.law.specimen import LAW, sheet, specimen
from toolkit.law.answers import all_of, is_not
from toolkit.law.asking import amount, at_least, holds
from toolkit.law.flips import Flip, field_of, flips
from toolkit.law.trials import numbers


def _told(found: tuple[Flip, ...]) -> list[tuple[str, dict[str, str]]]:
    return [(f.to, {c.definition.name: str(c.to) for c in f.change}) for f in found]


def _flips(rule: str, **facts: str) -> tuple[Flip, ...]:
    return flips(LAW.rules[rule](sheet(**facts), LAW), rule)


def test_one_fact_is_the_smallest_set_and_no_value_is_split() -> None:
    found = _flips("tender", value="240", urgent="no", only_one_able="no")
    assert _told(found) == [("not met", {"urgent": "True"})]


def test_a_stated_sum_may_only_be_found_larger() -> None:
    found = _flips("tender", value="239.99", urgent="no", only_one_able="no")
    assert _told(found) == [("met", {"value": "240.00"})]


def test_a_missing_sum_is_shown_on_both_sides_of_its_limit() -> None:
    found = _flips("tender", urgent="no", only_one_able="no")
    values = {f.to: f.change[0].to for f in found if f.change[0].definition.name == "value"}
    assert {to: str(value) for to, value in values.items()} == {
        "met": "240.00",
        "not met": "239.99",
    }


def test_a_change_knows_every_pair_that_it_is_one_of() -> None:
    field = field_of([LAW.rules["tender"](sheet(), LAW)])
    count = len(field.changes)
    assert count > 2
    for at, pairs in enumerate(field.pairs_with):
        assert set(numbers(pairs)) == {n for n in range(count * count) if at in divmod(n, count)}


def test_a_change_is_found_at_the_place_of_its_fact() -> None:
    field = field_of([LAW.rules["tender"](sheet(), LAW)])
    for choice in field.choices:
        at, count = field.places[choice[0].definition.name]
        assert field.changes[at : at + count] == choice


def test_a_recorded_view_is_never_changed() -> None:
    assert _flips("direct", urgent="yes", only_one_able="yes") == ()
    changed = {c.definition.name for f in _flips("direct", urgent="no", only_one_able="no")
               for c in f.change}  # fmt: skip
    assert changed == {"urgent"}


def test_where_two_do_not_do_a_longer_set_is_given_for_the_end_still_missing() -> None:
    found = _told(_flips("tender"))
    assert ("not met", {"urgent": "True"}) in found
    longest = {"value": "240.00", "urgent": "False", "only_one_able": "False"}
    assert found[-1] == ("met", longest)


def test_a_longer_set_may_lead_to_either_end() -> None:
    found = _told(flips(is_not(LAW.rules["tender"](sheet(), LAW)), "no tender"))
    longest = {"value": "240.00", "urgent": "False", "only_one_able": "False"}
    assert found[-1] == ("not met", longest)


def test_an_open_answer_shows_what_would_settle_it() -> None:
    assert _told(_flips("direct", urgent="no")) == [
        ("met", {"only_one_able": "True"}),
        ("not met", {"only_one_able": "False"}),
        ("met", {"urgent": "True"}),
    ]


def test_what_a_body_can_decide_comes_before_what_it_can_only_find() -> None:
    found = _flips("direct", urgent="no")
    assert [f.change[0].kind for f in found] == ["view", "view", "fixed"]


@pytest.mark.parametrize(
    ("started", "to", "day"),
    [("2031-05-01", "old", "2030-12-31"), ("2030-12-01", "new care", "2031-01-01")],
)
def test_a_date_flips_at_its_cut_off(started: str, to: str, day: str) -> None:
    law = specimen().on(LAW.day)
    answer = law.rules["regime"](sheet(trigger_date=started, kind="care"), law)
    assert (to, {"trigger_date": day}) in _told(flips(answer, "regime"))


def test_as_plain_data_with_the_class_of_each_change() -> None:
    view, *_ = _flips("direct", urgent="no")
    change = {"fact": "only_one_able", "from": "not stated", "to": "yes", "class": "view"}
    assert view.as_json() == {"target": "direct", "to": "met", "change": [change]}


def test_a_decidable_fact_says_so() -> None:
    law = specimen().on(LAW.day)
    (flip,) = flips(law.rules["new"](sheet(trigger_date="2030-12-01"), law), "new")
    (change,) = flip.change
    assert change.kind == "fixed"
    assert (
        replace(change, definition=replace(change.definition, decidable=True)).kind == "decidable"
    )


def test_a_likely_end_is_not_told_again_where_a_smaller_set_points_the_same_way() -> None:
    found = _told(_flips("hunch", urgent="yes"))
    assert found == [("unknown, likely met", {"urgent": "False"})]


def test_trees_tried_together_flip_as_each_does_alone() -> None:
    facts = sheet(urgent="no", value="100")
    answers = {id: LAW.rules[id](facts, LAW) for id in ("direct", "tender", "hunch")}
    together = field_of(answers.values())
    for id, answer in answers.items():
        known = [(to, sorted(change.items())) for to, change in _told(flips(answer, id))]
        found = [(to, sorted(change.items())) for to, change in _told(flips(answer, id, together))]
        assert sorted(found) == sorted(known)


def test_less_certainty_of_the_same_end_is_no_flip() -> None:
    facts = sheet(urgent="no", value="50")
    guessed = at_least(amount(facts, "value"), LAW.figure("guessed"))
    found = _told(flips(all_of(holds(facts, "urgent"), guessed), "guess"))
    assert found == [("unknown, likely met", {"urgent": "True", "value": "100.00"})]
