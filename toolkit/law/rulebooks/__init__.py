"""The rulebooks that ship, by id: each is built from the `figures.yaml` in its own folder."""

from collections.abc import Callable, Mapping
from typing import Any

from toolkit.law.rulebook import Rulebook
from toolkit.law.rulebooks import (
    competition,
    data_sharing,
    pa2023,
    partnership_england,
    pcr2006,
    pcr2015,
    personal_budgets,
    ppcc2013,
    psr_england,
    psr_wales,
    regime,
    scotland2014,
)

Build = Callable[[Mapping[str, Any]], Rulebook]

SHIPPED: Mapping[str, Build] = {
    "regime": regime.build,
    "psr_england": psr_england.build,
    "psr_wales": psr_wales.build,
    "pa2023": pa2023.build,
    "pcr2015": pcr2015.build,
    "pcr2006": pcr2006.build,
    "ppcc2013": ppcc2013.build,
    "partnership_england": partnership_england.build,
    "data_sharing": data_sharing.build,
    "competition": competition.build,
    "personal_budgets": personal_budgets.build,
    "scotland2014": scotland2014.build,
}
