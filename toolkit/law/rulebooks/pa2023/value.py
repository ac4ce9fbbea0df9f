"""What a contract is worth against the threshold for its kind, and what kind it is."""

from decimal import Decimal

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import amount, at_least, holds, is_one_of, recorded, stated_or_implied
from toolkit.law.conditions import Amount
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.contract_facts import CONCESSION, WORKS
from toolkit.law.rulebooks.pa2023 import facts_of_scope as words
from toolkit.law.rulebooks.pa2023.facts_of_award import CALL_OFF
from toolkit.law.rulebooks.pa2023.sources import act, also
from toolkit.law.rulebooks.regime.facts import OTHER_BODY
from toolkit.law.rules import Law, Rule, rule

CENTRAL = ("NHS England", "NHS trust", "NHS foundation trust", "government department")


@rule(
    "central-authority",
    "The buyer is a central government authority",
    also(act("Sch 1 para 5"), "SI 2024/692 reg 44 and Sch 2"),
)
def is_central(facts: FactSheet, _law: Law) -> Answer:
    """NHS England, NHS trusts, foundation trusts and departments are listed.

    Councils and integrated care boards are not; any other body is looked up in the list.
    """
    listed = is_one_of(facts, "authority_type", CENTRAL, label="a listed central authority")
    other = all_of(
        is_one_of(facts, "authority_type", (OTHER_BODY,)),
        holds(facts, "is_central_government_authority"),
    )
    return any_of(listed, other)


@rule(
    "light-touch-kind",
    "It is wholly or mainly for light-touch services",
    also(act("s.9"), "SI 2024/692 reg 42 and Sch 1"),
)
def is_light_touch_kind(facts: FactSheet, law: Law) -> Answer:
    """Listed codes settle it; other groups of the list are asked for."""
    listed = is_one_of(facts, "cpv", law.figure("light_touch_codes"), label="a light-touch code")
    return stated_or_implied(facts, "light_touch_service", listed)


@rule("call-off", "It is awarded in accordance with a framework", act("s.45(1)"))
def is_call_off(facts: FactSheet, _law: Law) -> Answer:
    """The planned route is a call-off."""
    return is_one_of(facts, "planned_route", (CALL_OFF,))


@rule("light-touch", "It is a light-touch contract", act("s.9", "s.10(1)-(3), (5)-(7)"))
def is_light_touch(facts: FactSheet, law: Law) -> Answer:
    """It is of that kind, and no separable part takes the special rules away from it."""
    return all_of(is_light_touch_kind(facts, law), is_not(loses_light_touch(facts, law)))


@rule("light-touch-lost", "A separable part takes the special rules away", act("s.10(1)-(3), (5)"))
def loses_light_touch(facts: FactSheet, law: Law) -> Answer:
    """A part that is not light touch could be a contract of its own, at or above its threshold.

    It is the authority that considers so. This says nothing on whether the contract is public.
    """
    ordinary = is_not(is_one_of(facts, "separable_part_type", (words.LIGHT_TOUCH_PART,)))
    return all_of(
        holds(facts, "contract_mixes_types"),
        is_not(is_call_off(facts, law)),
        recorded(facts, "view_part_separable"),
        ordinary,
        part_reaches_threshold(facts, law),
    )


@rule("part-at-threshold", "The separable part reaches its own threshold", act("s.5(1)", "Sch 1"))
def part_reaches_threshold(facts: FactSheet, law: Law) -> Answer:
    """Each part has the threshold of its own kind."""
    value = amount(facts, "separable_part_value_inc_vat_gbp")
    light = is_one_of(facts, "separable_part_type", (words.LIGHT_TOUCH_PART,))
    works = is_one_of(facts, "separable_part_type", (words.WORKS_PART,))
    plain = is_one_of(facts, "separable_part_type", (words.OTHER_SERVICES_PART, words.GOODS_PART))
    return any_of(
        all_of(light, at_least(value, law.figure("light_touch"))),
        all_of(works, at_least(value, law.figure("works"))),
        all_of(plain, _reaches_ordinary(facts, law, value)),
    )


@rule("threshold", "Its estimated value reaches the threshold for its kind", act("s.3", "Sch 1"))
def reaches_threshold(facts: FactSheet, law: Law) -> Answer:
    """Not less than the threshold amount, VAT included.

    A value that cannot be estimated counts as above it.
    """
    reached = worth_the_threshold(facts, law, amount(facts, "estimated_value_inc_vat_gbp"))
    if facts.value("estimated_value_inc_vat_gbp") is None:
        return any_of(holds(facts, "value_cannot_be_estimated"), reached)
    return reached


def worth_the_threshold(facts: FactSheet, law: Law, value: Amount) -> Answer:
    """Ask whether an amount is at least the threshold for a contract of this kind."""
    concession = is_one_of(facts, "contract_type", (CONCESSION,))
    light = any_of(
        all_of(at_least(value, law.figure("light_touch")), is_not(concession)),
        at_least(value, law.figure("light_touch_concession")),
        asked="it reaches the threshold for a light-touch contract",
    )
    works = is_one_of(facts, "contract_type", (WORKS,))
    as_works = at_least(value, law.figure("works"))
    as_concession = at_least(value, law.figure("concession"))
    ordinary = any_of(
        all_of(as_works, as_concession, asked="it reaches every threshold"),
        all_of(works, as_works),
        all_of(concession, as_concession),
        all_of(is_not(works), is_not(concession), _reaches_ordinary(facts, law, value)),
        asked="it reaches the threshold for an ordinary contract",
    )
    kind = is_light_touch_kind(facts, law)
    return any_of(all_of(kind, light), all_of(is_not(kind), ordinary))


@rule("separable-part-decides", "A separable part brings it above threshold", act("s.5"))
def part_brings_it_above(facts: FactSheet, law: Law) -> Answer:
    """A part that could reasonably be a contract of its own reaches its threshold.

    The contract then counts as at or above its own; call-offs under a framework do not.
    """
    return all_of(
        holds(facts, "contract_mixes_types"),
        is_not(is_call_off(facts, law)),
        recorded(facts, "view_part_separable"),
        part_reaches_threshold(facts, law),
    )


@rule("at-or-above-threshold", "It counts as at or above threshold", act("s.3", "s.5", "Sch 3"))
def is_at_or_above(facts: FactSheet, law: Law) -> Answer:
    """By its own value, or by a separable part."""
    return any_of(reaches_threshold(facts, law), part_brings_it_above(facts, law))


def both_estimated_and_not(facts: FactSheet, _law: Law) -> Answer:
    """A value is stated, and also that none can be estimated."""
    stated = at_least(amount(facts, "estimated_value_inc_vat_gbp"), Decimal(0))
    return all_of(stated, holds(facts, "value_cannot_be_estimated"))


def _reaches_ordinary(facts: FactSheet, law: Law, value: Amount) -> Answer:
    """Central authorities have the lower threshold, so the higher one settles it for all."""
    return any_of(
        at_least(value, law.figure("goods_services_sub_central")),
        all_of(is_central(facts, law), at_least(value, law.figure("goods_services_central"))),
    )


RULES: tuple[Rule, ...] = (
    is_central,
    is_light_touch_kind,
    is_call_off,
    is_light_touch,
    loses_light_touch,
    part_reaches_threshold,
    reaches_threshold,
    part_brings_it_above,
    is_at_or_above,
)
