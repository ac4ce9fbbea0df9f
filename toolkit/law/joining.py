"""Joining: several rules about one route are one finding, and a regime that is open keeps it open.

One rule may open a route that another makes the only lawful one. A reader is told once: mandatory
beats open, open beats unknown, unknown beats closed, and the reasons of all rules are kept.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from toolkit.law.answers import Answer, all_of, any_of, named, which_of
from toolkit.law.kleene import Verdict
from toolkit.law.reasons import direction, verdict_in_words
from toolkit.law.rules import Route, Rule

MANDATORY, OPEN = "mandatory", "open"

type Answered = tuple[Rule, Answer]


def one_of_each_route(answered: Iterable[Answered]) -> tuple[Answered, ...]:
    """Join the rules that give one route, each where its first rule stands."""
    groups: dict[str, list[Answered]] = {}
    for rule, answer in answered:
        key = f"route {rule.gives.name}" if isinstance(rule.gives, Route) else f"rule {rule.id}"
        groups.setdefault(key, []).append((rule, answer))
    return tuple(group[0] if len(group) == 1 else _joined(group) for group in groups.values())


def parts_that_require(answer: Answer) -> tuple[Answer, ...]:
    """Give the parts of a joined route that make it the only lawful one; none where it is alone."""
    if answer.join != "some":
        return ()
    return tuple(part for part in answer.children if part.names == (MANDATORY,))


def under(governs: Answer | None, answer: Answer) -> Answer:
    """Keep an answer open while it is open whether its regime governs.

    Each part of a choice is kept open by itself, so that the choice keeps its own words.
    """
    if governs is None or verdict_in_words(governs, {}) == Verdict.MET:
        return answer
    if answer.join != "which":
        return all_of(governs, answer, asked=answer.asked)
    parts = (
        named(
            all_of(governs, part.children[0], asked=part.asked),
            part.names[0],
            *zip(part.names[1:], part.children[1:], strict=True),
        )
        for part in answer.children
    )
    chosen = which_of(*parts, asked=answer.asked, otherwise=answer.names[0])
    return replace(answer, verdict=chosen.verdict, children=chosen.children)


def _joined(group: Sequence[Answered]) -> Answered:
    """Join the rules of one route; the one that is called like the route lends its id."""
    name = next(rule.gives.name for rule, _ in group if isinstance(rule.gives, Route))
    parts = [
        named(answer, MANDATORY if isinstance(rule.gives, Route) and rule.gives.mandatory else OPEN)
        for rule, answer in group
    ]
    joined = any_of(*parts, asked=f"Is the route {name} open?")
    found = verdict_in_words(joined, {})
    required = [verdict_in_words(part, {}) for part in parts_that_require(joined)]
    mandatory = Verdict.MET in required or (
        found != Verdict.MET and any(direction(words) == Verdict.MET for words in required)
    )
    lead = next((rule for rule, _ in group if rule.id == name), group[0][0])
    cites = tuple(dict.fromkeys(cite for rule, _ in group for cite in rule.cites))
    source = replace(lead.source, cites=cites)
    return replace(lead, gives=Route(name, mandatory), source=source), joined
