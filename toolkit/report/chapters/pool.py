"""What holds a pool together, and how money moves: contributions, who would leave, virements."""

from collections.abc import Iterator
from decimal import Decimal

from toolkit.allocation.planning_funds import FundingPlan, PoolShared
from toolkit.appraisal import Appraisal
from toolkit.report.chapters.drawing import drawn
from toolkit.report.chapters.words import quoted
from toolkit.report.charts import Caption
from toolkit.report.charts.sankey import Band, sankey_svg
from toolkit.report.content import (
    Block,
    Bullets,
    Column,
    Figure,
    Heading,
    Paragraph,
    Section,
    Table,
)
from toolkit.report.pool_words import (
    ASSUMED,
    FUNDS,
    NOT_MOVED,
    OTHER_AWARD,
    POOL,
    carried,
    least_kept,
    moves,
    name_of,
    names_of,
    pence,
    verdict,
)
from toolkit.report.showing import listed, plain, say
from toolkit.statements.case import Case

BODIES = "Bands are as wide as the money is large. Dashed: for the part of another body."


def pool(appraisal: Appraisal, stamp: str) -> Section | None:
    """Tell what each partner of a pool pays and whether any would leave; nothing without plans."""
    groups = _alike(appraisal.funded)
    if not groups:
        return None
    blocks: list[Block] = []
    for number, same in enumerate(groups, start=1):
        titles = listed([quoted(appraisal.case.option(one.option).title) for one in same])
        blocks += _plan(appraisal.case, same[0], number, titles, stamp)
    return Section("pool", "Pooled contributions and moving money", tuple(blocks))


def _alike(plans: tuple[FundingPlan, ...]) -> list[list[FundingPlan]]:
    """Join options whose plans are the same but for their names."""
    groups: list[list[FundingPlan]] = []
    for one in plans:
        same = (g for g in groups if (g[0].plan, g[0].pool) == (one.plan, one.pool))
        group = next(same, None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    return groups


def _plan(case: Case, plan: FundingPlan, number: int, who: str, stamp: str) -> Iterator[Block]:
    yield Heading(f"pool-{number}", f"Money under {who}")
    if plan.plan is None:
        yield Paragraph(say(f"Nothing can be paid for: {plan.unmet}."), "notice")
    elif not plan.is_allocated:
        yield Paragraph(say(OTHER_AWARD.replace("`", "")), "notice")
    told = (*least_kept(plan), *moves(case, plan.plan), *carried(plan.plan))
    if told:
        yield Bullets(told)
    if plan.plan:
        yield _streams(plan, number, who)
    if plan.pool:
        yield Paragraph(verdict(case, plan.pool))
        yield _figure(case, plan.pool, number, who, stamp)
        yield _groups(case, plan.pool, number, who)
        yield Paragraph(say(f"{ASSUMED} {NOT_MOVED}"), "notice")
    elif plan.why_no_pool:
        yield Paragraph(say(f"The pool {plan.why_no_pool}."))


def _streams(plan: FundingPlan, number: int, who: str) -> Table:
    money = plan.plan
    assert money is not None
    paid = {one.stream: Decimal(0) for one in plan.terms.budgets}
    for one in money.paid:
        paid[one.stream] += one.gbp
    left = {stream: gbp for _, stream, gbp in money.left_gbp}
    rows = tuple(
        (
            one.stream,
            one.available_gbp,
            one.least_gbp or None,
            paid[one.stream],
            left.get(one.stream),
        )
        for one in plan.terms.budgets
    )
    return Table(
        id=f"pool-streams-{number}",
        sheet=f"Streams {number}",
        caption=f"What each stream has, must put in and pays in {plan.year}: {who}",
        columns=(
            Column("Stream"),
            Column("Has", "pence", "case table streams"),
            Column("Must put in", "pence", "case table streams"),
            Column("Pays", "pence", FUNDS, total=True),
            Column("Left over", "pence", FUNDS, total=True),
        ),
        rows=rows,
        folded=True,
    )


def _figure(case: Case, pool: PoolShared, number: int, who: str, stamp: str) -> Figure:
    """Show who funds whom: each body's contribution, by whose part of the care it pays for."""
    shared, bands = pool.shared, list[Band]()
    for partner, gbp in shared.contributions.gbp.items():
        name = name_of(case, partner)
        own = min(gbp, shared.of_own_gbp[partner])
        bands += [Band(partner, f"Part of {name}", float(own))] if own else []
    for help_ in shared.supports:
        target = f"Part of {name_of(case, help_.receiver)}"
        bands.append(Band(help_.giver, target, float(help_.gbp), own=False))
    alone = {one.group: one.cost_gbp for one in shared.pool.alone}
    table = Table(
        id=f"pool-partners-{number}",
        sheet=f"Pool {number}",
        caption=f"What each partner pays a year, and would pay alone: {who}",
        columns=(
            Column("Partner"),
            Column("Contributes", "pence", POOL, "A year", total=True),
            Column("Own part costs", "pence", POOL, "Its part of the care", total=True),
            Column("Would cost alone", "pence", POOL, "Cheapest award of its own part"),
        ),
        rows=tuple(
            (name_of(case, partner), gbp, shared.of_own_gbp[partner], alone.get((partner,)))
            for partner, gbp in shared.contributions.gbp.items()
        ),
    )
    title = f"Who funds whom in the pool: {who}"
    cost = pence(shared.pool.cost_gbp)
    told = plain(say("Partners share ", cost, " a year. ", *verdict(case, pool)))
    caption = Caption(f"fig-pool-{number}", title, told, stamp, BODIES)
    return drawn(sankey_svg(bands), caption, table)


def _groups(case: Case, pool: PoolShared, number: int, who: str) -> Table:
    found = pool.shared.contributions
    gains = {one.group: one.gain_gbp for one in found.objections}
    rows = tuple(
        (
            names_of(case, one.group),
            sum((found.gbp[partner] for partner in one.group), Decimal(0)),
            one.cost_gbp,
            gains.get(one.group),
            "yes" if one.able else "no, short of money or bids",
            "yes" if one.proved else "no",
        )
        for one in pool.shared.pool.alone
    )
    return Table(
        id=f"pool-groups-{number}",
        sheet=f"Groups {number}",
        caption=f"What every group of partners would pay alone: {who}",
        columns=(
            Column("Group"),
            Column("Contributes", "pence", POOL, "A year"),
            Column("Would cost alone", "pence", POOL),
            Column("Would save by leaving", "pence", POOL),
            Column("Could leave"),
            Column("Proved"),
        ),
        rows=rows,
        folded=True,
        empty="There is one partner, and so no smaller group.",
    )
