"""Time how 100,000 bids are stated and handed over: `python -m tests.benchmarks.building`.

500 lots, 200 providers, and a bid of every provider for every lot, all rules on. Nothing is solved.
"""

import random
import time
from decimal import Decimal

from toolkit.allocation.arrays import arrays_of
from toolkit.allocation.families.capacity import Capacity
from toolkit.allocation.families.choice import Choice
from toolkit.allocation.families.lot_cap import LotCap
from toolkit.allocation.families.portfolio_quality import PortfolioQuality
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.families.share_limit import ShareLimit
from toolkit.allocation.families.winners import Winners
from toolkit.allocation.modelling import cost_of, least_price, model_of, program_of
from toolkit.allocation.problem import Need, Offer, Problem
from toolkit.allocation.program import components
from toolkit.allocation.sharpening import sharpened

LOTS, PROVIDERS = 500, 200


def every_pair(lots: int = LOTS, providers: int = PROVIDERS) -> Problem:
    """Draw a round in which every provider bids for every lot."""
    draw = random.Random(1)
    needs = tuple(
        Need(f"L{n}", Decimal(draw.randrange(2_000, 20_000)), Decimal(draw.randrange(10**4, 10**6)))
        for n in range(lots)
    )
    offers = tuple(_offer(draw, need, f"P{p}") for need in needs for p in range(providers))
    everyone = [f"P{p}" for p in range(providers)]
    rules: list[Rule] = [Winners("C6", "", least=5, most=50)]
    for one in everyone:
        rules.append(Capacity(f"C5 {one}", "", party=one, most=Decimal(100_000)))
        rules.append(LotCap(f"C7 {one}", "", parties=(one,), most=Decimal(10)))
        rules.append(ShareLimit(f"C8 {one}", "", parties=(one,), most=Decimal("0.05")))
    small = tuple(everyone[::2])
    rules.append(ShareLimit("C10", "", parties=small, least=Decimal("0.3")))
    rules.append(PortfolioQuality("C14", "", least=Decimal(80)))
    places = [tuple(need.lot for need in needs[n : n + 10]) for n in range(0, lots, 10)]
    rules += [Choice(f"C11 {n}", "", lots=place) for n, place in enumerate(places)]
    return Problem(needs, offers, tuple(rules))


def _offer(draw: random.Random, need: Need, who: str) -> Offer:
    return Offer(
        bid=f"{need.lot}:{who}",
        lot=need.lot,
        provider=who,
        price_gbp=Decimal(draw.randrange(1_000, 9_000)) / 100,
        quality=Decimal(draw.randrange(60, 96)),
        least_units=need.units,
        most_units=need.units,
        counts=True,
        mobilisation_gbp=Decimal(0),
    )


def stages(problem: Problem) -> dict[str, float]:
    """Give the processor's seconds for each stage, from the problem to the solver."""
    times = [time.process_time()]
    draft = model_of(problem, money=False)
    times.append(time.process_time())
    program = program_of(draft, cost_of(draft, least_price(problem)))
    times.append(time.process_time())
    program = sharpened(program)
    parts = components(program)
    times.append(time.process_time())
    for columns, rows in parts:
        arrays_of(program, columns, rows)
    times.append(time.process_time())
    names = ("model", "cost", "parts", "hand-over")
    return {name: b - a for name, a, b in zip(names, times, times[1:], strict=False)}


def main() -> None:
    """Print the stages."""
    found = stages(every_pair())
    told = ", ".join(f"{name} {seconds:.2f}" for name, seconds in found.items())
    whole = sum(found.values())
    print(f"{LOTS * PROVIDERS:,} bids stated and handed over: {told}, in all {whole:.2f} s")


if __name__ == "__main__":
    main()
