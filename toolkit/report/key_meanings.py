"""What the keys of the documents that people use most mean, as their schemas say it."""

from collections.abc import Mapping

OF_EVERY: Mapping[str, str] = {
    "case": "Id of the case",
    "option": "Id of the option",
    "scenario": "Id of the scenario that was applied; nothing for the case as stated",
    "as_of": "Day whose knowledge of the law was used",
    "seed": "Whole number from which every future is drawn",
    "draws": "How many futures every option met",
    "business_as_usual": "Id of the option that the others are compared with",
    "not_legal_advice": "What a reader must know about an answer of law",
}
"""Keys of documents that say which case or rulebook they are about."""

OF_KIND: Mapping[str, Mapping[str, str]] = {
    "AppraisalDocument": {
        "ranking": "Ids of the options with an award, best score first",
        "tied": "Groups of options with the same score",
        "not_separated": "Pairs of ranked options whose order rests only on assumed parameters",
        "same_award": "Groups of options that award the same bids the same units",
        "changes": "What would change the answer, one sentence for each way",
    },
    "OptionRow": {
        "status": "Whether the best award was found, none keeps every rule, or time ran out",
        "objective_gbp": "Price of care in the award, a year",
        "fees_gbp": "Fees and overheads beside the award, first contract year",
        "yearly_cost_gbp": "What commissioners pay in the first contract year, central case",
        "chance_short": "Share of futures in which money is missing for care of the first year",
        "headroom": "How much dearer all care may become before money is missing, as a share",
        "total": "Weighted score, 0 to 100",
        "total_low": "The score with assumed parameters at their worst ends",
        "total_high": "The score with assumed parameters at their best ends",
        "best_share": "Share of futures in which no other option scores higher",
        "rank": "Place by score; nothing without an award",
    },
    "AllocationDocument": {
        "status": "Whether the best award was found, none keeps every rule, or time ran out",
        "objective_gbp": "Price of care in the award with the charges of its rules, a year",
        "bound_gbp": "No award that keeps every rule costs less; nothing where there is none",
        "proved": "Whether the award is shown to be the best one",
        "fees_gbp": "Fees and overheads beside the award, first contract year",
        "mobilisation_gbp": "What winners ask once for getting ready",
        "award_rule": "What an award makes best, in words",
        "score": "Score of the award, 0 to 100, where a score decides",
        "tie": "What the published tie rule decided; empty where none is published",
        "rules_obeyed": "Award rules and limits of law that the award keeps",
        "rules_not_applied": "Rules that this version does not apply, each with the reason",
        "set_aside_by_law": "Bids that a finding of law removed",
        "also_offered": "Bids without units whose providers are to be offered a contract too",
        "open_limits": "Limits of law that wait for facts and bind nobody yet",
        "what_ifs": "Powers that the contract model assumes and no source shows",
        "solver": "What found the award, with its version",
    },
    "SimulationDocument": {
        "years": "Contract years played",
        "simulated": "Whether there was an award to play",
        "why_not": "Why nothing was played",
        "fees_gbp": "What commissioners pay beside care in the first year, central values",
        "headroom": "How much dearer all care may become before money is missing, as a share",
        "chance_short": "Share of futures in which money is missing for care of the first year",
        "chance_error": "Standard error of that share",
        "leads": "Who leads each footprint; empty where the model has no leads",
        "notes": "What a reader of the figures must know",
        "largest_imbalance_gbp": "How far the ledger is from zero in any future and year",
    },
    "AgreementDocument": {
        "searched": "Whether there was an award to agree about",
        "why_not": "Why nothing was searched",
        "tried": "How many combinations of terms were tried",
        "signed_now": "Whether everybody would sign the terms as stated",
        "signed": "Whether everybody would sign the best terms found",
        "concession_gbp": "What those who would not sign lack in all under the best terms",
        "beyond_gbp": "The part of it that nobody has room to pay",
    },
    "LawFound": {
        "regimes": "What each regime is called, by id",
        "rules": "What each rule is called, by rulebook and id",
        "trees": "Reasoning behind each finding, where it was asked for",
    },
    "AskDocument": {
        "rulebook": "Id of the rulebook",
        "regime": "The law that governs, as far as the facts say",
        "open_questions": "Facts that are missing, those that decide most first",
        "flips": "Smallest sets of changed facts that would turn a verdict",
        "contradictions": "Facts that cannot all be true",
    },
    "TimetableDocument": {
        "bank_holidays_of": "Nation whose bank holidays were counted",
        "notices": "What a reader of the days must know",
    },
}
"""Keys of one kind of document, by its name."""


def meanings_of(kind: str, kinds_above: tuple[str, ...], keys: frozenset[str]) -> dict[str, str]:
    """Give what keys of a document mean, as far as it is written down here.

    Args:
        kind: Name of the document.
        kinds_above: Names of what it extends.
        keys: All its keys; those that every document has are told where it says what it is about.
    """
    found = dict(OF_EVERY) if "about" in keys else {}
    for one in (*kinds_above, kind):
        found |= OF_KIND.get(one, {})
    return {key: words for key, words in found.items() if key in keys}
