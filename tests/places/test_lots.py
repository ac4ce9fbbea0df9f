"""A lot says of its units, price and value what each rests on; money pays by duty."""

from tests.places.shelf import SHELF
from tests.places.test_money import NEEDS, NORTHTON, STREAMS
from toolkit.places.bodies import bodies_of
from toolkit.places.care import Need, care_in_scotland
from toolkit.places.lots import eligibility_rows, lot_row

HOME = next(one for one in NEEDS if one.service == "HOME")


def test_units_times_price_is_the_value_and_each_has_its_basis() -> None:
    cells, fields = lot_row("HOME-x", HOME, "Northton", NORTHTON.locals[0].council)
    assert (cells["annual_units"], cells["reference_price_gbp"]) == ("10000", "20.00")
    assert cells["annual_value_gbp"] == "200000"
    assert {cells[name][:7] for name in ("value_basis", "price_basis", "units_basis")} == {
        "derived"
    }
    assert [one.value for one in fields] == ["10,000", "£20.00", "£200,000"]


def test_a_stream_pays_alone_for_its_duty_and_for_more_through_a_pool() -> None:
    lots = {one.service: one for one in NEEDS}
    rows = {row["lot_id"]: row for row in eligibility_rows(STREAMS["northton-bcf"], lots)}
    assert rows["BEDS"]["eligible_separate_budgets"] == "yes"
    assert rows["HOME"]["eligible_separate_budgets"] == "no"
    assert rows["HOME"]["eligible_pooled"] == "yes"
    assert "RESIDENTIAL" not in rows


def test_a_value_rests_on_no_more_than_its_units() -> None:
    glen = bodies_of(SHELF.places["glen"], SHELF).locals[0]
    home, _ = care_in_scotland(glen.area, assume=True)
    assert isinstance(home, Need)
    cells, _ = lot_row("HOME-glen", home, "Glen", glen.council)
    assert cells["value_basis"] == "assumed: units times price"
