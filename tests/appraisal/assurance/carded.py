"""Model cards and signatures for tests."""

from datetime import date
from typing import Any

from toolkit.statements.assurance import FITNESS, Assurance, Fitness, SignOff, Tested
from toolkit.statements.case import Case


def card(**keys: Any) -> Assurance:
    """A card with which nothing is wrong, unless the keys say otherwise."""
    fine = Assurance(
        purpose="To choose",
        limits=("To award a contract",),
        sunset=date(2027, 3, 31),
        commissioner="board",
        analyst="lead analyst",
        assurer="independent analyst",
        approver="chief finance officer",
        assured_on=date(2026, 3, 1),
        tests=(Tested(what="Worked by hand", result="passed", evidence="README"),),
        fitness=tuple(
            Fitness(question=one, answer="yes", because="b", role="r") for one in FITNESS
        ),
    )
    return fine.model_copy(update=keys)


def signed(case: Case, *but: str, by: str = "chief finance officer") -> Case:
    """Sign off every assumption of a case, but for some."""
    rows = {
        name: SignOff(
            assumption_id=name,
            made_by="lead analyst",
            made_on=date(2026, 1, 1),
            why="trend",
            signed_off_by=None if name in but else by,
            signed_off_on=None if name in but else date(2026, 2, 1),
        )
        for name in case.assumptions
    }
    return case.model_copy(update={"sign_offs": rows})
