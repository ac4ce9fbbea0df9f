"""How wrong one would have to be before the answer changes, in plain words."""

from collections.abc import Iterator, Mapping

from toolkit.appraisal.robustness import OfFutures, OfWeights, Robustness
from toolkit.appraisal.robustness.acceptability import MEANING
from toolkit.appraisal.robustness.of_futures import Sensitivity
from toolkit.appraisal.robustness.worth import Worth

MOST_TOLD = 5  # assumptions that the words name; the tables hold them all
ALMOST_NEVER = 0.0005  # a share of weights that would print as 0.0%

type Names = Mapping[str, str]


def robustness(found: Robustness, names: Names) -> Iterator[str]:
    """Say what would change the answer: weights, voices, inputs, and what knowing them is worth.

    Args:
        found: How robust the appraisal is.
        names: Titles of options and criteria and labels of inputs, by id; an id without one
            stands for itself.
    """
    options = tuple(names.get(one, one) for one in found.options)
    criteria = tuple(names.get(one, one) for one in found.criteria)
    if found.weights:
        yield from of_weights(found.weights, options, criteria)
    if found.futures:
        yield from of_futures(found.futures, options, names)
    if not found.weights and not found.futures:
        yield "Nothing was scored and no net benefit was drawn, so nothing can be said."


def of_weights(
    found: OfWeights, options: tuple[str, ...], criteria: tuple[str, ...]
) -> Iterator[str]:
    """Say how far the first place rests on weights."""
    first = " and ".join(options[one] for one in found.first)
    leader = options[found.first[0]]
    comes = "come first together" if len(found.first) > 1 else "comes first"
    yield f"{first} {comes} with {found.totals[found.first[0]]:.2f} of 100 points."
    narrow = 0
    for criterion, one in zip(criteria, found.intervals, strict=True):
        if one and (one.low, one.high) != (0.0, 1.0):
            narrow += 1
            rivals = (
                f"below that {options[one.rival_below]}" if one.rival_below is not None else "",
                f"above that {options[one.rival_above]}" if one.rival_above is not None else "",
            )
            yield (
                f"{leader} is first while {criterion} weighs {one.low:.1%} to {one.high:.1%}, the "
                f"others in proportion; {', '.join(said for said in rivals if said)} overtakes."
            )
    if not narrow:
        yield "No single weight, moved from 0% to 100%, changes it."
    elif narrow < len(criteria):
        yield f"No other single weight, moved from 0% to 100%, changes it ({narrow} can)."
    flip = found.region.flip if found.region else None
    if flip:
        yield (
            f"The shortest way to another first place moves {flip.moved:.1%} of the weight "
            f"between criteria; {options[flip.rival]} then draws level."
        )
    elif found.region:
        yield "No weights that are possible bring another option first."
    yield from _shares(found, options)
    yield from _reversals(found, options)
    for view in found.views:
        if found.first[0] not in view.first:
            others = " and ".join(options[one] for one in view.first)
            yield f"With the weights {view.name}, first place goes to {others}."


def _shares(found: OfWeights, options: tuple[str, ...]) -> Iterator[str]:
    shares = found.acceptability
    order = sorted(range(len(options)), key=lambda n: -shares.shares[n, 0])
    told = ", ".join(
        f"{options[n]} {shares.shares[n, 0]:.1%}"
        for n in order
        if shares.shares[n, 0] >= ALMOST_NEVER
    )
    drawn = f", read off {shares.samples:,} sets of weights" if shares.samples else ", exactly"
    yield f"First under this part of all possible weights: {told} ({MEANING}{drawn})."


def _reversals(found: OfWeights, options: tuple[str, ...]) -> Iterator[str]:
    dropped: dict[tuple[int, int], list[str]] = {}
    for turn in found.reversals:
        for pair in turn.turned:
            dropped.setdefault(pair, []).append(options[turn.dropped])
    for (ahead, behind), names in dropped.items():
        yield (
            f"On these local scales, dropping {' or '.join(names)} turns the order of "
            f"{options[ahead]} and {options[behind]}."
        )


def of_futures(found: OfFutures, options: tuple[str, ...], names: Names) -> Iterator[str]:
    """Say how far the choice rests on inputs, and what knowing them would be worth."""
    best = options[found.best]
    share = f"and is best in {found.best_share[found.best]:.0%} of futures"
    if found.runner_up is None:
        yield f"{best} has a mean net benefit of {gbp_said(found.mean_gbp[found.best])}."
    else:
        lead = found.mean_gbp[found.best] - found.mean_gbp[found.runner_up]
        rival = options[found.runner_up]
        yield f"{best} has the greatest mean net benefit, {gbp_said(lead)} above {rival}, {share}."
        if found.sensitivity:
            yield from _switches(found, found.sensitivity, rival, names)
    yield f"Knowing everything before choosing would be worth {_worth(found.evpi)}."
    ordered = sorted(found.evppi.items(), key=lambda one: -one[1].gbp)
    telling = [one for one in ordered if one[1].gbp > 2 * one[1].error_gbp]
    for name, worth in telling[:MOST_TOLD]:
        yield f"Knowing {names.get(name, name)} before choosing would be worth {_worth(worth)}."
    if len(telling) > MOST_TOLD:
        yield f"{len(telling) - MOST_TOLD} more are worth over twice their error."
    if len(telling) < len(ordered):
        yield f"{len(ordered) - len(telling)} are worth twice their error or less: perhaps nothing."


def _switches(
    found: OfFutures, sensitivity: Sensitivity, rival: str, names: Names
) -> Iterator[str]:
    told = 0
    for n, switch in enumerate(sensitivity.to_rival):
        if switch.value is not None:
            told += 1
            name = names.get(sensitivity.inputs[n], sensitivity.inputs[n])
            yield (
                f"{rival} draws level where {name} is {switch.value:.4g}; it lies between "
                f"{sensitivity.low[n]:.4g} and {sensitivity.high[n]:.4g} in four "
                "futures of five."
            )
    if not told:
        yield f"No single input brings {rival} level inside the range of four futures in five."
    least = min(sensitivity.response.explained[n] for n in (found.best, found.runner_up or 0))
    yield f"This is read off straight lines that explain {least:.0%} of the spread or more."


def gbp_said(amount: float) -> str:
    """Write pounds to three figures, as a drawn sum carries no more."""
    rounded = float(f"{amount:.3g}")
    return f"-£{-rounded:,.0f}" if rounded < 0 else f"£{rounded:,.0f}"


def _worth(worth: Worth) -> str:
    return (
        f"{gbp_said(worth.gbp)} (standard error {gbp_said(worth.error_gbp)}; "
        f"{gbp_said(worth.held_out_gbp)} when learned on half of the futures)"
    )
