"""What `toolkit fund --json` prints: who pays, what moves, and what holds a pool together."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from toolkit.allocation.funding_terms import steps_needed
from toolkit.allocation.money_plan import Moved
from toolkit.allocation.planning_funds import FundingPlan, PoolShared
from toolkit.report.document import AboutCase, Document
from toolkit.report.documenting import about
from toolkit.report.pool_words import ASSUMED, verdict
from toolkit.report.showing import plain
from toolkit.statements.case import Case


class PaidRow(Document):
    """What one stream pays for one lot; money in pounds a year."""

    stream: str
    commissioner: str
    lot: str
    gbp: float
    own: bool


class ApprovalRow(Document):
    """Who must agree to a move; `given_on` is null while it is to be asked for."""

    by: str
    above_gbp: float
    given_on: str | None


class MovedRow(Document):
    """Money that moves between streams, in pounds a year."""

    from_stream: str
    to_stream: str
    gbp: float
    approvals: tuple[ApprovalRow, ...]


class StreamRow(Document):
    """What one stream has, must put in, carries and has left; pounds in the year."""

    stream: str
    available_gbp: float
    least_gbp: float
    carried_gbp: float
    left_gbp: float


class PartnerRow(Document):
    """One partner of a pool; `alone_gbp` is null where bids cannot cover its part alone."""

    partner: str
    contributes_gbp: float
    own_part_gbp: float
    alone_gbp: float | None


class GroupRow(Document):
    """A group of partners: what it would pay alone, and what it would save by leaving.

    `able` says whether its own money pays for that; if not, leaving is no threat.
    """

    group: tuple[str, ...]
    alone_gbp: float | None
    able: bool
    proved: bool
    contributes_gbp: float
    gain_by_leaving_gbp: float


class PartRow(Document):
    """Part of a lot's need that belongs to another body than its lead, a share; an assumption."""

    lot: str
    partner: str
    part: float


class SupportRow(Document):
    """What one partner pays of another's part; pounds a year."""

    giver: str
    receiver: str
    gbp: float


class SharedFlowRow(Document):
    """What a stream pays for a lot when contributions are as stated here; pounds a year."""

    stream: str
    lot: str
    gbp: float


class PoolPart(Document):
    """A pool: whether it holds together, and what each partner pays; pounds a year."""

    cost_gbp: float
    stable: bool
    deficit_gbp: float
    proved: bool
    verdict: str
    assumption: str
    partners: tuple[PartnerRow, ...]
    groups: tuple[GroupRow, ...]
    parts: tuple[PartRow, ...]
    supports: tuple[SupportRow, ...]
    flows: tuple[SharedFlowRow, ...]


class FundRow(Document):
    """One option; `why_not` says why nothing is paid, `pool` is null without one."""

    option: str
    year: int
    is_allocated: bool
    award_proved: bool
    why_not: str
    paid: tuple[PaidRow, ...]
    moved: tuple[MovedRow, ...]
    streams: tuple[StreamRow, ...]
    fewest_approvals_proved: bool
    pool: PoolPart | None
    why_no_pool: str


class FundDocument(Document):
    """What `toolkit fund --json` prints."""

    case: str
    scenario: str | None
    options: tuple[FundRow, ...]
    about: AboutCase


def fund_document(case: Case, plans: Sequence[FundingPlan]) -> FundDocument:
    """Write plans of funding as a document.

    Args:
        case: The case.
        plans: One for each option asked for.
    """
    return FundDocument(
        case=case.id,
        scenario=case.scenario_id,
        options=tuple(_row(case, one) for one in plans),
        about=about(case),
    )


def _row(case: Case, plan: FundingPlan) -> FundRow:
    found = plan.plan
    carried = {one.stream: one.gbp for one in found.carried} if found else {}
    left = {stream: gbp for _, stream, gbp in found.left_gbp} if found else {}
    return FundRow(
        option=plan.option,
        year=plan.year,
        is_allocated=plan.is_allocated,
        award_proved=plan.is_proved,
        why_not=plan.unmet,
        paid=tuple(
            PaidRow(
                stream=one.stream,
                commissioner=case.streams[one.stream].commissioner_id,
                lot=one.lot,
                gbp=_money(one.gbp),
                own=one.own,
            )
            for one in (found.paid if found else ())
        ),
        moved=moved_rows(case, found.moved) if found else (),
        streams=tuple(
            StreamRow(
                stream=one.stream,
                available_gbp=_money(one.available_gbp),
                least_gbp=_money(one.least_gbp),
                carried_gbp=_money(carried.get(one.stream, Decimal(0))),
                left_gbp=_money(left.get(one.stream, Decimal(0))),
            )
            for one in (plan.terms.budgets if found else ())
        ),
        fewest_approvals_proved=found is not None and found.proved,
        pool=_pool(case, plan.pool) if plan.pool else None,
        why_no_pool=plan.why_no_pool,
    )


def moved_rows(case: Case, moved: Iterable[Moved]) -> tuple[MovedRow, ...]:
    """Write what moves between streams, with every approval, given or not."""
    return tuple(
        MovedRow(
            from_stream=one.giver,
            to_stream=one.receiver,
            gbp=_money(one.gbp),
            approvals=tuple(
                ApprovalRow(
                    by=step.by,
                    above_gbp=_money(step.above_gbp),
                    given_on=step.given_on.isoformat() if step.given_on else None,
                )
                for step in steps_needed(case, one)
            ),
        )
        for one in moved
    )


def _pool(case: Case, pool: PoolShared) -> PoolPart:
    shared, found = pool.shared, pool.shared.contributions
    alone = {one.group: one.cost_gbp for one in shared.pool.alone}
    gains = {one.group: one.gain_gbp for one in found.objections}
    return PoolPart(
        cost_gbp=_money(shared.pool.cost_gbp),
        stable=found.stable,
        deficit_gbp=_money(found.deficit_gbp),
        proved=found.proved,
        verdict=plain(verdict(case, pool)),
        assumption=ASSUMED,
        partners=tuple(
            PartnerRow(
                partner=partner,
                contributes_gbp=_money(gbp),
                own_part_gbp=_money(shared.of_own_gbp[partner]),
                alone_gbp=_maybe(alone.get((partner,))),
            )
            for partner, gbp in found.gbp.items()
        ),
        groups=tuple(
            GroupRow(
                group=one.group,
                alone_gbp=_maybe(one.cost_gbp),
                able=one.able,
                proved=one.proved,
                contributes_gbp=_money(sum((found.gbp[p] for p in one.group), Decimal(0))),
                gain_by_leaving_gbp=_money(gains.get(one.group, Decimal(0))),
            )
            for one in shared.pool.alone
        ),
        parts=tuple(
            PartRow(lot=lot, partner=partner, part=float(part))
            for (lot, partner), part in sorted(pool.ownership.parts.items())
        ),
        supports=tuple(
            SupportRow(giver=one.giver, receiver=one.receiver, gbp=_money(one.gbp))
            for one in shared.supports
        ),
        flows=tuple(
            SharedFlowRow(stream=one.stream, lot=one.lot, gbp=_money(one.gbp))
            for one in shared.flows
        ),
    )


def _maybe(gbp: Decimal | None) -> float | None:
    return None if gbp is None else _money(gbp)


def _money(gbp: Decimal) -> float:
    return round(float(gbp), 2)
