"""The search for an agreement in plain words for a terminal."""

from collections.abc import Iterator

from toolkit.pipeline import Sought
from toolkit.report.agreement_documents import TermRow, terms_found, why_not_searched
from toolkit.report.chapters.party_words import TRIFLE, in_order, party_name
from toolkit.report.plain_lines import columns, head, millions
from toolkit.simulation import Agreement
from toolkit.simulation.terms_on_offer import HOST
from toolkit.statements.case import Case

LIMITS = (
    "Red lines are as the case states them; settlement terms alone were searched, on the grid of "
    "their stated ranges. Sums are pounds over the whole term."
)


def agreement(case: Case, sought: Sought) -> str:
    """Say on which terms everybody would sign, or the smallest concession and who would make it.

    Args:
        case: The case.
        sought: What came of the search.
    """
    lines = [*head(case), sought.allocation.option]
    found = sought.agreement
    if found is None:
        return "\n".join([*lines, f"Nothing to agree on: {why_not_searched(sought)}."])
    parts = (
        [answer(found), compared(sought)],
        _terms(case, sought),
        _rooms(case, found),
        (LIMITS,),
    )
    for part in parts:
        if told := [*part]:
            lines += [*told, ""]
    return "\n".join(lines).rstrip()


def compared(sought: Sought) -> str:
    """Say what parties compare the option with; a comparison with itself says little.

    Args:
        sought: What came of the search.
    """
    if sought.allocation.option == sought.usual.option:
        return "This is business as usual itself, so nobody gains or loses by it."
    return f"Everybody compares it with business as usual, {sought.usual.option}."


def answer(found: Agreement) -> str:
    """Say in one sentence or two what was found.

    Args:
        found: The agreement.
    """
    tried = f"{found.tried:,} " + ("set of terms" if found.tried == 1 else "sets of terms")
    who = f"{len(found.asked)} parties with a red line"
    if found.signed and found.present.signed:
        return f"All {who} would sign as it stands; {tried} tried, the best is below."
    if found.signed:
        return f"All {who} would sign other terms than the present ones; {tried} tried."
    refuse = sum(slack < 0 for slack in found.best.slack_gbp.values())
    least = millions(found.best.needed_gbp, 2)
    told = (
        f"No terms are signed by all {who}; {tried} tried. The smallest concession leaves {refuse} "
        f"of them {least} short in all."
    )
    if found.beyond_gbp <= TRIFLE:
        return f"{told} Those with room could pay it, as shown below."
    return (
        f"{told} Those with room could pay {millions(found.best.needed_gbp - found.beyond_gbp, 2)} "
        f"of it; red lines would have to move by the other {millions(found.beyond_gbp, 2)}."
    )


def _terms(case: Case, sought: Sought) -> Iterator[str]:
    rows = [*terms_found(case, sought)]
    if not rows:
        yield "No settlement term is open: the model states none with a range."
        return
    yield from columns(
        [("Term", "Now", "Best found"), *((one.label, *term_values(case, one)) for one in rows)]
    )


def term_values(case: Case, one: TermRow) -> tuple[str, str]:
    """Write a term as it stands and as it was found best.

    Args:
        case: The case, which names hosts.
        one: The term.
    """
    now, best = (_written(case, one.name, value) for value in (one.now, one.best))
    return now, best


def _written(case: Case, name: str, value: float | str) -> str:
    if isinstance(value, float):
        return f"{value:,.4g}"
    return party_name(case, value) if name == HOST else value.replace("_", " ")


def _rooms(case: Case, found: Agreement) -> Iterator[str]:
    """Name everybody who would not sign, and everybody who would have to pay."""
    rows: list[tuple[str, ...]] = [("Party", "Room now", "Room, best terms", "Is paid, or pays")]
    for party in in_order(case, found.asked):
        payment = found.payments.get(party, 0.0)
        if found.best.slack_gbp[party] >= 0 and abs(payment) <= TRIFLE and not found.signed:
            continue
        paid = millions(payment, 2) if abs(payment) > TRIFLE else "-"
        now, then = found.present.slack_gbp[party], found.best.slack_gbp[party]
        rows.append((party_name(case, party), millions(now, 2), millions(then, 2), paid))
    yield from columns(rows)
    yield "Room: how far from the tightest red line; below zero the party would not sign."
