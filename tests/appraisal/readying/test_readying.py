from decimal import Decimal

from toolkit.allocation import allocate
from toolkit.appraisal.readying import readying
from toolkit.statements.case import Case
from toolkit.statements.evaluation import Measured
from toolkit.statements.facts import EVERY_OPTION
from toolkit.statements.readiness import Readied


def test_complexity_counts_who_must_sign(tiny: Case) -> None:
    option = tiny.options[0]
    award = allocate(tiny, option, ())
    found = readying(tiny, {option.id: award}).complexity[option.id]
    winners = {one.provider for one in award.awards}
    assert found.parties == len(tiny.commissioners) + len(winners)
    assert found.lots == len({one.lot for one in award.awards})
    assert found.months == round(Decimal((tiny.start - tiny.as_of).days) / Decimal("30.4"), 1)


def test_what_is_not_stated_is_not_judged(tiny: Case) -> None:
    found = readying(tiny, {})
    assert (found.readiness, dict(found.complexity), found.plans) == ((), {}, ())


def test_readiness_and_evaluation_are_read_from_the_case(tiny: Case) -> None:
    row = Readied(subject=EVERY_OPTION, ingredient="it", level="absent")
    plan = Measured(
        measure_id="falls",
        outcome="Falls",
        comparison="before and after",
        horizon_years=Decimal(2),
        people=100,
        share_now=Decimal("0.2"),
        hoped_change=Decimal("0.05"),
    )
    case = tiny.model_copy(
        update={"readiness": {(EVERY_OPTION, "it"): row}, "evaluation": {"falls": plan}}
    )
    found = readying(case, {})
    assert {one.level for one in found.readiness} == {"absent"}
    assert len(found.readiness) == len(case.options)
    assert found.plans[0].measure == "falls"
