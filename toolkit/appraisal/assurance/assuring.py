"""The verb of the folder: how far an appraisal is assured; it never approves anything itself."""

from collections.abc import Mapping, Sequence

from toolkit.appraisal.assurance.booking import assumptions_book, data_log
from toolkit.appraisal.assurance.obstacles import card_lints, evidence_lints
from toolkit.appraisal.assurance.results import Assured, BookEntry, State
from toolkit.appraisal.assurance.testing import validate, verify
from toolkit.appraisal.results import OptionResult
from toolkit.longlist import Lint
from toolkit.statements.assurance import Assurance
from toolkit.statements.case import Case


def assure(
    case: Case,
    results: Sequence[OptionResult],
    effects_gbp: Mapping[str, float] | None = None,
) -> Assured:
    """Say how far an appraisal is assured, and what stands in the way.

    Args:
        case: With the day whose knowledge of the law was used.
        results: Of every option.
        effects_gbp: By assumption, how far it moves the answer between the ends of its range;
            nothing where no sensitivity run was made.

    Source:
        AQuA Book 2025: analyst and assurer differ; logs of assumptions, decisions and data;
        verification beside validation; a statement of assurance.
    """
    card = case.assurance
    book, data = assumptions_book(case, effects_gbp or {}), data_log(case)
    verified, validated = verify(card, results), validate(card)
    lints = (*card_lints(card, case.as_of), *evidence_lints(book, data, verified, validated))
    state = _state(card, lints)
    return Assured(
        state=state,
        statement=_statement(card, state, lints),
        watermark=_watermark(book),
        card=card,
        book=book,
        decisions=tuple(case.decisions.values()),
        data=data,
        verified=verified,
        validated=validated,
        lints=lints,
    )


def _state(card: Assurance | None, lints: Sequence[Lint]) -> State:
    """Only recorded acts of people make an analysis assured or approved."""
    if card is None:
        return "not stated"
    if any(one.level == "refused" for one in lints):
        return "not assured"
    return "approved" if card.approved_on else "assured"


def _watermark(book: Sequence[BookEntry]) -> str:
    """Say what every page must say while assumptions are unsigned."""
    unsigned = sum(not one.signed for one in book)
    if not unsigned:
        return ""
    return f"Draft: {unsigned} of {len(book)} assumptions not signed off"


def _statement(card: Assurance | None, state: State, lints: Sequence[Lint]) -> tuple[str, ...]:
    """Write the assurance statement; it reports acts of people and is none itself."""
    refused = [one for one in lints if one.level == "refused"]
    said = ["This statement is generated from the record; it is no assurance and no approval."]
    if card is None:
        return (*said, "The case states no model card, so the analysis counts as not assured.")
    said.append(f"Purpose: {card.purpose.rstrip('.')}.")
    said += [f"Not to be used: {limit.rstrip('.')}." for limit in card.limits]
    if card.sunset:
        said.append(f"It may be used until {card.sunset}.")
    if state == "not assured":
        count = "One thing stands" if len(refused) == 1 else f"{len(refused)} things stand"
        said.append(f"The analysis is not assured: {count} in the way, listed below.")
    else:
        said.append(f"Assured by the {card.assurer} on {card.assured_on}.")
    if state == "approved":
        said.append(f"Use approved by the {card.approver} on {card.approved_on}.")
    elif card.approved_on:
        said.append(f"The approval recorded on {card.approved_on} counts only once it is assured.")
    else:
        said.append("Its use is not approved.")
    return tuple(said)
