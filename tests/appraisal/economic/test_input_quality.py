import pytest

from tests.appraisal.economic.compared import shire
from tests.simulation.agreed import with_rows
from toolkit.appraisal.economic.input_quality import quality_of, quality_of_line
from toolkit.statements.terms import set_parameter


@pytest.mark.parametrize(
    ("basis", "quality"),
    [
        ("real", "published"),
        ("real reductions, else assumed", "assumed"),
        ("derived from S05", "derived"),
        ("real analogue (W1)", "derived"),
        ("Published", "published"),
        ("who knows", "assumed"),
        (None, "assumed"),
    ],
)
def test_a_basis_is_read_for_its_weakest_word(basis: str | None, quality: str) -> None:
    assert quality_of(basis) == quality


def test_care_is_as_good_as_bids_and_finances() -> None:
    case, option = shire(), shire().option("alliance")
    assert quality_of_line(case, option, "delivery") == "assumed"
    real = {one: row.model_copy(update={"basis": "real"}) for one, row in case.bids.items()}
    known = {one: row.model_copy(update={"basis": "derived"}) for one, row in case.finances.items()}
    better = case.model_copy(update={"bids": real, "finances": known})
    assert quality_of_line(better, option, "delivery") == "derived"


def test_a_payment_is_as_good_as_the_parameters_that_it_names() -> None:
    case = shire()
    row = {"model": "alliance", "parameter": "alliance_team_cost", "value": "9", "basis": "real"}
    known = with_rows(case, "model_parameters", row)
    assert quality_of_line(known, known.option("alliance"), "alliance_team") == "published"
    changed = set_parameter(known, "alliance.alliance_team_cost=5")
    assert quality_of_line(changed, changed.option("alliance"), "alliance_team") == "assumed"


def test_what_moves_outside_the_contract_is_as_good_as_its_table() -> None:
    case = shire()
    outside = {"party_id": "X", "name": "X", "kind": "other"}
    activity = {
        "activity_id": "A", "label": "A", "party_id": "X", "payer": "ICB", "currency": "spell",
        "annual_units": "1", "price_gbp": "1", "mechanism": "block", "full_cost_gbp": "1",
        "fixed_cost_share": "0", "basis": "derived",
    }  # fmt: skip
    case = with_rows(with_rows(case, "outside_parties", outside), "linked_activities", activity)
    assert quality_of_line(case, case.option("alliance"), "linked_cost") == "derived"
