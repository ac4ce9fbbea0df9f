"""The verb of the room: one replay, figure by figure."""

from collections.abc import Mapping
from decimal import Decimal

from toolkit.appraisal.replaying import money_parts, score_parts, value_parts, voice_parts
from toolkit.appraisal.replaying.results import (
    Found,
    Played,
    Replayed,
    Row,
    Standing,
    Value,
)
from toolkit.errors import InputError, Place
from toolkit.statements.editions import Edition
from toolkit.statements.replay_parts import (
    AnyPart,
    Bias,
    Discounting,
    Distribution,
    Figures,
    GroupPoints,
    Information,
    MixedBias,
    Project,
    Regrets,
    Steps,
    Totals,
    Voices,
    Weighing,
    Weights,
    Wellbeing,
)
from toolkit.statements.replays import Replay

CLOSE = 1e-9  # what floating point may be off where nothing else may


def replay(stated: Replay, editions: Mapping[str, Edition]) -> Replayed:
    """Compute a published decision or worked example again and compare every figure.

    What the checks say today says nothing about what people knew then.

    Args:
        stated: What was published.
        editions: Editions of the guidance, by id.

    Raises:
        InputError: It names an edition or a type of project that is not there.
    """
    return Replayed(stated, tuple(_played(part, editions) for part in stated.parts))


def _played(part: AnyPart, editions: Mapping[str, Edition]) -> Played:
    found = _found(part, editions)
    raised = {one.id for one in found.lints}
    return Played(
        formula=part.formula,
        rows=tuple(row for one in part.figures for row in _rows(one, found)),
        lints=found.lints,
        awaited=tuple(one for one in part.raises if one not in raised),
        unawaited=tuple(sorted(raised - set(part.raises))),
    )


def _found(part: AnyPart, editions: Mapping[str, Edition]) -> Found:
    match part:
        case Discounting() | Project() | Bias() | MixedBias() | Distribution() | Wellbeing():
            return money_parts.found(part, _edition(part.edition, editions))
        case Weighing() | Totals() | Weights():
            return score_parts.found(part)
        case GroupPoints() | Voices():
            return voice_parts.found(part)
        case Steps() | Information() | Regrets():
            return value_parts.found(part)


def _edition(name: str, editions: Mapping[str, Edition]) -> Edition:
    if name not in editions:
        what = f"{name!r} is not an edition; it knows {', '.join(editions)}"
        raise InputError.single(Place("replay"), "edition", what)
    return editions[name]


def _rows(figures: Figures, found: Found) -> tuple[Row, ...]:
    ours = found.figures.get(figures.of, {})
    stated: Mapping[str, Decimal | str] = {**figures.published, **figures.names}
    return tuple(
        Row(
            of=figures.of,
            name=name,
            published=published,
            ours=ours.get(name),
            basis=figures.basis,
            standing=_standing(figures, published, ours.get(name)),
            note=figures.differs or "",
        )
        for name, published in stated.items()
    )


def _standing(figures: Figures, published: Decimal | str, ours: Value | None) -> Standing:
    if ours is None or isinstance(ours, str) or isinstance(published, str):
        near = ours == published
    else:
        near = abs(ours - float(published)) <= float(figures.tolerance) + CLOSE
    if figures.differs is None:
        return "agrees" if near else "disagrees"
    return "disagrees" if near or ours is None else "differs as noted"
