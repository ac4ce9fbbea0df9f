"""Facts about data sharing that cannot stand together."""

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import holds, is_one_of
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.data_sharing.facts import DUTY_GATEWAY, SCOTTISH_GATEWAY
from toolkit.law.rules import Law


def gateway_of_another_nation(facts: FactSheet, _law: Law) -> Answer:
    """The duty to share outside England, or the Scottish power outside Scotland."""
    return any_of(
        all_of(
            is_not(is_one_of(facts, "nation", ("England",))),
            is_one_of(facts, "gateway", (DUTY_GATEWAY,)),
        ),
        all_of(
            is_not(is_one_of(facts, "nation", ("Scotland",))),
            is_one_of(facts, "gateway", (SCOTTISH_GATEWAY,)),
        ),
    )


def confidential_but_anonymous(facts: FactSheet, _law: Law) -> Answer:
    """Nobody can be identified, yet the information is said to be confidential."""
    return all_of(
        is_not(holds(facts, "data_identifies_people")),
        holds(facts, "data_is_confidential_patient_information"),
    )
