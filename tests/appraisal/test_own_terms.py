from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

import pytest

from tests.report.conftest import stated
from toolkit.allocation import Allocation, allocate
from toolkit.appraisal.economic.likely_worth import likely_worth
from toolkit.appraisal.own_terms import TermTested, own_terms
from toolkit.simulation import Accounts, likely_accounts
from toolkit.statements.case import Case

type Ready = tuple[Case, Mapping[str, Allocation], Mapping[str, Accounts]]


@pytest.fixture(scope="module")
def ready(tiny: Case) -> Ready:
    case = stated(tiny)
    awards = {one.id: allocate(case, one, ()) for one in case.options}
    likely = {one.id: likely_accounts(case, one, awards[one.id]) for one in case.options}
    return case, awards, likely


@pytest.fixture(scope="module")
def found(ready: Ready) -> tuple[TermTested, ...]:
    return own_terms(*ready, order_of(ready))


def order_of(ready: Ready) -> tuple[str, ...]:
    worth = likely_worth(ready[0], ready[2])
    return tuple(sorted(worth, key=lambda one: -worth[one]))


def lead_at(ready: Ready, one: TermTested, value: float) -> float:
    """Work the lead out from a case in which the option itself has the other value."""
    case, awards, likely = ready
    option = case.option(one.option)
    terms = MappingProxyType({**option.parameters, one.term: Decimal(str(value))})
    moved = option.model_copy(update={"parameters": terms})
    accounts = {**likely, one.option: likely_accounts(case, moved, awards[one.option])}
    worth = likely_worth(case, accounts)
    return worth[order_of(ready)[0]] - worth[one.rival]


def test_leads_are_those_of_a_case_with_the_term_changed(
    ready: Ready, found: tuple[TermTested, ...]
) -> None:
    assert found
    for one in found:
        assert lead_at(ready, one, one.low) == pytest.approx(one.lead_at_low_gbp)
        assert lead_at(ready, one, one.high) == pytest.approx(one.lead_at_high_gbp)


def test_at_its_switching_value_a_lead_is_gone(ready: Ready, found: tuple[TermTested, ...]) -> None:
    for one in found:
        if one.switch.value is None:
            assert one.lead_at_low_gbp * one.lead_at_high_gbp > 0
        else:
            assert one.low <= one.switch.value <= one.high
            widest = max(abs(one.lead_at_low_gbp), abs(one.lead_at_high_gbp))
            assert abs(lead_at(ready, one, one.switch.value)) <= 1e-6 * widest


def test_the_widest_swing_comes_first_and_transfers_are_left_out(
    found: tuple[TermTested, ...],
) -> None:
    swings = [abs(one.lead_at_high_gbp - one.lead_at_low_gbp) for one in found]
    assert swings == sorted(swings, reverse=True)
    assert "subcontract_margin" not in {one.term for one in found}


def test_one_option_leads_nobody(ready: Ready) -> None:
    assert own_terms(*ready, order_of(ready)[:1]) == ()


def test_a_term_that_an_option_sets_itself_is_decided(
    ready: Ready, found: tuple[TermTested, ...]
) -> None:
    case, awards, likely = ready
    first = found[0]
    options = tuple(
        one.model_copy(
            update={"parameters": MappingProxyType({first.term: Decimal(str(first.now))})}
        )
        if one.id == first.option
        else one
        for one in case.options
    )
    decided = case.model_copy(update={"options": options})
    again = own_terms(decided, awards, likely, order_of(ready))
    assert (first.option, first.term) not in {(one.option, one.term) for one in again}
    assert replace(first) not in again
