"""Agreements between providers: when competition law bites on an alliance, and when it does not."""

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import holds
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.competition.sources import COMPETITION_ACT, competition, unread
from toolkit.law.rules import Law, Route, rule


@rule("restricts", "The agreement restricts competition", competition(
    f"{COMPETITION_ACT} s.2(1)(b), (2)"
))  # fmt: skip
def restricts_competition(facts: FactSheet, _law: Law) -> Answer:
    """By object or effect: prices, shared markets, limited supply are the listed examples."""
    return any_of(
        holds(facts, "fixes_prices_or_terms"),
        holds(facts, "shares_markets_or_sources"),
        holds(facts, "limits_supply"),
        holds(facts, "restricts_competition_otherwise"),
    )


@rule("exempt", "The agreement is exempt", competition(f"{COMPETITION_ACT} s.9(1)"))
def is_exempt(facts: FactSheet, _law: Law) -> Answer:
    """Benefits that users share fairly, nothing dispensable, and competition not eliminated.

    Whoever claims it must prove it.
    """
    return all_of(
        holds(facts, "improves_services_or_progress"),
        holds(facts, "users_get_fair_share"),
        holds(facts, "restrictions_indispensable"),
        is_not(holds(facts, "may_eliminate_competition")),
    )


@rule(
    "chapter_one_prohibits",
    "The Chapter I prohibition bites on the agreement",
    competition(f"{COMPETITION_ACT} s.2"),
    about="option",
)
def chapter_one_prohibits(facts: FactSheet, law: Law) -> Answer:
    """An agreement between undertakings that may affect trade and restricts competition is void.

    Unless it is exempt. Co-operation that restricts nothing is not touched.
    """
    return all_of(
        holds(facts, "parties_are_undertakings"),
        holds(facts, "affects_uk_trade"),
        restricts_competition(facts, law),
        is_not(is_exempt(facts, law)),
    )


@rule(
    "chapter_two_prohibits",
    "The Chapter II prohibition bites on conduct",
    competition(f"{COMPETITION_ACT} s.18"),
    about="option",
)
def chapter_two_prohibits(facts: FactSheet, _law: Law) -> Answer:
    """Abuse of a dominant position that may affect trade is prohibited; a position alone is not."""
    return all_of(holds(facts, "abuses_dominant_position"), holds(facts, "affects_uk_trade"))


@rule(
    "commissioner_is_no_undertaking",
    "The commissioner is no undertaking",
    unread(f"{COMPETITION_ACT} s.2(1)", "case law on buying for social purposes"),
    about="option",
)
def commissioner_is_no_undertaking(facts: FactSheet, _law: Law) -> Answer:
    """Buying for a social purpose alone is generally no economic activity. Case law, not read."""
    return holds(facts, "buys_for_social_purpose_only")


@rule(
    "alliance_terms",
    "Providers co-operate under the terms of the alliance",
    competition(f"{COMPETITION_ACT} s.2", f"{COMPETITION_ACT} s.9"),
    gives=Route("alliance_terms"),
    about="option",
)
def alliance_terms(facts: FactSheet, law: Law) -> Answer:
    """Open as far as the Chapter I prohibition does not bite."""
    return is_not(chapter_one_prohibits(facts, law))
