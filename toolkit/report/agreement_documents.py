"""What `toolkit agree --json` prints; money is in pounds over the whole term."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from toolkit.pipeline import Sought
from toolkit.report.document import AboutCase, Document
from toolkit.report.documenting import about
from toolkit.simulation.terms_on_offer import HOST, RULE
from toolkit.statements.case import Case

BARGAINED = {HOST: "Who hosts the pool", RULE: "How a pool's over- or underspend is shared"}


class TermRow(Document):
    """One open term: as it stands, and as it was found best."""

    name: str
    label: str
    now: float | str
    best: float | str


class RoomRow(Document):
    """How far one party is from its tightest red line; below zero it would not sign.

    `payment_gbp` is what it would be paid, or pay below zero, so that everybody signs.
    """

    party: str
    room_now_gbp: float
    room_gbp: float
    payment_gbp: float


class TestedRow(Document):
    """A red line under the best terms; slack below zero breaks it."""

    party: str
    test: Literal["smallest gain", "largest loss", "reserves", "margin floor"]
    line_gbp: float
    found_gbp: float
    slack_gbp: float


class AgreementDocument(Document):
    """What `toolkit agree --json` prints.

    Where nobody would sign as asked, `concession_gbp` is what those who would not sign lack in all
    under the best terms, and `beyond_gbp` the part of it that nobody has room to pay.
    """

    case: str
    option: str
    business_as_usual: str
    scenario: str | None
    seed: int
    draws: int
    searched: bool
    why_not: str | None
    tried: int
    signed_now: bool | None
    signed: bool | None
    concession_gbp: float | None
    beyond_gbp: float | None
    terms: tuple[TermRow, ...]
    parties: tuple[RoomRow, ...]
    red_lines: tuple[TestedRow, ...]
    about: AboutCase


def agreement_document(case: Case, sought: Sought, *, seed: int, draws: int) -> AgreementDocument:
    """Write the search for an agreement as a document; without an award it says why not.

    Args:
        case: The case.
        sought: What came of the search.
        seed: Chose the futures.
        draws: How many futures were asked for.
    """
    one = sought.agreement
    return AgreementDocument(
        case=case.id,
        option=sought.allocation.option,
        business_as_usual=sought.usual.option,
        scenario=case.scenario_id,
        seed=seed,
        draws=draws,
        searched=one is not None,
        why_not=None if one else why_not_searched(sought),
        tried=one.tried if one else 0,
        signed_now=one.present.signed if one else None,
        signed=one.signed if one else None,
        concession_gbp=round(one.best.needed_gbp, 2) if one else None,
        beyond_gbp=round(one.beyond_gbp, 2) if one else None,
        terms=tuple(terms_found(case, sought)),
        parties=tuple(
            RoomRow(
                party=party,
                room_now_gbp=round(one.present.slack_gbp[party], 2),
                room_gbp=round(one.best.slack_gbp[party], 2),
                payment_gbp=round(one.payments.get(party, 0.0), 2),
            )
            for party in one.asked
        )
        if one
        else (),
        red_lines=tuple(
            TestedRow(
                party=line.party,
                test=line.test,
                line_gbp=round(line.line_gbp, 2),
                found_gbp=round(line.found_gbp, 2),
                slack_gbp=round(line.slack_gbp, 2),
            )
            for line in (one.best.lines if one else ())
        ),
        about=about(case),
    )


def terms_found(case: Case, sought: Sought) -> Iterator[TermRow]:
    """List every term that was open, as it stands and as it was found best.

    Args:
        case: The case.
        sought: What came of the search.
    """
    if sought.agreement is None:
        return
    model = case.models[case.option(sought.allocation.option).model]
    labels = BARGAINED | {one.name: one.label for one in model.parameters}
    now, best = sought.agreement.present.terms, sought.agreement.best.terms
    for name in now:
        yield TermRow(
            name=name,
            label=labels[name],
            now=_plain(now[name]),
            best=_plain(best.get(name, now[name])),
        )


def why_not_searched(sought: Sought) -> str:
    """Say which award is missing, so that nothing could be compared.

    Args:
        sought: What came of the search.
    """
    lacking = [one.option for one in (sought.allocation, sought.usual) if not one.awards]
    names = " and ".join(dict.fromkeys(lacking))
    return f"there is no award under {names}; see `toolkit allocate`"


def _plain(value: Decimal | str) -> float | str:
    return value if isinstance(value, str) else float(value)
