"""A simulation in plain words for a terminal: cost, money, deficits, risks, who would sign."""

from collections.abc import Iterator

from toolkit.allocation import Allocation
from toolkit.report.chapters.party_words import TRIFLE, short_name
from toolkit.report.plain_lines import chance, columns, give_or_take, head, millions
from toolkit.simulation import Affordability, PartyYear, Simulation
from toolkit.statements.case import Case
from toolkit.statements.risk_shares import RISK_WORDS

MOST = 8  # parties named in a table; the report and --json hold all
LIMITS = (
    "Chances are those of the model, given the assumptions. Reserves, margins and red lines are as "
    "the case states them."
)


def simulation(case: Case, award: Allocation, result: Simulation | None) -> str:
    """Say what an option means for everybody: cost, money, deficits, risks, signatures.

    Args:
        case: The case.
        award: Of the option.
        result: Its simulation; nothing where there is no award.
    """
    lines = [*head(case), award.option]
    if result is None:
        return "\n".join([*lines, "There is no award to simulate; see `toolkit allocate`."])
    parts = (
        _cost(result),
        _money(result.affordability, result.draws),
        _deficits(case, result),
        _risks(case, result),
        _wrong_reasons(case, result),
        _signing(case, result),
        _exactness(result),
        result.notes,
        (LIMITS,),
    )
    for part in parts:
        if told := [*part]:
            lines += [*told, ""]
    return "\n".join(lines).rstrip()


def _cost(result: Simulation) -> Iterator[str]:
    rows: list[tuple[str, ...]] = [("Contract year", "Central", "P10", "P50", "P90")]
    rows += [
        (str(n), *(millions(v) for v in (year.central, year.p10, year.p50, year.p90)))
        for n, year in enumerate(result.total, start=1)
    ]
    yield "What commissioners pay, care and fees:"
    yield from columns(rows)


def _money(afforded: Affordability, draws: int) -> Iterator[str]:
    yield (
        f"Care may grow {afforded.headroom:.1%} dearer before money is missing; the chance that it "
        f"is in the first year is {afforded.chance_short:.1%}, "
        f"{give_or_take(afforded.chance_short, afforded.chance_error, draws)}."
    )
    if len(afforded.years) > 1:
        rows: list[tuple[str, ...]] = [("Contract year", "Headroom", "Chance short")]
        rows += [
            (str(one.year), f"{one.headroom:.1%}", chance(one.short.part)) for one in afforded.years
        ]
        yield ""
        yield "Every year, streams grown as the case states:"
        yield from columns(rows)
    yield ""
    streams = [("Stream, first year", "Available", "Spends (P50)", "Spends (P90)", "Spent up")]
    streams += [
        (
            s.stream,
            millions(s.available_gbp),
            millions(s.spend_gbp.p50),
            millions(s.spend_gbp.p90),
            f"{s.spent_up:.0%}",
        )
        for s in afforded.streams
    ]
    yield from columns(streams)


def _deficits(case: Case, result: Simulation) -> Iterator[str]:
    """Name the parties most likely to be in deficit, commissioners before others."""
    worst: dict[str, PartyYear] = {}
    for row in result.parties:
        seen = worst.get(row.party)
        if row.deficit and (
            seen is None or not seen.deficit or row.deficit.part > seen.deficit.part
        ):
            worst[row.party] = row
    breach: dict[str, float] = {}
    for row in result.parties:
        if row.breach:
            breach[row.party] = max(row.breach.part, breach.get(row.party, 0.0))
    likely = sorted(
        worst.values(),
        key=lambda row: (
            row.party not in case.commissioners,
            -(row.deficit.part if row.deficit else 0),
        ),
    )
    if not likely:
        yield "Deficits: not stated, for want of costs and budgets."
        return
    rows: list[tuple[str, ...]] = [("Deficit, worst year", "Chance", "In year", "Crosses a line")]
    rows += [
        (
            short_name(case, row.party),
            chance(row.deficit.part) if row.deficit else "not stated",
            str(row.year),
            chance(breach[row.party]) if row.party in breach else "not stated",
        )
        for row in likely[:MOST]
    ]
    yield from columns(rows)
    if len(likely) > MOST:
        yield f"and {len(likely) - MOST} more; see --json or the report."


def _risks(case: Case, result: Simulation) -> Iterator[str]:
    """Name the largest parts of bad tails that one type of risk makes."""
    whole = [one for one in result.borne if one.party in case.commissioners]
    largest = sorted(whole, key=lambda one: -one.gbp)[:MOST]
    if largest:
        rows: list[tuple[str, ...]] = [("Worst tenth of futures, over the term", "Risk", "Bears")]
        rows += [
            (short_name(case, one.party), RISK_WORDS[one.risk], millions(one.gbp))
            for one in largest
            if one.gbp > TRIFLE
        ]
        yield from columns(rows)


def _wrong_reasons(case: Case, result: Simulation) -> Iterator[str]:
    for one in result.one_more:
        if one.wrong:
            who = short_name(case, one.party)
            yield f"Wrong reason: one more {one.unit} of {one.of} brings {who} £{one.gbp:,.0f}."


def _signing(case: Case, result: Simulation) -> Iterator[str]:
    if not result.red_lines:
        yield "Would each party sign: not stated, for want of red lines or of business as usual."
        return
    parties = {one.party for one in result.red_lines}
    broken = [one for one in result.red_lines if one.slack_gbp < 0]
    held = parties - {one.party for one in broken}
    yield f"{len(held)} of {len(parties)} parties with red lines would sign."
    worst = sorted(broken, key=lambda one: one.slack_gbp)[:MOST]
    for one in worst:
        lacks = millions(-one.slack_gbp, 2)
        yield f"  {short_name(case, one.party)}: {one.test} broken, lacks {lacks}"
    for leaving in sorted(result.exits, key=lambda one: -one.gain_gbp)[:MOST]:
        if leaving.gain_gbp > TRIFLE and leaving.after_year:
            gain = millions(leaving.gain_gbp, 2)
            who = short_name(case, leaving.party)
            yield f"  {who}: gains {gain} by leaving after year {leaving.after_year}"


def _exactness(result: Simulation) -> Iterator[str]:
    found = result.convergence
    if found is not None:
        verdict = "settled" if found.settled else "not settled; draw more"
        yield (
            f"{result.draws:,} futures: {verdict}. Mean of the first year give or take "
            f"{millions(2 * found.mean_error, 2)}, P90 {millions(2 * found.p90_error, 2)}."
        )
