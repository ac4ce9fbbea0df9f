"""An option over drawn markets in plain words for a terminal."""

from collections.abc import Callable, Iterator

from toolkit.report.plain_lines import chance, columns, give_or_take, head, millions
from toolkit.report.say_explain import rule_words
from toolkit.simulation.markets import MarketRange, Markets
from toolkit.statements.case import Case

type Written = Callable[[float], str]

WORST = 8  # lots shown; --json holds all
LIMITS = (
    "Markets are drawn from what the case states about who would bid and at what price; no bid "
    "here is an offer. Care is on central volumes at the price base."
)


def markets(case: Case, found: Markets) -> str:
    """Say what an option costs over many markets, who wins, and which lots go without bids.

    Args:
        case: The case.
        found: What came of every market.
    """
    lines = [*head(case), f"{found.option}: {found.markets:,} drawn markets and the central one"]
    parts = (
        _answer(found),
        _blame(case, found),
        _ranges(found),
        _lots(found),
        _kinds(found),
        (LIMITS,),
    )
    for part in parts:
        if told := [*part]:
            lines += [*told, ""]
    return "\n".join(lines).rstrip()


def _answer(found: Markets) -> Iterator[str]:
    without = found.without_award
    unsure = give_or_take(without.share, without.error, found.markets, "markets")
    yield (
        f"No award in {chance(without.share)} of the markets, {unsure}; those are often the "
        "dearest, so read the cost together with that."
    )
    if found.stopped:
        yield f"{found.stopped} markets were stopped before their award was proved."


def _blame(case: Case, found: Markets) -> Iterator[str]:
    """Name the rules that leave markets without an award, those most often in the way first."""
    blame = found.blame
    if blame.rules:
        rows = [("Rule in the way", "Of all markets", "It alone", "Give or take")]
        rows += [
            (
                rule_words(case, one.rule),
                chance(one.involved.share),
                chance(one.alone.share),
                f"{2 * one.involved.error:.1%}",
            )
            for one in blame.rules[:WORST]
        ]
        yield from columns(rows)
        yield "It alone: markets in which giving up that one rule would leave an award."
    together = [one for one in blame.clashes if len(one.rules) > 1]
    if together:
        yield "Together they leave no award, though they would without any one of them:"
        for one in together[:WORST]:
            yield f"  {' and '.join(one.rules)}: {chance(one.markets.share)} of the markets"
    if blame.bids_short.share:
        part = chance(blame.bids_short.share)
        yield f"In {part} of the markets bids do not reach, whatever rule is given up."
    if blame.unsettled:
        yield f"Not settled in {blame.unsettled} markets: there may be more conflicts than these."


def _ranges(found: Markets) -> Iterator[str]:
    if found.cost_gbp is None or found.headroom is None:
        yield "No market has an award."
        return
    heads = ("Over markets with an award", "Central market", "P10", "P50", "P90")
    yield from columns(
        [
            heads,
            ("Price of the awards, a year", *_row(found.cost_gbp, millions)),
            ("Headroom before money is missing", *_row(found.headroom, lambda part: f"{part:.1%}")),
        ]
    )


def _row(one: MarketRange, written: Written) -> tuple[str, ...]:
    central = "no award" if one.central is None else written(one.central)
    return central, written(one.p10), written(one.p50), written(one.p90)


def _lots(found: Markets) -> Iterator[str]:
    ranked = sorted(found.lots, key=lambda one: -(one.none_standing.share + one.unmet.share))
    rows: list[tuple[str, ...]] = [
        ("Lot, the barest first", "No bid", "One bid", "No bid that stands", "Unmet")
    ]
    rows += [
        (one.lot, *(chance(x.share) for x in (one.none, one.one, one.none_standing, one.unmet)))
        for one in ranked[:WORST]
    ]
    yield from columns(rows)
    if len(ranked) > WORST:
        yield f"and {len(ranked) - WORST} more lots; see --json."


def _kinds(found: Markets) -> Iterator[str]:
    rows = [("Kind of provider", "Wins something", "Part of the price")]
    rows += [
        (
            one.provider_type,
            "-" if one.wins is None else chance(one.wins.share),
            "-" if one.share is None else chance(one.share),
        )
        for one in found.kinds
    ]
    yield from columns(rows)
