"""The regimes: who is governed by what, and the one question that chooses among them."""

from toolkit.law.answers import Answer, all_of, any_of, given, is_not, named, which_of
from toolkit.law.asking import is_one_of
from toolkit.law.facts import FactSheet
from toolkit.law.kleene import Verdict
from toolkit.law.rulebooks.regime import eras, scope
from toolkit.law.rulebooks.regime.sources import (
    general,
    inferred,
    pa2023,
    pcr2015,
    ppcc2013,
    psr,
)
from toolkit.law.rules import Law, Regime, rule

ELSEWHERE = {
    "Scotland": "the Public Contracts (Scotland) Regulations 2015 and the Procurement Reform "
    "(Scotland) Act 2014 would be looked to",
    "Wales": "the Health Services (Provider Selection Regime) (Wales) Regulations 2025 for health "
    "care, and the Procurement Act 2023 with its Welsh regulations, would be looked to",
    "Northern Ireland": "the Procurement Act 2023 as it applies to transferred Northern Ireland "
    "authorities would be looked to",
}


@rule("psr", "The Provider Selection Regime governs", psr("SI 2023/1348 reg 3(1)"))
def psr_governs(facts: FactSheet, law: Law) -> Answer:
    """A relevant authority buys relevant health care services, alone or in a mixed procurement."""
    return all_of(
        psr_reaches(facts, law),
        scope.has_health_part(facts, law),
        any_of(is_not(scope.has_other_part(facts, law)), scope.is_mixed_procurement(facts, law)),
    )


@rule("psr-reach", "The Provider Selection Regime reaches the buyer", psr("SI 2023/1348 reg 1(2)"))
def psr_reaches(facts: FactSheet, law: Law) -> Answer:
    """In England, for relevant authorities, and not for what was commenced earlier."""
    return all_of(
        scope.in_england(facts, law),
        eras.psr_took_over(facts, law),
        scope.is_relevant_authority(facts, law),
    )


@rule("psr-part", "The regime governs the health part alone", inferred(psr("SI 2023/1348 reg 3")))
def psr_governs_health_part(facts: FactSheet, law: Law) -> Answer:
    """The health part on its own is relevant health care, whatever happens to the rest."""
    return all_of(psr_reaches(facts, law), scope.parts_fall_apart(facts, law))


@rule(
    "pa2023",
    "The Procurement Act 2023 governs",
    pa2023("Procurement Act 2023 ss.1-3", "SI 2024/692 reg 43", "SI 2024/716 reg 5(4)(a)"),
)
def pa2023_governs(facts: FactSheet, law: Law) -> Answer:
    """It binds contracting authorities, save for regulated health procurement.

    What the 2015 Regulations keep is not touched by it.
    """
    return all_of(
        in_public_hands(facts, law),
        eras.pa2023_took_over(facts, law),
        is_not(has_regulated_health(facts, law)),
    )


@rule("pa2023-part", "The Act governs the other part alone", inferred(pa2023("SI 2024/692 reg 43")))
def pa2023_governs_other_part(facts: FactSheet, law: Law) -> Answer:
    """What is not regulated health procurement follows the Act."""
    return all_of(eras.pa2023_took_over(facts, law), psr_governs_health_part(facts, law))


@rule(
    "pcr2015",
    "The Public Contracts Regulations 2015 govern",
    pcr2015("SI 2015/102 reg 3", "SI 2015/102 reg 118"),
)
def pcr2015_governs(facts: FactSheet, law: Law) -> Answer:
    """They bind contracting authorities from 26 February 2015.

    An event before 24 February 2025 keeps them for the life of the contract, framework or system.
    """
    return all_of(
        in_public_hands(facts, law),
        eras.pcr2015_took_over(facts, law),
        eras.pcr2015_is_kept(facts, law),
        is_not(has_regulated_health(facts, law)),
    )


@rule("pcr2015-part", "They govern the other part alone", inferred(pcr2015("SI 2015/102 reg 4")))
def pcr2015_governs_other_part(facts: FactSheet, law: Law) -> Answer:
    """Before the Act took over, what is not relevant health care followed the 2015 Regulations."""
    return all_of(
        eras.pcr2015_is_kept(facts, law),
        eras.pcr2015_took_over(facts, law),
        psr_governs_health_part(facts, law),
    )


@rule("pcr2006", "The Public Contracts Regulations 2006 govern", general("SI 2006/5 reg 5"))
def pcr2006_governs(facts: FactSheet, law: Law) -> Answer:
    """Health and social services were Part B services, until the 2015 Regulations took over."""
    return all_of(
        in_public_hands(facts, law),
        is_not(eras.is_before_the_table(facts, law)),
        is_not(eras.pcr2015_took_over(facts, law)),
    )


@rule("ppcc2013", "The 2013 NHS procurement rules govern too", ppcc2013("SI 2013/500 reg 2"))
def ppcc2013_governs(facts: FactSheet, law: Law) -> Answer:
    """They bind NHS commissioners buying health care, on top of the general procurement law."""
    return all_of(
        scope.in_england(facts, law),
        eras.is_in_ppcc_era(facts, law),
        scope.is_nhs_health_care(facts, law),
    )


@rule(
    "public-hands",
    "A contracting authority buys in England",
    general("Procurement Act 2023 s.2", "SI 2015/102 reg 2(1)"),
)
def in_public_hands(facts: FactSheet, law: Law) -> Answer:
    """General procurement law binds contracting authorities."""
    return all_of(scope.in_england(facts, law), scope.is_contracting_authority(facts, law))


@rule("regulated-health", "The lot holds regulated health procurement", psr("SI 2024/692 reg 43"))
def has_regulated_health(facts: FactSheet, law: Law) -> Answer:
    """The Provider Selection Regime reaches the buyer, and the lot holds relevant health care."""
    return all_of(psr_reaches(facts, law), scope.has_health_part(facts, law))


@rule(
    "not-encoded",
    "Law that this rulebook does not hold governs",
    general("SI 2023/1348 reg 1(2)", "SI 2013/500 reg 1(1)"),
)
def other_law_governs(facts: FactSheet, law: Law) -> Answer:
    """Outside England, and before 1 April 2013, the law is named but not answered."""
    elsewhere = (
        all_of(
            is_one_of(facts, "nation", (nation,)), given(Verdict.UNKNOWN, f"not encoded: {law_}")
        )
        for nation, law_ in ELSEWHERE.items()
    )
    earlier = all_of(
        eras.is_before_the_table(facts, law),
        given(Verdict.UNKNOWN, "not encoded: procurement law before 1 April 2013"),
    )
    return any_of(*elsewhere, earlier)


@rule(
    "regime",
    "Which regime governs the lot?",
    general(
        "SI 2013/500 reg 1",
        "SI 2015/102 regs 118 and 120",
        "SI 2023/1348 regs 3 and 29",
        "SI 2024/692 reg 43",
        "SI 2024/716 regs 2 and 5",
    ),
    gives=Regime(),
)
def regime_of(facts: FactSheet, law: Law) -> Answer:
    """Subject, buyer and trigger event choose; several regimes may govern at once."""
    light_2015 = ("light touch", scope.is_light_touch_2015(facts, law))
    light_2023 = ("light touch", scope.is_light_touch_2023(facts, law))
    light_rest = ("light touch", scope.other_part_is_light_touch(facts, law))
    always = given(Verdict.MET, "the lot is split")
    return which_of(
        named(psr_governs(facts, law), "psr_england"),
        named(psr_governs_health_part(facts, law), "psr_england", ("for the health part", always)),
        named(pa2023_governs(facts, law), "pa2023", light_2023),
        named(
            pa2023_governs_other_part(facts, law),
            "pa2023",
            light_rest,
            ("for the other part", always),
        ),
        named(pcr2015_governs(facts, law), "pcr2015", light_2015),
        named(
            pcr2015_governs_other_part(facts, law),
            "pcr2015",
            light_rest,
            ("for the other part", always),
        ),
        named(pcr2006_governs(facts, law), "pcr2006"),
        named(ppcc2013_governs(facts, law), "ppcc2013"),
        named(other_law_governs(facts, law), "not_encoded"),
        asked="Which regime governs the lot?",
        otherwise="outside",
    )
