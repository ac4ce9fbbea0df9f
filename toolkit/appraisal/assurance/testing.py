"""Verification and validation: tests that a run makes of itself, tests by people, and fitness."""

from collections.abc import Sequence

from toolkit.appraisal.assurance.results import Validated, Verified
from toolkit.appraisal.results import OptionResult
from toolkit.statements.assurance import FITNESS, Assurance

PENNY = 0.01  # GBP, by which the ledger may miss zero through rounding of floats


def verify(card: Assurance | None, results: Sequence[OptionResult]) -> tuple[Verified, ...]:
    """Give the tests that this run made of itself, then those that people made.

    Args:
        card: The model card, with the tests of people.
        results: Of every option.
    """
    by_people = card.tests if card else ()
    return (
        _awards_are_proved(results),
        _ledger_sums_to_zero(results),
        *(Verified(one.what, one.result, one.evidence, "people") for one in by_people),
    )


def _awards_are_proved(results: Sequence[OptionResult]) -> Verified:
    awarded = [one for one in results if one.allocation.awards]
    unproved = [one.option.title for one in awarded if not one.allocation.proved]
    what = "Every award is as cheap as its bound and keeps every rule, checked without the solver"
    if not awarded:
        return Verified(what, "not run", "no option has an award", "this run")
    if unproved:
        return Verified(what, "failed", f"not proved: {', '.join(unproved)}", "this run")
    return Verified(what, "passed", f"{len(awarded)} awards", "this run")


def _ledger_sums_to_zero(results: Sequence[OptionResult]) -> Verified:
    played = [one.simulation.largest_imbalance_gbp for one in results if one.simulation]
    what = "The ledger sums to zero in every future and year"
    if not played:
        return Verified(what, "not run", "nothing was simulated", "this run")
    worst = max(played)
    told = f"largest imbalance £{worst:.2f}"
    return Verified(what, "passed" if worst <= PENNY else "failed", told, "this run")


def validate(card: Assurance | None) -> tuple[Validated, ...]:
    """Give every question on fitness for purpose with its answer, or that nobody answered it."""
    answers = {one.question: one for one in card.fitness} if card else {}
    return tuple(
        Validated(words, answers[name].answer, answers[name].because, answers[name].role)
        if name in answers
        else Validated(words, "not answered", "", "")
        for name, words in FITNESS.items()
    )
