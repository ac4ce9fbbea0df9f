import pytest

from tests.statements.rows_read import problems
from toolkit.statements.conflicts import Conflict, Incumbent


def test_a_conflict_names_lots_or_providers() -> None:
    (told,) = problems(Conflict, conflict_id="F", conflict="why")
    assert told == "lot_ids: is empty, and so is provider_ids; name two of either"
    assert problems(Conflict, conflict_id="F", conflict="why", provider_ids="P1;P2") == []


@pytest.mark.parametrize(("terms", "fits"), [("0", False), ("1", True), ("1.5", False)])
def test_an_incumbent_has_served_whole_terms(terms: str, fits: bool) -> None:
    assert (problems(Incumbent, lot_id="N", provider_id="P", terms=terms) == []) is fits
