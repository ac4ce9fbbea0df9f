from dataclasses import replace

import pytest

from tests.statements.raw_cases import (
    TINY,
    faults_of,
    with_cell,
    with_identity,
    with_rows,
    with_table,
    without_table,
)
from toolkit.simulation.cast import SPECIAL
from toolkit.statements.checks import LEDGER_ACCOUNTS
from toolkit.statements.raw import RawCase

ALLIANCE = {"id": "a", "title": "A", "model": "alliance"}


def dropped(raw: RawCase, table: str, column: str, value: str) -> RawCase:
    return with_rows(raw, table, lambda rows: [r for r in rows if r[column].text != value])


def repeated(table: str) -> RawCase:
    return with_rows(TINY, table, lambda rows: [*rows, rows[0]])


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        pytest.param(
            with_cell(TINY, "bids", 0, "lot_id", "Q"),
            "bids.csv: lot_id: 'Q' is not in lots; it knows N, R, S",
            id="bid on an unknown lot",
        ),
        pytest.param(
            with_cell(TINY, "bids", 0, "provider_id", "P9"),
            "bids.csv: provider_id: 'P9' is not in providers; it knows P1, P2, P3",
            id="bid by an unknown provider",
        ),
        pytest.param(
            with_cell(TINY, "lots", 0, "source_id", "A;Z"),
            "lots.csv: source_id: 'Z' is not in sources; it knows A",
            id="unknown source",
        ),
        pytest.param(
            with_cell(TINY, "bids", 0, "unit", "week"),
            "bids.csv: unit: 'week' is not the unit of the lot, which is 'hour'; use the lot's",
            id="bid in another unit",
        ),
        pytest.param(
            with_cell(TINY, "criteria", 0, "weight", "0.4"),
            "criteria.csv: weight: the weights sum to 1.1; make them sum to 1",
            id="weights above one",
        ),
        pytest.param(
            with_cell(TINY, "facts", 3, "subject", "Q"),
            "facts.csv: subject: 'Q' is neither a lot, an option, a provider, a bid nor "
            "'every-lot' nor 'every-option'; it knows",
            id="fact about nobody",
        ),
        pytest.param(
            dropped(TINY, "eligibility", "stream_id", "CHC"),
            "streams.csv: stream_id: no row of eligibility lets stream 'CHC' pay for a lot; add",
            id="stream that nothing is eligible for",
        ),
        pytest.param(
            dropped(TINY, "bids", "lot_id", "R"),
            "lots.csv: lot_id: no bid names lot 'R'; add one or drop the lot",
            id="lot without bids",
        ),
        pytest.param(
            with_cell(TINY, "model_parameters", 0, "model", "separate"),
            "model_parameters.csv: model: 'separate' is not a contract model; it knows",
            id="unknown model in a table",
        ),
        pytest.param(
            with_cell(TINY, "model_parameters", 0, "parameter", "fee"),
            "model_parameters.csv: parameter: 'fee' is not a parameter of separate_frameworks;",
            id="unknown parameter in a table",
        ),
        pytest.param(
            with_identity(TINY, award_criteria_set="W9"),
            "case.yaml: award_criteria_set: 'W9' is not in award_criteria; it knows W1",
            id="unknown award criteria",
        ),
        pytest.param(
            without_table(TINY, "award_criteria"),
            "case.yaml: award_criteria_set: 'W1' is not in award_criteria; there is none",
            id="award criteria without a table",
        ),
        pytest.param(
            with_identity(TINY, options=[ALLIANCE, ALLIANCE]),
            "case.yaml: id: 'a' is the id of two options; rename one",
            id="two options of one id",
        ),
        pytest.param(
            with_identity(TINY, options=[{**ALLIANCE, "model": "aliance"}]),
            "case.yaml: model: 'aliance' is not a contract model; did you mean 'alliance'?",
            id="option of an unknown model",
        ),
        pytest.param(
            with_identity(TINY, options=[{**ALLIANCE, "parameters": {"gain_cap": "0.1"}}]),
            "case.yaml: parameters.gain_cap: 'gain_cap' is not a parameter of alliance; did you",
            id="option with an unknown parameter",
        ),
        pytest.param(
            with_identity(TINY, options=[{**ALLIANCE, "parameters": {"gain_pain_cap": "5"}}]),
            "case.yaml: parameters.gain_pain_cap: 5 is not a share; give a number from 0 to 1",
            id="parameter above one",
        ),
        pytest.param(
            with_identity(TINY, options=[{**ALLIANCE, "lots": ["N", "Q"]}]),
            "case.yaml: lots: 'Q' is not in lots; it knows N, R, S",
            id="option on an unknown lot",
        ),
        pytest.param(
            with_identity(TINY, options=[{**ALLIANCE, "lots": ["N", "N"]}]),
            "case.yaml: lots: 'N' stands twice; keep one",
            id="option with a lot twice",
        ),
    ],
)
def test_what_does_not_hold_between_tables_is_told_once(raw: RawCase, told: str) -> None:
    (found,) = faults_of(raw)
    assert found.startswith(told)


@pytest.mark.parametrize("table", sorted(TINY.tables))
def test_an_id_that_stands_twice_is_refused(table: str) -> None:
    found = [fault for fault in faults_of(repeated(table)) if "stands already at" in fault]
    assert len(found) == 1
    assert found[0].endswith("keep one row")


def test_rows_without_an_id_are_not_called_doubles() -> None:
    raw = with_cell(with_cell(TINY, "bids", 0, "bid_id", ""), "bids", 1, "bid_id", "")
    assert not any("stands already" in fault for fault in faults_of(raw))


@pytest.mark.parametrize("no", ["no", "No", "FALSE", "0"])
def test_a_stream_is_idle_however_no_is_spelt(no: str) -> None:
    raw = TINY
    for row in (6, 7):
        for column in ("eligible_separate_budgets", "eligible_pooled"):
            raw = with_cell(raw, "eligibility", row, column, no)
    (found,) = faults_of(raw)
    assert "no row of eligibility lets stream 'CHC' pay for a lot" in found


def test_a_lot_that_no_stream_may_pay_for_is_refused() -> None:
    raw = dropped(TINY, "eligibility", "lot_id", "R")
    raw = with_rows(raw, "streams", lambda rows: rows)
    found = faults_of(raw)
    assert (
        "lots.csv: lot_id: no stream may pay for lot 'R'; add a row to eligibility or drop the lot"
        in found
    )


def test_a_flag_that_is_wrong_is_told_once() -> None:
    raw = TINY
    for row in (6, 7):
        for column in ("eligible_separate_budgets", "eligible_pooled"):
            raw = with_cell(raw, "eligibility", row, column, "perhaps")
    assert {fault.split(": ")[1] for fault in faults_of(raw)} == {
        "eligible_separate_budgets",
        "eligible_pooled",
    }


def test_a_case_may_do_without_a_table_of_sources() -> None:
    assert faults_of(without_table(TINY, "sources")) == []


def test_packages_name_lots_that_exist() -> None:
    package = {
        "package_id": "K",
        "provider_id": "P1",
        "lot_ids": "N; Q",
        "all_or_nothing": "yes",
        "discount_percent": "1",
    }
    (found,) = faults_of(with_table(TINY, "packages", [package]))
    assert found == "packages.csv: lot_ids: 'Q' is not in lots; it knows N, R, S"


def test_ranges_of_parameters_fit_their_unit_too() -> None:
    raw = with_cell(TINY, "model_parameters", 2, "high", "1.5")
    (found,) = faults_of(raw)
    assert found == "model_parameters.csv: high: 1.5 is not a share; give a number from 0 to 1"


FINANCE = {"party_id": "P1", "margin_share": "0.03"}
MEMBER = {
    "membership_id": "M",
    "option_id": "separate_frameworks",
    "provider_id": "P1",
    "event": "leaves",
    "on": "2027-04-01",
}
HOME = {"home_area": "Northton", "areas": "Northton"}


@pytest.mark.parametrize("party", ["P1", "vehicle"])
def test_finances_are_about_a_party_of_the_case(party: str) -> None:
    assert faults_of(with_table(TINY, "finances", [FINANCE | {"party_id": party}])) == []


def test_finances_of_nobody_are_refused_but_for_whom_a_scenario_drops() -> None:
    raw = with_table(TINY, "finances", [FINANCE | {"party_id": "P9"}])
    (found,) = faults_of(raw)
    assert found.startswith("finances.csv: party_id: 'P9' is not a party of the case; ")
    assert faults_of(replace(raw, scenario_id="P9 leaves")) == []


def test_a_membership_names_an_option() -> None:
    (found,) = faults_of(with_table(TINY, "memberships", [MEMBER | {"option_id": "club"}]))
    assert found.startswith("memberships.csv: option_id: 'club' is not an option; ")


def test_readiness_is_about_an_option_or_every_option() -> None:
    row = {"ingredient": "it", "level": "planned"}
    named = [row | {"subject": "every-option"}, row | {"subject": "alliance"}]
    assert faults_of(with_table(TINY, "readiness", named)) == []
    (found,) = faults_of(with_table(TINY, "readiness", [row | {"subject": "club"}]))
    assert found.startswith("readiness.csv: subject: 'club' is not an option; ")


def test_a_fact_about_every_option_is_not_about_one_of_that_name() -> None:
    named = with_identity(TINY, options=[{**ALLIANCE, "id": "every-option"}])
    told = "facts.csv: subject: 'every-option' means all of them and is the id of one as well"
    assert any(
        one.startswith(told)
        for one in faults_of(with_cell(named, "facts", 3, "subject", "every-option"))
    )


def test_business_as_usual_is_an_option() -> None:
    (found,) = faults_of(with_identity(TINY, business_as_usual="today"))
    assert found.startswith("case.yaml: business_as_usual: 'today' is not an option; ")


def test_a_host_is_a_commissioner() -> None:
    options = [dict(option) for option in TINY.identity.data["options"]]
    options[0]["host"] = "P1"
    (found,) = faults_of(with_identity(TINY, options=options))
    assert found.startswith("case.yaml: host: 'P1' is not a commissioner; ")


def test_what_an_assumption_applies_to_is_there() -> None:
    row = {column: cell.text for column, cell in TINY.tables["assumptions"].rows[0].items()}
    (found,) = faults_of(with_table(TINY, "assumptions", [row | {"applies_to": "Q"}]))
    assert found.startswith("assumptions.csv: applies_to: 'Q' ")
    assert faults_of(with_table(TINY, "assumptions", [row | {"applies_to": "N"}])) == []


def test_home_areas_fit_providers_and_lots() -> None:
    (found, *_) = faults_of(with_table(TINY, "home_areas", [HOME | {"home_area": "nowhere"}]))
    assert found.startswith("home_areas.csv: home_area: no provider is based in 'nowhere'; ")


def test_no_party_is_named_like_an_account_of_the_ledger() -> None:
    outside = {"party_id": "pool", "name": "A pool", "kind": "charity"}
    (found,) = faults_of(with_table(TINY, "outside_parties", [outside]))
    assert found.startswith("outside_parties.csv: party_id: 'pool' is an account of the ledger; ")


def test_no_two_parties_share_an_id_across_tables() -> None:
    outside = {"party_id": "P1", "name": "A hospital", "kind": "acute trust"}
    (found,) = faults_of(with_table(TINY, "outside_parties", [outside]))
    assert found.startswith(
        "outside_parties.csv: party_id: 'P1' is the id of another party too, at "
    )


def test_accounts_of_the_ledger_are_those_of_the_simulation() -> None:
    assert set(LEDGER_ACCOUNTS) == set(SPECIAL)


@pytest.mark.parametrize("column", ["reserves_gbp", "margin_floor_share"])
def test_a_commissioner_states_no_margin_and_no_reserves(column: str) -> None:
    def stated(party: str) -> RawCase:
        return with_table(
            TINY, "finances", [{"party_id": party, column: "0.1", "basis": "assumed"}]
        )

    (found,) = faults_of(stated("CON"))
    assert found.startswith(f"finances.csv: {column}: 0.1 is for a commissioner")
    assert "state largest_loss_gbp or smallest_gain_gbp" in found
    assert faults_of(stated("P1")) == []


def test_two_events_of_a_provider_on_one_day_are_refused() -> None:
    leaves = {
        "membership_id": "M1",
        "option_id": "alliance",
        "provider_id": "P1",
        "event": "leaves",
        "on": "2027-10-01",
        "basis": "assumed",
    }
    back = leaves | {"membership_id": "M2", "event": "adheres"}
    (found,) = faults_of(with_table(TINY, "memberships", [leaves, back]))
    assert found.startswith("memberships.csv: on: 'P1' has another event on that day, at ")
    for other in ({"on": "2028-10-01"}, {"provider_id": "P2"}, {"option_id": "prime_contractor"}):
        assert faults_of(with_table(TINY, "memberships", [leaves, back | other])) == []


def test_a_column_may_point_to_either_of_two_tables() -> None:
    package = {"package_id": "K", "provider_id": "P1", "lot_ids": "N;S", "all_or_nothing": "yes"}
    with_package = with_table(TINY, "packages", [package | {"discount_percent": "1"}])
    named = [{"group_id": "G", "bid_id": bid} for bid in ("K", "B7")]
    assert faults_of(with_table(with_package, "exclusive_bids", named)) == []
    (told,) = faults_of(with_table(TINY, "exclusive_bids", named))
    assert told.startswith("exclusive_bids.csv: bid_id: 'K' is not in bids or packages; ")


@pytest.mark.parametrize("nothing", [";", " ; ;"])
def test_a_list_of_nothing_is_refused_for_it_could_mean_all_or_none(nothing: str) -> None:
    condition = {"condition_id": "C", "bid_id": "B2", "only_with": nothing, "basis": "assumed"}
    (told,) = faults_of(with_table(TINY, "conditional_bids", [condition]))
    assert told.startswith(f"conditional_bids.csv: only_with: {nothing!r} names nothing; ")
    package = {"package_id": "K", "provider_id": "P1", "lot_ids": nothing, "all_or_nothing": "yes"}
    (told,) = faults_of(with_table(TINY, "packages", [package | {"discount_percent": "1"}]))
    assert told.startswith("packages.csv: lot_ids: ")
