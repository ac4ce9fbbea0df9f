"""What would change the answer, one sentence for each way there is."""

from collections.abc import Iterator, Mapping

from toolkit.appraisal import Appraisal
from toolkit.appraisal.own_terms import TermTested
from toolkit.report.say_robustness import gbp_said
from toolkit.report.showing import listed
from toolkit.statements.case import Case
from toolkit.statements.risk_shares import RISK_WORDS

RISK_NAMES: Mapping[str, str] = {risk: words for risk, words in RISK_WORDS.items()}
FIGURES, MOST_FIGURES = 3, 9
TOGETHER = {
    "risk": "all assumptions on {} together",
    "quality": "every input of {} quality together",
}


def names_of(case: Case, columns: tuple[str, ...] = ()) -> Mapping[str, str]:
    """Give words for the ids of options, criteria, assumptions and groups of assumptions.

    Args:
        case: The case.
        columns: Names of inputs and groups, such as `demand@LOT` or `quality low`.
    """
    names = {one.id: one.title for one in case.options}
    names |= {id: one.label for id, one in case.criteria.items()}
    names |= {id: one.label for id, one in case.assumptions.items()}
    for column in columns:
        name, at, subject = column.partition("@")
        sort, space, which = column.partition(" ")
        if at and name in names:
            names[column] = f"{names[name]}, {subject}"
        elif space and sort in TOGETHER:
            names[column] = TOGETHER[sort].format(RISK_NAMES.get(which, which))
    return names


def changes(appraisal: Appraisal) -> tuple[str, ...]:
    """Say under which conditions the answer would be another; at least one sentence."""
    if not appraisal.ranking:
        return ("No option has an award, so there is no answer that could change.",)
    told = (
        *_two_answers(appraisal),
        *_terms(appraisal),
        *_inputs(appraisal),
        *_weights(appraisal),
        *_voices(appraisal),
        *_scenarios(appraisal),
        *_editions(appraisal),
    )
    return told or ("Nothing that was tried changes the answer.",)


def term_sentence(case: Case, one: TermTested, best: str) -> str:
    """Say where one term of a contract model turns the order; it must have such a place."""
    value = one.switch.value or 0.0
    way = "less" if value < one.now else "more"
    turn, now = apart(value, one.now)
    level = f"the {now} {one.unit} that was used, however little"
    told = level if turn == now else f"{turn} {one.unit}; {now} was used"
    return (
        f"The answer changes if “{one.label}” of “{case.option(one.option).title}” is {way} than "
        f"{told}, {number(one.low)} to {number(one.high)} is plausible. "
        f"“{case.option(one.rival).title}” is then worth more than “{case.option(best).title}”."
    )


def number(value: float, figures: int = FIGURES) -> str:
    """Write a number to three figures, or to more.

    >>> number(480293.57), number(0.0044), number(2.0)
    ('480,000', '0.0044', '2')
    """
    rounded = float(f"{value:.{figures}g}")
    if abs(rounded) >= 1000:
        return f"{rounded:,.2f}".removesuffix(".00")
    return f"{rounded:.{figures}g}"


def apart(one: float, other: float) -> tuple[str, str]:
    """Write two numbers with as many figures as it takes to tell them apart.

    >>> apart(150_400.0, 150_000.0), apart(4_000.0, 6_000.0)
    (('150,400', '150,000'), ('4,000', '6,000'))
    """
    for figures in range(FIGURES, MOST_FIGURES):
        if (told := number(one, figures)) != number(other, figures):
            return told, number(other, figures)
    return number(one), number(other)


def _two_answers(appraisal: Appraisal) -> Iterator[str]:
    """Say so where scores and pounds point to different options."""
    economic, ranking = appraisal.economic, appraisal.ranking
    if economic and ranking and economic.leading.order[0] != ranking[0]:
        titles = [
            appraisal.case.option(one).title for one in (ranking[0], economic.leading.order[0])
        ]
        yield (
            f"The answer rests on what is asked: by the criteria “{titles[0]}” comes first, by net "
            f"present social value “{titles[1]}”."
        )


def _terms(appraisal: Appraisal) -> Iterator[str]:
    for one in appraisal.own_terms:
        if appraisal.economic and one.switch.value is not None:
            yield term_sentence(appraisal.case, one, appraisal.economic.leading.order[0])


def _inputs(appraisal: Appraisal) -> Iterator[str]:
    found = appraisal.robustness
    if not found or not found.futures or not found.futures.sensitivity:
        return
    asked, rival = found.futures.sensitivity, found.futures.runner_up
    names = names_of(appraisal.case, asked.inputs)
    for name, low, high, switch in zip(
        asked.inputs, asked.low, asked.high, asked.to_rival, strict=False
    ):
        if switch.value is not None and rival is not None:
            yield (
                f"The answer changes near {number(switch.value)} for “{names.get(name, name)}”, "
                f"which lies between {number(low)} and {number(high)} in four futures of five; "
                f"“{names[found.options[rival]]}” then draws level."
            )


def _weights(appraisal: Appraisal) -> Iterator[str]:
    """Say by how much one weight would have to move for another option to score highest."""
    found, case = appraisal.robustness, appraisal.case
    if not found or not found.weights:
        return
    weights = [float(case.criteria[one].weight) for one in found.criteria]
    parts = [weight / sum(weights) for weight in weights]
    first = case.option(found.options[found.weights.first[0]]).title
    for name, weight, one in zip(found.criteria, parts, found.weights.intervals, strict=True):
        if one is None:
            continue
        label = case.criteria[name].label
        for rival, limit, way in (
            (one.rival_below, one.low, "less"),
            (one.rival_above, one.high, "more"),
        ):
            if rival is not None:
                yield (
                    f"The order by score changes if “{label}” weighs {way} than {limit:.1%}; "
                    f"{weight:.0%} was used. “{case.option(found.options[rival]).title}” then "
                    f"scores above “{first}”."
                )


def _voices(appraisal: Appraisal) -> Iterator[str]:
    """Say whose weights alone, or whose absence, put another option first."""
    found, judged = appraisal.by_groups, appraisal.judged
    if not found or not judged:
        return
    titles = [appraisal.case.option(one).title for one in judged.options]
    for view in found.views:
        if found.first[0] not in view.first:
            others = listed([f"“{titles[one]}”" for one in view.first])
            yield (
                f"Over all criteria “{titles[found.first[0]]}” comes first; with the weights "
                f"{view.name} it is {others}."
            )


def _scenarios(appraisal: Appraisal) -> Iterator[str]:
    found = appraisal.robustness
    regret = found.futures.regret if found and found.futures else None
    if not found or not regret:
        return
    best = found.options.index(appraisal.economic.leading.order[0]) if appraisal.economic else 0
    lost = [n for n, gbp in enumerate(regret.each[best]) if gbp > 0]
    case, title = appraisal.case, appraisal.case.option(found.options[best]).title
    if lost:
        names = listed([f"“{case.scenarios[found.scenarios[n]].title}”" for n in lost])
        yield (
            f"In {len(lost)} of {len(found.scenarios)} scenarios another option is worth more "
            f"than “{title}”: {names}. It loses up to {gbp_said(regret.largest[best])} there."
        )


def _editions(appraisal: Appraisal) -> Iterator[str]:
    found = appraisal.economic
    if found and not found.stable:
        for edition in found.editions:
            if edition.order[0] != found.leading.order[0]:
                title = appraisal.case.option(edition.order[0]).title
                yield f"Under {edition.title} “{title}” is worth most."
