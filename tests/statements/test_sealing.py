from dataclasses import replace

import pytest

from tests.statements.raw_cases import TINY, built, faults_of, with_cell, with_identity, with_table
from toolkit.statements.raw import RawCase
from toolkit.statements.sealing import bidders_in, sealed_doc, under_pseudonyms

NAMES = {"P1": "bidder-03", "P2": "bidder-01", "P3": "bidder-02"}


def sealed(raw: RawCase) -> RawCase:
    return under_pseudonyms(raw, NAMES)


def words_of(raw: RawCase) -> str:
    cells = [c.text for table in raw.tables.values() for row in table.rows for c in row.values()]
    return "\n".join([*cells, str(raw.identity.data)])


def test_no_word_of_a_case_names_a_bidder_and_everything_else_stays() -> None:
    told = with_identity(TINY, caveats=["P1 and (P2) bid; P10 does not."])
    told = with_cell(told, "bids", 0, "bid_id", "P1-N")
    told = with_cell(told, "facts", 0, "note", "asked of P3.")
    raw = with_table(
        told, "conflicts", [{"conflict_id": "X", "conflict": "kin", "provider_ids": "P1; P2"}]
    )
    case = built(sealed(raw))
    assert bidders_in(raw) == ("P1", "P2", "P3")
    assert set(case.providers) == set(NAMES.values())
    assert case.caveats == ("bidder-03 and (bidder-01) bid; P10 does not.",)
    assert next(iter(case.bids)) == "bidder-03-N"
    assert case.conflicts["X"].provider_ids == "bidder-03;bidder-01"
    found = words_of(sealed(raw)).replace("P10", "")
    assert not [name for name in NAMES if name in found]
    assert [one.price_gbp_per_unit for one in case.bids.values()] == [
        one.price_gbp_per_unit for one in built(raw).bids.values()
    ]


def test_notes_on_bidders_are_left_out_and_other_notes_are_kept() -> None:
    raw = with_table(
        TINY,
        "providers",
        [
            {name: cell.text for name, cell in row.items()} | {"note": "the team in Oak Road"}
            for row in TINY.tables["providers"].rows
        ],
    )
    case = built(sealed(raw))
    assert {one.note for one in case.providers.values()} == {None}
    assert case.rules["L1"].note == "see providers.max_lots"


@pytest.mark.parametrize("name", ["1", "A", "hour"])
def test_ids_that_are_other_words_too_leave_those_alone(name: str) -> None:
    raw = TINY
    for table in ("providers", "bids"):
        for n, row in enumerate(TINY.tables[table].rows):
            if row["provider_id"].text == "P1":
                raw = with_cell(raw, table, n, "provider_id", name)
    case = built(under_pseudonyms(raw, {name: "bidder-01", "P2": "bidder-02", "P3": "bidder-03"}))
    assert set(case.providers) == {"bidder-01", "bidder-02", "bidder-03"}
    assert case.bids["B1"].provider_id == "bidder-01"
    assert case.options == built(TINY).options


def test_faults_are_told_without_names() -> None:
    raw = with_cell(TINY, "bids", 0, "lot_id", "P1-lot")
    (told,) = faults_of(sealed(raw))
    assert "'bidder-03-lot' is not in lots" in told
    changes = sealed_doc(
        replace(TINY.identity, data={"where": {"provider_id": "P1"}, "note": "for P2"}), NAMES
    )
    assert changes.data == {"where": {"provider_id": "bidder-03"}, "note": "for bidder-01"}
