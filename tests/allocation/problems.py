"""Small award problems, made by hand or at random."""

from decimal import Decimal

from hypothesis import strategies as st

from toolkit.allocation.families.capacity import Capacity
from toolkit.allocation.families.lot_cap import LotCap
from toolkit.allocation.families.lot_winners import LotWinners
from toolkit.allocation.families.price_cap import PriceCap
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.problem import Arc, Need, Offer, Problem


def need(lot: str, units: str = "100") -> Need:
    return Need(lot, Decimal(units), Decimal(units))


def capacity(party: str, most: str) -> Capacity:
    return Capacity(
        f"capacity of {party}", f"{party} can do {most}", party=party, most=Decimal(most)
    )


def lot_cap(party: str, most: int, lots: tuple[str, ...] = (), cites: str = "") -> LotCap:
    words = f"{party} may win {most}"
    id = "published" if cites else "L1"
    return LotCap(id, words, cites, parties=(party,), most=Decimal(most), lots=lots)


def price_cap(lot: str, most: str) -> PriceCap:
    return PriceCap("half", f"{lot} adds {most}", "Act Sch 8", lot=lot, most_gbp=Decimal(most))


def spread(lot: str, least: int) -> LotWinners:
    return LotWinners("L5", f"{lot} needs {least}", lots=(lot,), least=least)


def offer(  # noqa: PLR0913 - what a bid says
    bid: str,
    lot: str,
    provider: str,
    price: str,
    *,
    least: str = "5",
    most: str = "100",
    counts: bool = True,
) -> Offer:
    return Offer(
        bid=bid,
        lot=lot,
        provider=provider,
        price_gbp=Decimal(price),
        quality=Decimal(80),
        least_units=min(Decimal(least), Decimal(most)),
        most_units=Decimal(most),
        counts=counts,
        mobilisation_gbp=Decimal(1000),
    )


def arc(stream: str, lot: str, most: str | None = None, *, own: bool = True) -> Arc:
    return Arc(stream, lot, None if most is None else Decimal(most), own)


def problem(  # noqa: PLR0913 - what binds is named, the rest is left out
    needs: list[Need],
    offers: list[Offer],
    arcs: list[Arc] | None = None,
    *,
    capacities: dict[str, str] | None = None,
    max_lots: dict[str, int] | None = None,
    winners: dict[str, int] | None = None,
    available: dict[str, str] | None = None,
    cap: str | None = None,
) -> Problem:
    """State a problem; what is left out does not bind."""
    arcs = [arc("S", one.lot) for one in needs] if arcs is None else arcs
    rules: list[Rule] = [capacity(party, most) for party, most in (capacities or {}).items()]
    rules += [lot_cap(party, most) for party, most in (max_lots or {}).items()]
    rules += [spread(lot, least) for lot, least in (winners or {}).items()]
    return Problem(
        needs=tuple(needs),
        offers=tuple(offers),
        arcs=tuple(arcs),
        rules=tuple(rules),
        available_gbp={
            one.stream: Decimal((available or {}).get(one.stream, "1e9")) for one in arcs
        },
        cross_area_share=None if cap is None else Decimal(cap),
    )


LOTS, PROVIDERS, STREAMS = ("L1", "L2", "L3"), ("P1", "P2", "P3"), ("S1", "S2")


@st.composite
def small_problems(draw: st.DrawFn) -> Problem:
    """Draw problems of up to three lots and seven offers, often with limits that bind."""
    amounts = st.sampled_from("7 100 100 100 100.25 0.5 0".split())
    sizes = draw(st.lists(amounts, min_size=1, max_size=3))
    needs = [
        Need(lot, Decimal(size), Decimal(size)) for lot, size in zip(LOTS, sizes, strict=False)
    ]
    bidders = [
        (one, draw(st.sampled_from(PROVIDERS)))
        for one in needs
        for _ in range(draw(st.sampled_from([1, 2, 2, 3] if len(needs) < len(LOTS) else [1, 2, 2])))
    ]
    return Problem(
        needs=tuple(needs),
        offers=tuple(
            _offer(draw, f"B{n}", wanted, provider) for n, (wanted, provider) in enumerate(bidders)
        ),
        arcs=tuple(
            Arc(stream, one.lot, draw(MOST), draw(st.booleans()))
            for stream in STREAMS
            for one in needs
            if draw(st.integers(0, 5))
        ),
        rules=(
            *(capacity(one, draw(CAPACITIES)) for one in PROVIDERS),
            *(
                lot_cap(one, draw(st.sampled_from([1, 1, 2, 2, 9, 9, 9, 9, 0])))
                for one in PROVIDERS
            ),
            *(spread(one.lot, draw(st.sampled_from([1, 1, 1, 2]))) for one in needs if one.units),
            *draw(BY_LAW),
            *(
                price_cap(one.lot, most)
                for one in needs
                if (most := draw(st.sampled_from(["", "", "", "900", "1100"])))
            ),
        ),
        available_gbp={
            one: Decimal(draw(st.sampled_from("900 1500.505 2000 1e6 1e6 1e6 0".split())))
            for one in STREAMS
        },
        cross_area_share=draw(st.sampled_from([None, None, Decimal("0.5"), Decimal(1)])),
    )


BY_LAW = st.sampled_from(
    [
        (),
        (),
        tuple(lot_cap(one, 1, ("L1", "L2"), "law") for one in PROVIDERS),
        (lot_cap("P1", 0, ("L1",), "law"),),
    ]
)
CAPACITIES = st.sampled_from(["60", "150", *["999"] * 5, "0"])
MOST = st.sampled_from([None, None, None, Decimal(700), Decimal("333.3333")])


def _offer(draw: st.DrawFn, bid: str, wanted: Need, provider: str) -> Offer:
    most = wanted.units * Decimal(draw(st.sampled_from("0.3 0.5 0.95 1 1 1 1.5".split())))
    return Offer(
        bid=bid,
        lot=wanted.lot,
        provider=provider,
        price_gbp=Decimal(draw(st.sampled_from("9.99 10 10.01 11.37 11.37 20 20 0".split()))),
        quality=Decimal(80),
        least_units=min(wanted.units * Decimal("0.05"), most),
        most_units=most,
        counts=draw(st.booleans()),
        mobilisation_gbp=Decimal(0),
    )
