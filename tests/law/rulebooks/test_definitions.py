from collections.abc import Callable
from decimal import Decimal

import pytest

from toolkit.errors import RulebookError
from toolkit.law.facts import FactDefinition, read_value
from toolkit.law.rulebooks import definitions


@pytest.mark.parametrize(
    ("define", "type"),
    [
        (definitions.yes_no, "yes/no"),
        (definitions.view, "yes/no"),
        (definitions.money, "gbp"),
        (definitions.money_change, "gbp"),
        (definitions.number, "number"),
        (definitions.day, "date"),
    ],
)
def test_a_definition_keeps_its_question_and_all_its_clauses(
    define: Callable[..., FactDefinition], type: str
) -> None:
    fact = define("widgets", "How many widgets?", "Act s.1", "Act s.2")
    assert (fact.name, fact.type, fact.question) == ("widgets", type, "How many widgets?")
    assert fact.cites == ("Act s.1", "Act s.2")


def test_only_a_change_of_a_sum_may_lie_below_nothing() -> None:
    change = definitions.money_change("rise", "By how much does it rise?", "Act s.1")
    assert read_value(change, "-5") == Decimal(-5)
    for text in ("-5", "-0.01"):
        with pytest.raises(ValueError, match="0 or more"):
            read_value(definitions.money("worth", "What is it worth?", "Act s.1"), text)
    assert read_value(definitions.money("worth", "What is it worth?", "Act s.1"), "0") == 0


def test_only_a_view_is_a_view() -> None:
    assert definitions.view("held", "Is it held?", "Act s.1").kind == "view"
    assert definitions.yes_no("held", "Is it held?", "Act s.1").kind == "objective"


def test_a_word_lists_its_words() -> None:
    fact = definitions.word("colour", "Which colour?", ("red", "blue"), "Act s.1")
    assert (fact.type, fact.words) == ("word", ("red", "blue"))


def test_a_fact_without_a_clause_is_refused() -> None:
    with pytest.raises(RulebookError):
        definitions.yes_no("held", "Is it held?")
