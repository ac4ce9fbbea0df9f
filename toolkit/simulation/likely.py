"""An award played on likely values only, where many variants are compared and no chance counts."""

from toolkit.allocation import Allocation
from toolkit.futures import central
from toolkit.simulation.accounts import Accounts, Used, account, accounts_of, used_up
from toolkit.simulation.happening import what_happens
from toolkit.simulation.meeting import futures_of
from toolkit.simulation.playing import play
from toolkit.simulation.stage import set_stage
from toolkit.statements.case import Case
from toolkit.statements.options import Option, Parameters
from toolkit.statements.terms import parameters_of


def likely_accounts(
    case: Case, option: Option, allocation: Allocation, terms: Parameters | None = None
) -> Accounts:
    """Draw up everybody's account in the one future in which all is as likely.

    Args:
        case: The case.
        option: The option.
        allocation: Its award, not empty.
        terms: Values of its parameters to try; its own where none are given.

    Returns:
        GBP nominal, with one draw; the same as `Simulation.central_accounts`.
    """
    stage = set_stage(case, option, allocation, terms or parameters_of(case, option))
    middle = central(futures_of(case, draws=1, seed=0))
    plan = what_happens(case, stage.cast, middle, stage.years)
    seen: list[Used] = []
    played = play(stage, middle, plan, lambda one: seen.append(used_up(stage, one)))
    return accounts_of(stage, [account(stage, played, seen)])
