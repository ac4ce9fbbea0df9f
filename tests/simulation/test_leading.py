from dataclasses import replace

import pytest

from tests.simulation.played import MODEL, paying
from toolkit.allocation import allocate
from toolkit.simulation.leading import lead_of_lots
from toolkit.statements.case import Case


def led(case: Case, leads: str) -> tuple[dict[str, str], dict[str, str | None]]:
    changed = paying(case, {"id": "care", "mechanism": "activity"}, leads=leads)
    option = changed.option(MODEL)
    return lead_of_lots(changed, option, allocate(changed, option), "ICB")


@pytest.mark.parametrize(
    ("leads", "named", "of_n_r_and_s"),
    [
        ("none", {}, [None, None, None]),
        ("one_per_footprint", {"NORTH": "P2", "SOUTH": "P1"}, ["P2", "P2", "P1"]),
        ("one_for_all", {"all lots": "P2"}, ["P2", "P2", "P2"]),
        ("vehicle", {"all lots": "vehicle"}, ["vehicle", "vehicle", "vehicle"]),
        ("commissioner", {"all lots": "ICB"}, ["ICB", "ICB", "ICB"]),
    ],
)
def test_who_leads_which_lot(
    tiny: Case,
    leads: str,
    named: dict[str, str],
    of_n_r_and_s: list[str | None],
) -> None:
    found, by_lot = led(tiny, leads)
    assert found == named
    assert by_lot == dict(zip("NRS", of_n_r_and_s, strict=True))


def test_leads_are_those_that_the_award_names(tiny: Case) -> None:
    option = tiny.option("prime_contractor")
    award = allocate(tiny, option)
    north = tuple(one for one in award.leads if one.footprint == "NORTH")
    found, by_lot = lead_of_lots(tiny, option, replace(award, leads=north), "ICB")
    assert found == {"NORTH": "P2"}
    assert by_lot == {"N": "P2", "R": "P2", "S": None}
