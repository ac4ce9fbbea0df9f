"""Tinyshire with costs and business as usual, simulated, ready for an economic case."""

from functools import cache

from tests.simulation.agreed import Row, finance, with_rows
from toolkit.allocation import allocate
from toolkit.appraisal.economic.comparison import Comparison
from toolkit.appraisal.economic.economic_case import economic_case
from toolkit.appraisal.economic.results import EconomicCase
from toolkit.appraisal.economic.timeline import timeline_of
from toolkit.files import load_case
from toolkit.simulation import Simulation, futures_of, simulate
from toolkit.statements.case import Case

DRAWS = 60
USUAL = "separate_frameworks"
OTHERS = ("prime_contractor", "alliance", "pooled_commissioning")


@cache
def shire() -> Case:
    """Tinyshire, all providers with a margin of 5%, compared with separate frameworks."""
    case = load_case("tiny").model_copy(update={"business_as_usual": USUAL})
    rows = [finance(one, margin_share="0.05", fixed_cost_share="0") for one in case.providers]
    return with_rows(case, "finances", *rows)


@cache
def played() -> dict[str, Simulation]:
    return simulations(shire())


def simulations(case: Case) -> dict[str, Simulation]:
    futures = futures_of(case, draws=DRAWS, seed=1)
    found = {}
    for option in case.options:
        simulation = simulate(case, option, allocate(case, option), futures)
        if simulation is not None:
            found[option.id] = simulation
    return found


def comparison(case: Case | None = None) -> Comparison:
    """Compare the options of Tinyshire; what a case states beside the contracts may differ."""
    case = case or shire()
    return Comparison(case, played(), USUAL, timeline_of(case))


def reckoned(case: Case | None = None) -> EconomicCase:
    found = economic_case(case or shire(), played())
    assert found is not None
    return found


def benefit(**stated: object) -> Row:
    """State a benefit of 1,000 a year for the alliance alone, unless told otherwise."""
    return {
        "benefit_id": "B",
        "label": "Calls saved",
        "options": "alliance",
        "kind": "societal",
        "amount_per_year": "1000",
        "price_base": "2025-26",
        **stated,
    }


def with_benefits(*rows: Row, **identity: object) -> Case:
    return with_rows(shire().model_copy(update=identity), "benefits", *rows)
