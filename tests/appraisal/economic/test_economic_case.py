from decimal import Decimal
from types import MappingProxyType

import numpy as np
import pytest

from tests.appraisal.economic.compared import (
    DRAWS,
    USUAL,
    benefit,
    played,
    reckoned,
    shire,
    simulations,
    with_benefits,
)
from tests.simulation.agreed import with_rows
from toolkit.appraisal.economic.economic_case import economic_case
from toolkit.files import load_case


def test_business_as_usual_is_worth_nothing_more_than_itself_in_every_future() -> None:
    found = reckoned()
    for edition in found.editions:
        row = edition.drawn_gbp[found.options.index(USUAL)]
        assert row.shape == (DRAWS,)
        assert not row.any()
        assert edition.worth(USUAL).ratio is None


def test_the_drawn_worths_are_those_of_the_leading_edition() -> None:
    found = reckoned()
    assert found.leading.edition == "green_book_2026"
    assert found.drawn_gbp is found.leading.drawn_gbp
    assert found.drawn_gbp.shape == (len(found.options), DRAWS)
    for option, row in zip(found.options, found.drawn_gbp, strict=True):
        assert row.mean() == pytest.approx(found.leading.worth(option).npsv_gbp.mean)


def test_two_years_of_an_alliance_worked_out_by_hand() -> None:
    used = played()["alliance"].central_accounts.used_gbp
    today = played()[USUAL].central_accounts.used_gbp
    saved = np.sum([*today.values()], axis=0)[0] - np.sum([*used.values()], axis=0)[0]
    expected = saved[0] / 1.02 + saved[1] / 1.02**2 / 1.035
    assert reckoned().leading.worth("alliance").npsv_gbp.central == pytest.approx(expected)


def test_scaling_all_money_scales_every_worth() -> None:
    case = shire()
    bids = {
        name: row.model_copy(update={"price_gbp_per_unit": row.price_gbp_per_unit / 2})
        for name, row in case.bids.items()
    }
    models = {
        name: model.model_copy(
            update={
                "parameters": tuple(
                    one
                    if one.is_share or one.value is None
                    else one.model_copy(update={"value": one.value / 2})
                    for one in model.parameters
                )
            }
        )
        for name, model in case.models.items()
    }
    own = {
        key: row
        if not row.unit or row.unit.startswith("share")
        else row.model_copy(update={"value": row.value / 2})
        for key, row in case.model_parameters.items()
    }
    halved = case.model_copy(
        update={
            "bids": MappingProxyType(bids),
            "models": MappingProxyType(models),
            "model_parameters": MappingProxyType(own),
        }
    )
    found = economic_case(halved, simulations(halved))
    assert found is not None
    assert found.drawn_gbp == pytest.approx(reckoned().drawn_gbp / 2, rel=1e-6, abs=0.01)


def test_a_benefit_is_worth_the_same_in_every_future() -> None:
    found, plain = reckoned(with_benefits(benefit())), reckoned()
    more = found.drawn_gbp - plain.drawn_gbp
    place = found.options.index("alliance")
    assert more[place] == pytest.approx(np.full(DRAWS, 1000 + 1000 / 1.035))
    assert not np.delete(more, place, axis=0).any()


def test_a_transfer_changes_no_sum() -> None:
    found = reckoned(with_benefits(benefit(counts="transfer")))
    assert found.drawn_gbp.tolist() == reckoned().drawn_gbp.tolist()
    assert found.leading.worth("alliance").lines[-1].left_out == "transfer"


def test_weighted_sums_stand_beside_plain_ones() -> None:
    row = benefit(income_gbp="17500")
    known = reckoned(with_benefits(row, median_income_gbp=Decimal(35_000)))
    worth = known.leading.worth("alliance")
    assert reckoned(with_benefits(row)).leading.worth("alliance").weighted_gbp is None
    plain = 1000 + 1000 / 1.035
    assert worth.weighted_gbp == pytest.approx(worth.npsv_gbp.central + 1.4623 * plain, abs=0.2)


def test_editions_differ_where_their_rates_do() -> None:
    by_name = {one.edition: one for one in reckoned().editions}
    assert len(by_name) == 3
    old, new = by_name["green_book_2022"], by_name["green_book_2026"]
    review = by_name["green_book_2026_review_rates"]
    assert old.drawn_gbp.tolist() == new.drawn_gbp.tolist()
    assert abs(review.worth("alliance").npsv_gbp.central) > abs(
        new.worth("alliance").npsv_gbp.central
    )
    assert (review.scenario, new.scenario) == (True, False)


def test_life_years_turn_an_order_that_hangs_on_the_rate_for_health() -> None:
    """Far-off health beats near money where health is discounted slowly, not at one rate."""
    rows = (
        benefit(benefit_id="Q", unit="qaly", amount_per_year="1", from_year="25", to_year="25"),
        benefit(
            benefit_id="M", options="pooled_commissioning", amount_per_year="40000", to_year="1"
        ),
    )
    case = with_benefits(*rows, horizon_years=25)
    lines = {
        one.edition: {line.id: line.present_gbp for worth in one.worths for line in worth.lines}
        for one in reckoned(case).editions
    }
    now, review = lines["green_book_2026"], lines["green_book_2026_review_rates"]
    assert now["Q"] > now["M"]
    assert review["Q"] < review["M"]


def test_life_years_are_weighed_against_their_cost() -> None:
    assert reckoned().leading.frontier == ()
    found = reckoned(with_benefits(benefit(unit="qaly", amount_per_year="2"))).leading
    by_name = {one.option: one for one in found.frontier}
    assert by_name["alliance"].standing == "on the frontier"


def test_a_long_horizon_is_tested_at_the_lower_rates() -> None:
    assert reckoned().leading.worth("alliance").lower_gbp is None
    case = with_benefits(benefit(), horizon_years=60, editions=("green_book_2026",))
    only = case.model_copy(
        update={"guidance": MappingProxyType({"x": case.guidance["green_book_2026"]})}
    )
    worth = reckoned(only).leading.worth("alliance")
    assert worth.lower_gbp is not None
    assert worth.lower_gbp > worth.npsv_gbp.central


def test_charging_for_public_funds_takes_a_share_of_what_the_purse_pays() -> None:
    edition = shire().guidance["green_book_2022"]
    funds = edition.public_funds.model_copy(update={"applied": True})
    charged = edition.model_copy(update={"public_funds": funds})
    case = shire().model_copy(update={"guidance": MappingProxyType({"x": charged})})
    worth = reckoned(case).leading.worth("prime_contractor")
    plain = reckoned().leading.worth("prime_contractor")
    lost = 0.2 * worth.public_cost_gbp
    assert worth.npsv_gbp.central == pytest.approx(plain.npsv_gbp.central - lost)
    assert worth.npsv_gbp.mean == pytest.approx(plain.npsv_gbp.mean - lost)


def test_without_business_as_usual_or_its_award_there_is_no_economic_case() -> None:
    assert economic_case(load_case("tiny"), played()) is None
    assert economic_case(shire(), {**played(), USUAL: None}) is None
    bare = shire().model_copy(update={"guidance": MappingProxyType({})})
    assert economic_case(bare, played()) is None


def test_an_option_without_an_award_is_left_out() -> None:
    found = economic_case(shire(), {**played(), "alliance": None})
    assert found is not None
    assert "alliance" not in found.options
    assert all("alliance" not in (pair.upper, pair.lower) for pair in found.pairs)


def test_the_break_even_is_told_as_a_part_of_the_effects_that_a_case_claims() -> None:
    case = with_rows(shire(), "benefits", benefit(options=None))
    assert all(
        pair.of_effects_share is None for pair in reckoned(case).pairs
    )  # stated, not elicited


def test_notes_say_what_the_sums_rest_on() -> None:
    notes = " ".join(reckoned().notes)
    assert "financial year in which it begins" in notes
    assert "Later years grow by an assumption" in notes
