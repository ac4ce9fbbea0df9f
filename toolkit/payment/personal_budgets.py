"""Personal budgets: what an incumbent provider loses when people take the money elsewhere."""

from dataclasses import dataclass

from toolkit.payment.draws import Draws, Term

WEEKS_A_YEAR = 52.0  # as the worked figure counts; contracts of the toolkit count 52.18


@dataclass(frozen=True, eq=False)
class TakeUp:
    """A rise in the take-up of personal budgets.

    Args:
        people: Who receive the care.
        rise_share: Rise of take-up, as a share of the people, such as 0.11 for 11 points.
        leaving_share: Part of those who then leave the incumbent, 0 to 1.
        hours_per_week: Of care for one person.
    """

    people: Term
    rise_share: Term
    leaving_share: Term
    hours_per_week: Term


def hours_lost(take_up: TakeUp, weeks_per_year: Term = WEEKS_A_YEAR) -> Term:
    """Give the hours a year that leave the incumbent.

    Args:
        take_up: The rise; numbers, or arrays that broadcast to (draws, years).
        weeks_per_year: That are paid.

    Source:
        Worked figure in tests/published/mechanisms.yaml.
    """
    moved = take_up.people * take_up.rise_share * take_up.leaving_share
    return moved * take_up.hours_per_week * weeks_per_year


def income_lost(hours: Draws, price_gbp: Term) -> Draws:
    """Give the income that leaves with them.

    Args:
        hours: From `hours_lost`, shape (draws, years).
        price_gbp: GBP nominal an hour.
    """
    return hours * price_gbp


def stranded_cost(income_lost_gbp: Draws, fixed_share: Term) -> Draws:
    """Give the cost that does not leave with the income: the provider is left with it.

    Args:
        income_lost_gbp: From `income_lost`, shape (draws, years).
        fixed_share: Part of the cost that is fixed, 0 to 1.
    """
    return income_lost_gbp * fixed_share
