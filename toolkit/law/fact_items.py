"""Which facts answer which item of a record or notice, and how far."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from toolkit.law.facts import FactSheet, Value, say
from toolkit.law.items import Said, Saying

Enough = Literal["any", "all", "noted", "no", "never"]
"""When facts answer an item by themselves: any of them; all of them; all of them, each with a note
that says how; the first, if it is no; or never, because the item asks for more."""

STATED = "stated for"  # how the origin of a fact begins that somebody stated

CRITERIA = {
    "considered_quality_and_innovation": "quality and innovation taken into account",
    "considered_value": "value taken into account",
    "considered_integration_and_sustainability": "integration, collaboration and sustainability "
    "taken into account",
    "considered_access_inequalities_choice": "access, health inequalities and choice taken into "
    "account",
    "considered_social_value": "social value taken into account",
}
PROCESS_WORDS: Mapping[str, str] = {
    "direct_award_a": "Direct Award Process A",
    "direct_award_b": "Direct Award Process B",
    "direct_award_c": "Direct Award Process C",
    "most_suitable_provider": "Most Suitable Provider Process",
    "competitive": "Competitive Process",
    "call_off_without_competition": "award under a framework without a competition",
    "call_off_with_competition": "award under a framework by the Competitive Process",
    "urgent_award": "urgent award",
}
"""Names of the processes of the Provider Selection Regime."""


@dataclass(frozen=True)
class Tells:
    """Facts that say something about an item.

    Args:
        facts: What each is called in a record, by name.
        enough: When they answer the item.
    """

    facts: Mapping[str, str]
    enough: Enough


_PROCESS = {"process_followed": "process followed"}
_INTEREST = {
    "personal_interest_of_a_decision_maker": "interest of somebody who takes part in the decision"
}
_LENGTH = {"framework_term_months": "months that the framework agreement runs"}
_CHANGED = {
    "cumulative_change_in_lifetime_value": "change in lifetime value so far, this one included, £"
}

TELLS: Mapping[str, Tells] = {
    "statement": Tells(_PROCESS, "any"),
    "decision_process": Tells(_PROCESS, "noted"),
    "reasons": Tells(
        {
            "existing_satisfying": "view recorded: the existing provider satisfies its contract",
            "likely_satisfy_proposed": "view recorded: it will likely satisfy the proposed one",
            "only_existing_provider_capable": "view recorded: only the existing provider is able",
            "likely_to_identify_msp": "view recorded: the most suitable provider can be identified",
            "different_process_more_suitable": "view recorded: another process suits better",
            **CRITERIA,
        },
        "never",
    ),
    "key_criteria": Tells(CRITERIA, "noted"),
    "basic_selection": Tells(
        {"provider_meets_bsc": "view recorded: the provider meets the basic selection criteria"},
        "noted",
    ),
    "conflicts": Tells(_INTEREST, "no"),
    "conflicts_managed": Tells(
        {**_INTEREST, "interested_person_recused": "the person stood aside"}, "no"
    ),
    "decided_on": Tells({"decision_on": "decided on"}, "any"),
    "abandoned_on": Tells({"abandonment_decided_on": "decided on"}, "any"),
    "value": Tells({"lv_new": "lifetime value, £"}, "any"),
    "approximate_value": Tells({"lv_new": "lifetime value, £"}, "any"),
    "estimated_value": Tells(
        {"estimated_value_inc_vat_gbp": "estimated value, VAT included, £"}, "any"
    ),
    "framework_used": Tells({"based_on_framework": "based on a framework agreement"}, "any"),
    "framework_terms": Tells(_LENGTH, "never"),
    "framework_terms_and_value": Tells(_LENGTH, "never"),
    "how_assessed": Tells({"assessed_in_stages": "assessed in stages"}, "never"),
    "representation_dates": Tells(
        {
            "standstill_began_on": "first day",
            "last_representation_day": "last day",
        },
        "all",
    ),
    "effective_date": Tells({"modified_on": "modified on"}, "any"),
    "value_change": Tells(_CHANGED, "never"),
    "nature": Tells(_CHANGED, "never"),
    "why_urgent": Tells(
        {
            "must_be_made_urgently": "view recorded: it must be made urgently",
            "urgency_not_foreseeable": "view recorded: the reason was not foreseeable",
            "urgency_not_attributable": "view recorded: the reason is not the authority's doing",
            "delay_risks_safety": "view recorded: delay would be a risk to safety",
        },
        "noted",
    ),
    "procedure": Tells(
        {
            "planned_route": "how the contract is awarded",
            "competitive_flexible_procedure": "competitive flexible procedure",
        },
        "noted",
    ),
    "justification": Tells({"direct_award_ground": "ground"}, "noted"),
    "lots_decision": Tells(
        {
            "awarded_by_lots": "awarded by lots",
            "view_lots_appropriate": "view recorded: it could reasonably be split into lots",
        },
        "noted",
    ),
    "market_engagement": Tells({"market_engaged": "market engaged beforehand"}, "no"),
    "exclusion_check": Tells({"exclusion_status": "found"}, "any"),
    "indicators": Tells(
        {"view_kpis_inappropriate": "view recorded: indicators are not appropriate"}, "never"
    ),
    "standstill": Tells(
        {"award_notice_has_standstill": "the award notice provides for a standstill"}, "no"
    ),
    "signed_on": Tells({"contract_entered_into_on": "signed on"}, "any"),
    "awarded_on": Tells({"awarded_on": "awarded on"}, "any"),
    "ended_on": Tells({"contract_terminated_on": "ended on"}, "any"),
    "tender_notice_on": Tells(
        {"tender_notice_on": "tender notice", "transparency_notice_on": "transparency notice"},
        "any",
    ),
    "reserved": Tells({"reservation_in_notice": "the notice says for whom"}, "no"),
    "change_dates": Tells({"change_made_on": "change made on"}, "never"),
    "change_size": Tells(
        {
            "change_in_value_inc_vat_gbp": "change in value, VAT included, £",
            "change_in_term_days": "change in the term, days",
        },
        "all",
    ),
    "change_standstill": Tells(
        {"change_notice_has_standstill": "the change notice provides for a standstill"}, "no"
    ),
}
"""By item; the first names are those of the Provider Selection Regime, the later ones the Act's."""

Notes = Mapping[str, str]
"""What was noted beside a stated fact, by its name."""


def said_by_facts(facts: FactSheet, notes: Notes) -> Said:
    """Say what the facts about a lot tell about each item."""
    told = {id: tuple(_sayings(tells, facts, notes)) for id, tells in TELLS.items()}
    return {id: sayings for id, sayings in told.items() if sayings}


def _sayings(tells: Tells, facts: FactSheet, notes: Notes) -> Iterator[Saying]:
    names = [name for name in tells.facts if facts.value(name) is not None]
    whole = _is_enough(tells, names, facts, notes)
    for name in names:
        text = f"{_first_up(tells.facts[name])}: {_words(name, facts.value(name))}"
        if notes.get(name):
            text += f" ({notes[name]})"
        yield Saying(text, f"fact {name}, {facts.source(name)}", whole and _is_sure(facts, name))


def _is_sure(facts: FactSheet, name: str) -> bool:
    """Whether a fact is more than an estimate: somebody stated it, or it is a day that was counted.

    A value that is derived from yearly sums, or a process from an option's route, is a proposal.
    """
    return facts.source(name).startswith(STATED) or facts.definition(name).type == "date"


def _is_enough(tells: Tells, names: list[str], facts: FactSheet, notes: Notes) -> bool:
    match tells.enough:
        case "any":
            return bool(names)
        case "all":
            return len(names) == len(tells.facts)
        case "noted":
            return len(names) == len(tells.facts) and all(notes.get(name) for name in names)
        case "no":
            return facts.value(next(iter(tells.facts))) is False
        case "never":
            return False


def _words(name: str, value: Value | None) -> str:
    if name == "process_followed":
        return PROCESS_WORDS.get(str(value), say(value))
    return say(value)


def _first_up(text: str) -> str:
    return text[:1].upper() + text[1:]
