"""Who takes part in a contract model, who signs with whom, and how they join, decide and leave."""

from typing import Annotated, Literal

from pydantic import Field

from toolkit.units import Id, Some, Statement, Text, Whole

Role = Literal[
    "commissioners",
    "pool",
    "leads",
    "providers",
    "people",
    "owners",
    "linked",
    "tax",
    "resources",
]
DecisionRule = Literal[
    "one_party",
    "majority",
    "weighted_vote",
    "unanimity",
    "unanimity_with_escalation",
    "each_its_own",
    "person",
    "not_stated",
]
Months = Annotated[Whole, Field(ge=0)]


class Party(Statement):
    """A role in the model and what it does.

    Args:
        role: `commissioners` pay; `pool` is their joint fund; `leads` stand between them and
            `providers`, who deliver; `people` receive care and may direct money themselves;
            `owners` stand behind a vehicle; `linked` bodies deliver activity that moves with the
            care although they are not part of it; `tax` is the revenue authority.
        does: What the role does, in words.
    """

    role: Role
    does: Text


class Agreement(Statement):
    """A signed link between parties.

    Args:
        id: Names the agreement.
        kind: Service contract, sub-contract, alliance agreement, section 75 agreement.
        between: Roles that sign it.
        decides: How decisions under it are taken, in words.
        rule: The same as one of a few kinds; under unanimity every member can hold things up.
        term: How long it runs, in words.
        joins: How a party joins, such as by deed of adherence.
        leaves: How a party leaves or is removed, and what becomes of its part.
        notice_months: Notice that a party must give to leave.
        cites: Where its form comes from.
    """

    id: Id
    kind: Text
    between: Annotated[tuple[Role, ...], Some]
    decides: Text
    rule: DecisionRule = "not_stated"
    term: Text | None = None
    joins: Text | None = None
    leaves: Text | None = None
    notice_months: Months | None = None
    cites: Text
