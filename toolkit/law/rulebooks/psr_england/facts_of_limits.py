"""Facts that only the limits on an award ask for."""

from toolkit.law.rulebooks.award_facts import (
    DECIDED_TO_EXCLUDE,
    FEWEST_PROVIDERS,
    PROVIDERS_OFFERED,
    PROVIDERS_THAT_QUALIFY,
)
from toolkit.law.rulebooks.contract_facts import MODIFIES, marked

LIMIT_FACTS = (
    FEWEST_PROVIDERS,
    PROVIDERS_THAT_QUALIFY,
    PROVIDERS_OFFERED,
    DECIDED_TO_EXCLUDE,
    *marked((MODIFIES,)),
)
