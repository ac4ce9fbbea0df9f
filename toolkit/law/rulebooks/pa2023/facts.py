"""Every fact that the rules of the Procurement Act 2023 may ask, in the order of a procurement."""

from toolkit.law.facts import FactDefinition
from toolkit.law.rulebooks.contract_facts import (
    ALTERS_NATURE,
    CONTRACT_TYPE,
    FOR_PECUNIARY_INTEREST,
    MODIFIES,
    NO_REASONABLE_ALTERNATIVE,
    ONLY_COOPERATION,
    SUPPLIER_CHANGES,
    VALUE_INC_VAT,
    WHO_AND_WHEN,
    marked,
)
from toolkit.law.rulebooks.pa2023.facts_after_award import AFTER_FACTS
from toolkit.law.rulebooks.pa2023.facts_of_award import GROUND_FACTS
from toolkit.law.rulebooks.pa2023.facts_of_change import CHANGE_FACTS
from toolkit.law.rulebooks.pa2023.facts_of_competition import COMPETITION_FACTS
from toolkit.law.rulebooks.pa2023.facts_of_limits import LIMIT_FACTS
from toolkit.law.rulebooks.pa2023.facts_of_market import MARKET_FACTS
from toolkit.law.rulebooks.pa2023.facts_of_procedure import PROCEDURE_FACTS
from toolkit.law.rulebooks.pa2023.facts_of_scope import SCOPE_FACTS
from toolkit.law.rulebooks.pa2023.facts_of_supplier import SUPPLIER_FACTS

FACTS: tuple[FactDefinition, ...] = marked(
    (
        *WHO_AND_WHEN,
        FOR_PECUNIARY_INTEREST,
        VALUE_INC_VAT,
        CONTRACT_TYPE,
        *SCOPE_FACTS,
        *GROUND_FACTS,
        NO_REASONABLE_ALTERNATIVE,
        *SUPPLIER_FACTS,
        *COMPETITION_FACTS,
        *PROCEDURE_FACTS,
        *MARKET_FACTS,
        *AFTER_FACTS,
        MODIFIES,
        SUPPLIER_CHANGES,
        ALTERS_NATURE,
        ONLY_COOPERATION,
        *CHANGE_FACTS,
        *LIMIT_FACTS,
    )
)
