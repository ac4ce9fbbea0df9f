"""Tables that explain an award: who else nearly won, what rules cost, why each bid lost."""

from collections.abc import Iterable, Sequence

from toolkit.allocation import Allocation, Award
from toolkit.allocation.explaining.losing import Lost
from toolkit.allocation.explaining.near_optimal import NearOptimal
from toolkit.allocation.explaining.price_to_win import PriceToWin
from toolkit.allocation.explaining.rule_prices import RulePrices
from toolkit.allocation.explaining.switching import SwitchPrices
from toolkit.allocation.proving.runner_up import RunnerUp
from toolkit.allocation.structures.comparing import Compared
from toolkit.report.chapters.words import AWARD
from toolkit.report.content import Column, Table, Value
from toolkit.statements.case import Case

COMMISSIONER = "Commissioner only: tells the prices of rivals."
REASONS = {
    "set aside": "not considered, by {}",
    "dearer": "dearer a unit than every winner of the lot",
    "rules": "in place of the dearest winner of the lot it would break: {}",
    "dearer in all": "with it the whole award would cost more",
}


def runner_up_table(found: Allocation, second: RunnerUp, number: int, about: str = "") -> Table:
    """Show on which lots the next best award has other winners.

    Args:
        found: The award.
        second: Its runner-up.
        number: Tells this table from others of its kind.
        about: Which options, where there are others.
    """
    before, after = _winners(found.awards), _winners(second.awards)
    changed = [lot for lot in before | after if before.get(lot) != after.get(lot)]
    return Table(
        id=f"runner-up-{number}",
        sheet=f"Runner-up {number}",
        caption=f"Lots on which the runner-up has other winners{about}",
        columns=(Column("Lot"), Column("Winners"), Column("Winners in the runner-up")),
        rows=tuple(
            (lot, ", ".join(before.get(lot, ())), ", ".join(after.get(lot, ())))
            for lot in (changed if second.awards else ())
        ),
        empty="No other set of winners was found.",
    )


def rule_price_table(case: Case, prices: RulePrices, number: int, about: str = "") -> Table:
    """Show what each award rule costs alone, and its share of what all cost together."""
    return Table(
        id=f"rule-prices-{number}",
        sheet=f"Rule prices {number}",
        caption=f"What award rules cost a year{about}",
        columns=(
            Column("Rule"),
            Column("In words"),
            Column("Dropped alone, saves", "pence", AWARD, "A year; empty where it is not known"),
            Column("Its share of all", "pence", AWARD, "Shares add up to what all cost together"),
        ),
        rows=tuple(
            (
                one.rule,
                case.rules[one.rule].rule if one.rule in case.rules else one.cites,
                one.one_off_gbp,
                one.split_gbp,
            )
            for one in prices.rules
        ),
        empty="No award rule binds anybody.",
    )


def switch_price_table(prices: SwitchPrices) -> Table:
    """Show every award rule of the case as a switch with its price."""
    return Table(
        id="switch-prices",
        sheet="Switch prices",
        caption="Award rules as switches, and what each costs a year",
        columns=(
            Column("Rule"),
            Column("In words"),
            Column("In force"),
            Column("With it the award costs more", "pence", AWARD, "All others as they stand"),
            Column("Its share of all in force", "pence", AWARD, "Shares add up"),
        ),
        rows=tuple(
            (
                one.switch.id,
                one.switch.words,
                "yes" if one.switch.on else "no",
                one.gbp,
                one.split_gbp,
            )
            for one in prices.switches
        ),
    )


def sure_table(near: NearOptimal, number: int) -> Table:
    """Show who wins part of each lot in every award near the best, in some, and in none."""
    by_lot: dict[str, dict[str, list[str]]] = {}
    for place in near.places:
        by_lot.setdefault(place.lot, {}).setdefault(place.when, []).append(place.provider)
    return Table(
        id=f"sure-{number}",
        sheet=f"Sure winners {number}",
        caption="Who wins in awards near the best: always, sometimes or never",
        columns=(Column("Lot"), Column("Always"), Column("Sometimes"), Column("Never")),
        rows=tuple(
            (
                lot,
                *(", ".join(whens.get(when, ())) for when in ("always", "sometimes", "never")),
            )
            for lot, whens in by_lot.items()
        ),
    )


def alternatives_table(found: Allocation, near: NearOptimal, number: int) -> Table:
    """Show the awards near the best that differ most from it, lot by lot."""
    before = _winners(found.awards)
    rows = []
    for n, one in enumerate(near.alternatives, start=1):
        after = _winners(one.awards)
        for lot in before | after:
            if before.get(lot) != after.get(lot):
                was, now = (", ".join(side.get(lot, ())) for side in (before, after))
                rows.append((f"Alternative {n}", one.more_gbp, lot, was, now))
    return Table(
        id=f"alternatives-{number}",
        sheet=f"Alternatives {number}",
        caption="Awards near the best that differ most from it",
        columns=(
            Column("Award"),
            Column("Costs more", "pence", AWARD, "A year, than the best"),
            Column("Lot"),
            Column("Winners"),
            Column("Winners there"),
        ),
        rows=tuple(rows),
        folded=True,
    )


def price_to_win_table(told: Sequence[PriceToWin]) -> Table:
    """Show at what price losing bids would have won, all other prices unchanged."""
    return Table(
        id="price-to-win",
        sheet="Price to win",
        caption=f"What losing bids would have had to ask. {COMMISSIONER}",
        columns=(
            Column("Bid"),
            Column("Asks", "pence", AWARD, "A year, for all it names"),
            Column("Wins up to", "pence", AWARD, "Empty where there is no such price"),
            Column("Outcome"),
            Column("Checked a penny below and above"),
        ),
        rows=tuple(
            (
                one.key,
                one.asks_gbp,
                one.threshold_gbp,
                f"{one.outcome}: {', '.join(one.because)}" if one.because else one.outcome,
                "yes" if one.verified else "no",
            )
            for one in told
        ),
        empty="The runner-up has no other winners to ask about.",
    )


def lost_table(lost: Iterable[Lost], number: int, about: str = "") -> Table:
    """Show why each bid that lost did."""
    return Table(
        id=f"lost-{number}",
        sheet=f"Bids that lost {number}",
        caption=f"Why each bid lost{about}",
        columns=(Column("Lot"), Column("Provider"), Column("Bid"), Column("Why")),
        rows=tuple(
            (one.lot, one.provider, one.bid, REASONS[one.why].format(", ".join(one.rules)))
            for one in lost
        ),
        folded=True,
        empty="Every bid won.",
    )


def open_table(found: Allocation, number: int, about: str = "") -> Table:
    """List limits of law that may bind and are not settled, so not applied."""
    return Table(
        id=f"left-open-{number}",
        sheet=f"Left open {number}",
        caption=f"Limits of law that are not settled, so not applied{about}",
        columns=(Column("Limit, what is missing, and its source"),),
        rows=tuple((one,) for one in found.open_questions),
        folded=True,
    )


def structures_table(case: Case, rows: Sequence[Compared]) -> Table:
    """Show what each structure makes of the same bids."""
    return Table(
        id="structures",
        sheet="Structures",
        caption="The same bids under each structure; a comparison, not an award",
        columns=(
            Column("Option"),
            Column("Structure"),
            Column("Price", "pence", AWARD, "A year, of the bids awarded"),
            Column("Charges", "pence", AWARD, "What the structure adds to it or saves"),
            Column("Total", "pence", AWARD),
            Column("Winners", "units", AWARD, "Undertakings"),
            Column("Small and voluntary", "share", AWARD, "Of published value, where stated"),
            Column("Concentration", "units", AWARD, "Herfindahl-Hirschman index, to 10,000"),
            Column("Proved"),
        ),
        rows=tuple(_structure(case, one) for one in rows),
    )


def _structure(case: Case, one: Compared) -> tuple[Value, ...]:
    has = one.price_gbp is not None
    return (
        case.option(one.option).title,
        one.structure,
        one.price_gbp,
        one.charges_gbp if has else None,
        one.total_gbp,
        one.winners if has else None,
        one.small_share,
        one.concentration if has else None,
        ("yes" if one.proved else "no") if has else "no award",
    )


def _winners(awards: Iterable[Award]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in sorted({(a.lot, a.provider) for a in awards}):
        found.setdefault(one[0], []).append(one[1])
    return found
