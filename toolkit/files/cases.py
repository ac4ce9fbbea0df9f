"""Finding and reading a case: a shipped id, a folder, or a workbook."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from toolkit.errors import Fault, InputError, Place
from toolkit.files.csv_files import read_csv
from toolkit.files.rulebooks import load_law
from toolkit.files.shipped import shipped
from toolkit.files.text_files import digest
from toolkit.files.workbooks import read_workbook
from toolkit.files.yaml_files import read_yaml
from toolkit.law.facts import problem_with
from toolkit.statements.building import build_case
from toolkit.statements.case import Case, Scope
from toolkit.statements.raw import RawCase, RawDoc, RawTable
from toolkit.statements.reading import did_you_mean
from toolkit.statements.scenarios import Scenario, apply_scenario, build_scenarios

OTHER_FILES = {"README.md"}


def shipped_cases() -> tuple[str, ...]:
    """Give the ids of the cases that ship with the toolkit."""
    folder = shipped("contracts", "cases")
    return tuple(sorted(path.parent.name for path in folder.glob("*/case.yaml")))


def load_case(
    case: str | Path,
    *,
    scope: Scope = "core",
    scenario: str | None = None,
    scenarios: str | Path | None = None,
) -> Case:
    """Load a case, with a scenario applied where one is named.

    Args:
        case: A shipped id, a case folder or a workbook.
        scope: `core` for the lots marked so, `all` for every lot.
        scenario: Id of one of the case's scenarios, or of the file's.
        scenarios: A scenarios file, whose scenarios join the case's and win where ids are equal.

    Raises:
        InputError: Holds every fault with its file, line and column.
    """
    raw = read_case(case)
    more = {} if scenarios is None else load_scenarios(scenarios)
    if scenario is not None:
        raw = apply_scenario(raw, _find_scenario(raw, scenario, more))
    built = build_case(_with_facts_read(raw), scope)
    return built.model_copy(update={"scenarios": {**built.scenarios, **more}})


def _with_facts_read(raw: RawCase) -> RawCase:
    """Add the faults of facts that no rulebook asks for or that do not fit their definition."""
    table = raw.tables.get("facts")
    if table is None or not {"fact", "value"} <= set(table.columns):
        return raw
    definitions = load_law().definitions
    faults = [
        Fault(row["value"].place, row["fact"].text, problem)
        for row in table.rows
        if (problem := problem_with(definitions, row["fact"].text, row["value"].text))
    ]
    return replace(raw, faults=(*raw.faults, *faults))


def load_scenarios(path: str | Path) -> dict[str, Scenario]:
    """Load a scenarios file.

    Raises:
        InputError: Holds every fault with its line and column.
    """
    return build_scenarios(read_yaml(Path(path)))


def _find_scenario(raw: RawCase, wanted: str, more: Mapping[str, Scenario]) -> Scenario:
    own = build_scenarios(raw.scenarios) if raw.scenarios else {}
    known = {**own, **more}
    if wanted not in known:
        near = did_you_mean(wanted, known) if known else "this case has none"
        raise InputError.single(
            Place("--scenario"), "", f"{wanted!r} is not a scenario of {raw.id}; {near}"
        )
    return known[wanted]


def read_case(case: str | Path) -> RawCase:
    """Read a case as raw tables, before any of it is believed.

    Raises:
        InputError: There is no such case, or a workbook cannot be opened.
    """
    path = _find(case)
    raw = read_workbook(path) if path.is_file() else _read_folder(path)
    models, faults = _read_models((shipped("contracts", "models"), path / "models"))
    return replace(raw, models=models, faults=(*raw.faults, *faults))


def _find(case: str | Path) -> Path:
    ids = shipped_cases()
    if str(case) in ids:
        return shipped("contracts", "cases", str(case))
    path = Path(case)
    if path.is_dir() and (path / "case.yaml").is_file():
        return path
    if path.is_file() and path.suffix.lower() == ".xlsx":
        return path
    if path.is_file() and path.name == "case.yaml":
        return path.parent
    if path.is_dir():
        what = "is a folder without a case.yaml; add one or name another folder"
    elif path.exists():
        what = "is neither a case folder nor an .xlsx workbook; name one of those"
    else:
        what = f"is not a case; name a folder, an .xlsx workbook or one of {', '.join(ids)}"
    raise InputError.single(Place(str(case)), "", what)


def _read_folder(folder: Path) -> RawCase:
    faults: list[Fault] = []
    tables: dict[str, RawTable] = {}
    docs: dict[str, RawDoc] = {}
    digests: dict[str, str] = {}
    for path in sorted(folder.iterdir()):
        if path.name.startswith((".", "~")) or path.is_dir() or path.name in OTHER_FILES:
            continue
        try:
            if path.suffix == ".csv":
                tables[path.stem] = read_csv(path)
            elif path.name in ("case.yaml", "scenarios.yaml"):
                docs[path.name] = read_yaml(path)
            else:
                what = "is not part of a case; move it out, or name it .csv"
                raise InputError.single(Place(str(path)), "", what)
            digests[path.name] = digest(path)
        except InputError as error:
            faults += error.faults
            if path.suffix == ".csv":
                tables.pop(path.stem, None)
    return RawCase(
        id=folder.resolve().name,
        identity=docs.get("case.yaml", RawDoc(Place(str(folder / "case.yaml")), None, {})),
        tables=tables,
        models={},
        scenarios=docs.get("scenarios.yaml"),
        digests=digests,
        faults=tuple(faults),
    )


def _read_models(folders: Iterable[Path]) -> tuple[dict[str, RawDoc], list[Fault]]:
    """Read contract models; a later folder's model replaces an earlier one of the same id."""
    models: dict[str, RawDoc] = {}
    faults: list[Fault] = []
    for folder in folders:
        for path in sorted(folder.glob("*.yaml")):
            try:
                models[path.stem] = read_yaml(path)
            except InputError as error:
                faults += error.faults
    return models, faults
