"""How far costs may be understated, and what has been done about each reason for it."""

from toolkit.statements.rows import Row
from toolkit.units import Id, Share, Text


class BiasFactor(Row):
    """One reason for optimism bias in some costs of an option, and how far it is dealt with.

    Args:
        factor_id: Names the row.
        options: Option ids, separated by semicolons.
        project_type: Row of the edition's table of bounds, such as `outsourcing`.
        costs: Payments of the contract model whose cost it uplifts, by id, separated by
            semicolons; only what reaches real resources is uplifted.
        factor: What the reason is, in words.
        contribution_share: Part of the recorded bias that it makes up.
        mitigation_share: Part of it that is dealt with, 1 is all.
        evidence: What was done about it; needed where anything was.
    """

    factor_id: Id
    options: Text
    project_type: Id
    costs: Text
    factor: Text
    contribution_share: Share
    mitigation_share: Share
    evidence: Text | None = None
