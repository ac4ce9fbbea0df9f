"""What must hold between the tables of a case."""

from collections.abc import Iterator, Mapping

from toolkit.errors import Fault, Place
from toolkit.statements.case import Identity
from toolkit.statements.contracts import ContractModel
from toolkit.statements.facts import EVERY_LOT
from toolkit.statements.raw import RawCase, RawDoc, RawTable
from toolkit.statements.reading import did_you_mean
from toolkit.statements.rows import Row
from toolkit.statements.tables import TABLES, ids_in

Rows = Mapping[str, tuple[Row, ...]]


def keys_are_unique(name: str, table: RawTable) -> Iterator[Fault]:
    """No two rows of a table share their key."""
    seen: dict[tuple[str, ...], Place] = {}
    key = [column for column in TABLES[name].key if column in table.columns]
    for row in table.rows:
        value, place = tuple(row[column].text for column in key), row[key[0]].place
        if value in seen:
            shown = " and ".join(repr(part) for part in value)
            what = f"{shown} stands already at {seen[value]}; keep one row"
            yield Fault(place, key[0], what)
        seen.setdefault(value, place)


def pointers_hit(name: str, tables: Mapping[str, RawTable]) -> Iterator[Fault]:
    """Every id that a row refers to is an id of the table it refers to."""
    table = tables[name]
    pointers = [*TABLES[name].points_to]
    if "sources" in tables and name != "sources":
        pointers.append(("source_id", "sources"))
    for column, target in pointers:
        if column not in table.columns or target not in tables:
            continue
        key = TABLES[target].key[0]
        known = {row[key].text for row in tables[target].rows if key in row}
        for row in table.rows:
            for one in ids_in(row[column].text):
                if one not in known:
                    what = f"{one!r} is not in {target}; {_near(one, known)}"
                    yield Fault(row[column].place, column, what)


def _near(word: str, known: set[str]) -> str:
    few = known if len(known) <= 30 else set()  # noqa: PLR2004 - more would bury the reader
    return did_you_mean(word, few) if few else "add it there or correct it"


def units_agree(tables: Mapping[str, RawTable]) -> Iterator[Fault]:
    """A bid is priced in the unit of its lot."""
    lots = {row["lot_id"].text: row["unit"].text for row in tables["lots"].rows}
    for row in tables["bids"].rows:
        wanted = lots.get(row["lot_id"].text)
        if wanted is not None and row["unit"].text != wanted:
            what = f"{row['unit'].text!r} is not the unit of the lot, which is {wanted!r}"
            yield Fault(row["unit"].place, "unit", f"{what}; use the lot's unit")


def nothing_is_stranded(tables: Mapping[str, RawTable]) -> Iterator[Fault]:
    """Every lot has a bid and a stream that may pay; every stream may pay for something."""
    bid_for = {row["lot_id"].text for row in tables["bids"].rows}
    eligible = [
        row
        for row in tables["eligibility"].rows
        if {row["eligible_separate_budgets"].text, row["eligible_pooled"].text} - {"0", "no", ""}
    ]
    paying = {row["stream_id"].text for row in eligible}
    payable = {row["lot_id"].text for row in eligible}
    for row in tables["streams"].rows:
        cell = row["stream_id"]
        if cell.text not in paying:
            what = f"no row of eligibility lets {cell.text!r} pay for a lot; add one or drop it"
            yield Fault(cell.place, "stream_id", what)
    for row in tables["lots"].rows:
        cell = row["lot_id"]
        if cell.text not in bid_for:
            yield Fault(cell.place, "lot_id", f"no bid names {cell.text!r}; add one or drop the lot")
        if cell.text not in payable:
            what = f"no stream may pay for {cell.text!r}; add a row to eligibility"
            yield Fault(cell.place, "lot_id", what)


def weights_sum_to_one(raw: RawTable, rows: Rows) -> Iterator[Fault]:
    """The weights of the criteria sum to 1."""
    total = sum(criterion.weight for criterion in rows["criteria"])  # type: ignore[attr-defined]
    if abs(total - 1) > 1e-9:  # noqa: PLR2004
        place = raw.columns.get("weight", raw.place)
        yield Fault(place, "weight", f"the weights sum to {total}; make them sum to 1")


def subjects_exist(tables: Mapping[str, RawTable], identity: Identity) -> Iterator[Fault]:
    """A fact is about a lot, an option or every lot."""
    known = {row["lot_id"].text for row in tables["lots"].rows}
    known |= {option.id for option in identity.options} | {EVERY_LOT}
    for row in tables["facts"].rows:
        cell = row["subject"]
        if cell.text not in known:
            what = f"{cell.text!r} is neither a lot, an option nor {EVERY_LOT!r}; correct it"
            yield Fault(cell.place, "subject", what)


def options_hold(
    identity: Identity,
    doc: RawDoc,
    models: Mapping[str, ContractModel],
    raw: RawCase,
) -> Iterator[Fault]:
    """Options name models that exist, parameters that the model has, and lots of the case."""
    lots = {row["lot_id"].text for row in raw.tables["lots"].rows}
    criteria = raw.tables.get("award_criteria")
    if identity.award_criteria_set and criteria:
        sets = {row["set_id"].text for row in criteria.rows}
        if identity.award_criteria_set not in sets:
            near = did_you_mean(identity.award_criteria_set, sets)
            what = f"{identity.award_criteria_set!r} is not in award_criteria; {near}"
            yield Fault(doc.at(("award_criteria_set",)), "award_criteria_set", what)
    for number, option in enumerate(identity.options):
        at = ("options", number)
        if option.model not in models:
            what = f"{option.model!r} is not a contract model; {did_you_mean(option.model, models)}"
            yield Fault(doc.at((*at, "model")), "model", what)
            continue
        for name, value in option.parameters.items():
            if problem := parameter_problem(models[option.model], name, value):
                yield Fault(doc.at((*at, "parameters", name)), f"parameters.{name}", problem)
        for lot in option.lots:
            if lot not in lots:
                yield Fault(doc.at((*at, "lots")), "lots", f"{lot!r} is not in lots; correct it")


def model_parameters_hold(
    table: RawTable, rows: Rows, models: Mapping[str, ContractModel]
) -> Iterator[Fault]:
    """A case's own values name a model and a parameter that exist, and fit its unit."""
    for raw, row in zip(table.rows, rows["model_parameters"], strict=False):
        model, name = raw["model"].text, raw["parameter"].text
        if model not in models:
            what = f"{model!r} is not a contract model; {did_you_mean(model, models)}"
            yield Fault(raw["model"].place, "model", what)
        elif problem := parameter_problem(models[model], name, row.value):  # type: ignore[attr-defined]
            yield Fault(raw["parameter"].place, "parameter", f"{name}: {problem}")


def parameter_problem(model: ContractModel, name: str, value: object) -> str | None:
    """Say what is wrong with a value for a parameter of a model, if anything is."""
    known = {parameter.name: parameter for parameter in model.parameters}
    if name not in known:
        return f"is not a parameter of {model.id}; {did_you_mean(name, known)}"
    cap = name == model.structure.cross_area_cap or name == model.structure.max_own_delivery
    if value is None:
        return None if cap else "is empty; give a number"
    number = float(str(value))
    if known[name].is_share and not 0 <= number <= 1:
        return f"{value} is not a share; give a number from 0 to 1"
    return None if number >= 0 else f"{value} is below 0; give 0 or more"
