"""Which futures the options of a case meet."""

from toolkit.futures import Futures, draw_futures
from toolkit.simulation.pressing import failure_chances
from toolkit.statements.case import Case


def futures_of(case: Case, *, draws: int, seed: int) -> Futures:
    """Settle which futures every option of a case meets, without drawing them yet.

    Lots, providers and members are drawn apart; providers whose prices are too low fail more often.

    Args:
        case: The case.
        draws: 1 to 1,000,000.
        seed: 0 to 2**63 - 1.

    Raises:
        InputError: There are too few or too many draws, the seed is out of range, or a common
            factor is followed both once and each year.
        ToolkitError: Two streams share a random key.
    """
    return draw_futures(
        case.assumptions,
        case.years,
        draws=draws,
        seed=seed,
        subjects=case.subjects,
        chances={"provider_failure": failure_chances(case)},
    )
