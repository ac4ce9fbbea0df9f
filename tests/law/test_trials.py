from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.specimen import LAW, sheet, specimen
from toolkit.law.answers import named, which_of
from toolkit.law.facts import Value
from toolkit.law.reasons import verdict_in_words
from toolkit.law.trials import found_under, numbers, outcomes, pairs_of, trials_of

VALUES: dict[str, tuple[str, ...]] = {
    "value": ("", "100", "239.99", "240", "500"),
    "urgent": ("", "yes", "no"),
    "only_one_able": ("", "yes", "no"),
    "kind": ("", "care", "repair"),
    "trigger_date": ("", "2030-05-01", "2031-01-01"),
}
STATED = st.fixed_dictionaries({name: st.sampled_from(texts) for name, texts in VALUES.items()})


def _values(texts: dict[str, str]) -> dict[str, Value]:
    return {n: known.value for n, known in sheet(**_given(texts)).known.items()}


def _given(texts: dict[str, str]) -> dict[str, str]:
    return {name: text for name, text in texts.items() if text}


@settings(max_examples=60, deadline=None)
@given(STATED, st.lists(STATED, max_size=8))
def test_many_sets_at_once_are_what_each_is_alone(
    stated: dict[str, str], changes: list[dict[str, str]]
) -> None:
    facts = sheet(**_given(stated))
    sets = [_values(change) for change in changes]
    rules = [*LAW.rules.values(), *specimen().on(LAW.day).rules.values()]
    for rule in rules:
        answer = rule(facts, specimen().on(LAW.day) if rule.id == "regime" else LAW)
        expected = tuple(verdict_in_words(answer, change) for change in sets)
        assert outcomes(answer, sets) == expected, rule.id


def test_no_set_has_no_outcome() -> None:
    assert outcomes(LAW.rules["tender"](sheet(), LAW), []) == ()


def test_each_value_knows_its_sets() -> None:
    trials = trials_of([{"urgent": True}, {"urgent": False}, {"urgent": True}])
    assert trials.taken == {"urgent": {True: 0b101, False: 0b010}}
    assert trials.all == 0b111


def test_every_pair_of_two_facts() -> None:
    answer = LAW.rules["direct"](sheet(), LAW)
    pairs: list[dict[str, Value]] = [
        {"urgent": a, "only_one_able": b} for a, b in product((True, False), repeat=2)
    ]
    assert outcomes(answer, pairs) == ("met", "met", "met", "not met")


def test_pairs_are_every_two_changes_of_two_facts() -> None:
    answer = LAW.rules["direct"](sheet(), LAW)
    changes: list[tuple[str, Value]] = [
        (name, value) for name in ("urgent", "only_one_able") for value in (True, False)
    ]
    pairs = pairs_of(changes)
    sensible = [divmod(number, 4) for number in numbers(pairs.all)]
    assert sensible == [(0, 2), (0, 3), (1, 2), (1, 3)]
    found = {words: list(numbers(sets)) for words, sets in found_under(answer, pairs).items()}
    assert found == {"met": [2, 3, 6], "not met": [7]}


def test_parts_of_a_choice_that_share_a_name_are_told_together() -> None:
    urgent, able = (LAW.rules["direct"](sheet(), LAW).children[n] for n in (0, 1))
    choice = which_of(named(urgent, "one"), named(able, "one"), asked="?", otherwise="none")
    sets: list[dict[str, Value]] = [
        {"urgent": a, "only_one_able": b} for a, b in product((True, False), repeat=2)
    ]
    assert outcomes(choice, sets) == ("one + one", "one", "one", "none")
