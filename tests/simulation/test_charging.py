"""Each charge on Tinyshire, where the council funds 60% and the board 40% of 650,000."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.simulation.played import Books, assuming, books, costing, paying
from toolkit.statements.case import Case

CARE = {"id": "care", "mechanism": "activity"}
CHAIN = (
    {"id": "care", "mechanism": "activity", "payee": "leads"},
    {"id": "parts", "mechanism": "activity", "payer": "leads"},
)
ROWS = (
    {"affects": "volume_level"},
    {"affects": "price_level"},
    {"affects": "price_growth"},
    {"affects": "provider_failure"},
)


def charged(
    case: Case,
    charge: Mapping[str, object],
    leads: str = "none",
    apart: Mapping[str, Mapping[str, list[float]]] | None = None,
    **drawn: float,
) -> Books:
    care = (CARE,) if leads == "none" else CHAIN
    changed = assuming(paying(case, *care, {"id": "it", **charge}, leads=leads), *ROWS)
    return books(changed, drawn=drawn, apart=apart)


def fixed(**terms: object) -> dict[str, object]:
    return {"mechanism": "fixed", "amount": 100, "times": "once", "borne_by": "funders", **terms}


def fee(**terms: object) -> dict[str, object]:
    return {"mechanism": "fee_on_value", "share": "0.1", "to": "resources", **terms}


@pytest.mark.parametrize(
    ("times", "leads", "council", "board"),
    [
        ("once", "none", 60, 40),
        ("per_award", "none", 180, 120),
        ("per_lead", "one_per_footprint", 120, 80),
        ("per_lead", "vehicle", 60, 40),
    ],
)
def test_funders_share_a_fixed_charge_by_what_they_fund(
    tiny: Case, times: str, leads: str, council: int, board: int
) -> None:
    found = charged(tiny, fixed(times=times), leads).paid("it")
    assert found == {("CON", "resources"): council, ("ICB", "resources"): board}


@pytest.mark.parametrize(
    ("borne_by", "leads", "paid"),
    [
        ("lead_commissioner", "none", {"CON": 66.67, "ICB": 33.33}),  # two lots and one
        ("providers", "none", {"P1": 30.77, "P2": 38.46, "P3": 30.77}),
        ("leads", "one_per_footprint", {"P1": 30.77, "P2": 69.23}),
        ("leads", "vehicle", {"vehicle": 100}),
    ],
)
def test_who_bears_a_fixed_charge(
    tiny: Case, borne_by: str, leads: str, paid: dict[str, float]
) -> None:
    found = charged(tiny, fixed(borne_by=borne_by), leads).paid("it")
    assert found == {(party, "resources"): gbp for party, gbp in paid.items()}


def test_a_fixed_charge_grows_with_prices_and_moves_with_nothing_else(tiny: Case) -> None:
    found = charged(tiny, fixed(), price_growth=0.1, price_level=2, volume_level=3)
    assert sum(found.paid("it").values()) == 100
    assert sum(found.paid("it", 1).values()) == pytest.approx(110)


@pytest.mark.parametrize("charge", [fixed(), fee(of="pooled_value")])
def test_what_is_charged_at_first_is_not_charged_again(
    tiny: Case, charge: dict[str, object]
) -> None:
    found = charged(tiny, {**charge, "when": "first_year"})
    assert found.paid("it")
    assert not found.paid("it", 1)


@pytest.mark.parametrize(
    ("terms", "paid"),
    [
        # P2 leads NORTH and passes R, 200,000, on to P3, unless it would ask too much for that.
        (
            {"of": "subcontracted_value", "to": "leads", "share": "0.04"},
            {("CON", "P2"): 4_808.98, ("ICB", "P2"): 3_191.02},
        ),
        ({"of": "subcontracted_value", "to": "leads"}, {}),
        (
            {"of": "subcontracted_value"},
            {("CON", "resources"): 12_000, ("ICB", "resources"): 8_000},
        ),
        ({"of": "subcontracted_value", "borne_by": "leads"}, {("P2", "resources"): 20_000}),
        (
            {"of": "pooled_value"},
            {("CON", "resources"): 39_000, ("ICB", "resources"): 26_000},
        ),
        (
            {"of": "pooled_value", "borne_by": "leads"},
            {("P1", "resources"): 20_000, ("P2", "resources"): 45_000},
        ),
        (
            {"of": "pooled_value", "to": "leads"},
            {
                ("CON", "P1"): 12_000,
                ("CON", "P2"): 27_000,
                ("ICB", "P1"): 8_000,
                ("ICB", "P2"): 18_000,
            },
        ),
    ],
)
def test_a_fee_is_borne_by_and_reaches_whom_the_model_names(
    tiny: Case, terms: dict[str, object], paid: dict[tuple[str, str], float]
) -> None:
    assert charged(tiny, fee(**terms), "one_per_footprint").paid("it") == paid


def test_a_fee_follows_what_is_delivered(tiny: Case) -> None:
    found = charged(tiny, fee(of="pooled_value"), volume_level=1.2, price_level=1.1)
    assert sum(found.paid("it").values()) == pytest.approx(65_000 * 1.32)


def test_where_nothing_is_passed_on_there_is_no_fee_for_it(tiny: Case) -> None:
    assert charged(tiny, fee(of="subcontracted_value", to="resources")).paid("it") == {}


def test_double_running_is_paid_year_by_year_on_the_plan(tiny: Case) -> None:
    terms = {"mechanism": "double_running", "share": ["0.1", "0"]}
    found = charged(tiny, terms, volume_level=1.5)
    assert found.paid("it") == {("CON", "resources"): 39_000, ("ICB", "resources"): 26_000}
    assert found.paid("it", 1) == {}


def vat(**terms: object) -> dict[str, object]:
    return {
        "mechanism": "vat_leakage",
        "taxable_share": "0.1",
        "recovery_before": "0.6",
        "recovery_after": "0",
        "borne_by": "providers",
        **terms,
    }


@pytest.mark.parametrize(
    ("borne_by", "leads", "paid"),
    [
        # Tax of 20% on a tenth of the value, of which 60% is no longer recovered: 1.2%.
        ("providers", "none", {"P1": 2_400, "P2": 3_000, "P3": 2_400}),
        ("leads", "one_per_footprint", {"P1": 2_400, "P2": 5_400}),
        ("funders", "none", {"CON": 4_680, "ICB": 3_120}),
    ],
)
def test_tax_that_is_no_longer_recovered_leaves_for_the_revenue(
    tiny: Case, borne_by: str, leads: str, paid: dict[str, float]
) -> None:
    found = charged(tiny, vat(borne_by=borne_by), leads)
    assert found.paid("it") == {(party, "tax"): gbp for party, gbp in paid.items()}
    assert found.nets()["tax"] == 7_800


def test_a_fund_recovers_tax_as_its_host_does(tiny: Case) -> None:
    councils = costing(tiny, CON={"vat_recovery_share": "1"}, ICB={"vat_recovery_share": "0.1"})
    gained = charged(councils, vat(borne_by="funders")).nets()["tax"]
    assert gained == pytest.approx(0.2 * 65_000 * (0.6 - 1))  # the council recovers all of it
    options = tuple(one.model_copy(update={"host": "ICB"}) for one in tiny.options)
    hosted = councils.model_copy(update={"options": options})
    assert charged(hosted, vat(borne_by="funders")).nets()["tax"] == pytest.approx(6_500)
    # Providers recover as they do, whoever hosts.
    assert charged(hosted, vat()).nets()["tax"] == pytest.approx(7_800)


def test_people_pay_towards_what_is_charged_for_and_the_lots_lead_gets_it(tiny: Case) -> None:
    terms = {"mechanism": "client_contribution", "share": "0.1", "services": ["home care"]}
    found = charged(tiny, terms, volume_level=1.2)
    assert found.paid("it") == {("people", "CON"): 54_000}
    everything = {"mechanism": "client_contribution", "share": "0.1"}
    assert charged(tiny, everything).paid("it") == {
        ("people", "CON"): 45_000,
        ("people", "ICB"): 20_000,
    }


@given(volume=st.floats(0, 3), share=st.floats(0, 1), take_up=st.floats(0, 1))
def test_people_get_what_they_spend_and_pay_contributions_on_top(
    tiny: Case, volume: float, share: float, take_up: float
) -> None:
    part = round(share, 6)
    budget = {
        "id": "care",
        "mechanism": "personal_budget",
        "take_up": round(take_up, 6),
        "leaves_share": "0.6",
    }
    terms = {"id": "it", "mechanism": "client_contribution", "share": part}
    case = assuming(paying(tiny, budget, terms), *ROWS)
    found = books(case, drawn={"volume_level": volume})
    assert found.net("people") == pytest.approx(-part * 650_000 * volume, abs=0.01)


@pytest.mark.parametrize(
    ("charge", "before", "after"),
    [
        (fixed(borne_by="providers"), {"P2": 38.46}, {"others": 38.46}),
        (vat(), {"P2": 3_000}, {"others": 3_000}),
    ],
)
def test_whoever_takes_over_bears_the_charges_of_a_provider_that_failed(
    tiny: Case, charge: dict[str, object], before: dict[str, float], after: dict[str, float]
) -> None:
    found = charged(tiny, charge, apart={"provider_failure": {"P2": [0, 1]}})
    to = "tax" if charge["mechanism"] == "vat_leakage" else "resources"
    first, second = found.paid("it"), found.paid("it", 1)
    assert {p: first[p, to] for p in before} == before
    assert {p: second[p, to] for p in after} == after
    assert ("P2", to) not in second
