from datetime import date
from decimal import Decimal

import pytest

from tests.simulation.played import books, costing
from toolkit.allocation import allocate
from toolkit.simulation.stage import Stage, set_stage
from toolkit.statements.case import Case
from toolkit.statements.memberships import Membership
from toolkit.statements.terms import parameters_of

LONG = 4  # years


def staged(case: Case, option_id: str = "alliance") -> Stage:
    option = case.option(option_id)
    return set_stage(case, option, allocate(case, option), parameters_of(case, option))


def with_events(case: Case, *events: tuple[str, str, str], option: str = "alliance") -> Case:
    rows = {
        str(n): Membership.model_validate(
            {
                "membership_id": str(n),
                "option_id": option,
                "provider_id": who,
                "event": event,
                "on": day,
                "basis": "assumed",
            }
        )
        for n, (who, event, day) in enumerate(events)
    }
    longer = {"memberships": rows, "end": date(case.start.year + LONG, 9, 30)}
    return case.model_copy(update=longer)


@pytest.mark.parametrize(
    ("events", "years"),
    [
        ((), [1, 1, 1, 1]),
        ((("P2", "adheres", "2026-10-01"),), [1, 1, 1, 1]),
        ((("P2", "adheres", "2026-10-02"),), [0, 1, 1, 1]),  # the day after the first year began
        ((("P2", "adheres", "2027-10-01"),), [0, 1, 1, 1]),
        ((("P2", "adheres", "2027-10-02"),), [0, 0, 1, 1]),
        ((("P2", "leaves", "2027-04-01"),), [1, 0, 0, 0]),
        ((("P2", "is_removed", "2028-10-01"),), [1, 1, 0, 0]),
        ((("P2", "leaves", "2027-10-01"), ("P2", "adheres", "2028-12-24")), [1, 0, 0, 1]),
        ((("P2", "adheres", "2028-12-24"), ("P2", "leaves", "2027-10-01")), [1, 0, 0, 1]),
        ((("P2", "adheres", "2020-01-01"),), [1, 1, 1, 1]),  # before the first day
        ((("P2", "adheres", "2040-01-01"),), [0, 0, 0, 0]),  # after the last
    ],
)
def test_members_come_and_go_with_the_first_year_that_starts_on_the_day_or_later(
    tiny: Case, events: tuple[tuple[str, str, str], ...], years: list[int]
) -> None:
    stage = staged(with_events(tiny, *events))
    assert stage.members[:, stage.cast.index("P2")].tolist() == years
    assert stage.members[:, stage.cast.index("P1")].tolist() == [1] * LONG


def test_an_event_of_another_option_or_of_a_loser_changes_nothing(tiny: Case) -> None:
    other = with_events(tiny, ("P2", "leaves", "2026-10-01"), option="prime_contractor")
    assert staged(other).members.all()


def test_costs_are_what_a_margin_leaves_of_the_value(tiny: Case) -> None:
    case = costing(tiny, P2={"margin_share": "0.04", "fixed_cost_share": "0.25"}, P1={})
    stage = staged(case)
    assert stage.cast.lots == ("N", "S", "R")
    assert stage.cost_gbp.tolist() == pytest.approx([240_000, 200_000, 200_000])
    assert stage.cost_known.tolist() == [True, False, False]
    assert stage.fixed_share.tolist() == [0.25, 0, 0]


def test_a_price_below_cost_makes_cost_higher_than_value(tiny: Case) -> None:
    stage = staged(costing(tiny, P2={"margin_share": "-0.1"}))
    assert stage.cost_gbp[0] == pytest.approx(275_000)


def test_terms_are_numbers_or_name_a_parameter(tiny: Case) -> None:
    stage = staged(tiny)
    assert stage.number(Decimal("0.25")) == 0.25
    assert stage.number("alliance_team_cost") == 10_000


def test_the_last_number_of_a_schedule_holds_from_then_on(tiny: Case) -> None:
    stage = staged(with_events(tiny))
    assert stage.by_year((Decimal(0), Decimal("0.1"))).tolist() == [0, 0.1, 0.1, 0.1]
    assert stage.by_year(tuple(Decimal(n) for n in range(6))).tolist() == [0, 1, 2, 3]


def test_the_central_books_of_tinyshire_are_those_of_its_page(tiny: Case) -> None:
    found = {one.id: books(tiny, one.id).nets() for one in tiny.options}
    providers = {"P1": 200_000, "P2": 250_000, "P3": 200_000}
    assert found == {
        "separate_frameworks": {"CON": -400_000, "ICB": -265_000, **providers, "resources": 15_000},
        "prime_contractor": {
            "CON": -407_560.91,
            "ICB": -270_439.09,
            **providers,
            "P2": 258_000,
            "resources": 20_000,
        },
        "alliance": {"CON": -396_000, "ICB": -264_000, **providers, "resources": 10_000},
        "pooled_commissioning": {
            "CON": -398_760,
            "ICB": -265_840,
            **providers,
            "resources": 14_600,
        },
    }
    for option in tiny.options:
        whole = books(tiny, option.id)
        second = {party: round(1.02 * gbp, 2) for party, gbp in whole.nets().items()}
        assert whole.nets(1) == pytest.approx(second, abs=0.011)
