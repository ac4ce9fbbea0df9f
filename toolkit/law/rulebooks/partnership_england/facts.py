"""Every fact that the partnership rules may ask, in the order of a partnership."""

from toolkit.law.rulebooks.contract_facts import regime_fact
from toolkit.law.rulebooks.partnership_england.facts_of_agreement import (
    AGREEMENT_FACTS,
    REPORT_FACTS,
)
from toolkit.law.rulebooks.partnership_england.facts_of_money import (
    DELEGATION_FACTS,
    PAYMENT_FACTS,
    REACH_FACTS,
)
from toolkit.law.rulebooks.partnership_england.facts_of_partners import (
    FUNCTION_FACTS,
    GATEWAY_FACTS,
    PARTY_FACTS,
)

FACTS = (
    regime_fact("nation"),
    *PARTY_FACTS,
    *FUNCTION_FACTS,
    *GATEWAY_FACTS,
    *AGREEMENT_FACTS,
    *REPORT_FACTS,
    *DELEGATION_FACTS,
    *PAYMENT_FACTS,
    *REACH_FACTS,
)
