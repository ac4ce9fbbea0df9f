"""Items of notices under the Procurement Act 2023 that have a name, by their words."""

from collections.abc import Mapping

_WORDS_BY_ID: Mapping[str, tuple[str, ...]] = {
    "buyer": (
        "who buys",
        "who buys, with the lead authority and everyone acting for it",
        "who sets the market up, with the lead and everyone acting for it",
    ),
    "title_and_reference": (
        "title and unique identifier of the procurement",
        "title and unique identifier of each procurement",
        "title and unique identifier of the market",
        "title and unique identifier of the procurement, and of the one switched from",
        "title and identifiers of the procurement and the contract",
        "title and identifiers of the procurement, the contract and the dynamic market",
        "title and identifiers of the procurement, the contract, the framework and the dynamic "
        "market",
    ),
    "services": ("what the contract is for", "what each contract is for"),
    "estimated_value": ("estimated value",),
    "award_criteria": ("award criteria or a summary of them", "the criteria for the award"),
    "lots_named": ("lots, with title and number",),
    "lots_described": (
        "for each lot, its title, number, description, dates, amounts, value, codes, criteria, "
        "options and place",
        "for each lot, the supplier, title, number, description, dates, amounts, value, codes and "
        "place",
        "for a lot, title, number, description, dates, amounts, value and codes",
    ),
    "provider": (
        "each supplier",
        "each supplier and its kind",
        "each supplier, its kind, associated persons and connected persons",
        "suppliers selected, with name, identifier and address",
    ),
    "special_regime": (
        "whether it is a special regime contract, such as light touch, and of which kind",
        "whether it is a special regime contract, and of which kind",
        "whether it is a light-touch or defence contract",
    ),
    "justification": (
        "the justification in Schedule 5 and why it applies",
        "for a direct award, its justification as in the transparency notice",
    ),
    "procedure": (
        "the procedure used",
        "the procedure, framework or direct award justification",
        "open or competitive flexible procedure, and whether within a dynamic market",
    ),
    "awarded_on": ("expected date of the award",),
    "signed_on": ("expected date of signing", "date of signing"),
    "ended_on": ("when it ended",),
    "standstill": ("end of the standstill, or the day before which the contract is not signed",),
    "reserved": ("whether it was reserved", "whether it was reserved, and awarded so"),
    "indicators": ("the three key performance indicators that matter most, or why none were set",),
    "tender_notice_on": ("expected date of each tender or transparency notice",),
    "change_dates": ("expected dates of the change and of its effect",),
    "change_size": ("change of the estimated value and of the term",),
    "change_ground": ("the paragraph of Schedule 8 that permits the change, if one does, and why",),
    "change_standstill": ("whether a standstill applies, and how long",),
    "decided_on": ("date of the decision", "date of the decision to award"),
}

ID_BY_WORDS: Mapping[str, str] = {
    words: id for id, several in _WORDS_BY_ID.items() for words in several
}
"""Names that records use too, so that one answer fills both."""
