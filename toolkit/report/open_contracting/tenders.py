"""The planned tender as a part of a release."""

from collections.abc import Iterator
from decimal import Decimal

from toolkit.law import Findings
from toolkit.report.document import NOT_ADVICE
from toolkit.report.open_contracting.documents import (
    Address,
    Criteria,
    Criterion,
    CriterionNumber,
    Lot,
    Party,
    Tender,
)
from toolkit.report.open_contracting.methods import approach_of
from toolkit.report.open_contracting.stating import STATUS, Published
from toolkit.report.showing import clean, sentence
from toolkit.report.stamping import stamp
from toolkit.statements.criteria import AwardCriteria


def tender_of(what: Published, findings: Findings) -> Tender:
    """Write the tender: its lots, values, days, criteria, and the method where law settles it."""
    case, lots = what.case, what.lots
    approach = approach_of(findings, [lot.lot_id for lot in lots], what.option.route)
    scored = case.criteria_in_force
    whole = sum((lot.annual_value_gbp for lot in lots), Decimal(0))
    return Tender.model_validate(
        {
            "id": f"{what.ocid}-tender",
            "title": what.told(case.title),
            "description": clean(" ".join(_described(what))),
            "status": STATUS[case.stage],
            "procuring_entity": what.buyer,
            "value": what.over_the_term(whole),
            "procurement_method": approach.method,
            "procurement_method_details": clean(approach.why),
            "award_criteria": _code(scored),
            "award_criteria_details": clean(_weights_in_words(scored, case.goal_words)),
            "contract_period": what.term,
            "lots": tuple(_lots(what, scored)),
            "items": tuple(
                what.item(lot, f"item-{lot.lot_id}", lot.annual_units, lot.reference_price_gbp)
                for lot in lots
            ),
        }
    )


def bodies_of(what: Published) -> tuple[Party, ...]:
    """Name every body of the case: who buys, and who only brings money."""
    leads = {lot.lead_commissioner for lot in what.lots} | {what.buyer.id}
    paying = {one.commissioner_id for one in what.case.streams.values()}
    found = []
    for name in what.case.commissioners:
        roles = ["buyer"] if name in leads else []
        roles += ["procuringEntity"] if name == what.buyer.id else []
        roles += ["funder"] if name in paying else []
        if roles:
            address = Address(country_name=what.case.nation)
            body = what.body(name)
            found.append(Party(id=name, name=body.name, roles=tuple(roles), address=address))
    return tuple(found)


def _described(what: Published) -> Iterator[str]:
    yield sentence(what.case.summary)
    if what.case.hypothetical:
        yield sentence(stamp(what.case))
        yield NOT_ADVICE
    yield f"Structure: {sentence(what.option.title)}"


def _lots(what: Published, scored: AwardCriteria | None) -> Iterator[Lot]:
    for lot in what.lots:
        yield Lot.model_validate(
            {
                "id": lot.lot_id,
                "title": clean(lot.lot_name),
                "description": clean(f"{lot.service_type}; {lot.area}"),
                "status": STATUS[what.case.stage],
                "value": what.over_the_term(lot.annual_value_gbp),
                "contract_period": what.term,
                "buyer": what.body(lot.lead_commissioner),
                "award_criteria": _criteria(scored),
            }
        )


def _criteria(scored: AwardCriteria | None) -> Criteria | None:
    """Write the weights that the case states; none where it states none."""
    stated = [("price", scored.price_weight), ("quality", scored.quality_weight)] if scored else []
    found = [
        Criterion.model_validate(
            {
                "type": kind,
                "name": kind.capitalize(),
                "description": f"{_points(weight):g}%",
                "numbers": (CriterionNumber(number=_points(weight)),),
            }
        )
        for kind, weight in stated
        if weight is not None
    ]
    return Criteria(criteria=tuple(found)) if found else None


def _code(scored: AwardCriteria | None) -> str | None:
    if scored is None or scored.quality_weight is None:
        return None
    return "ratedCriteria" if scored.quality_weight else "priceOnly"


def _weights_in_words(scored: AwardCriteria | None, goal: str) -> str:
    said = [f"An award makes best: {goal}."]
    if scored is not None:
        for name, weight in (("Price", scored.price_weight), ("Quality", scored.quality_weight)):
            said += [f"{name} {_points(weight):g}%."] if weight is not None else []
        said += [sentence(scored.other)] if scored.other else []
    return " ".join(said)


def _points(weight: Decimal) -> float:
    return float(weight * 100)
