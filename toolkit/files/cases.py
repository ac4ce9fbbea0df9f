"""Finding and reading a case: a shipped id, a folder, or a workbook."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from os.path import isdir, isfile, lexists
from pathlib import Path
from types import MappingProxyType

from toolkit.errors import Fault, InputError, Place
from toolkit.files.contracts import shipped_models
from toolkit.files.editions import (
    edition_faults,
    load_deflator,
    load_edition,
    pack_digests,
    shipped_deflators,
)
from toolkit.files.folders import MODELS, read_folder, read_models, read_texts
from toolkit.files.locks import read_log
from toolkit.files.personal_data import personal_in_doc, refuse_personal_data
from toolkit.files.rulebooks import facts_asked_for
from toolkit.files.shipped import shipped, shipped_cases
from toolkit.files.yaml_files import read_yaml
from toolkit.law.facts import problem_with
from toolkit.law.rulebooks import SHIPPED
from toolkit.statements.applying import apply_scenario
from toolkit.statements.building import build_case, scenario_faults
from toolkit.statements.case import Case, Scope
from toolkit.statements.facts import is_unanswered
from toolkit.statements.locking import Log, are_names_open, last_lock, pseudonyms, why_no_award
from toolkit.statements.raw import RawCase, RawDoc
from toolkit.statements.reading import did_you_mean
from toolkit.statements.scenarios import Scenario, build_scenarios, read_scenarios
from toolkit.statements.sealing import bidders_in, sealed_doc, under_pseudonyms

OTHER_BOOKS = (".xlsm", ".xlsb", ".xltm", ".xltx", ".xls", ".ods", ".numbers")


def load_case(
    case: str | Path,
    *,
    scope: Scope = "core",
    scenario: str | None = None,
    scenarios: str | Path | None = None,
) -> Case:
    """Load a case, with a scenario applied where one is named.

    Where it is locked and its names are not opened, every bidder has a pseudonym.

    Args:
        case: A shipped id, a case folder or a workbook.
        scope: `core` for the lots marked so, `all` for every lot.
        scenario: Id of one of the case's scenarios, or of the file's.
        scenarios: A scenarios file, whose scenarios join the case's and win where ids are equal.

    Raises:
        InputError: Holds every fault with its file, line and column.
    """
    asked = _Asked(read_case(case), scope, scenario, _scenarios_file(scenarios))
    log = read_log(case)
    if last_lock(log) is None or are_names_open(log):
        return _judged(built := _built(asked), built, log)
    names = pseudonyms(bidders_in(asked.raw), log)
    return _judged(_built(_sealed(asked, names)), _built(asked), log)


def load_as_written(case: str | Path | Mapping[str, str]) -> Case:
    """Load a case with its bidders by name, locked or not: to lock it, or before it is written.

    Args:
        case: A shipped id, a case folder, a workbook, or the texts of its files by name.

    Raises:
        InputError: Holds every fault with its file, line and column.
    """
    return _built(_Asked(read_case(case), "core", None, None))


@dataclass(frozen=True)
class _Asked:
    raw: RawCase
    scope: Scope
    scenario: str | None
    file: RawDoc | None


def _scenarios_file(path: str | Path | None) -> RawDoc | None:
    if path is None:
        return None
    doc = read_yaml(Path(path))
    refuse_personal_data(personal_in_doc(doc))
    return doc


def _sealed(asked: _Asked, names: Mapping[str, str]) -> _Asked:
    """Let nothing of a case name a bidder; faults are then told under pseudonyms too."""
    file = None if asked.file is None else sealed_doc(asked.file, names)
    return replace(asked, raw=under_pseudonyms(asked.raw, names), file=file)


def _judged(shown: Case, written: Case, log: Log) -> Case:
    """Say of a case what keeps it from an award, judged by what is written in it."""
    lock = last_lock(log)
    return shown.model_copy(
        update={
            "no_award": why_no_award(written, written.goal_words, log),
            "advertised": lock.option if lock else "",
        }
    )


def _built(asked: _Asked) -> Case:
    raw, scope, scenario = asked.raw, asked.scope, asked.scenario
    more, wrong = read_scenarios(asked.file) if asked.file is not None else ({}, [])
    wrong += [*fact_faults(raw), *review_faults(raw), *scenario_faults(raw, more.values())]
    wrong += edition_faults(raw)
    built = build_case(replace(raw, faults=(*raw.faults, *wrong)), scope)
    known = MappingProxyType({**built.scenarios, **more})
    if scenario is not None:
        built = _under(raw, _find_scenario(known, scenario, raw.id), scope)
    return built.model_copy(update={"scenarios": known, **_packs(built)})


def _packs(case: Case) -> dict[str, Mapping[str, object]]:
    """Give the editions and price indices that a case is appraised by, with their digests."""
    digests = {**case.digests, **pack_digests(case.editions, case.deflator)}
    return {
        "guidance": MappingProxyType({one: load_edition(one) for one in case.editions}),
        "deflators": MappingProxyType({one: load_deflator(one) for one in shipped_deflators()}),
        "digests": MappingProxyType(digests),
    }


def _under(raw: RawCase, scenario: Scenario, scope: Scope) -> Case:
    """Build a sound case under a scenario; whatever is wrong then is the scenario's doing."""
    changed = apply_scenario(raw, scenario)
    try:
        return build_case(replace(changed, faults=tuple(fact_faults(changed))), scope)
    except InputError as error:
        raise InputError(
            fault if fault.place in scenario.places else _blamed_on(scenario, fault)
            for fault in error.faults
        ) from None


def _blamed_on(scenario: Scenario, fault: Fault) -> Fault:
    return Fault(scenario.places[0], scenario.id, f"breaks the case: {fault}")


def _find_scenario(known: MappingProxyType[str, Scenario], wanted: str, case: str) -> Scenario:
    if wanted not in known:
        what = f"{wanted!r} is not a scenario of {case}; {did_you_mean(wanted, known)}"
        raise InputError.single(Place("--scenario"), "", what)
    return known[wanted]


def fact_faults(raw: RawCase) -> list[Fault]:
    """Find facts that no rulebook asks for or that do not fit their definition."""
    table = raw.tables.get("facts")
    if table is None or not {"fact", "value"} <= set(table.columns):
        return []
    definitions = facts_asked_for()
    faults = []
    for row in table.rows:
        fact, value = row["fact"], row["value"]
        if not (fact.text and value.text):
            continue  # told where the table is built
        known = fact.text in definitions
        if known and is_unanswered(value.text):
            continue
        if problem := problem_with(definitions, fact.text, value.text):
            place, name = (value.place, fact.text) if known else (fact.place, "fact")
            faults.append(Fault(place, name, problem))
    return faults


def review_faults(raw: RawCase) -> list[Fault]:
    """Find reviews of a rulebook, or of a finding in it, that does not exist."""
    table = raw.tables.get("reviews")
    if table is None or not {"rulebook", "finding"} <= set(table.columns):
        return []
    faults = []
    for row in table.rows:
        rulebook, finding = row["rulebook"], row["finding"]
        if not (rulebook.text and finding.text):
            continue  # told where the table is built
        if rulebook.text not in SHIPPED:
            what = f"{rulebook.text!r} is not a rulebook; {did_you_mean(rulebook.text, SHIPPED)}"
            faults.append(Fault(rulebook.place, "rulebook", what))
            continue
        found = [rule.id for rule in SHIPPED[rulebook.text]({}).rules if rule.finds]
        if finding.text not in found:
            what = f"{finding.text!r} is not a finding of {rulebook.text}"
            what += f"; {did_you_mean(finding.text, found)}"
            faults.append(Fault(finding.place, "finding", what))
    return faults


def load_scenarios(path: str | Path) -> dict[str, Scenario]:
    """Load a scenarios file.

    Raises:
        InputError: Holds every fault with its line and column.
    """
    return build_scenarios(read_yaml(Path(path)))


def read_case(case: str | Path | Mapping[str, str]) -> RawCase:
    """Read a case as raw tables, before any of it is believed.

    Args:
        case: A shipped id, a case folder, a workbook, or the texts of its files by name.

    Raises:
        InputError: There is no such case, or a workbook cannot be opened.
    """
    raw = read_texts(case) if isinstance(case, Mapping) else _read_path(_find(case))
    folder, named = shipped("contracts", MODELS), models_named(raw)
    models, digests = read_models(folder, named)
    return replace(
        raw,
        models={**models, **raw.models},
        digests={**digests, **raw.digests},
        unread_models=frozenset(shipped_models()) - named,
    )


def models_named(raw: RawCase) -> frozenset[str]:
    """Name the contract models that a case's options and parameters speak of."""
    data = raw.identity.data
    options = data.get("options") if isinstance(data, Mapping) else None
    named = {
        str(option.get("model", "")).strip()
        for option in (options if isinstance(options, list) else ())
        if isinstance(option, Mapping)
    }
    table = raw.tables.get("model_parameters")
    rows = table.rows if table and "model" in table.columns else ()
    return frozenset(named | {row["model"].text for row in rows})


def _read_path(path: Path) -> RawCase:
    """Read a folder, or a workbook; what that takes is imported here, for folders do without."""
    if not isfile(path):
        return read_folder(path)
    from toolkit.files.workbooks import read_workbook  # noqa: PLC0415

    return read_workbook(path)


def _find(case: str | Path) -> Path:
    ids = shipped_cases()
    if str(case) in ids:
        return shipped("contracts", "cases", str(case))
    path = Path(case)
    if isfile(path) and path.suffix.lower() == ".xlsx":
        return path
    if isdir(path) and lexists(path / "case.yaml"):
        return path
    if isfile(path) and path.name == "case.yaml":
        return path.parent
    if isdir(path):
        what = "is a folder without a case.yaml; add one or name another folder"
    elif path.suffix.lower() in OTHER_BOOKS and lexists(path):
        what = "is another kind of workbook, perhaps with macros; save it as .xlsx, without them"
    elif lexists(path):
        what = "is neither a case folder nor an .xlsx workbook; name one of those"
    else:
        what = f"is not a case that ships; {did_you_mean(str(case), ids)}"
        what += "; a case folder or an .xlsx workbook will do too"
    raise InputError.single(Place(str(case)), "", what)
