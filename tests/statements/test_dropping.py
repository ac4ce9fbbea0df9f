import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.statements.raw_cases import HERE, TINY, built, row_of, with_identity
from toolkit.errors import Fault, InputError
from toolkit.files.cases import read_case
from toolkit.statements import checks
from toolkit.statements.dropping import drop, pointers_of
from toolkit.statements.raw import RawCase
from toolkit.statements.tables import TABLES

FLAGSHIP = read_case("llr-home-care")


def dangling(raw: RawCase) -> list[Fault]:
    return [fault for name in raw.tables for fault in checks.pointers_hit(name, raw.tables)]


@given(st.data(), st.sampled_from([TINY, FLAGSHIP]))
def test_nothing_dangles_after_a_drop(data: st.DataObject, raw: RawCase) -> None:
    name = data.draw(st.sampled_from(sorted(raw.tables)))
    rows = raw.tables[name].rows
    gone = data.draw(st.lists(st.sampled_from(range(len(rows))), min_size=1, unique=True))
    changed, counts = drop(raw, name, [rows[n] for n in gone], HERE)
    assert dangling(changed) == []
    assert counts[name] >= len(gone)
    for table, count in counts.items():
        assert len(raw.tables[table].rows) - len(changed.tables[table].rows) == count
    untouched = set(raw.tables) - set(counts)
    if name != "sources":
        assert all(changed.tables[table] is raw.tables[table] for table in untouched)


def test_a_dropped_lot_takes_its_bids_leave_and_facts_along() -> None:
    _, counts = drop(TINY, "lots", [row_of(TINY, "lots", 2)], HERE)
    assert counts == {"lots": 1, "bids": 2, "eligibility": 2, "facts": 4}


def test_a_dropped_body_takes_its_streams_and_lots_along() -> None:
    _, counts = drop(TINY, "commissioners", [row_of(TINY, "commissioners", 1)], HERE)
    assert counts["streams"] == 2
    assert counts["lots"] == 1


def test_a_package_falls_with_any_of_its_lots() -> None:
    lot = next(row for row in FLAGSHIP.tables["lots"].rows if row["lot_id"].text == "Z03")
    changed, counts = drop(FLAGSHIP, "lots", [lot], HERE)
    assert counts["packages"] >= 2
    assert "Z03" not in "".join(row["lot_ids"].text for row in changed.tables["packages"].rows)


def test_a_dropped_source_is_taken_out_of_the_cells_that_cite_it() -> None:
    source = next(row for row in FLAGSHIP.tables["sources"].rows if row["source_id"].text == "S12")
    changed, counts = drop(FLAGSHIP, "sources", [source], HERE)
    assert counts == {"sources": 1}
    cited = {
        one
        for table in changed.tables.values()
        for row in table.rows
        if "source_id" in row
        for one in row["source_id"].text.split(";")
    }
    assert "S12" not in cited
    assert "S01" in cited


def test_an_option_loses_a_dropped_lot_and_keeps_the_others() -> None:
    option = {"id": "a", "title": "A", "model": "alliance", "lots": ["N", "R"]}
    raw = with_identity(TINY, options=[option])
    changed, _ = drop(raw, "lots", [row_of(raw, "lots", 0)], HERE)
    assert built(changed).options[0].lots == ("R",)
    with pytest.raises(InputError, match="leaves option 'a' without any lot"):
        drop(raw, "lots", list(raw.tables["lots"].rows), HERE)


def test_a_row_whose_id_stands_elsewhere_too_takes_nothing_along() -> None:
    leave = row_of(TINY, "eligibility", 0)
    _, counts = drop(TINY, "eligibility", [leave], HERE)
    assert counts == {"eligibility": 1}


@pytest.mark.parametrize("name", [*TABLES, "unknown"])
def test_pointers_lead_to_tables(name: str) -> None:
    assert {target for _, target in pointers_of(name)} <= set(TABLES)
