"""Money: whose it is, what it is for, and which lots it may pay for."""

from toolkit.statements.rows import Row
from toolkit.units import Flag, Gbp, Id, Number, Share, Text


class Stream(Row):
    """One commissioner's money for a purpose.

    Args:
        stream_id: Names the stream.
        commissioner_id: Whose money it is, a row of `commissioners`.
        stream_name: What people call it.
        total_annual_gbp: The whole fund, nominal a year.
        total_basis: How far the whole fund is published fact.
        in_scope_share: Part of it meant for these lots.
        in_scope_share_basis: How far that part is published fact.
        available_gbp: Most that may be spent on these lots in a year.
        growth_per_year: Change in it each year from the second on, a share; empty for none.
        least_gbp: Least that must be put in each year, to be spent or carried; empty for none.
            `toolkit fund` and `toolkit years` keep it. It grows as the stream does; where a
            scenario leaves less money than this, all of it must be put in.
        carry_share: Part of a year's money that may be carried into the next; empty for none.
        restriction: What the money may not be used for, in words.
        can_be_pooled_s75: Whether it may join a section 75 pooled fund.
    """

    stream_id: Id
    commissioner_id: Id
    stream_name: Text
    total_annual_gbp: Gbp | None = None
    total_basis: Text | None = None
    in_scope_share: Share | None = None
    in_scope_share_basis: Text | None = None
    available_gbp: Gbp
    growth_per_year: Number | None = None
    least_gbp: Gbp | None = None
    carry_share: Share | None = None
    restriction: Text | None = None
    can_be_pooled_s75: Flag = False


class Eligibility(Row):
    """Whether one stream may pay for one lot; no row means that it may not.

    Args:
        stream_id: Whose money, a row of `streams`.
        lot_id: For which lot, a row of `lots`.
        eligible_separate_budgets: When each budget is spent on its own.
        eligible_pooled: When the streams are joined.
        max_share_of_lot_from_stream: Largest part of the lot's annual value; empty for no limit.
        reason: Why it may or may not.
    """

    stream_id: Id
    lot_id: Id
    eligible_separate_budgets: Flag
    eligible_pooled: Flag
    max_share_of_lot_from_stream: Share | None = None
    reason: Text | None = None
