"""What stands in the way of calling an analysis assured."""

from collections.abc import Iterator, Sequence
from datetime import date

from toolkit.appraisal.assurance.results import BookEntry, DataEntry, Validated, Verified
from toolkit.longlist import Lint
from toolkit.statements.assurance import Assurance

ROLES = ("commissioner", "analyst", "assurer", "approver")


def past_sunset(card: Assurance | None, day: date) -> str | None:
    """Say in one sentence why no report may be written; nothing while one may.

    Args:
        card: The model card.
        day: On which the report would be written: the day whose law is used, never the clock.
    """
    if card is None or card.sunset is None or day <= card.sunset:
        return None
    return (
        f"the analysis may be used until {card.sunset} and the day asked for is {day}; renew it "
        "and set a later sunset, or ask as of an earlier day"
    )


def same_role(one: str | None, other: str | None) -> bool:
    """Whether two roles are one; spaces and capitals do not tell them apart.

    >>> same_role("Analyst ", "analyst"), same_role("analyst", None)
    (True, False)
    """
    if one is None or other is None:
        return False
    return " ".join(one.casefold().split()) == " ".join(other.casefold().split())


def card_lints(card: Assurance | None, day: date) -> Iterator[Lint]:
    """Say what the model card lacks or must not say."""
    if card is None:
        words = "The case has no model card, so purpose, limits and roles are not on record."
        yield Lint("no_model_card", "refused", (), words)
        return
    for role in ROLES:
        if getattr(card, role) is None:
            yield Lint("role_missing", "refused", (role,), f"Nobody is named as {role}.")
    if same_role(card.analyst, card.assurer):
        words = f"Analyst and assurer are both “{card.analyst}”; nobody can assure their own work."
        yield Lint("assures_own_work", "refused", ("analyst", "assurer"), words)
    if same_role(card.analyst, card.approver):
        words = f"Analyst and approver are both “{card.analyst}”; another must approve the use."
        yield Lint("approves_own_work", "refused", ("analyst", "approver"), words)
    if not card.limits:
        yield Lint(
            "no_limits", "refused", (), "The model card does not say what not to use it for."
        )
    if card.sunset is None:
        words = "The model card has no sunset date, so nobody knows when it must be renewed."
        yield Lint("no_sunset", "refused", (), words)
    if card.assured_on is None:
        yield Lint("not_recorded", "refused", ("assurer",), "No assurer has recorded assurance.")
    if expired := past_sunset(card, day):
        yield Lint("past_sunset", "refused", ("sunset",), f"{expired[0].upper()}{expired[1:]}.")


def evidence_lints(
    book: Sequence[BookEntry],
    data: Sequence[DataEntry],
    verified: Sequence[Verified],
    validated: Sequence[Validated],
) -> Iterator[Lint]:
    """Say which signatures, sources, tests and answers are missing."""
    unsigned = tuple(one.assumption for one in book if not one.signed)
    if unsigned:
        words = f"{len(unsigned)} of {len(book)} assumptions are not signed off."
        yield Lint("unsigned_assumptions", "refused", unsigned, words)
    selfsigned = tuple(
        one.assumption for one in book if one.signed and same_role(one.made_by, one.signed_off_by)
    )
    if selfsigned:
        words = f"{len(selfsigned)} assumptions are signed off by the role that made them."
        yield Lint("signs_own_assumption", "refused", selfsigned, words)
    for test in verified:
        if test.result != "passed":
            words = f"A test was {test.result}: {test.what.rstrip('.')}."
            yield Lint(f"test_{test.result.replace(' ', '_')}", "refused", (), words)
    for one in validated:
        if one.answer != "yes":
            words = f"A question on fitness is answered {one.answer}: {one.question}"
            words = words.replace("is answered not answered", "is not answered")
            yield Lint("fitness_open", "refused", (), words)
    proxies = tuple(one.source for one in data if one.proxy_for)
    if proxies:
        words = f"{len(proxies)} sources stand in for something nearer that is not to be had."
        yield Lint("proxies", "flagged", proxies, words)
    bare = tuple(one.source for one in data if one.lacks)
    if bare:
        words = f"{len(bare)} of {len(data)} sources lack a licence or a vintage in the data log."
        yield Lint("data_log_gaps", "flagged", bare, words)
