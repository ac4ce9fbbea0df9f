"""Which candidates reach the shortlist, and what a shortlist lacks."""

from collections.abc import Iterator, Sequence

from toolkit.longlist.lints import Lint
from toolkit.longlist.quorum import Support, missed_hurdles, support_of
from toolkit.longlist.results import Placed
from toolkit.statements.case import Case
from toolkit.statements.longlist import Candidate, Part

ALWAYS: dict[Part, str] = {
    "business as usual": "everything else is compared with it",
    "do minimum": "it shows what the least change would do",
    "preferred way forward": "it is what the longlist points to",
}
USUALLY: tuple[Part, ...] = ("more ambitious", "less ambitious")


def place(case: Case) -> tuple[Placed, ...]:
    """Say of every candidate whether it is carried, and why."""
    return tuple(_place(case, one) for one in case.candidates.values())


def _place(case: Case, one: Candidate) -> Placed:
    name = one.candidate_id
    answers = {h: row for (c, h), row in case.hurdle_answers.items() if c == name}
    missed = missed_hurdles(case.hurdles, answers)
    support = _support(case, name)
    why_not = [*_hurdles_said(missed), *_support_said(case, support)]
    supporting = support.groups if support else ()
    if one.part == "business as usual":
        why = "Business as usual is always carried: the rest is compared with it."
        return Placed(one, True, why, supporting, missed)
    if why_not:
        return Placed(one, False, f"Not carried: {'; '.join(why_not)}.", supporting, missed)
    tested = [
        *(("every hurdle is answered with yes",) if case.hurdles else ()),
        *((f"{len(supporting)} groups support it",) if support else ()),
    ]
    if tested:
        return Placed(one, True, f"Carried: {' and '.join(tested)}.", supporting, missed)
    if one.option_id:
        return Placed(one, True, "Carried: it is an option of the case.", supporting, missed)
    return Placed(one, False, "Not carried: it is no option of the case.", supporting, missed)


def _support(case: Case, name: str) -> Support | None:
    """Count support where the case states a rule and points."""
    if case.shortlisting is None or not case.group_points:
        return None
    given = [row for (c, _), row in case.group_points.items() if c == name]
    return support_of(given, [group for _, group in case.group_points], case.shortlisting)


def _hurdles_said(missed: Sequence[str]) -> Iterator[str]:
    if missed:
        yield f"no yes to {', '.join(missed)}"


def _support_said(case: Case, support: Support | None) -> Iterator[str]:
    rule = case.shortlisting
    if support is None or rule is None or support.passes:
        return
    got = f"{len(support.groups)} of {rule.least_groups} groups needed support it"
    yield f"{got}, and {', '.join(support.silent)} did not score it" if support.silent else got


def shortlist_lints(case: Case, placed: Sequence[Placed]) -> Iterator[Lint]:
    """Say what a shortlist lacks, and where it and the options of the case part."""
    if not placed:
        return
    carried = {one.candidate.part for one in placed if one.carried}
    for part, why in ALWAYS.items():
        if part not in carried:
            words = f"The shortlist holds no candidate for {part}, though {why}."
            yield Lint(f"no_{part.replace(' ', '_')}", "flagged", (), words)
    for part in USUALLY:
        if part not in carried:
            words = (
                f"The shortlist holds no {part} candidate, which is usual beside the preferred way "
                "forward (not verified for the 2026 edition)."
            )
            yield Lint(f"no_{part.replace(' ', '_')}", "flagged", (), words)
    for one in placed:
        yield from _parted(one)
    yield from _usual_is_named(case, placed)


def _parted(one: Placed) -> Iterator[Lint]:
    """Tell of a candidate that is carried and not appraised, or the other way round."""
    name, option = one.candidate.candidate_id, one.candidate.option_id
    if one.candidate.part == "business as usual" and one.missed:
        words = (
            f"Business as usual misses {', '.join(one.missed)}; it is carried all the same, "
            "because the rest is compared with it."
        )
        yield Lint("business_as_usual_filtered", "flagged", (name,), words)
    if one.carried and option is None:
        words = (
            f"“{one.candidate.label}” is on the shortlist and no option of the case appraises it."
        )
        yield Lint("carried_not_appraised", "flagged", (name,), words)
    if not one.carried and option is not None:
        words = f"“{one.candidate.label}” is appraised although the longlist does not carry it."
        yield Lint("appraised_not_carried", "flagged", (name, option), words)


def _usual_is_named(case: Case, placed: Sequence[Placed]) -> Iterator[Lint]:
    """The candidate for business as usual is the option that the case names so."""
    named = case.business_as_usual
    for one in placed:
        option = one.candidate.option_id
        if one.candidate.part == "business as usual" and option and named and option != named:
            words = (
                f"The longlist takes option {option} as business as usual and the case "
                f"takes {named}; make them one."
            )
            yield Lint("two_business_as_usual", "flagged", (option, named), words)
