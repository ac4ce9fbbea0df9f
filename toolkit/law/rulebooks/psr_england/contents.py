"""What notices, letters and invitations must contain, item by item, as data for drafts."""

from dataclasses import dataclass

from toolkit.law.rulebooks.psr_england.sources import sch


@dataclass(frozen=True)
class Content:
    """One required item.

    Args:
        id: Names the item; the same item has the same name in every notice.
        words: What to state, in our words.
        cites: The paragraph that asks for it.
        when: In which case only; empty where it is always needed.
    """

    id: str
    words: str
    cites: str
    when: str = ""


@dataclass(frozen=True)
class Notice:
    """A notice, letter or invitation.

    Args:
        id: The rule that asks for it.
        title: What it is.
        schedule: The Schedule that lists its contents.
        items: Its contents, in the order of the Schedule.
        published: Whether it is submitted for publication or sent to providers.
    """

    id: str
    title: str
    schedule: str
    items: tuple[Content, ...]
    published: bool


WORDS = {
    "statement": "statement of what this notice says and which process was followed",
    "title_and_reference": "title and reference of the contract or framework agreement",
    "provider": "name and registered office or main address of each provider",
    "services": "description of the services, with the most relevant CPV code",
    "approximate_value": "approximate lifetime value",
    "value": "lifetime value or, where it is not known, the amounts payable",
    "service_dates": "dates between which the services are provided",
    "estimated_dates": "intended or estimated dates of service, with possible extensions",
    "decision_makers": "details of those who made the decision",
    "reasons": "the reasons for choosing the provider, with reference to the key criteria",
    "conflicts": "declared conflicts or potential conflicts of interest",
    "conflicts_managed": "how any conflicts were managed",
    "award_criteria": "contract or framework award criteria",
    "framework_users": "authorities that may use the framework",
    "framework_terms": "duration of the framework and the authorities that may use it",
    "framework_terms_and_value": "duration of the framework, its users and its lifetime value",
    "how_to_offer": "how offers must be made, which is by electronic means",
    "how_assessed": "how offers will be assessed, and whether in stages",
    "framework_used": "whether a framework agreement was used",
    "why_successful": "why the successful provider was successful",
    "why_unsuccessful": "why this provider was unsuccessful",
    "representation_dates": "first and last day on which representations may be made",
    "effective_date": "day on which the modification takes effect",
    "description": "brief description of the modification",
    "nature": "nature of the modification, with any change in value or length",
    "value_change": "any change in lifetime value",
    "term_change": "any change in the length of the term",
    "reasons_for_dates": "reasons for the dates of service",
    "why_urgent": "why regulation 14 applied",
}
CASES = {
    "framework_users": "a framework is to be concluded",
    "framework_terms": "a framework is to be concluded",
    "framework_terms_and_value": "a framework has been concluded",
    "framework_used": "where appropriate",
    "reasons_for_dates": "the services run for more than 12 months",
}
CASES_OF = {
    11: {"value": "a contract has been awarded", "service_dates": "a contract has been awarded"},
}
"""Items that one Schedule alone asks for in some cases only, by its number."""


def _notice(id: str, title: str, schedule: int, items: str, *, published: bool = True) -> Notice:
    """List the items of a Schedule, one paragraph each, in its order."""
    cases = CASES | CASES_OF.get(schedule, {})
    contents = (
        Content(item, WORDS[item], f"{sch(schedule)} para {paragraph}", cases.get(item, ""))
        for paragraph, item in enumerate(items.split(), start=1)
    )
    return Notice(id, title, sch(schedule), tuple(contents), published)


_AWARDED = (
    "statement title_and_reference provider services value service_dates decision_makers "
    "conflicts conflicts_managed"
)
_INTENDED = (
    "statement title_and_reference provider services approximate_value decision_makers reasons "
    "conflicts conflicts_managed"
)

NOTICES = (
    _notice("award_notice_a", "Award under Direct Award Process A", 2, _AWARDED),
    _notice("award_notice_b", "Award under Direct Award Process B", 2, _AWARDED),
    _notice("call_off_notice", "Award under a framework, no competition", 2, _AWARDED),
    _notice("intention_notice_c", "Intention to award, Direct Award Process C", 3, _INTENDED),
    _notice("award_notice_c", "Award under Direct Award Process C", 4, _AWARDED),
    _notice(
        "msp_notice",
        "Intention to follow the Most Suitable Provider Process",
        5,
        "statement title_and_reference services decision_makers",
    ),
    _notice("intention_notice_msp", "Intention to award, Most Suitable Provider", 6, _INTENDED),
    _notice("award_notice_msp", "Award under the Most Suitable Provider Process", 7, _AWARDED),
    _notice(
        "invitation_notice",
        "Notice inviting offers",
        8,
        "title_and_reference services estimated_dates approximate_value award_criteria "
        "framework_users how_to_offer how_assessed",
    ),
    _notice(
        "outcome_letters",
        "Letter to an unsuccessful provider",
        9,
        "title_and_reference award_criteria why_successful why_unsuccessful representation_dates",
        published=False,
    ),
    _notice(
        "intention_notice_competitive",
        "Intention to award, Competitive Process",
        10,
        "statement title_and_reference provider services framework_terms approximate_value "
        "decision_makers reasons conflicts conflicts_managed framework_used",
    ),
    _notice(
        "award_notice_competitive",
        "Award or conclusion under the Competitive Process",
        11,
        "statement title_and_reference provider services value framework_terms_and_value "
        "service_dates decision_makers conflicts conflicts_managed",
    ),
    _notice(
        "modification_notice",
        "Modification of a contract or framework agreement",
        12,
        "title_and_reference services effective_date description value_change term_change "
        "decision_makers conflicts conflicts_managed",
    ),
    _notice(
        "urgent_award_notice",
        "Urgent award",
        13,
        "statement title_and_reference provider services value service_dates reasons_for_dates "
        "decision_makers conflicts conflicts_managed why_urgent",
    ),
    _notice(
        "urgent_modification_notice",
        "Urgent modification",
        14,
        "statement title_and_reference services effective_date nature decision_makers conflicts "
        "conflicts_managed why_urgent",
    ),
    _notice(
        "call_off_invitation",
        "Invitation to the providers in a framework",
        15,
        "services award_criteria estimated_dates approximate_value",
        published=False,
    ),
)
"""Contents by the id of the duty; the text prescribes none for a notice of abandonment."""
