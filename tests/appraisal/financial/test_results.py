from tests.appraisal.financial.test_financial_case import drawn_up
from toolkit.appraisal.financial.results import CashYear, FinancialCase, Identity
from toolkit.simulation import Chance, Spread

NOTHING = Spread(0, 0, 0, 0, 0, 0)


def row(party: str, chance: float | None, year: int = 1) -> CashYear:
    return CashYear(party, year, NOTHING, None, None, None if chance is None else Chance(chance, 0))


def test_likely_deficits_are_named_worst_first() -> None:
    rows = (row("a", 0.2), row("b", 0.5), row("c", 0.1), row("d", None), row("e", 0.9, year=2))
    case = FinancialCase("o", rows, (), Identity(1, 1, 0, 0), ())
    assert [one.party for one in case.deficits(1)] == ["b", "a"]
    assert [one.party for one in case.deficits(2)] == ["e"]


def test_the_identity_holds_below_half_a_penny() -> None:
    assert Identity(1, 1, 0.0049, 0).holds
    assert not Identity(1, 1, 0.005, 0).holds
    assert drawn_up().identity.holds
