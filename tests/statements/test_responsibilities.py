from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from tests.statements.terms_read import problems
from toolkit.statements.responsibilities import Function, Responsibility, check_matrix

FUNCTIONS: tuple[Function, ...] = get_args(Function)
WHOLE = tuple(Responsibility(function=name, accountable="commissioners") for name in FUNCTIONS)


def test_one_accountable_role_for_each_function_is_complete() -> None:
    matrix = check_matrix(WHOLE)
    assert matrix.complete
    assert (matrix.gaps, matrix.overlaps) == ((), ())


@given(st.permutations(WHOLE), st.sets(st.sampled_from(FUNCTIONS)))
def test_gaps_are_found_in_any_order(rows: list[Responsibility], missing: set[Function]) -> None:
    matrix = check_matrix(tuple(one for one in rows if one.function not in missing))
    assert set(matrix.gaps) == missing
    assert matrix.gaps == tuple(name for name in FUNCTIONS if name in missing)
    assert matrix.complete == (not missing)


def test_a_function_with_two_accountable_roles_is_an_overlap() -> None:
    second = Responsibility(function="deliver_care", accountable="providers")
    matrix = check_matrix((*WHOLE, second))
    assert matrix.overlaps == (("deliver_care", ("commissioners", "providers")),)
    assert not matrix.complete


def test_nobody_said_leaves_every_function_a_gap() -> None:
    assert check_matrix(()).gaps == FUNCTIONS


def test_several_roles_may_do_what_one_answers_for() -> None:
    shared = {"function": "assure_quality", "accountable": "leads", "does": ["leads", "providers"]}
    assert Responsibility.model_validate(shared).does == ("leads", "providers")
    (found,) = problems(Responsibility, {**shared, "accountable": ["leads", "providers"]})
    assert found.startswith("accountable: ")
    (found,) = problems(Responsibility, {**shared, "function": "answer_the_phone"})
    assert found.startswith("function: 'answer_the_phone' is not one of the choices; write 'a")
