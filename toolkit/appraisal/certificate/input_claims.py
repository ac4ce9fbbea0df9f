"""What a certificate says of inputs: straight-line responses, a box in which the first stays so."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.certificate.stored_inputs import StoredInputs
from toolkit.appraisal.robustness.responses import LinearResponse, fit

LINEAR_GBP = 1.0  # a line that is nowhere further off than this counts as the response itself
PER_INPUT = 5  # fewer futures than this for each input fit any line

type Array = NDArray[np.float64]


@dataclass(frozen=True)
class Rivalry:
    """The first option against one other, net present value in pounds.

    Args:
        rival: Id of the other.
        lead_gbp: Mean lead over it.
        ahead: In how many stored futures the first option is worth more.
        linear: Whether the line says the lead in every stored future to a pound.
        error_gbp: Greatest distance of the line from the lead of a stored future.
        overstated_gbp: By how much at most the line puts the lead of a stored future too high.
        part_line: How far all inputs may go at once from their means towards the ends that were
            drawn, each in its worst direction, until the rival draws level on the line; 0 to 1.
        part_sure: The same until the line less what it may overstate is used up.
    """

    rival: str
    lead_gbp: float
    ahead: int
    linear: bool
    error_gbp: float
    overstated_gbp: float
    part_line: float
    part_sure: float


@dataclass(frozen=True)
class Switching:
    """One input that alone, on the line, brings a rival level inside the range drawn.

    Args:
        input: Its name.
        rival: Id of the rival that draws level first.
        value: Where, in the input's own unit, all others at their means.
    """

    input: str
    rival: str
    value: float


@dataclass(frozen=True)
class InputClaim:
    """How far inputs may be wrong before another option is worth most, under the leading edition.

    Args:
        stored: Inputs of the stored futures.
        line: For each option, through the stored futures by least squares.
        rivalries: The nearest rival first.
        part: `part_sure` of the rival that is level first; 0 where the line is not sure enough.
        box: Least and most of each input at that part, shape (2, inputs).
        inside: How many stored futures lie in the box; the first option leads in all of them.
        switches: By how far the input has to go for it, the shortest way first.
    """

    stored: StoredInputs
    line: LinearResponse
    rivalries: tuple[Rivalry, ...]
    part: float
    box: Array
    inside: int
    switches: tuple[Switching, ...]


def input_claim(
    stored: StoredInputs, worth: Array, options: tuple[str, ...], best: int
) -> InputClaim | None:
    """Say how far inputs may be wrong before another option is worth most.

    Args:
        stored: Inputs of the stored futures.
        worth: Net present values as stored, GBP, shape (options, draws).
        options: Ids.
        best: Position of the option that is worth most on average.

    Returns:
        Nothing where there is no rival or no input, or where there are too few futures for a line.
    """
    values = stored.values
    if len(options) == 1 or not stored.names or len(values) < PER_INPUT * len(stored.names):
        return None
    line = fit(worth, values)
    reach = np.array([line.centre - stored.least, stored.most - line.centre])
    rivalries = [
        _rivalry(line, values, worth, (best, one), (options[one], reach))
        for one in range(len(options))
        if one != best
    ]
    rivalries.sort(key=lambda one: (one.part_sure, one.part_line, one.lead_gbp))
    part = rivalries[0].part_sure
    box = np.array([line.centre - part * reach[0], line.centre + part * reach[1]])
    inside = ((values >= box[0]) & (values <= box[1])).all(axis=1)
    return InputClaim(
        stored=stored,
        line=line,
        rivalries=tuple(rivalries),
        part=part,
        box=box,
        inside=int(inside.sum()) if part > 0 else 0,
        switches=tuple(_switches(stored, line, options, best)),
    )


def _rivalry(
    line: LinearResponse,
    values: Array,
    worth: Array,
    pair: tuple[int, int],
    about: tuple[str, Array],
) -> Rivalry:
    (best, other), (rival, reach) = pair, about
    slope = line.slopes[best] - line.slopes[other]
    mean = float(line.at_centre[best] - line.at_centre[other])
    lead = worth[best] - worth[other]
    above = mean + (values - line.centre) @ slope - lead
    overstated = max(0.0, float(above.max()))
    worst = float(np.maximum(slope * reach[0], -slope * reach[1]).sum())
    return Rivalry(
        rival=rival,
        lead_gbp=mean,
        ahead=int((lead > 0).sum()),
        linear=bool(np.abs(above).max() <= LINEAR_GBP),
        error_gbp=float(np.abs(above).max()),
        overstated_gbp=overstated,
        part_line=_part(mean, worst),
        part_sure=_part(mean - overstated, worst),
    )


def _part(room: float, worst: float) -> float:
    """Give how much of the worst case fits into what room there is."""
    if room <= 0:
        return 0.0
    return 1.0 if room >= worst else room / worst


def _switches(
    stored: StoredInputs, line: LinearResponse, options: tuple[str, ...], best: int
) -> list[Switching]:
    found: list[tuple[float, Switching]] = []
    for n, name in enumerate(stored.names):
        ways = []
        for other, rival in enumerate(options):
            slope = line.slopes[best, n] - line.slopes[other, n]
            lead = line.at_centre[best] - line.at_centre[other]
            widest = max(stored.most[n] - line.centre[n], line.centre[n] - stored.least[n])
            if other != best and slope != 0 and abs(lead) <= abs(slope) * widest:
                value = float(line.centre[n] - lead / slope)
                if stored.least[n] <= value <= stored.most[n]:
                    side = stored.most[n] if value > line.centre[n] else stored.least[n]
                    far = (value - line.centre[n]) / (side - line.centre[n])
                    ways.append((abs(float(far)), Switching(name, rival, value)))
        if ways:
            found.append(min(ways, key=lambda one: one[0]))
    return [one for _, one in sorted(found, key=lambda one: one[0])]
