"""What a case may not state about awards, as a table of sentences."""

import pytest

from tests.statements.raw_cases import TINY, built, faults_of, with_column, with_more, with_table
from toolkit.statements.award_checks import award_warnings
from toolkit.statements.raw import RawCase

PACKAGE = {
    "package_id": "K1",
    "provider_id": "P1",
    "lot_ids": "N;S",
    "all_or_nothing": "yes",
    "discount_percent": "2",
}
TIER = {
    "schedule_id": "T1",
    "provider_id": "P1",
    "kind": "all_units",
    "measure": "units",
    "lot_ids": "N;S",
    "from_volume": "5000",
    "to_volume": "10000",
    "discount_percent": "2",
    "off_gbp_per_unit": "",
}


def packages(**cells: str) -> RawCase:
    return with_table(TINY, "packages", [PACKAGE | cells])


def tiers(*rows: dict[str, str]) -> RawCase:
    return with_table(TINY, "volume_tiers", [TIER | row for row in rows])


def exclusive(*rows: tuple[str, str, str]) -> RawCase:
    named = [{"group_id": g, "bid_id": b, "set_id": s} for g, b, s in rows]
    return with_table(TINY, "exclusive_bids", named)


def conditional(bid: str, needs: str) -> RawCase:
    row = {"condition_id": "C", "bid_id": bid, "only_with": needs}
    return with_table(TINY, "conditional_bids", [row])


def consortium(*rows: tuple[str, str]) -> RawCase:
    named = [{"consortium_id": "P2", "member_id": m, "share": s} for m, s in rows]
    return with_table(TINY, "consortium_members", named)


def rule(**cells: str) -> RawCase:
    return with_more(TINY, "rules", **({"rule_id": "X", "rule": "words"} | cells))


def conflict(lots: str, providers: str) -> RawCase:
    row = {"conflict_id": "F", "conflict": "why", "lot_ids": lots, "provider_ids": providers}
    return with_table(TINY, "conflicts", [row])


def standby(*rows: tuple[str, str]) -> RawCase:
    named = [
        {
            "standby_id": f"S{n}",
            "lot_id": lot,
            "provider_id": who,
            "units_per_year": "1",
            "gbp_per_year": "1",
        }
        for n, (lot, who) in enumerate(rows)
    ]
    return with_table(TINY, "standbys", named)


def synergy(lots: str, gbp: str = "-10") -> RawCase:
    row = {"synergy_id": "Y", "provider_id": "P1", "lot_ids": lots, "gbp_per_year": gbp}
    return with_table(TINY, "synergies", [row])


def place(lots: str) -> RawCase:
    row = {"place_id": "V", "place": "Ville", "lot_ids": lots, "min_providers": "2"}
    return with_table(TINY, "places_of_choice", [row])


SENTENCES: list[tuple[RawCase, str]] = [
    (packages(lot_ids="N;S;N"), "packages.csv: lot_ids: 'N' stands twice in 'K1'; keep one"),
    (
        packages(lot_ids="N"),
        "packages.csv: lot_ids: 'K1' has one lot; name another, or lower the price of the bid",
    ),
    (
        packages(lot_ids="N;R"),
        "packages.csv: lot_ids: 'P1' has no bid for 'R' to discount; add one",
    ),
    (
        with_more(
            packages(),
            "bids",
            bid_id="B9",
            provider_id="P1",
            lot_id="N",
            price_gbp_per_unit="20",
            quality_score_0_100="70",
            capacity_units_per_year="1",
            unit="hour",
        ),
        "packages.csv: lot_ids: 'P1' has 2 bids for 'N', and a package needs one; keep one of them",
    ),
    (
        packages(package_id="B1"),
        "packages.csv: package_id: 'B1' is the id of a bid too, at "
        f"{TINY.tables['bids'].rows[0]['bid_id'].place}; rename one",
    ),
    (
        tiers({}, {"from_volume": "9000", "to_volume": ""}),
        "volume_tiers.csv: from_volume: 9000 lies within the tier from 5000 to 10000; tiers of "
        "'T1' may not overlap",
    ),
    (
        tiers({"to_volume": ""}, {"from_volume": "9000", "to_volume": ""}),
        "volume_tiers.csv: from_volume: 9000 lies within the tier from 5000 without end; tiers of "
        "'T1' may not overlap",
    ),
    (
        tiers({}, {"from_volume": "12000", "to_volume": ""}),
        "volume_tiers.csv: from_volume: 12000 leaves 10000 to 12000 of 'T1' without a price; let "
        "the tiers meet",
    ),
    (
        tiers({}, {"from_volume": "10000", "to_volume": "", "provider_id": "P2"}),
        "volume_tiers.csv: provider_id: 'P2' differs from the first tier of 'T1', which says 'P1'; "
        "use that",
    ),
    (
        tiers({}, {"schedule_id": "T2"}),
        "volume_tiers.csv: schedule_id: 'P1' has schedule 'T1' for all units already; keep one, or "
        "make it incremental",
    ),
    (
        tiers({"lot_ids": ""}),
        "volume_tiers.csv: lot_ids: adds up units of episode and hour; name lots of one unit, or "
        "count value",
    ),
    (
        tiers({"lot_ids": "N;Q"}),
        "volume_tiers.csv: lot_ids: 'Q' is not in lots; name lots of the case",
    ),
    (
        exclusive(("G", "B1", "")),
        "exclusive_bids.csv: group_id: group 'G' has one bid, which nothing excludes; name another "
        "or drop it",
    ),
    (
        exclusive(("G", "B1", "a"), ("G", "B2", "a")),
        "exclusive_bids.csv: set_id: group 'G' has one set, so that nothing is excluded; name "
        "another set",
    ),
    (
        exclusive(("G", "B1", ""), ("G", "B99", "")),
        "exclusive_bids.csv: bid_id: 'B99' is not in bids or packages; it knows B1, B2, B3, B4, "
        "B5, B6, B7",
    ),
    (
        conditional("B1", "B1"),
        "conditional_bids.csv: only_with: 'B1' needs itself, which is always so; name another bid",
    ),
    (
        conditional("B1", "B77"),
        "conditional_bids.csv: only_with: 'B77' is not in bids or packages; did you mean 'B7'? it "
        "knows B1, B2, B3, B4, B5, B6, B7",
    ),
    (
        consortium(("P1", "0.6"), ("P3", "0.6")),
        "consortium_members.csv: share: the shares of 'P2' sum to 1.2; make them sum to 1",
    ),
    (
        consortium(("P1", "1"), ("P2", "0")),
        "consortium_members.csv: share: 'P2' has no part; give more than 0",
    ),
    (
        with_column(TINY, "providers", "parent_id", {"P1": "P9"}),
        "providers.csv: parent_id: 'P9' is not in providers; it knows P1, P2, P3",
    ),
    (
        with_column(TINY, "providers", "parent_id", {"P1": "P2", "P2": "P1"}),
        "providers.csv: parent_id: makes 'P1' its own parent in the end; empty one of the parents",
    ),
    (
        rule(kind="max_lots", value="1", applies_to_unit="bed-day"),
        "rules.csv: applies_to_unit: no bid is in 'bed-day', so that nothing would count; it knows "
        "episode, hour",
    ),
    (
        rule(kind="max_lots", value="1", lot_ids="N;Q"),
        "rules.csv: lot_ids: 'Q' is not in lots; it knows N, R, S",
    ),
    (
        rule(kind="min_sme_share", value="0.2"),
        "rules.csv: value: 0.2 cannot be kept, as no provider is marked is_sme in providers; mark "
        "those who are, or set applies to no",
    ),
    (
        rule(kind="min_providers_each_lot", value="11"),
        "rules.csv: value: 0.1 for each of the 11 providers that 'X' asks for is 1.1 of a lot; "
        "lower one of them",
    ),
    (conflict("N;Q", ""), "conflicts.csv: lot_ids: 'Q' is not in lots; it knows N, R, S"),
    (
        conflict("N", "P1"),
        "conflicts.csv: lot_ids: names one win, which nothing excludes; name two in lot_ids",
    ),
    (conflict("", "P1;P1;P2"), "conflicts.csv: provider_ids: 'P1' stands twice; keep one"),
    (
        standby(("N", "P1"), ("N", "P1")),
        "standbys.csv: provider_id: 'P1' stands by for 'N' already in 'S0'; keep one row",
    ),
    (
        synergy("N;N"),
        "synergies.csv: lot_ids: 'N;N' is not two different lots; name two, one row for each pair",
    ),
    (
        synergy("N;S", "-420000"),
        "synergies.csv: gbp_per_year: takes half of it off 'S', where 'P1' bids 200000.00 a year "
        "at most; take off 400000.00 or less",
    ),
    (place("N;Q"), "places_of_choice.csv: lot_ids: 'Q' is not in lots; it knows N, R, S"),
]


@pytest.mark.parametrize(("raw", "sentence"), SENTENCES, ids=[told for _, told in SENTENCES])
def test_bad_input_is_refused_with_row_and_reason(raw: RawCase, sentence: str) -> None:
    told = faults_of(raw)
    assert sentence in told


def test_the_limit_on_response_is_asked_of_every_bid_for_the_lot() -> None:
    raw = with_column(TINY, "lots", "longest_response_hours", {"N": "24"})
    told = faults_of(raw)
    wanted = "bids.csv: response_hours: is empty though 'N' wants an answer within 24 hours"
    assert told == [f"{wanted}; fill it in"] * 2
    assert faults_of(with_column(raw, "bids", "response_hours", {"B1": "4", "B3": "48"})) == []


def test_every_fault_is_told_at_once() -> None:
    raw = with_table(packages(lot_ids="N;N"), "exclusive_bids", [{"group_id": "G", "bid_id": "B1"}])
    assert {one.partition(":")[0] for one in faults_of(raw)} == {
        "packages.csv",
        "exclusive_bids.csv",
    }


FINE: dict[str, RawCase] = {
    "package": packages(),
    "tiers that meet": tiers({}, {"from_volume": "10000", "to_volume": ""}),
    "value in several units": tiers({"lot_ids": "", "measure": "value"}),
    "sets that exclude": exclusive(("G", "B1", "a"), ("G", "B2", "a"), ("G", "B3", "")),
    "condition": conditional("B1", "B2;B3"),
    "consortium": consortium(("P1", "1")),
    "parent": with_column(TINY, "providers", "parent_id", {"P1": "P2"}),
    "floor not in force": rule(kind="min_sme_share", value="0.2", applies="no"),
    "lots in conflict": conflict("N;S", ""),
    "providers in conflict": conflict("", "P1;P2"),
    "standbys": standby(("N", "P1"), ("N", "P3")),
    "synergy": synergy("N;S"),
    "place": place("N;S"),
}


@pytest.mark.parametrize("name", FINE)
def test_what_fits_is_believed(name: str) -> None:
    assert faults_of(FINE[name]) == []


def test_an_optional_lot_needs_neither_bid_nor_money() -> None:
    lot = {"lot_id": "O", "lot_name": "Odd", "area": "Tinyshire", "sub_icb_footprint": "NORTH"}
    lot |= {"service_type": "home care", "lead_commissioner": "CON", "annual_value_gbp": "10"}
    raw = with_more(TINY, "lots", **lot, unit="hour", annual_units="1", in_core_demo="yes")
    assert [one for one in faults_of(raw) if "'O'" in one]
    assert faults_of(with_column(raw, "lots", "optional", {"O": "yes"})) == []


def test_a_rule_that_cannot_bind_is_a_warning() -> None:
    case = built(rule(kind="rating_exclusion"))
    assert case.warnings == ("award rule X cannot bind: no provider is rated Inadequate",)
    assert list(award_warnings({})) == []
