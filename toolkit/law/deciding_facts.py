"""Dates and local periods around a procurement, which a case may state beside its other facts."""

from toolkit.law.facts import FactDefinition

ACCESS = "SI 2012/2089"
TUPE = "SI 2006/246"
COUNCIL = "councils in England with executive arrangements"
NHS = "integrated care boards"
CONSTITUTION = "constitution of the council"
STANDING_ORDERS = "constitution and standing orders of the board"
DECIDED, STARTS, SIGNED = "decision_on", "contract_start_on", "signature_needed_by"
ENDS, TRANSFER = "existing_contract_ends_on", "staff_transfer_on"
MAY_SIGN, STANDSTILL_ENDS = "contract_may_be_signed_on", "standstill_ended_on"


def _day(name: str, question: str, *cites: str) -> FactDefinition:
    return FactDefinition(name, "date", question, cites, decidable=True)


def _number(name: str, question: str, cite: str) -> FactDefinition:
    return FactDefinition(name, "number", question, (cite,))


FACTS = (
    _day(DECIDED, "On which day is the award to be decided?", f"{ACCESS} reg 9(2)"),
    _day(STARTS, "On which day is care under the new contract to begin?", "plan of the case"),
    _day(SIGNED, "By which day must the contract be signed?", "plan of the case"),
    FactDefinition(
        ENDS, "date", "On which day does the existing contract end?", ("existing contract",)
    ),
    _day(TRANSFER, "On which day do staff pass to the new provider?", f"{TUPE} reg 11(6)"),
    _day("decision_published_on", "On which day was the decision published?", CONSTITUTION),
    _number("call_in_working_days", "Within how many working days may it be called in?",
            CONSTITUTION),
    _number("board_paper_days", "How many clear days before a board meeting are papers published?",
            STANDING_ORDERS),
    _day("board_meeting_on", "On which day does the board of the NHS body meet?",
         STANDING_ORDERS),
    _number("consultation_days", "How many days do people have to answer the consultation?",
            "plan of the case"),
    _day("consultation_opened_on", "On which day does the consultation open?",
         "plan of the case"),
    _number("mobilisation_days", "How many days does the provider need between signing and start?",
            "plan of the case"),
    _number("notice_to_end_days", "How many days of notice does the existing contract ask for?",
            "existing contract"),
)  # fmt: skip
