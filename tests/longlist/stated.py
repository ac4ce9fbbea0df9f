"""Longlists for tests, put on the tiny case."""

from datetime import date
from typing import Any

from toolkit.statements.assurance import LoggedDecision
from toolkit.statements.case import Case
from toolkit.statements.longlist import DIMENSIONS, Candidate, Choice, Part

OPTIONS = ("separate_frameworks", "prime_contractor", "alliance", "pooled_commissioning")


def choice(name: str, **keys: Any) -> Choice:
    """One choice of scope, sound unless the keys say otherwise."""
    given = {
        "choice_id": name,
        "dimension": "scope",
        "label": name,
        "mark": "preferred way forward",
        "reason": "why",
        "tested_against": "F1",
        "options": ";".join(OPTIONS),
        "decision_id": "D1",
    }
    return Choice.model_validate({**given, **keys})


def candidate(name: str, part: Part, option: str | None = None, **keys: Any) -> Candidate:
    values = {"candidate_id": name, "label": name, "part": part, "option_id": option, **keys}
    return Candidate.model_validate(values)


def decision(name: str, on: date) -> LoggedDecision:
    return LoggedDecision(decision_id=name, what="w", why="y", decided_on=on, decided_by="board")


def with_choices(case: Case, *choices: Choice) -> Case:
    """Put choices on a case, with one entry in its decisions log."""
    rows = {one.choice_id: one for one in choices}
    log = {"D1": decision("D1", date(2026, 1, 5))}
    return case.model_copy(update={"longlist": rows, "decisions": log})


def with_candidates(case: Case, *candidates: Candidate) -> Case:
    return case.model_copy(update={"candidates": {one.candidate_id: one for one in candidates}})


def whole(case: Case) -> Case:
    """A longlist of which no check has anything to say but for law and growth."""
    choices = []
    for one in DIMENSIONS:
        choices.append(choice(f"{one}1", dimension=one))
        choices.append(choice(f"{one}2", dimension=one, mark="discount", options=None))
    case = with_choices(case, *choices)
    return with_candidates(
        case,
        candidate("usual", "business as usual", "separate_frameworks"),
        candidate("least", "do minimum", "separate_frameworks"),
        candidate("less", "less ambitious", "prime_contractor"),
        candidate("way", "preferred way forward", "alliance"),
        candidate("more", "more ambitious", "pooled_commissioning"),
    )
