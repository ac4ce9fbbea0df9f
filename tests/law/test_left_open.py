"""Which facts still matter under changed facts, against the law asked anew with them stated."""

from datetime import date

from tests.law.specimen import LAW, sheet
from toolkit.files import load_law
from toolkit.law.answers import Answer
from toolkit.law.facts import FactSheet, Known
from toolkit.law.left_open import needed_under
from toolkit.law.reasons import needs
from toolkit.law.reply import definitions_for, reply
from toolkit.law.trials import trials_of

RULES = ("publish", "cap", "direct", "tender")
REGIME, BOOK = (load_law().rulebook(id) for id in ("regime", "data_sharing"))


def trees(**facts: str) -> list[Answer]:
    return [LAW.rules[id](sheet(**facts), LAW) for id in RULES]


def missing(found: list[Answer]) -> set[str]:
    return {reading.name for one in found for reading in needs(one)}


def test_each_set_of_changes_leaves_what_the_law_asked_anew_leaves() -> None:
    changes: list[dict[str, str]] = [
        {},
        {"urgent": "yes"},
        {"urgent": "no"},
        {"urgent": "no", "only_one_able": "no"},
    ]
    values = [{name: said == "yes" for name, said in one.items()} for one in changes]
    found = needed_under(trees(), trials_of(values))
    for number, stated in enumerate(changes):
        left = {name for name, sets in found.items() if sets >> number & 1}
        assert left == missing(trees(**stated)), stated


def test_a_shipped_rulebook_is_left_as_if_it_was_asked_anew() -> None:
    definitions = definitions_for(BOOK, REGIME)
    asked = [one for one in BOOK.facts if one.type == "yes/no"]
    changes = [{one.name: value} for one in asked for value in (True, False)]
    before = reply(BOOK, REGIME, FactSheet(definitions, {}), date(2026, 3, 24))
    found = needed_under([one.tree for one in before.findings], trials_of(changes))
    for number, stated in enumerate(changes):
        known = {name: Known(value, "tried") for name, value in stated.items()}
        after = reply(BOOK, REGIME, FactSheet(definitions, known), date(2026, 3, 24))
        left = {name for name, sets in found.items() if sets >> number & 1}
        again = {reading.name for one in after.findings for reading in one.needs}
        assert after.contradictions or left == again, stated
