from tests.statements.rows_read import problems
from toolkit.statements.synergies import Synergy


def test_a_synergy_may_save_or_cost() -> None:
    for gbp in ("-1000", "1000"):
        row = {"synergy_id": "Y", "provider_id": "P", "lot_ids": "N;S", "gbp_per_year": gbp}
        assert problems(Synergy, **row) == []
