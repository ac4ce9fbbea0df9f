from dataclasses import replace
from decimal import Decimal

from toolkit.allocation import allocate
from toolkit.simulation.care import footprint_of_lots, pay_for_care
from toolkit.statements.case import Case


def test_commissioners_pay_providers_in_the_shares_in_which_they_fund_each_lot(tiny: Case) -> None:
    care = pay_for_care(tiny, allocate(tiny, tiny.options[0]), with_leads=False)
    assert care.paid == {
        ("CON", "P1"): 190_000,
        ("CON", "P2"): 200_000,
        ("ICB", "P1"): 10_000,
        ("ICB", "P2"): 50_000,
        ("ICB", "P3"): 200_000,
    }
    assert care.funders == {"CON": Decimal("0.6"), "ICB": Decimal("0.4")}
    assert care.total_gbp == 650_000
    assert sum(care.providers.values()) == 1
    assert (care.leads, care.passed_on, care.answered_for) == ({}, {}, {})


def test_a_lead_is_paid_for_its_footprint_and_pays_the_others(tiny: Case) -> None:
    care = pay_for_care(tiny, allocate(tiny, tiny.options[0]), with_leads=True)
    assert care.leads == {"NORTH": "P2", "SOUTH": "P1"}  # P3 cannot lead
    assert care.paid["P2", "P3"] == 200_000
    assert ("ICB", "P3") not in care.paid
    assert care.paid["ICB", "P2"] == 250_000  # 50,000 of its own and 200,000 to pass on
    assert care.answered_for == {"P2": 450_000, "P1": 200_000}
    assert care.passed_on == {"P2": 200_000}
    assert care.own_shares == {"NORTH": Decimal(250) / 450, "SOUTH": 1}
    into, out = care.paid["ICB", "P2"] + care.paid["CON", "P2"], care.paid["P2", "P3"]
    assert into - out == 250_000


def test_a_lot_that_spans_footprints_goes_to_the_larger(tiny: Case) -> None:
    award = allocate(tiny, tiny.options[0])
    assert footprint_of_lots(tiny, award) == {"N": "NORTH", "S": "SOUTH", "R": "NORTH"}
    alone = replace(award, awards=tuple(one for one in award.awards if one.lot == "R"))
    assert footprint_of_lots(tiny, alone) == {"R": "Tinyshire"}


def test_where_nobody_can_lead_providers_are_paid_directly(tiny: Case) -> None:
    followers = {
        name: one.model_copy(update={"can_act_as_lead": False})
        for name, one in tiny.providers.items()
    }
    case = tiny.model_copy(update={"providers": followers})
    award = allocate(case, case.options[0])
    assert pay_for_care(case, award, with_leads=True) == pay_for_care(case, award, with_leads=False)


def test_all_that_is_paid_into_a_provider_stays_or_is_passed_on(flagship: Case) -> None:
    award = allocate(flagship, flagship.options[0])
    care = pay_for_care(flagship, award, with_leads=True)
    for provider, part in care.providers.items():
        into = sum(gbp for (_, payee), gbp in care.paid.items() if payee == provider)
        out = sum(gbp for (payer, _), gbp in care.paid.items() if payer == provider)
        assert abs(into - out - part * care.total_gbp) < Decimal("1e-6")
