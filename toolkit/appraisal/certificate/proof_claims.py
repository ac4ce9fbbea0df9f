"""What a certificate says of the award: as cheap as can be, and what comes next."""

from dataclasses import dataclass
from decimal import Decimal

from toolkit.allocation import Allocation
from toolkit.allocation.explaining.explanation import Wanted, explain
from toolkit.allocation.proving.runner_up import RunnerUp


@dataclass(frozen=True)
class ProofClaim:
    """The award of the preferred option with its proof.

    Args:
        allocation: The award.
        gap_pence: By how much at most its price may lie above the bound: a penny for each bid.
        runner_up: The next best award; nothing where the award is not proved.
    """

    allocation: Allocation
    gap_pence: int
    runner_up: RunnerUp | None

    @property
    def gap_gbp(self) -> Decimal | None:
        """What the next best award costs more in a year; nothing where there is none."""
        return self.runner_up.gap_gbp if self.runner_up else None


def proof_claim(found: Allocation) -> ProofClaim:
    """Bring an award and its next best together.

    Args:
        found: The award of the preferred option.

    Raises:
        SolverError: The solver failed.
    """
    second = None
    if found.status == "optimal" and found.proved:
        second = explain(found.problem, found, Wanted(frozenset({"runner-up"}))).runner_up
    return ProofClaim(found, len(found.awards), second)
