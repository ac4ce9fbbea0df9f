"""Results in plain words for a terminal."""

from collections.abc import Iterator
from decimal import Decimal

from toolkit.allocation import Allocation
from toolkit.allocation.ranking import ranks_of
from toolkit.appraisal import Appraisal
from toolkit.report.document import NOT_ADVICE
from toolkit.report.plain_lines import columns, head, millions
from toolkit.report.say_appraised import appraised
from toolkit.report.say_simulation import simulation
from toolkit.statements.case import Case

__all__ = ["allocation", "appraisal", "rank_of", "separation", "simulation"]


def rank_of(result: Appraisal, option_id: str) -> str:
    """Say an option's rank, with `=` where it shares it; "no award" where it has none."""
    rank = result.result(option_id).rank
    if rank is None:
        return "no award"
    return f"{rank}=" if any(option_id in group for group in result.tied) else str(rank)


def separation(result: Appraisal) -> str:
    """Say which options the evidence cannot tell apart; nothing where it can."""
    pairs = "; ".join(
        f"{result.result(upper).option.title} and {result.result(lower).option.title}"
        for upper, lower in result.not_separated
    )
    if not pairs:
        return ""
    return (
        f"The evidence does not separate these options: {pairs}. Their order rests on assumed "
        "fees and overheads."
    )


def appraisal(result: Appraisal) -> str:
    """Say how the options rank and what separates them."""
    rows = [("Option", "Rank", "Score", "First year", "Care unpaid", "Best in")]
    without: list[str] = []
    for one in sorted(result.results, key=lambda one: (one.rank is None, one.rank or 0)):
        if one.simulation is None or one.total is None:
            why = "; ".join(f"{lot.lot} {lot.why}" for lot in one.allocation.unmet)
            without.append(f"{one.option.title}: no award. {why}")
            rows.append((one.option.title, "none", "-", "-", "-", "-"))
            continue
        rows.append(
            (
                one.option.title,
                rank_of(result, one.option.id),
                f"{one.total:.1f}",
                millions(one.simulation.total[0].central),
                f"{one.simulation.affordability.chance_short:.0%}",
                f"{one.best_share or 0:.0%}",
            )
        )
    lines = [*head(result.case), *columns(rows), ""]
    lines += [*without, ""] if without else []
    if not result.case.bids:
        lines += [
            "Nobody has bid: state on `providers` and `bids` what you expect to be offered.",
            "",
        ]
    lines += [said] if (said := separation(result)) else []
    lines.append("First year: care and fees, central values. Care unpaid: chance that money is")
    lines.append("missing for the first year's care. Best in: share of futures with the top score.")
    lines += ["", *appraised(result), NOT_ADVICE]
    return "\n".join(lines)


def _beside_bids(award: Allocation) -> Iterator[str]:
    """Say what the award costs beside the prices of its bids, and who leads."""
    sums: dict[str, Decimal] = {}
    for one in award.charges:
        words = f"{one.words} ({one.rule})"
        sums[words] = sums.get(words, Decimal(0)) + one.gbp
    yield from (f"Beside the bids: £{gbp:,.2f}, {words}" for words, gbp in sums.items())
    for led in award.leads:
        others = ", ".join(led.others) or "nobody"
        yield f"{led.footprint}: {led.lead} leads {', '.join(led.lots)}; under it {others}"
    if sums or award.leads:
        yield ""


def allocation(case: Case, award: Allocation, fees_gbp: Decimal) -> str:
    """Say who is awarded what and who pays."""
    lines = [*head(case), f"{award.option}: {award.status}, {award.award_rule}"]
    if award.objective_gbp is None:
        if award.status == "limit":
            lines.append(
                "No award was found in the time given; this does not show that none exists."
            )
        lines += [
            f"  {one.lot}: {one.units_short:,f} units short; {one.why}" for one in award.unmet
        ]
        return "\n".join(lines)
    bound = "" if award.bound_gbp is None else f"; no award costs less than {award.bound_gbp}"
    proof = "proved" if award.proved else f"not proved{bound}"
    lines.append(f"£{award.objective_gbp:,.2f} a year, {proof}; fees £{fees_gbp:,.2f} beside it")
    if award.score is not None:
        lines.append(f"Score {award.score:,.2f} of 100")
    if award.tie:
        lines.append(f"Tie rule: {award.tie}")
    rows = [("Lot", "Provider", "Bid", "Units", "Price", "Cost")]
    ranks = ranks_of(award.problem, award.awards)
    rows += [
        (
            one.lot,
            f"{one.provider}, rank {ranks[one.bid]}" if one.bid in ranks else one.provider,
            one.bid,
            f"{one.units:,.1f}",
            f"{one.price_gbp_per_unit:,.2f}",
            f"{one.cost_gbp:,.2f}",
        )
        for one in award.awards
    ]
    lines += ["", *columns(rows), ""]
    lines += [*_beside_bids(award)]
    flows = [("Stream", "Lot", "Pays", "")]
    note = "what-if: legal power not shown"
    flows += [(f.stream, f.lot, f"{f.gbp:,.2f}", "" if f.own else note) for f in award.flows]
    lines += columns(flows)
    aside = [f"  {one.bid}: {one.why}, rule {one.rule}" for one in award.set_aside]
    if aside:
        lines += ["", "Bids set aside:", *aside]
    if award.low_bids:
        lines += ["", "Possibly abnormally low, to be asked about before anything is decided:"]
        lines += [
            f"  {one.bid}: {one.why}; {one.determined or 'nothing is determined yet'}"
            for one in award.low_bids
        ]
    if award.not_obeyed:
        rules = (f"  {rule}" for rule in award.not_obeyed)
        lines += ["", "Award rules stated but not applied by this version:", *rules]
    if award.set_aside_by_law:
        lines += ["", "Set aside by law:", *(f"  {told}" for told in award.set_aside_by_law)]
    if award.also_offered:
        bids = ", ".join(award.also_offered)
        lines += ["", "To be offered a contract all the same, without units here:", f"  {bids}"]
    return "\n".join(lines)
