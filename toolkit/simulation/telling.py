"""Notes: what a reader must know about the sums of a simulation."""

from collections.abc import Iterator

import numpy as np

from toolkit.simulation.holding_up import chance_to_agree
from toolkit.simulation.playing import Played
from toolkit.simulation.stage import Stage
from toolkit.statements.agreements import Agreement
from toolkit.statements.care_payments import AlignedPayment, CarePayment
from toolkit.statements.charges import ClientContribution
from toolkit.statements.reading import did_you_mean
from toolkit.statements.settlements import OutcomesAtRisk

AGREES = "member_agrees"  # parameter that holds the chance that one member agrees to a decision
UNANIMOUS = ("unanimity", "unanimity_with_escalation")


def notes_of(stage: Stage, at_centre: Played) -> tuple[str, ...]:
    """Say what limits, or is missing from, what was simulated.

    Args:
        stage: The option.
        at_centre: Played on central values.
    """
    return (
        *_missing(stage),
        *_services(stage),
        *_deciding(stage),
        *_paid_otherwise(stage),
        *_interventions(stage, at_centre),
    )


def _services(stage: Stage) -> Iterator[str]:
    """Name kinds of care that the model treats apart and no lot of the case is for."""
    known = {lot.service_type for lot in stage.case.lots.values()}
    for payment in stage.model.payments:
        named: tuple[str, ...] = ()
        if isinstance(payment, ClientContribution):
            named = payment.services
        elif isinstance(payment, AlignedPayment):
            named = payment.variable_services
        for one in named:
            if one not in known:
                yield f"{payment.id}: no lot is for {one!r}; {did_you_mean(one, known)}"


def _missing(stage: Stage) -> Iterator[str]:
    if not stage.cost_known.all():
        unknown = sorted({p for (_, p), known in _awards(stage) if not known})
        shown = ", ".join(unknown[:5]) + (" and others" if len(unknown) > 5 else "")
        yield (
            f"What care costs {shown} is not stated in finances, so income ends there and no "
            "margin is shown"
        )
    at_risk = any(isinstance(one, OutcomesAtRisk) for one in stage.model.payments)
    if at_risk and not any(one.affects == "outcome" for one in stage.case.assumptions.values()):
        yield "No assumption says how far outcomes are reached; all of them are taken to be"


def _deciding(stage: Stage) -> Iterator[str]:
    """Say how likely a decision is taken at the first attempt where every member must agree."""
    agrees = stage.values.get(AGREES)
    for agreement in stage.model.agreements:
        if agreement.rule not in UNANIMOUS:
            continue
        members = voters(stage, agreement)
        held_up = f"{agreement.id}: all {members} members must agree, so any one can hold things up"
        if agrees is None:
            yield f"{held_up}; how likely one agrees is not stated"
            continue
        chance = chance_to_agree(agreement.rule, members, float(agrees))
        yield (
            f"{held_up}; where each agrees with a chance of {agrees:.0%}, apart from the others, "
            f"all do so in {chance:.0%} of decisions"
        )


def voters(stage: Stage, agreement: Agreement) -> int:
    """Count the members of an agreement that have a vote when the contract starts.

    Args:
        stage: The option.
        agreement: Of its contract model; commissioners, leads and providers among its roles vote.
    """
    who = stage.cast
    members: set[str] = set()
    if "commissioners" in agreement.between:
        members |= set(who.commissioners)
    if "leads" in agreement.between:
        members |= set(who.leads.values())
    if "providers" in agreement.between:
        members |= {one for one in who.providers if stage.members[0, who.index(one)]}
    return len(members)


def _awards(stage: Stage) -> list[tuple[tuple[str, str], bool]]:
    return list(zip(stage.cast.awards, np.asarray(stage.cost_known).tolist(), strict=True))


def _interventions(stage: Stage, at_centre: Played) -> Iterator[str]:
    if at_centre.outside.intervened is not None:
        yield from at_centre.outside.intervened.notes


def _paid_otherwise(stage: Stage) -> Iterator[str]:
    """Say where streams are tested against something else than what commissioners pay."""
    mechanisms = {
        one.mechanism
        for one in stage.model.payments
        if isinstance(one, CarePayment) and one.payer != "leads"
    }
    if mechanisms - {"activity", "personal_budget"}:
        yield (
            "Whether streams can pay is tested against the cost of the care delivered; this model "
            "pays for care in another way, and the chance of a deficit follows what is paid"
        )
