import pytest

from tests.report.conftest import stated
from toolkit.allocation import allocate
from toolkit.appraisal.economic.economic_case import economic_case
from toolkit.appraisal.economic.likely_worth import likely_worth
from toolkit.simulation import futures_of, likely_accounts, simulate
from toolkit.statements.case import Case


def test_it_is_the_central_value_of_the_economic_case(tiny: Case) -> None:
    case = stated(tiny)
    awards = {one.id: allocate(case, one, ()) for one in case.options}
    futures = futures_of(case, draws=2, seed=1)
    played = {one.id: simulate(case, one, awards[one.id], futures) for one in case.options}
    whole = economic_case(case, played)
    accounts = {one.id: likely_accounts(case, one, awards[one.id]) for one in case.options}
    assert whole is not None
    assert likely_worth(case, accounts) == pytest.approx(
        {one.option: one.npsv_gbp.central for one in whole.leading.worths}
    )


def test_without_an_award_for_business_as_usual_there_is_nothing_to_compare_with(
    tiny: Case,
) -> None:
    case = stated(tiny)
    other = case.options[1]
    accounts = {other.id: likely_accounts(case, other, allocate(case, other, ()))}
    assert likely_worth(case, accounts) == {}
    assert likely_worth(tiny.model_copy(update={"business_as_usual": None}), accounts) == {}
