"""Who is who in an option: parties, awards, and which part of each award they pay or deliver."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from toolkit.allocation import Allocation
from toolkit.allocation.results import Award
from toolkit.payment import RESOURCES
from toolkit.simulation.leading import lead_of_lots
from toolkit.statements.case import Case
from toolkit.statements.options import Option

POOL, VEHICLE, PEOPLE, OWNERS, TAX = "pool", "vehicle", "people", "owners", "tax"
OTHERS = "others"  # whoever takes over care: replacements, and those whom people choose instead
SPECIAL = (POOL, VEHICLE, PEOPLE, OTHERS, OWNERS, TAX, RESOURCES)

type Array = NDArray[np.float64]


@dataclass(frozen=True)
class Cast:
    """Everybody in the ledger of an option, and each award's part in it.

    Args:
        parties: In the order of the ledger: commissioners, providers, outside bodies, and the
            accounts that the model needs.
        commissioners: Ids, in the order of the case.
        providers: Ids of those that deliver.
        awards: (lot, provider) of each award.
        services: Service type of each award.
        value_gbp: Planned yearly value of each award at the price base, shape (awards,).
        funded: Part of each award that each party funds, shape (awards, parties).
        led: Party that leads the buying of each award, same shape, one a row.
        delivered: Party that delivers each award, same shape, one a row.
        answered: Party that answers to the commissioners for each award, same shape; the same as
            `delivered` where nobody stands between.
        leads: Lead of each footprint; empty where the model has none.
        passed_on: Whether each award is paid on by a lead to someone else, shape (awards,).
        sub_contracts: Providers under a lead, counted in each footprint.
        host: Commissioner that hosts.
    """

    parties: tuple[str, ...]
    commissioners: tuple[str, ...]
    providers: tuple[str, ...]
    awards: tuple[tuple[str, str], ...]
    services: tuple[str, ...]
    value_gbp: Array
    funded: Array
    led: Array
    delivered: Array
    answered: Array
    leads: dict[str, str]
    passed_on: NDArray[np.bool_]
    sub_contracts: int
    host: str

    @property
    def lots(self) -> tuple[str, ...]:
        """Lot of each award."""
        return tuple(lot for lot, _ in self.awards)

    def lots_where(self, chosen: NDArray[np.bool_]) -> tuple[str, ...]:
        """Lot of each award that is chosen."""
        return tuple(lot for lot, on in zip(self.lots, chosen, strict=True) if on)

    def index(self, party: str) -> int:
        """Give the place of a party in the ledger."""
        return self.parties.index(party)

    def one(self, party: str, lines: int = 1) -> Array:
        """Give the shares of lines that are one party's alone, shape (lines, parties)."""
        shares = np.zeros((lines, len(self.parties)))
        shares[:, self.index(party)] = 1.0
        return shares

    @property
    def weights(self) -> Array:
        """Part of all planned care that each award makes up, shape (awards,).

        All count alike where nothing is worth anything.
        """
        total = self.value_gbp.sum()
        even = np.full(self.value_gbp.shape, 1.0 / self.value_gbp.size)
        return self.value_gbp / total if total else even

    @property
    def funders(self) -> Array:
        """Part of all planned care that each party funds, shape (1, parties)."""
        return (self.weights @ self.funded)[None, :]

    @property
    def deliverers(self) -> Array:
        """Part of all planned care that each party delivers, shape (1, parties)."""
        return (self.weights @ self.delivered)[None, :]

    @property
    def answerers(self) -> Array:
        """Part of all planned care that each party answers for, shape (1, parties)."""
        return (self.weights @ self.answered)[None, :]


def cast(case: Case, option: Option, allocation: Allocation) -> Cast:
    """Say who takes part in an option and in which award.

    Args:
        case: The case.
        option: The option.
        allocation: An award with its funding flows.
    """
    awards = [one for one in allocation.awards if one.units]
    funding = _funding(case, allocation)
    commissioners = tuple(case.commissioners)
    host = option.host or _pays_most(case, allocation)
    leads, lead_of = lead_of_lots(case, option, allocation, host)
    providers = tuple(sorted({one.provider for one in awards}))
    outside = tuple(sorted(case.outside_parties))
    parties = (*commissioners, *providers, *outside, *SPECIAL)
    funded = np.zeros((len(awards), len(parties)))
    led, delivered, answered = (np.zeros_like(funded) for _ in range(3))
    for row, award in enumerate(awards):
        for body, share in funding[award.lot].items():
            funded[row, parties.index(body)] = float(share)
        led[row, parties.index(case.lots[award.lot].lead_commissioner)] = 1.0
        delivered[row, parties.index(award.provider)] = 1.0
        answers = lead_of[award.lot] or award.provider
        answered[row, parties.index(answers)] = 1.0
    return Cast(
        parties=parties,
        commissioners=commissioners,
        providers=providers,
        awards=tuple((one.lot, one.provider) for one in awards),
        services=tuple(case.lots[one.lot].service_type for one in awards),
        value_gbp=np.array([float(one.cost_gbp) for one in awards]),
        funded=funded,
        led=led,
        delivered=delivered,
        answered=answered,
        leads=leads,
        passed_on=(answered != delivered).any(axis=1),
        sub_contracts=sum(len(one.others) for one in allocation.leads)
        or _under_one(awards, lead_of),
        host=host,
    )


def _under_one(awards: Sequence[Award], lead_of: Mapping[str, str | None]) -> int:
    """Count the providers under a vehicle, or under a commissioner that acts as prime."""
    return len({one.provider for one in awards if lead_of[one.lot] not in (None, one.provider)})


def _pays_most(case: Case, allocation: Allocation) -> str:
    """Name the commissioner that pays most, the first in the case where several pay alike."""
    paid = dict.fromkeys(case.commissioners, Decimal(0))
    for flow in allocation.flows:
        paid[case.streams[flow.stream].commissioner_id] += flow.gbp
    return max(paid, key=lambda body: paid[body])


def _funding(case: Case, allocation: Allocation) -> dict[str, dict[str, Decimal]]:
    """Give the part of each awarded lot that each commissioner funds.

    Where care is free no money flows, and the lead commissioner stands for the lot.
    """
    paid: dict[str, dict[str, Decimal]] = {one.lot: {} for one in allocation.awards}
    for flow in allocation.flows:
        body = case.streams[flow.stream].commissioner_id
        paid[flow.lot][body] = paid[flow.lot].get(body, Decimal(0)) + flow.gbp
    shares: dict[str, dict[str, Decimal]] = {}
    for lot, by_body in paid.items():
        total = sum(by_body.values(), Decimal(0))
        lead = case.lots[lot].lead_commissioner
        shares[lot] = (
            {b: gbp / total for b, gbp in by_body.items()} if total else {lead: Decimal(1)}
        )
    return shares
