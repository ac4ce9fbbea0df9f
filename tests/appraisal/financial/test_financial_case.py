import pytest

from tests.appraisal.economic.compared import USUAL, played, shire
from toolkit.allocation import allocate
from toolkit.appraisal.financial.financial_case import financial_case
from toolkit.appraisal.financial.results import FinancialCase


def drawn_up(option: str = "alliance") -> FinancialCase:
    case = shire()
    award = allocate(case, case.option(option))
    return financial_case(case, award, played()[option], played()[USUAL])


@pytest.mark.parametrize("option", ["alliance", "prime_contractor"])
def test_streams_of_a_body_add_up_to_what_it_pays(option: str) -> None:
    found = drawn_up(option)
    for body in shire().commissioners:
        for year in (1, 2):
            (net,) = (r.net_gbp for r in found.parties if (r.party, r.year) == (body, year))
            rows = [r for r in found.streams if (r.commissioner, r.year) == (body, year)]
            assert sum(row.pays_gbp.central for row in rows) == pytest.approx(-net.central)
            assert sum(row.pays_gbp.p90 for row in rows) == pytest.approx(-net.p10)
            for row in rows:
                assert row.pays_gbp.p10 <= row.pays_gbp.p50 <= row.pays_gbp.p90
                assert row.left_gbp == pytest.approx(float(row.has_gbp) - row.pays_gbp.central)


def test_parties_are_compared_with_business_as_usual() -> None:
    assert all(row.more_gbp == 0 for row in drawn_up(USUAL).parties)
    case = shire()
    alone = financial_case(
        case, allocate(case, case.option("alliance")), played()["alliance"], None
    )
    assert all(row.more_gbp is None for row in alone.parties)


def test_the_chance_of_missing_money_stands_year_by_year() -> None:
    assert len(drawn_up().short) == 2
    assert drawn_up().identity.holds
