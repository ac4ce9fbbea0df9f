from datetime import date
from decimal import Decimal

import pytest

from toolkit.errors import InputError
from toolkit.statements.case import Case
from toolkit.statements.terms import parameters_of
from toolkit.widgets.app_choices import Choices, chosen_case
from toolkit.widgets.offering import open_terms, term_range


def test_choosing_nothing_leaves_the_case_as_it_is(tiny: Case) -> None:
    assert chosen_case(tiny, Choices()) is tiny


def test_what_is_moved_is_in_the_case_and_told_among_its_changes(tiny: Case) -> None:
    option = tiny.option("alliance")
    name = next(iter(open_terms(tiny, option)))
    high = term_range(tiny, option, name)[2]
    assumption = next(iter(tiny.assumptions))
    choices = Choices(as_of=date(2026, 5, 1)).with_term(("alliance", name), high)
    case = chosen_case(tiny, choices.with_likely(assumption, 1.02))
    assert case.as_of == date(2026, 5, 1)
    assert parameters_of(case, case.option("alliance"))[name] == Decimal(str(high))
    assert case.assumptions[assumption].central == Decimal("1.02")
    assert len(case.applied) == 2
    assert all("by hand" in one for one in case.applied)


def test_putting_back_what_was_moved_gives_the_same_choices() -> None:
    moved = Choices().with_term(("alliance", "fee"), 2.0).with_likely("demand", 1.1)
    back = moved.with_term(("alliance", "fee"), None).with_likely("demand", None)
    assert back == Choices()


def test_the_order_of_moves_does_not_matter() -> None:
    one = Choices().with_likely("a", 1.0).with_likely("b", 2.0)
    assert one == Choices().with_likely("b", 2.0).with_likely("a", 1.0)


def test_an_edition_that_the_case_lacks_is_refused(tiny: Case) -> None:
    with pytest.raises(InputError, match="edition"):
        chosen_case(tiny, Choices(edition="green_book_1066"))
