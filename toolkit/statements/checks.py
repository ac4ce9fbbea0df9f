"""What must hold between the tables of a case.

References are checked on the tables as read, so that a row with a fault of its own still counts as
being there; one slip is told once.
"""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from toolkit.errors import Fault, Place
from toolkit.statements.contracts import ContractModel
from toolkit.statements.criteria import Criterion
from toolkit.statements.evidence import ModelParameter
from toolkit.statements.facts import EVERY_LOT, EVERY_OPTION
from toolkit.statements.model_checks import parameter_problem
from toolkit.statements.options import Option
from toolkit.statements.raw import Cell, RawDoc, RawRow, RawTable
from toolkit.statements.reading import did_you_mean
from toolkit.statements.tables import TABLES, ids_in
from toolkit.units import read_flag

STRANDABLE = ("lots", "bids", "streams", "eligibility")

Tables = Mapping[str, RawTable]
Models = Mapping[str, ContractModel | None]  # nothing where a model has faults of its own


def keys_are_unique(name: str, table: RawTable) -> Iterator[Fault]:
    """No two rows of a table share their key."""
    seen: dict[tuple[str, ...], Place] = {}
    key = TABLES[name].key
    for row in table.rows:
        value, place = tuple(row[column].text for column in key), row[key[0]].place
        if value in seen and all(value):
            shown = " and ".join(repr(part) for part in value)
            yield Fault(place, key[0], f"{shown} stands already at {seen[value]}; keep one row")
        seen.setdefault(value, place)


def lists_name_something(table: RawTable) -> Iterator[Fault]:
    """No cell is a list of nothing, which could mean all or none."""
    for row in table.rows:
        for column, cell in row.items():
            if cell.text.strip() and not ids_in(cell.text):
                what = f"{cell.text!r} names nothing; write ids between semicolons, or empty it"
                yield Fault(cell.place, column, what)


def pointers_hit(name: str, tables: Tables) -> Iterator[Fault]:
    """Every id that a row refers to is an id of the table it refers to, or of one of several."""
    table = tables[name]
    targets: dict[str, list[str]] = {}
    for column, target in TABLES[name].points_to:
        targets.setdefault(column, []).append(target)
    if "sources" in tables and name != "sources":
        targets["source_id"] = ["sources"]
    for column, places in targets.items():
        found = [one for one in places if one in tables]
        if column not in table.columns or not found:
            continue
        known = {one for place in found for one in _column(tables[place], TABLES[place].key[0])}
        for row in table.rows:
            for one in ids_in(row[column].text):
                if one not in known:
                    what = f"{one!r} is not in {' or '.join(places)}; {did_you_mean(one, known)}"
                    yield Fault(row[column].place, column, what)


def units_agree(tables: Tables) -> Iterator[Fault]:
    """A bid is priced in the unit of its lot."""
    lots = {row["lot_id"].text: row["unit"].text for row in tables["lots"].rows}
    for row in tables["bids"].rows:
        wanted, given = lots.get(row["lot_id"].text), row["unit"]
        if wanted and given.text and given.text != wanted:
            what = f"{given.text!r} is not the unit of the lot, which is {wanted!r}; use the lot's"
            yield Fault(given.place, "unit", what)


def stranded(tables: Tables) -> Iterator[tuple[Fault, str]]:
    """Find lots that nobody bids for or no stream may pay for, and streams that may pay for none.

    Yields:
        What is odd, and apart from it the remedy; after a scenario it is a result, not a fault.
    """
    bid_for = set(_column(tables["bids"], "lot_id"))
    paying, payable = set[str](), set[str]()
    for row in tables["eligibility"].rows:
        if _allows(row["eligible_separate_budgets"]) or _allows(row["eligible_pooled"]):
            paying.add(row["stream_id"].text)
            payable.add(row["lot_id"].text)
    for row in tables["streams"].rows:
        cell = row["stream_id"]
        if cell.text not in paying:
            what = f"no row of eligibility lets stream {cell.text!r} pay for a lot"
            yield Fault(cell.place, "stream_id", what), "add one or drop the stream"
    for row in tables["lots"].rows:
        cell = row["lot_id"]
        if _is_optional(row):
            continue
        if cell.text not in bid_for:
            what = f"no bid names lot {cell.text!r}"
            yield Fault(cell.place, "lot_id", what), "add one or drop the lot"
        if cell.text not in payable:
            what = f"no stream may pay for lot {cell.text!r}"
            yield Fault(cell.place, "lot_id", what), "add a row to eligibility or drop the lot"


def _is_optional(row: RawRow) -> bool:
    """Whether a lot may go unawarded, and so without a bid or money."""
    return bool("optional" in row and row["optional"].text and _allows(row["optional"]))


def _allows(cell: Cell) -> bool:
    """Whether a cell says yes; what it says wrongly is told elsewhere and counts as yes."""
    try:
        return read_flag(cell.text)
    except ValueError:
        return True


def weights_sum_to_one(table: RawTable, criteria: Iterable[Criterion]) -> Iterator[Fault]:
    """The weights of the measured criteria sum to 1, to a millionth."""
    total = sum((criterion.weight for criterion in criteria), Decimal(0))
    if abs(total - 1) > Decimal("0.000001"):
        what = f"the weights sum to {total}; make them sum to 1"
        yield Fault(table.columns.get("weight", table.place), "weight", what)


def subjects_exist(tables: Tables, options: Iterable[str], name: str = "facts") -> Iterator[Fault]:
    """Facts and reviews are about a lot, an option, a provider, a bid or all lots, told apart."""
    lots, options = set(_column(tables["lots"], "lot_id")), set(options)
    bidding = {
        one
        for name, key in (("providers", "provider_id"), ("bids", "bid_id"))
        if name in tables
        for one in _column(tables[name], key)
    }
    every = (EVERY_LOT, EVERY_OPTION) if name == "facts" else (EVERY_LOT,)
    known, nor = {*lots, *options, *bidding, *every}, " nor ".join(map(repr, every))
    for row in tables[name].rows:
        cell = row["subject"]
        if cell.text and cell.text not in known:
            what = f"{cell.text!r} is neither a lot, an option, a provider, a bid nor {nor}"
            yield Fault(cell.place, "subject", f"{what}; {did_you_mean(cell.text, known)}")
        elif cell.text in every and cell.text in lots | options | bidding:
            what = f"{cell.text!r} means all of them and is the id of one as well"
            yield Fault(cell.place, "subject", f"{what}; give that one another id")
        elif cell.text in bidding and cell.text in lots | options:
            what = f"{cell.text!r} is the id of a lot or an option and of a provider or a bid"
            yield Fault(cell.place, "subject", f"{what}; give one of them another id")


def options_hold(
    options: Mapping[int, Option], doc: RawDoc, models: Models, tables: Tables
) -> Iterator[Fault]:
    """Options, by position, have ids of their own and name what exists."""
    lots, seen = set(_column(tables["lots"], "lot_id")), set[str]()
    for number, option in options.items():
        at = ("options", number)
        if option.id in seen:
            what = f"{option.id!r} is the id of two options; rename one"
            yield Fault(doc.at((*at, "id")), "id", what)
        seen.add(option.id)
        for n, lot in enumerate(option.lots):
            place = doc.at((*at, "lots", n))
            if lot not in lots:
                yield Fault(place, "lots", f"{lot!r} is not in lots; {did_you_mean(lot, lots)}")
            elif lot in option.lots[:n]:
                yield Fault(place, "lots", f"{lot!r} stands twice; keep one")
        if option.model not in models:
            what = f"{option.model!r} is not a contract model; {did_you_mean(option.model, models)}"
            yield Fault(doc.at((*at, "model")), "model", what)
            continue
        model = models[option.model]
        for name, value in option.parameters.items() if model else ():
            if model and (problem := parameter_problem(model, name, value)):
                yield Fault(doc.at((*at, "parameters", name)), f"parameters.{name}", problem)


def options_named(doc: RawDoc, tables: Tables, options: Iterable[str]) -> Iterator[Fault]:
    """Business as usual, and rows that name an option, name one; a host names a commissioner."""
    known = set(options)
    usual = doc.data.get("business_as_usual")
    if isinstance(usual, str) and usual.strip() and usual.strip() not in known:
        what = f"{usual.strip()!r} is not an option; {did_you_mean(usual.strip(), known)}"
        yield Fault(doc.at(("business_as_usual",)), "business_as_usual", what)
    for name, column, more in (
        ("memberships", "option_id", ()),
        ("readiness", "subject", (EVERY_OPTION,)),
        ("scores", "option_id", ()),
        ("equality_impacts", "option_id", ()),
        ("group_effects", "option_id", ()),
    ):
        for row in tables[name].rows if name in tables else ():
            cell = row.get(column)
            if cell and cell.text and cell.text not in {*known, *more}:
                what = f"{cell.text!r} is not an option; {did_you_mean(cell.text, {*known, *more})}"
                yield Fault(cell.place, column, what)
    if "commissioners" not in tables:
        return
    bodies = set(_column(tables["commissioners"], "commissioner_id"))
    written = doc.data.get("options")
    for number, option in enumerate(written if isinstance(written, list) else ()):
        host = option.get("host") if isinstance(option, Mapping) else None
        if isinstance(host, str) and host.strip() not in bodies:
            what = f"{host.strip()!r} is not a commissioner; {did_you_mean(host.strip(), bodies)}"
            yield Fault(doc.at(("options", number, "host")), "host", what)


def finances_name_parties(tables: Tables) -> Iterator[Fault]:
    """Finances are about a commissioner, a provider, an outside party or the vehicle."""
    if "finances" not in tables:
        return
    known = {"vehicle"}
    for name in ("commissioners", "providers", "outside_parties"):
        if name in tables:
            known |= set(_column(tables[name], TABLES[name].key[0]))
    for row in tables["finances"].rows:
        cell = row["party_id"]
        if cell.text and cell.text not in known:
            what = f"{cell.text!r} is not a party of the case; {did_you_mean(cell.text, known)}"
            yield Fault(cell.place, "party_id", what)


def commissioners_have_no_margin(tables: Tables) -> Iterator[Fault]:
    """Whoever pays for care has streams and red lines, not a margin or reserves to use up."""
    if "finances" not in tables or "commissioners" not in tables:
        return
    bodies = set(_column(tables["commissioners"], "commissioner_id"))
    for row in tables["finances"].rows:
        for column in ("reserves_gbp", "margin_floor_share"):
            cell = row.get(column)
            if cell and cell.text and row["party_id"].text in bodies:
                what = (
                    f"{cell.text} is for a commissioner, which care would use up at once; leave it "
                    "empty, and state largest_loss_gbp or smallest_gain_gbp"
                )
                yield Fault(cell.place, column, what)


def memberships_follow_one_another(tables: Tables) -> Iterator[Fault]:
    """No provider has two events in one option on one day, whose order nobody could tell."""
    seen: dict[tuple[str, ...], Place] = {}
    for row in tables["memberships"].rows if "memberships" in tables else ():
        event = tuple(row[column].text for column in ("option_id", "provider_id", "on"))
        place = row["on"].place
        if event in seen and all(event):
            what = f"{event[1]!r} has another event on that day, at {seen[event]}; keep one"
            yield Fault(place, "on", what)
        seen.setdefault(event, place)


LEDGER_ACCOUNTS = ("pool", "vehicle", "people", "others", "owners", "tax", "resources")


def parties_are_told_apart(tables: Tables) -> Iterator[Fault]:
    """No two parties of the ledger share an id, and none is named like one of its accounts."""
    seen: dict[str, Place] = {}
    for name in ("commissioners", "providers", "outside_parties"):
        column = TABLES[name].key[0]
        for row in tables[name].rows if name in tables else ():
            cell = row[column]
            if cell.text in LEDGER_ACCOUNTS:
                what = f"{cell.text!r} is an account of the ledger; give the party another id"
                yield Fault(cell.place, column, what)
            elif cell.text in seen and seen[cell.text].source != cell.place.source:
                what = f"{cell.text!r} is the id of another party too, at {seen[cell.text]}"
                yield Fault(cell.place, column, f"{what}; rename one")
            seen.setdefault(cell.text, cell.place)


def what_assumptions_move(tables: Tables) -> set[str]:
    """Name everything that an assumption may be about."""
    named = (
        ("lots", "lot_id"),
        ("lots", "service_type"),
        ("providers", "provider_id"),
        ("linked_activities", "activity_id"),
    )
    found: set[str] = set()
    for table, column in named:
        found |= set(_column(tables[table], column)) if table in tables else set()
    return found


def award_criteria_exist(doc: RawDoc, tables: Tables) -> Iterator[Fault]:
    """The award criteria in force are a row of their table."""
    wanted = doc.data.get("award_criteria_set")
    known = (
        set(_column(tables["award_criteria"], "set_id")) if "award_criteria" in tables else set()
    )
    if wanted and isinstance(wanted, str) and wanted.strip() not in known:
        what = f"{wanted!r} is not in award_criteria; {did_you_mean(wanted, known)}"
        yield Fault(doc.at(("award_criteria_set",)), "award_criteria_set", what)


def model_parameters_hold(
    rows: Iterable[tuple[RawRow, ModelParameter]], models: Models
) -> Iterator[Fault]:
    """A case's own values name a model and a parameter that exist, and fit its unit."""
    for raw, row in rows:
        if row.model not in models:
            what = f"{row.model!r} is not a contract model; {did_you_mean(row.model, models)}"
            yield Fault(raw["model"].place, "model", what)
            continue
        model = models[row.model]
        if model is None:
            continue
        known = row.parameter in {parameter.name for parameter in model.parameters}
        for column, value in (("value", row.value), ("low", row.low), ("high", row.high)):
            wanted = column == "value" or (known and value is not None)
            if wanted and (problem := parameter_problem(model, row.parameter, value)):
                name = column if known else "parameter"
                yield Fault(raw[name].place, name, problem)


def _column(table: RawTable, column: str) -> Iterator[str]:
    return (row[column].text for row in table.rows)
