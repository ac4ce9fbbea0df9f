"""Moving a service between NHS trusts by a scheme of NHS England, instead of a contract."""

from toolkit.law.answers import Answer, all_of
from toolkit.law.asking import holds
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.competition.sources import trust_transfers
from toolkit.law.rules import Law, Route, rule


@rule(
    "transfer_scheme_between_trusts",
    "Move property, rights and liabilities between NHS trusts by a scheme",
    trust_transfers("NHS Act 2006 s.69A"),
    gives=Route("transfer_scheme_between_trusts"),
    about="option",
)
def transfer_scheme_between_trusts(facts: FactSheet, _law: Law) -> Answer:
    """NHS England may make one when the trusts apply together and are ready.

    It may move contracts of employment, on terms like those of the transfer regulations.
    """
    return all_of(
        holds(facts, "transfer_is_between_nhs_trusts"),
        holds(facts, "trusts_apply_together"),
        holds(facts, "transfer_is_prepared"),
    )
