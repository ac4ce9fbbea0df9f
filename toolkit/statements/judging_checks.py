"""What must hold between criteria, the groups that weigh them, and the record of scores."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from toolkit.errors import Fault
from toolkit.statements.built import Built, fault, listed, rows_of
from toolkit.statements.criteria import Criterion
from toolkit.statements.raw import RawRow
from toolkit.statements.score_record import ScoreEntry, replaced
from toolkit.statements.weighing import Swing, WeighingGroup

CLOSE = Decimal("0.000001")


def judging_faults(rows: Mapping[str, Built], *, changed: bool) -> Iterator[Fault]:
    """Say what is wrong with groups, swings and scores.

    Args:
        rows: That could be believed, by table.
        changed: Whether a scenario was applied; what its dropped rows leave is then a result.
    """
    criteria = {row.criterion_id: row for _, row in rows_of(rows, "criteria", Criterion)}
    groups = rows_of(rows, "weighing_groups", WeighingGroup)
    swings = rows_of(rows, "swings", Swing)
    scores = rows_of(rows, "scores", ScoreEntry)
    yield from _scored_by_those_who_should(scores, criteria, [row for _, row in swings])
    yield from _changes_have_reasons(scores)
    if changed:
        return
    yield from _voices_sum_to_one(groups)
    yield from _entries_are_numbered(scores)
    for cells, group in groups:
        said = [(raw, row) for raw, row in swings if row.group_id == group.group_id]
        yield from _weighs_every_criterion(cells, group, [row for _, row in said], criteria)
        yield from _weighs_one_way(said)


def _voices_sum_to_one(groups: Sequence[tuple[RawRow, WeighingGroup]]) -> Iterator[Fault]:
    """Every group states its part of the voice, or none does; the parts sum to 1."""
    stated = [row.voice_share for _, row in groups if row.voice_share is not None]
    if not stated:
        return
    if len(stated) < len(groups):
        cells, _ = next(one for one in groups if one[1].voice_share is None)
        what = "is empty, and other groups state theirs; state it for all groups or for none"
        yield fault(cells, "voice_share", what)
    elif abs(sum(stated, Decimal(0)) - 1) > CLOSE:
        what = f"the groups' parts of the voice sum to {sum(stated)}; make them sum to 1"
        yield fault(groups[0][0], "voice_share", what)


def _weighs_every_criterion(
    cells: RawRow,
    group: WeighingGroup,
    said: Sequence[Swing],
    criteria: Mapping[str, Criterion],
) -> Iterator[Fault]:
    """A group leaves out no criterion; one that does not matter to it has 0 points."""
    missing = [one for one in criteria if one not in {row.criterion_id for row in said}]
    if missing:
        what = f"{group.group_id!r} does not weigh {listed(missing)}; add the rows to swings"
        yield fault(cells, "group_id", f"{what}, with 0 points where it does not matter")


def _weighs_one_way(said: Sequence[tuple[RawRow, Swing]]) -> Iterator[Fault]:
    """A group gives swings, the largest of 100, or weights that sum to 1, and never both."""
    if not said:
        return
    first = said[0][0]
    points = [row.points for _, row in said if row.points is not None]
    weights = [row.weight for _, row in said if row.weight is not None]
    group = said[0][1].group_id
    if points and weights:
        what = f"{group!r} gives points to some criteria and weights to others; use one of them"
        yield fault(first, "points", what)
    elif points and max(points) != 100:
        what = f"the largest swing of {group!r} is {max(points)}; give the step that matters most"
        yield fault(first, "points", f"{what} 100, and the others in proportion")
    elif weights and abs(sum(weights, Decimal(0)) - 1) > CLOSE:
        what = f"the weights of {group!r} sum to {sum(weights)}; make them sum to 1"
        yield fault(first, "weight", what)


def _scored_by_those_who_should(
    scores: Sequence[tuple[RawRow, ScoreEntry]],
    criteria: Mapping[str, Criterion],
    swings: Sequence[Swing],
) -> Iterator[Fault]:
    """People score elicited criteria only, and only those that are theirs to score."""
    left_out = {(row.group_id, row.criterion_id) for row in swings if not row.scores}
    for cells, one in scores:
        criterion = criteria.get(one.criterion_id)
        if criterion is not None and criterion.kind == "measured":
            what = f"{one.criterion_id!r} is read off the results, not scored; take the row out"
            yield fault(cells, "criterion_id", what)
        if one.group_id is not None and (one.group_id, one.criterion_id) in left_out:
            what = f"{one.group_id!r} does not score {one.criterion_id!r} by design (swings.scores)"
            yield fault(cells, "group_id", f"{what}; take the row out or change the design")


def _changes_have_reasons(scores: Sequence[tuple[RawRow, ScoreEntry]]) -> Iterator[Fault]:
    """A score that differs from one it replaces says why."""
    before: list[ScoreEntry] = []
    for cells, one in scores:
        old = next((was for was in replaced(one, before) if was.score != one.score), None)
        if old is not None and not one.reason:
            what = f"{one.score} replaces {old.score} of entry {old.entry} without a reason"
            yield fault(cells, "reason", f"{what}; say why it changed")
        before.append(one)


def _entries_are_numbered(scores: Sequence[tuple[RawRow, ScoreEntry]]) -> Iterator[Fault]:
    """Entries count from 1 without a gap, and no day goes back."""
    for number, (cells, one) in enumerate(scores, 1):
        if one.entry != number:
            what = f"entry {one.entry} stands where entry {number} belongs; restore the record"
            yield fault(cells, "entry", f"{what} as it was made, none left out")
            return
    for (_, earlier), (cells, later) in pairwise(scores):
        if later.at < earlier.at:
            what = f"{later.at} is before the entry above, of {earlier.at}; give the day on which"
            yield fault(cells, "at", f"{what} the entry was made")
