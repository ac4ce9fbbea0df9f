import pytest

from tests.law.specimen import LAW, sheet, specimen
from toolkit.law.flips import Flip, flips


def _told(found: tuple[Flip, ...]) -> list[tuple[str, dict[str, str]]]:
    return [(f.to, {c.definition.name: str(c.to) for c in f.change}) for f in found]


def _flips(rule: str, **facts: str) -> tuple[Flip, ...]:
    return flips(LAW.rules[rule](sheet(**facts), LAW), rule)


def test_one_fact_is_the_smallest_set() -> None:
    found = _flips("tender", value="240", urgent="no", only_one_able="no")
    assert _told(found) == [
        ("not met", {"value": "239.99"}),
        ("not met", {"urgent": "True"}),
        ("not met", {"only_one_able": "True"}),
    ]


def test_two_facts_where_one_is_not_enough() -> None:
    found = _flips("direct", urgent="yes", only_one_able="yes")
    assert _told(found) == [("not met", {"urgent": "False", "only_one_able": "False"})]


def test_no_set_within_the_limit_is_no_flip() -> None:
    answer = LAW.rules["direct"](sheet(urgent="yes", only_one_able="yes"), LAW)
    assert flips(answer, "direct", most=1) == ()


def test_an_open_answer_shows_what_would_settle_it() -> None:
    assert _told(_flips("direct", urgent="no")) == [
        ("met", {"urgent": "True"}),
        ("met", {"only_one_able": "True"}),
        ("not met", {"only_one_able": "False"}),
    ]


@pytest.mark.parametrize(
    ("started", "to", "day"),
    [("2031-05-01", "old", "2030-12-31"), ("2030-12-01", "new care", "2031-01-01")],
)
def test_a_date_flips_at_its_cut_off(started: str, to: str, day: str) -> None:
    law = specimen().on(LAW.day)
    answer = law.rules["regime"](sheet(trigger_date=started, kind="care"), law)
    assert (to, {"trigger_date": day}) in _told(flips(answer, "regime"))


def test_as_plain_data_with_the_class_of_each_change() -> None:
    _, view, _ = _flips("direct", urgent="no")
    change = {"fact": "only_one_able", "from": "not stated", "to": "yes", "class": "view"}
    assert view.as_json() == {"target": "direct", "to": "met", "change": [change]}
    law = specimen().on(LAW.day)
    answer = law.rules["new"](sheet(trigger_date="2030-12-01"), law)
    assert flips(answer, "new")[0].change[0].kind == "date"
    assert _flips("tender", value="240", urgent="no")[0].change[0].kind == "objective fact"
