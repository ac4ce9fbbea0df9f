from dataclasses import replace

import pytest

from tests.simulation.played import MODEL, paying
from toolkit.allocation import allocate
from toolkit.simulation.leading import footprint_of_lots, lead_of_lots
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


def test_a_lot_that_spans_footprints_goes_to_the_larger(tiny: Case) -> None:
    award = allocate(tiny, tiny.options[0])
    assert footprint_of_lots(tiny, award) == {"N": "NORTH", "S": "SOUTH", "R": "NORTH"}
    alone = replace(award, awards=tuple(one for one in award.awards if one.lot == "R"))
    assert footprint_of_lots(tiny, alone) == {"R": "Tinyshire"}


@pytest.mark.parametrize("leads", ["one_per_footprint", "one_for_all"])
def test_where_nobody_can_lead_there_is_no_lead(tiny: Case, leads: str) -> None:
    followers = {
        name: one.model_copy(update={"can_act_as_lead": False})
        for name, one in tiny.providers.items()
    }
    found, by_lot = led(tiny.model_copy(update={"providers": followers}), leads)
    assert (found, set(by_lot.values())) == ({}, {None})


def test_where_one_footprint_has_no_lead_the_others_keep_theirs(tiny: Case) -> None:
    one = {**tiny.providers, "P1": tiny.providers["P1"].model_copy()}
    one["P1"] = one["P1"].model_copy(update={"can_act_as_lead": False})
    found, by_lot = led(tiny.model_copy(update={"providers": one}), "one_per_footprint")
    assert found == {"NORTH": "P2"}
    assert by_lot == {"N": "P2", "R": "P2", "S": None}
