"""What a change to the means test moves: charges, care gone without, and hospital activity."""

from dataclasses import dataclass

from toolkit.payment import Draws
from toolkit.statements.interventions import MeansTest


@dataclass(frozen=True)
class Displaced:
    """What a change to the means test moves in a year, GBP at the price base.

    Args:
        council_gbp: What the council pays more; below 0 where it pays less.
        persons_gbp: What people pay more, as charges or by buying care themselves.
        people_without: More people who have no care; below 0 where fewer go without.
        units: More units of the linked activity, shape (draws, years).
    """

    council_gbp: float
    persons_gbp: float
    people_without: float
    units: Draws

    @property
    def care_gbp(self) -> float:
        """Care that is delivered more, at cost: all that council and people pay more."""
        return self.council_gbp + self.persons_gbp


def displace(test: MeansTest, units: Draws) -> Displaced:
    """Say what a change to the means test moves.

    Where the bar is raised, the people affected lose funded care: some go without, the others pay
    the whole cost. Where it is lowered the reverse holds. Where charges are aligned, the people
    affected pay the new share, and those who went without because of the charge have care.

    Args:
        test: The change.
        units: Units of the linked activity before it, shape (draws, years).

    >>> import numpy as np
    >>> test = MeansTest.model_construct(
    ...     change="raised", people_affected=100, people_with_need=1000, cost_gbp_per_person=10000,
    ...     contribution_share=0.2, goes_without_share=0.5, elasticity=0.2)
    >>> found = displace(test, np.array([[5000.0]]))
    >>> round(found.council_gbp), round(found.persons_gbp), float(round(found.units[0, 0], 6))
    (-800000, 300000, 50.0)
    """
    cost = float(test.people_affected) * float(test.cost_gbp_per_person)
    charge, without = float(test.contribution_share), float(test.goes_without_share)
    match test.change:
        case "none":
            sign, council, persons = 0, 0.0, 0.0
        case "raised":
            sign, council, persons = 1, -cost * (1 - charge), cost * (1 - without - charge)
        case "lowered":
            sign, council, persons = -1, cost * (1 - charge), -cost * (1 - without - charge)
        case "aligned":
            new = float(test.new_contribution_share or 0)
            sign = -1
            council = cost * ((1 - new) - (1 - without) * (1 - charge))
            persons = cost * (new - (1 - without) * charge)
    people = sign * without * float(test.people_affected)
    share = float(test.elasticity) * people / float(test.people_with_need)
    return Displaced(council, persons, people, units * share)
