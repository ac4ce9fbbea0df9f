"""How far measures and winners move near the best award, in plain words for a terminal."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from toolkit.allocation.explaining.explanation import DRAWS, NEAR, NOISE
from toolkit.allocation.explaining.ranges import Range
from toolkit.allocation.explaining.stability import Noise
from toolkit.report.plain_lines import columns


def measures(told: Sequence[Range]) -> Iterator[str]:
    """Say how far each measure moves over awards near the best.

    Args:
        told: One for each measure.
    """
    yield f"Over all awards that cost up to {NEAR:.0%} more than the least:"
    rows = [("Measure", "Now", "Least", "Most")]
    rows += [(one.name, _plain(one.now), _plain(one.least), _plain(one.most)) for one in told]
    yield from columns(rows)
    if any(None in (one.least, one.most) for one in told):
        yield "Not settled, time ran out: where no number stands."


def noise(told: Noise) -> Iterator[str]:
    """Say how often the award and each winner come out when prices are drawn around what bids ask.

    Args:
        told: What came of the drawn prices.
    """
    yield f"Every price was drawn up to {NOISE:.0%} up or down, {told.draws} times."
    if told.draws < DRAWS:
        yield f"Not settled, time ran out: {DRAWS} times were asked for."
    yield f"The same winners on every lot: {told.same} times; no award: {told.none} times."
    shaky = [(pair, times) for pair, times in told.kept if times < told.draws]
    if shaky:
        rows = [("Winner", "Lot", "Times it wins")]
        rows += [(who, lot, str(times)) for (lot, who), times in shaky]
        yield from columns(rows)
    if told.draws and len(shaky) < len(told.kept):
        yield f"{len(told.kept) - len(shaky)} of {len(told.kept)} winners win each time."


def _plain(value: Decimal | None) -> str:
    return "-" if value is None else f"{value:,.3f}"
