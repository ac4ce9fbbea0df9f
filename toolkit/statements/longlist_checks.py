"""What must hold between a longlist, its candidates and the rest of the case."""

from collections.abc import Iterable, Iterator, Mapping

from toolkit.errors import Fault
from toolkit.statements.built import Built, fault, rows_of
from toolkit.statements.longlist import Candidate, Choice, GroupPoints
from toolkit.statements.raw import RawDoc
from toolkit.statements.reading import did_you_mean
from toolkit.statements.tables import ids_in

FACTORS = "critical_success_factors"


def longlist_faults(
    rows: Mapping[str, Built], doc: RawDoc, options: Iterable[str]
) -> Iterator[Fault]:
    """Say what is wrong with choices, candidates and group points.

    Args:
        rows: That could be believed, by table.
        doc: What `case.yaml` says.
        options: Ids of the options.
    """
    known = set(options)
    yield from _choices_name_options(rows, known)
    yield from _one_is_preferred(rows)
    yield from _factors_exist(rows, doc)
    for cells, one in rows_of(rows, "candidates", Candidate):
        if one.option_id and one.option_id not in known:
            what = f"{one.option_id!r} is not an option; {did_you_mean(one.option_id, known)}"
            yield fault(cells, "option_id", what)
    for cells, points in rows_of(rows, "group_points", GroupPoints):
        if points.points > points.most_points:
            what = f"{points.points} is more than the most, {points.most_points}; correct one"
            yield fault(cells, "points", what)


def _choices_name_options(rows: Mapping[str, Built], known: set[str]) -> Iterator[Fault]:
    for cells, one in rows_of(rows, "longlist", Choice):
        for name in ids_in(one.options or ""):
            if name not in known:
                what = f"{name!r} is not an option; {did_you_mean(name, known)}"
                yield fault(cells, "options", what)


def _one_is_preferred(rows: Mapping[str, Built]) -> Iterator[Fault]:
    """No dimension has two preferred ways forward; one without any is still being worked on."""
    first: dict[str, str] = {}
    for cells, one in rows_of(rows, "longlist", Choice):
        if one.mark != "preferred way forward":
            continue
        if one.dimension in first:
            other = first[one.dimension]
            what = f"is a second preferred way forward of {one.dimension}, beside {other!r}"
            yield fault(cells, "mark", f"{what}; carry one of them forward instead")
        first.setdefault(one.dimension, one.choice_id)


def _factors_exist(rows: Mapping[str, Built], doc: RawDoc) -> Iterator[Fault]:
    """Choices are tested against factors of the table, or else of `case.yaml` by number."""
    texts = doc.data.get(FACTORS) if isinstance(doc.data, Mapping) else None
    numbered = {f"F{n}" for n, _ in enumerate(texts if isinstance(texts, list) else (), start=1)}
    table = {cells["factor_id"].text for cells, _ in rows.get("success_factors", ())}
    known = table or numbered
    for cells, one in rows_of(rows, "longlist", Choice):
        for name in ids_in(one.tested_against or ""):
            if name not in known:
                what = f"{name!r} is not a success factor; {did_you_mean(name, known)}"
                yield fault(cells, "tested_against", what)
