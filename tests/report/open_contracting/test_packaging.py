import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from toolkit.allocation import Allocation, allocate
from toolkit.errors import InputError
from toolkit.files import load_case, load_law
from toolkit.files.open_contracting.fields import Field
from toolkit.files.open_contracting.importing import import_release
from toolkit.law import Findings, check
from toolkit.report.open_contracting.documents import ReleasePackage
from toolkit.report.open_contracting.packaging import (
    Publishing,
    release_package,
    slug,
    written,
)
from toolkit.statements.case import Case

HOW = Publishing("ocds-a1b2c3", date(2026, 3, 24))


def test_the_file_fits_our_own_schema_and_is_the_same_twice(
    tiny: Case, findings: Findings, award: Allocation
) -> None:
    option = tiny.option("alliance")
    how = Publishing("ocds-a1b2c3", date(2026, 3, 24), with_bids=True)
    files = [written(release_package(tiny, option, findings, how, award)) for _ in range(2)]
    assert files[0] == files[1]
    schema = ReleasePackage.model_json_schema()
    Draft202012Validator.check_schema(schema)
    assert not [*Draft202012Validator(schema).iter_errors(json.loads(files[0]))]


def test_a_planned_tender_is_planning_and_an_award_an_award(
    tiny: Case, findings: Findings, award: Allocation
) -> None:
    option = tiny.option("alliance")
    planned = release_package(tiny, option, findings, HOW).releases[0]
    assert (planned.tag, planned.awards, planned.bids) == (("planning",), None, None)
    done = release_package(tiny, option, findings, HOW, award).releases[0]
    assert (done.tag, done.bids) == (("award",), None)
    assert done.ocid == planned.ocid == "ocds-a1b2c3-tiny"
    assert done.id == "ocds-a1b2c3-tiny-award-2026-03-24"
    tendering = tiny.model_copy(update={"stage": "tender"})
    assert release_package(tendering, option, findings, HOW).releases[0].tag == ("tender",)


@pytest.mark.parametrize("prefix", ["", "a1b2c3", "ocds-A1B2C3", "ocds-a1b2c3-x", "ocds-<b>abc"])
def test_a_prefix_that_no_registry_gave_is_refused(
    tiny: Case, findings: Findings, prefix: str
) -> None:
    with pytest.raises(InputError, match="is no prefix"):
        release_package(tiny, tiny.option("alliance"), findings, Publishing(prefix, HOW.day))


def test_a_real_case_publishes_no_award_that_is_none(
    tiny: Case, findings: Findings, award: Allocation
) -> None:
    real = tiny.model_copy(update={"hypothetical": False})
    option = real.option("alliance")
    with pytest.raises(InputError, match="this is not an award: the case is at the plan stage"):
        release_package(real, option, findings, HOW, award)
    assert release_package(real, option, findings, HOW).releases[0].awards is None
    awarded = real.model_copy(update={"no_award": (), "advertised": "alliance", "stage": "award"})
    done = release_package(awarded, option, findings, HOW, award).releases[0]
    assert done.awards
    assert "Not an award" not in done.awards[0].description


def test_nothing_is_published_where_nothing_can_be_awarded() -> None:
    barren = load_case("tiny", scenario="high_floor")
    option = barren.option("alliance")
    findings = check(barren, option, load_law())
    with pytest.raises(InputError, match="has no award to publish"):
        release_package(barren, option, findings, HOW, allocate(barren, option, findings.limits))


@given(st.text(min_size=1, max_size=80))
@settings(max_examples=50)
def test_the_name_of_a_case_is_always_a_sound_part_of_an_id(name: str) -> None:
    assert slug(name)
    assert all(one.isascii() and (one.isalnum() or one == "-") for one in slug(name))


@pytest.mark.parametrize("with_bids", [False, True])
def test_what_was_exported_comes_back(
    tiny: Case, findings: Findings, award: Allocation, tmp_path: Path, with_bids: bool
) -> None:
    option = tiny.option("alliance")
    how = Publishing("ocds-a1b2c3", HOW.day, with_bids)
    path = tmp_path / "release.json"
    path.write_bytes(written(release_package(tiny, option, findings, how, award)))
    found = import_release(path, tmp_path / "back")
    cells = {(p.table, p.row, p.column): p.text for p in found.parts if isinstance(p, Field)}
    for lot in tiny.lots.values():
        back = {column: text for (table, row, column), text in cells.items() if row == lot.lot_id}
        assert back["lot_name"] == lot.lot_name
        assert back["annual_value_gbp"] == f"{lot.annual_value_gbp}"
        assert back["annual_units"] == f"{lot.annual_units}"
        assert back["unit"] == lot.unit
        assert back["area"] == lot.area
        assert back["service_type"] == lot.service_type
        assert back["lead_commissioner"] == lot.lead_commissioner
        assert back["candidate_cpv"] == lot.candidate_cpv
    names = {one.commissioner_id: one.name for one in tiny.commissioners.values()}
    back = {row: text for (t, row, c), text in cells.items() if (t, c) == ("commissioners", "name")}
    assert back == names
    assert cells["case", "", "hypothetical"] == "yes"
    assert (cells["case", "", "start"], cells["case", "", "end"]) == ("2026-10-01", "2028-09-30")
    prices = {row: float(text) for (t, row, c), text in cells.items() if c == "price_gbp_per_unit"}
    if with_bids:
        assert prices == {one.bid_id: float(one.price_gbp_per_unit) for one in tiny.bids.values()}
    else:
        paid = sorted(float(line.price_gbp_per_unit) for line in award.awards)
        assert sorted(prices.values()) == paid
