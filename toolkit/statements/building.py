"""From raw tables to a case: the one place where a case comes to be believed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from toolkit.errors import Fault, InputError, Place
from toolkit.statements import checks
from toolkit.statements.applying import apply_scenario
from toolkit.statements.appraisal_checks import (
    base_year_fits,
    contributions_fit,
    options_are_known,
)
from toolkit.statements.award_checks import award_faults, award_warnings
from toolkit.statements.built import Built
from toolkit.statements.call_off_checks import call_off_problems
from toolkit.statements.call_offs import CallOffRule
from toolkit.statements.case import Case, Identity, Scope
from toolkit.statements.contracts import ContractModel
from toolkit.statements.correlations import factors_vary_alike, names_are_known
from toolkit.statements.criteria import Criterion
from toolkit.statements.evidence import ModelParameter
from toolkit.statements.facts import Fact
from toolkit.statements.intervention_checks import (
    streams_belong_to_funders,
    tiers_exist,
    tiers_make_a_whole,
)
from toolkit.statements.interventions import Intervention
from toolkit.statements.judging_checks import judging_faults
from toolkit.statements.linked_activities import RiskTier
from toolkit.statements.longlist_checks import longlist_faults
from toolkit.statements.lots import Lot
from toolkit.statements.market import Bidding, HomeArea
from toolkit.statements.market_model import MarketModel, market_problems
from toolkit.statements.model_checks import model_problems
from toolkit.statements.options import Option
from toolkit.statements.providers import Provider
from toolkit.statements.raw import Path, RawCase, RawDoc, RawRow, RawTable
from toolkit.statements.reading import did_you_mean, dotted, read_doc, read_values
from toolkit.statements.rows import Row
from toolkit.statements.scenarios import Scenario, read_scenarios
from toolkit.statements.streams import Stream
from toolkit.statements.tables import TABLES
from toolkit.statements.text_checks import text_faults
from toolkit.units import unprintable

NEVER_EMPTY = ("commissioners", "lots", "criteria")  # not even by a scenario
MARKET = ("providers", "bids")  # at the plan stage both may be left out: nobody has bid
IN_ORDER = (
    "facts",
    "baselines",
    "preferences",
    "reviews",
    "scores",
)  # tables that are lists, not look-ups


def build_case(raw: RawCase, scope: Scope = "core") -> Case:
    """Believe a case, or refuse it with everything that is wrong.

    Args:
        raw: The case as read, a scenario applied or not.
        scope: Which lots options cover when they do not say so themselves.

    Raises:
        InputError: Holds every fault of the identity, the tables, the models, the scenarios and
            what must hold between them.
    """
    faults = list(raw.faults)
    if character := unprintable(raw.id):
        what = f"is named with the unprintable character U+{ord(character):04X}; rename the case"
        faults.append(Fault(Place(raw.identity.place.source), "", what))
    identity, wrong = read_doc(Identity, raw.identity)
    faults += wrong
    models: dict[str, ContractModel | None] = dict.fromkeys(raw.unread_models)
    for name, doc in raw.models.items():
        models[name], wrong = build_model(name, doc)
        faults += wrong
    rows: dict[str, Built] = {}
    for name, table in raw.tables.items():
        rows[name], wrong = _build_table(name, table, changed=raw.scenario_id is not None)
        faults += wrong
    later = MARKET if _nobody_has_bid(raw) else ()
    needed = [name for name, table in TABLES.items() if table.required and name not in later]
    missing = [name for name in needed if name not in rows]
    for name in missing:
        what = "is a table that every case needs; add it"
        faults.append(Fault(Place(raw.identity.place.source), name, what))
    faults += _between(raw, rows, models)
    scenarios, wrong = read_scenarios(raw.scenarios) if raw.scenarios else ({}, [])
    faults += wrong
    if raw.scenario_id is None:
        faults += scenario_faults(raw, scenarios.values())
    if faults or identity is None:
        raise InputError(faults)
    odd = checks.stranded(raw.tables) if raw.scenario_id is not None else ()
    return Case.model_construct(
        **{name: getattr(identity, name) for name in Identity.model_fields},
        **{name: _collect(name, [row for _, row in rows.get(name, ())]) for name in TABLES},
        id=raw.id,
        scope=scope,
        models=MappingProxyType({name: model for name, model in models.items() if model}),
        scenarios=MappingProxyType(scenarios),
        scenario_id=raw.scenario_id,
        applied=raw.applied,
        warnings=(*(fault.what for fault, _ in odd), *award_warnings(rows)),
        digests=MappingProxyType(dict(raw.digests)),
    )


def _nobody_has_bid(raw: RawCase) -> bool:
    """Whether a case at the plan stage holds no provider, no bid, and no table about them."""
    stage = raw.identity.data.get("stage") if isinstance(raw.identity.data, Mapping) else None
    about = {
        name for name, table in TABLES.items() if {to for _, to in table.points_to} & {*MARKET}
    }
    return stage == "plan" and not (about | {*MARKET}) & set(raw.tables)


def build_model(name: str, doc: RawDoc) -> tuple[ContractModel | None, list[Fault]]:
    """Read a contract model; its id is the name of its file."""
    if isinstance(doc.data, Mapping) and "id" not in doc.data:
        doc = replace(doc, data={"id": name, **doc.data})
    model, faults = read_doc(ContractModel, doc)
    if model is None:
        return None, faults
    if model.id != name:
        what = f"{model.id!r} is not the name of the file, which is {name!r}; take the key out"
        faults.append(Fault(doc.at(("id",)), "id", what))
    faults += [Fault(doc.at(path), dotted(path), what) for path, what in model_problems(model)]
    return (None if faults else model), faults


def scenario_faults(raw: RawCase, scenarios: Iterable[Scenario]) -> list[Fault]:
    """Say which scenarios cannot be applied to a case; tables at fault themselves are passed by."""
    unread = {
        name
        for name, table in raw.tables.items()
        if not table.rows or table.faults or (name in TABLES and not _fits(name, table))
    } | {name for name in TABLES if name not in raw.tables and TABLES[name].required}
    faults: list[Fault] = []
    for scenario in scenarios:
        if unread & {change.table for change in scenario.changes}:
            continue
        try:
            apply_scenario(raw, scenario)
        except InputError as error:
            faults += error.faults
    return faults


def _collect(name: str, rows: list[Row]) -> Any:
    """Give rows by key where the key is an id or a pair of them, else in order."""
    if name in IN_ORDER:
        return tuple(row for row in rows if not isinstance(row, Fact) or row.is_known)
    key = TABLES[name].key
    if len(key) == 1:
        return MappingProxyType({getattr(row, key[0]): row for row in rows})
    return MappingProxyType({tuple(getattr(row, part) for part in key): row for row in rows})


def _build_table(name: str, table: RawTable, *, changed: bool) -> tuple[Built, list[Fault]]:
    """Believe the rows of a table; only a scenario may leave a table without any."""
    faults = list(table.faults)
    if name not in TABLES:
        return [], [
            Fault(table.place, "", f"{name!r} is not a table; {did_you_mean(name, TABLES)}")
        ]
    if not table.columns:
        return [], faults
    faults += _columns_fit(name, table)
    if not table.rows and (name in NEVER_EMPTY or not changed):
        what = "holds a header and no rows; add a row, or delete the table if the case needs none"
        faults.append(Fault(table.place, "", what))
    if not _fits(name, table):
        return [], faults
    rows: Built = []
    for raw_row in table.rows:
        row, wrong = _build_row(name, raw_row)
        faults += wrong
        rows += [(raw_row, row)] if row else []
    return rows, faults


def _build_row(name: str, row: RawRow) -> tuple[Row | None, list[Fault]]:
    known = TABLES[name].row.model_fields
    values = {column: cell.text for column, cell in row.items() if cell.text and column in known}

    def place_of(path: Path) -> Place:
        cell = row.get(str(path[0])) if path else None
        first = next(iter(row.values())).place
        return cell.place if cell else Place(first.source, first.line, 0, first.sheet)

    built, faults = read_values(TABLES[name].row, values, place_of)
    return built, [
        Fault(fault.place, fault.name, "is empty; fill it in")
        if fault.name in row and not row[fault.name].text
        else fault
        for fault in faults
    ]


def _fits(name: str, table: RawTable) -> bool:
    fields = TABLES[name].row.model_fields
    return not any(f.is_required() and column not in table.columns for column, f in fields.items())


def _columns_fit(name: str, table: RawTable) -> Iterator[Fault]:
    fields = TABLES[name].row.model_fields
    for column, place in table.columns.items():
        if column not in fields:
            near = did_you_mean(column, [field for field in fields if field not in table.columns])
            yield Fault(place, column, f"is not a column of {name}; {near}")
    for column, field in fields.items():
        if field.is_required() and column not in table.columns:
            yield Fault(table.place, column, f"is a column that {name} needs; add it")


def _between(raw: RawCase, rows: Mapping[str, Built], models: checks.Models) -> Iterator[Fault]:
    """Check what must hold between tables; what cannot be read is left to its own fault."""
    tables = {
        name: table
        for name, table in raw.tables.items()
        if name in TABLES and table.columns and _fits(name, table)
    }
    for name, table in tables.items():
        yield from checks.keys_are_unique(name, table)
        yield from checks.lists_name_something(table)
        yield from checks.pointers_hit(name, tables)
    criteria = [row for _, row in rows.get("criteria", ()) if isinstance(row, Criterion)]
    if criteria and len(criteria) == len(raw.tables["criteria"].rows):
        yield from checks.weights_sum_to_one(raw.tables["criteria"], criteria)
    yield from judging_faults(rows, changed=raw.scenario_id is not None)
    given = rows.get("model_parameters", ())
    own = [(cells, row) for cells, row in given if isinstance(row, ModelParameter)]
    yield from checks.model_parameters_hold(own, models)
    yield from checks.parties_are_told_apart(tables)
    yield from checks.commissioners_have_no_margin(tables)
    yield from checks.memberships_follow_one_another(tables)
    yield from _beside_the_contracts(rows)
    yield from contributions_fit(rows)
    yield from award_faults(rows, tables, changed=raw.scenario_id is not None)
    if raw.scenario_id is None:
        yield from _market_fits(rows)
        yield from _call_offs_fit(rows)
        yield from checks.finances_name_parties(tables)  # who leaves may leave finances behind
    if "assumptions" in tables:
        yield from factors_vary_alike(tables["assumptions"])
        yield from names_are_known(tables["assumptions"], checks.what_assumptions_move(tables))
    if {"lots", "bids"} <= set(tables):
        yield from checks.units_agree(tables)
    whole = all(name in tables and tables[name].rows for name in checks.STRANDABLE)
    if raw.scenario_id is None and whole:
        for fault, remedy in checks.stranded(tables):
            yield replace(fault, what=f"{fault.what}; {remedy}")
    if isinstance(raw.identity.data, Mapping):
        yield from _identity_fits(raw.identity, tables, models)
        options = _options_named(raw.identity)
        yield from longlist_faults(rows, raw.identity, options)
        yield from text_faults(rows, options)


def _options_named(doc: RawDoc) -> list[str]:
    """Give the ids of the options, as far as they can be read."""
    written = doc.data.get("options")
    given = written if isinstance(written, list) else ()
    return [str(one.get("id")).strip() for one in given if isinstance(one, Mapping)]


def _beside_the_contracts(rows: Mapping[str, Built]) -> Iterator[Fault]:
    """Check interventions against tiers and streams."""
    planned = [(c, r) for c, r in rows.get("interventions", ()) if isinstance(r, Intervention)]
    tiers = [(c, r) for c, r in rows.get("risk_tiers", ()) if isinstance(r, RiskTier)]
    streams = {r.stream_id: r for _, r in rows.get("streams", ()) if isinstance(r, Stream)}
    yield from tiers_exist(planned, [row for _, row in tiers])
    yield from tiers_make_a_whole(tiers)
    yield from streams_belong_to_funders(planned, streams)


def _market_fits(rows: Mapping[str, Built]) -> Iterator[Fault]:
    """Check what is stated about the market against providers and lots."""
    bidding = {r.market_id: c for c, r in rows.get("market", ()) if isinstance(r, Bidding)}
    areas = {r.home_area: c for c, r in rows.get("home_areas", ()) if isinstance(r, HomeArea)}
    model = MarketModel(
        tuple(r for _, r in rows.get("market", ()) if isinstance(r, Bidding)),
        tuple(r for _, r in rows.get("home_areas", ()) if isinstance(r, HomeArea)),
    )
    providers = [r for _, r in rows.get("providers", ()) if isinstance(r, Provider)]
    lots = [r for _, r in rows.get("lots", ()) if isinstance(r, Lot)]
    for row_id, column, what in market_problems(model, providers, lots):
        cells = bidding.get(row_id) or areas[row_id]
        yield Fault(cells[column].place, column, what)


def _call_offs_fit(rows: Mapping[str, Built]) -> Iterator[Fault]:
    """Check what is stated about call-offs against lots."""
    given = rows.get("call_off_rules", ())
    stated = {r.rule_id: (c, r) for c, r in given if isinstance(r, CallOffRule)}
    lots = [r for _, r in rows.get("lots", ()) if isinstance(r, Lot)]
    for rule_id, column, what in call_off_problems([r for _, r in stated.values()], lots):
        cells, _ = stated[rule_id]
        yield Fault(cells[column].place, column, what)


def _identity_fits(doc: RawDoc, tables: checks.Tables, models: checks.Models) -> Iterator[Fault]:
    """Check what `case.yaml` says against the tables, option by option as far as it can be read."""
    yield from checks.award_criteria_exist(doc, tables)
    written = doc.data.get("options")
    options, ids = dict[int, Option](), set[str]()
    for number, values in enumerate(written if isinstance(written, list) else ()):
        if isinstance(values, Mapping):
            ids.add(str(values.get("id")).strip())
            option, _ = read_values(Option, values, doc.at)
            options |= {number: option} if option else {}
    if "lots" in tables:
        yield from checks.options_hold(options, doc, models, tables)
        for name in ("facts", "reviews"):
            if name in tables:
                yield from checks.subjects_exist(tables, ids, name)
    yield from checks.options_named(doc, tables, ids)
    yield from options_are_known(tables, ids)
    yield from base_year_fits(doc)
