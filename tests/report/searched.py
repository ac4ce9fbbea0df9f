"""Searches for an agreement that tests of the report share."""

from dataclasses import replace
from decimal import Decimal

from toolkit.allocation import Allocation
from toolkit.files import load_case
from toolkit.pipeline import Sought
from toolkit.simulation import Agreement, Offer
from toolkit.simulation.signing import RedLine

CASE = load_case("llr-home-care")


def offer(share: str, **slack_gbp: float) -> Offer:
    """Give terms with the room that they leave each party."""
    lines = tuple(
        RedLine(one, "largest loss", -1e6, -1e6 + gbp, gbp) for one, gbp in slack_gbp.items()
    )
    return Offer({"gain_pain_cap": Decimal(share)}, slack_gbp, lines)


def award(option: str, *, made: bool = True) -> Allocation:
    """Give an award in name only; what is told of it is whether there is one."""
    blank = dict.fromkeys(Allocation.__dataclass_fields__)
    found = Allocation(**blank)  # type: ignore[arg-type]
    return replace(found, option=option, awards=("one",) if made else ())  # type: ignore[arg-type]


def sought(agreement: Agreement | None, *, made: bool = True) -> Sought:
    """Give what came of asking about the alliance."""
    return Sought(award("alliance", made=made), award("separate_frameworks"), agreement)


def agreement(present: Offer, best: Offer, **payments: float) -> Agreement:
    """Give what a search found."""
    lacking = best.needed_gbp - sum(gbp for gbp in best.slack_gbp.values() if gbp > 0)
    beyond = 0.0 if best.signed else max(0.0, lacking)
    return Agreement(tuple(best.slack_gbp), present, best, best.signed, payments, beyond, 7)


REFUSED = offer("0.05", LEI=-3e6, P01=1e6)
CLOSER = offer("0.02", LEI=-5e5, P01=2e6)
HOPELESS = offer("0.02", LEI=-5e6, P01=2e6)
SIGNED = offer("0.03", LEI=1e5, P01=5e5)
