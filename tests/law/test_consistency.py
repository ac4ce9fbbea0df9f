from dataclasses import replace
from datetime import date
from inspect import getsource

from tests.law.rulebooks.psr_tables import sheet as facts_of
from tests.law.rulebooks.psr_tables import shelve
from tests.law.specimen import DAY, sheet, specimen
from toolkit.files import load_law
from toolkit.law.consistency import standing
from toolkit.law.facts import FactSheet, Value, Values, dictionary
from toolkit.law.flips import changed
from toolkit.law.reply import Reply, reply
from toolkit.law.rulebooks import psr_england, regime

BOOK = specimen()
REGIME, PSR = shelve("regime", regime.build), shelve("psr_england", psr_england.build)
DEFINITIONS = dictionary((*PSR.facts, *REGIME.facts))
JUNE = date(2025, 6, 1)
LAWS = [(one, one.on(JUNE)) for one in (PSR, REGIME)]
DEALS_WITH = {
    "to_conclude_framework": False,
    "existing_provider_present": True,
    "existing_covers_proposed_services": True,
    "only_existing_provider_capable": True,
}


def _facts(**facts: Value) -> FactSheet:
    return facts_of(replace(PSR, facts=tuple(DEFINITIONS.values())), facts)


def _reply(**facts: Value) -> Reply:
    return reply(PSR, REGIME, _facts(**facts), JUNE)


def _stand(facts: FactSheet, values: Values) -> bool:
    return standing(LAWS, facts)(values)


def test_changes_that_a_rulebook_names_as_a_clash_do_not_stand() -> None:
    stands = standing([(BOOK, BOOK.on(DAY))], sheet(trigger_date="2031-05-01", urgent="yes"))
    assert stands({"awarded_on": date(2031, 6, 1)})
    assert not stands({"awarded_on": date(2036, 5, 1)})


def test_nor_do_those_that_other_facts_derive_the_other_way() -> None:
    health = {"is_health_care_service", "cpv_in_schedule_1", "for_health_service_in_england"}
    facts = _facts(**dict.fromkeys(health, True))
    assert _stand(facts, {"rhcs_part": True})
    assert not _stand(facts, {"rhcs_part": False})


def test_no_flip_gets_around_a_recorded_view_by_contradicting_it() -> None:
    found = _reply(**DEALS_WITH)
    assert {one.id: one.verdict for one in found.findings}["direct_award_a"] == "mandatory"
    assert {flip.to for flip in found.flips if flip.target == "direct_award_b"} == {"closed"}


def test_every_flip_leaves_facts_that_are_not_refused() -> None:
    found = _reply(original_award_process="direct_award_c", existing_term_expiring=True)
    facts = _facts(original_award_process="direct_award_c", existing_term_expiring=True)
    assert len(found.flips) > 100
    for flip in found.flips:
        assert _stand(facts, changed(flip.change)), flip.target


def test_nor_does_one_that_another_rule_than_the_target_would_refuse() -> None:
    facts = _facts(considerable_change_met=False)
    change = {"materially_different_in_character": True, "identity_succession_only": False}
    assert not _stand(facts, change)
    assert _stand(facts, {"materially_different_in_character": True})


def test_every_rule_that_derives_a_fact_is_listed_in_its_rulebook() -> None:
    for rulebook in load_law().rulebooks.values():
        derive = {rule.id for rule in rulebook.rules if "stated_or" in getsource(rule.question)}
        assert derive <= set(rulebook.deriving), rulebook.id


def test_a_way_that_clashes_gives_place_to_one_that_does_not() -> None:
    found = _reply(patient_offered_choice=False, existing_satisfying=True)
    ways = [flip for flip in found.flips if (flip.target, flip.to) == ("direct_award_c", "open")]
    assert len(ways) == 1
    told = {change.definition.name: change.to for change in ways[0].change}
    assert told["existing_term_expiring"] is True
    assert told.get("existing_provider_present") is not False
