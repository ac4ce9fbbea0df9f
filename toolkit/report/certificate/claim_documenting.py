"""Writing the claims of a certificate, which are arrays, as rows of numbers."""

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.certificate.input_claims import InputClaim
from toolkit.appraisal.certificate.weight_claims import ScoreClaim, Side
from toolkit.appraisal.certificate.worth_claims import WorthClaim
from toolkit.report.certificate.documents import (
    BehindPart,
    EditionPart,
    InputsPart,
    RivalryPart,
    Row,
    ScoresPart,
    SidePart,
    SwitchPart,
    WorthPart,
)


def scores_part(found: ScoreClaim | None) -> ScoresPart | None:
    """Write scores, weights and the region of weights; nothing where nothing was scored."""
    if found is None:
        return None
    return ScoresPart(
        options=found.options,
        criteria=found.criteria,
        weights=_row(found.weights),
        scores=tuple(map(_row, found.scores)),
        totals=_row(found.totals),
        first=found.first,
        sides=tuple(map(_side, found.sides)),
        behind=tuple(BehindPart(rival=one.rival, times=_row(one.times)) for one in found.behind),
    )


def _side(side: Side) -> SidePart:
    near = side.nearest
    return SidePart(
        rival=side.rival,
        lead=_row(side.lead),
        nearest=_row(near.weights),
        moved=near.moved,
        taken=_row(near.taken),
        given=_row(near.given),
        sides=_row(near.sides),
        rival_times=near.rival,
        whole=near.whole,
    )


def worth_part(found: WorthClaim | None) -> WorthPart | None:
    """Write net present values by future; nothing where there is no economic case."""
    if found is None:
        return None
    return WorthPart(
        options=found.options,
        business_as_usual=found.business_as_usual,
        price_base=found.price_base,
        base_year=found.base_year,
        stored=found.editions[0].drawn_pence.shape[1],
        editions=tuple(
            EditionPart(
                edition=one.edition,
                title=one.title,
                scenario=one.scenario,
                drawn_pence=tuple(map(tuple, one.drawn_pence.tolist())),
                mean_gbp=one.mean_gbp,
                first=one.first,
                firm=one.firm,
            )
            for one in found.editions
        ),
        firm=found.firm,
        inputs=_inputs(found.inputs),
    )


def _inputs(found: InputClaim | None) -> InputsPart | None:
    if found is None:
        return None
    stored, line = found.stored, found.line
    return InputsPart(
        names=stored.names,
        least=_row(stored.least),
        most=_row(stored.most),
        steps=tuple(column.astype(">u2").tobytes().hex() for column in stored.steps.T),
        centre=_row(line.centre),
        at_centre_gbp=_row(line.at_centre),
        slopes_gbp=tuple(map(_row, line.slopes)),
        explained=_row(line.explained),
        rivalries=tuple(
            RivalryPart(
                rival=one.rival,
                lead_gbp=one.lead_gbp,
                ahead=one.ahead,
                linear=one.linear,
                error_gbp=one.error_gbp,
                overstated_gbp=one.overstated_gbp,
                part_line=one.part_line,
                part_sure=one.part_sure,
            )
            for one in found.rivalries
        ),
        part=found.part,
        box_least=_row(found.box[0]),
        box_most=_row(found.box[1]),
        inside=found.inside,
        switches=tuple(
            SwitchPart(input=one.input, rival=one.rival, value=one.value) for one in found.switches
        ),
    )


def _row(found: NDArray[np.float64]) -> Row:
    return tuple(found.tolist())
