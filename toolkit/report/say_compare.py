"""Structures side by side in plain words for a terminal."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from toolkit.allocation.structures.comparing import Compared
from toolkit.report.plain_lines import columns, head, millions
from toolkit.statements.case import Case

NOT_AN_AWARD = (
    "A comparison, not an award: the same bids under each structure. Charges are what a structure "
    "adds to the price of bids or saves; fees for running a contract stand with the simulation. "
    "Next best is what other winners would cost more."
)
BY_PRICE = "Structures are compared by least price; the award itself goes by the published score."


def compared(case: Case, rows: Sequence[Compared]) -> str:
    """Say what each structure makes of the same bids.

    Args:
        case: The case.
        rows: One for each structure.
    """
    table = [
        (
            "Option, structure",
            "Price",
            "Charges",
            "Total",
            "Next best",
            "Winners",
            "Small, voluntary",
            "HHI",
            "Proof",
        ),
        *(_row(one) for one in rows),
    ]
    lines = [*head(case), *columns(table), ""]
    for one in rows:
        if told := [*_more(one)]:
            lines += [f"{one.option}, {one.structure}", *(f"  {line}" for line in told), ""]
    chosen = case.criteria_in_force
    by_price = chosen is None or chosen.goal == "least_price"
    return "\n".join([*lines, NOT_AN_AWARD, *([] if by_price else [BY_PRICE])])


def _row(one: Compared) -> tuple[str, ...]:
    name = f"{one.option}, {one.structure}"
    if one.total_gbp is None:
        return name, *["-"] * 7, "no award" if one.status == "infeasible" else "out of time"
    return (
        name,
        _money(one.price_gbp),
        _money(one.charges_gbp),
        _money(one.total_gbp),
        _next_best(one),
        str(one.winners),
        "not stated" if one.small_share is None else f"{one.small_share:.0%}",
        f"{one.concentration:,.0f}",
        "proved" if one.proved else f"at least {_money(one.bound_gbp)}",
    )


def _next_best(one: Compared) -> str:
    if one.only_award:
        return "none"
    return "not known" if one.gap_gbp is None else f"+£{one.gap_gbp:,.2f}"


def _more(one: Compared) -> Iterator[str]:
    for led in one.leads:
        others = "nobody" if not led.others else ", ".join(led.others)
        whole = led.own_gbp + led.passed_on_gbp
        part = f"{led.own_gbp / whole:.0%}" if whole else "nothing"
        leads = f"{led.lead} leads and delivers {part} of the price"
        yield f"{led.footprint}: {leads}; under it {others}"
    for test in one.combinations:
        yield (
            f"package {test.package} for {', '.join(test.lots)}: {_money(test.counts)}"
            + (
                " and nothing to compare it with lot by lot"
                if test.apart is None
                else f" beside {_money(test.apart)} lot by lot"
            )
            + (
                ""
                if test.stands
                else "; may not win" + ("" if test.within else ", in no named group")
            )
        )
    for unmet in one.unmet:
        yield f"{unmet.lot}: {unmet.why}"


def _money(gbp: Decimal | None) -> str:
    return "not known" if gbp is None else millions(gbp, 3)
