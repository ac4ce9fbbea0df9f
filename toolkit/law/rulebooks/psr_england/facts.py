"""Every fact that the rules of the Provider Selection Regime may ask, in one dictionary."""

from toolkit.law.rulebooks.psr_england.facts_of_conduct import (
    CONFLICT_FACTS,
    CRITERIA_FACTS,
    EXCLUSION_FACTS,
    PANEL_FACTS,
    TERMINATION_FACTS,
)
from toolkit.law.rulebooks.psr_england.facts_of_process import (
    CHANGE_FACTS,
    FRAMEWORK_FACTS,
    PROCESS_FACTS,
    SCOPE_FACTS,
    URGENCY_FACTS,
)
from toolkit.law.rulebooks.psr_england.facts_of_steps import NOTICE_FACTS, STANDSTILL_FACTS

FACTS = (
    *SCOPE_FACTS,
    *PROCESS_FACTS,
    *CHANGE_FACTS,
    *FRAMEWORK_FACTS,
    *URGENCY_FACTS,
    *CRITERIA_FACTS,
    *EXCLUSION_FACTS,
    *CONFLICT_FACTS,
    *TERMINATION_FACTS,
    *NOTICE_FACTS,
    *STANDSTILL_FACTS,
    *PANEL_FACTS,
)
