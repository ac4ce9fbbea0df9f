"""The questions that fill a record or a notice, asked of the people who know."""

from collections.abc import Mapping

from toolkit.law.items import Item

QUESTIONS: Mapping[str, str] = {
    "provider_names": "Which providers are awarded a contract? Give their full names.",
    "framework_parties": "Which providers are party to the framework agreement?",
    "provider_addresses": "What is the registered office or main address of each provider?",
    "provider": "What are the full name and the registered or main address of each provider?",
    "decision_process": "How was it decided, step by step, and by which individuals?",
    "decision_makers": "Who made the decision? A committee's name or job titles will do.",
    "reasons": "Why was it decided so, with reference to the criteria?",
    "conflicts": "Which conflicts or potential conflicts of interest were declared, and by whom?",
    "conflicts_managed": "How was each conflict managed, decision by decision?",
    "abandoned_on": "On which day was the procurement abandoned?",
    "key_criteria": "How was each of the five key criteria taken into account?",
    "basic_selection": "How was it assessed that the provider meets the basic selection criteria?",
    "award_criteria": "What are the award criteria, and how were offers evaluated against them?",
    "statement": "Which process was, or is to be, followed?",
    "title_and_reference": "What are the title and the reference of the contract?",
    "services": "What are the services, and which CPV code fits them best?",
    "approximate_value": "What is the approximate value over the whole term?",
    "value": "What is the value over the whole term, or else what is payable?",
    "estimated_value": "What is the estimated value over the whole term, VAT included?",
    "service_dates": "From which day to which day are the services provided?",
    "estimated_dates": "Between which days are the services meant to run, extensions included?",
    "framework_users": "Which authorities may use the framework agreement?",
    "framework_terms": "How long does the framework agreement run, and who may use it?",
    "framework_terms_and_value": "How long does the framework agreement run, who may use it, "
    "and what is it worth?",
    "how_to_offer": "How must offers be made?",
    "how_assessed": "How will offers be assessed, and in stages or not?",
    "framework_used": "Was a framework agreement used?",
    "why_successful": "Why was the successful provider successful?",
    "why_unsuccessful": "Why was this provider unsuccessful?",
    "representation_dates": "On which first and last day may representations be made?",
    "effective_date": "On which day does the modification take effect?",
    "description": "What is modified, in a few sentences?",
    "nature": "What is modified, and by how much do value and length change?",
    "value_change": "By how much does the value over the whole term change?",
    "term_change": "By how much does the length of the term change?",
    "reasons_for_dates": "Why do the services run for longer than 12 months?",
    "why_urgent": "Why was it urgent, unforeseeable, not of the authority's making, and a risk to "
    "safety to wait?",
    "buyer": "Which authority buys, and for which others does it act?",
    "procedure": "Which procedure was chosen, and why?",
    "justification": "Which ground allows a direct award, and why does it apply?",
    "lots_decision": "Was it considered to award by lots, and why was it decided so?",
    "market_engagement": "How was the market engaged before the tender notice, and with whom?",
    "exclusion_check": "What did the check of exclusion grounds and of the debarment list find?",
    "standstill": "Which standstill was kept, and until which day?",
    "indicators": "Which key performance indicators were set, or why were none set?",
    "communications": "Where is each communication with suppliers before the contract kept?",
    "kept_until": "On which day was the contract entered into?",
    "special_regime": "Is it a special regime contract, such as light touch, and of which kind?",
    "lots_named": "What are the title and number of each lot?",
    "lots_described": "What are the title, number, dates, value and codes of each lot?",
    "reserved": "Was it reserved, and for whom?",
    "signed_on": "On which day was, or will, the contract be signed?",
    "awarded_on": "On which day is the contract to be awarded?",
    "tender_notice_on": "On which day is the tender or transparency notice to be published?",
    "decided_on": "On which day was it decided?",
    "change_dates": "On which days is the change to be made and to take effect?",
    "change_size": "By how much do the estimated value and the term change?",
    "change_ground": "Which ground permits the change, and why does it apply?",
    "change_standstill": "Does a standstill apply to the change, and how long?",
    "ended_on": "On which day did the contract end?",
}


def item_of(
    id: str, words: str, cites: tuple[str, ...], when: str = "", duties: tuple[str, ...] = ()
) -> Item:
    """Make an item with the question for it; without one it is asked for in its own words.

    >>> item_of("", "languages", ("reg 7",)).question
    'What is to be stated: languages?'
    """
    question = QUESTIONS.get(id, f"What is to be stated: {words}?")
    return Item(id, words, cites, question, when, duties)
