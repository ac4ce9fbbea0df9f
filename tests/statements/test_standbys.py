from tests.statements.rows_read import problems
from toolkit.statements.standbys import StandbyOffer

OFFER = {"standby_id": "S", "lot_id": "N", "provider_id": "P", "units_per_year": "10"}


def test_nobody_pays_to_stand_by() -> None:
    assert problems(StandbyOffer, **OFFER, gbp_per_year="0") == []
    (told,) = problems(StandbyOffer, **OFFER, gbp_per_year="-1")
    assert told.startswith("gbp_per_year: '-1' is below 0")
