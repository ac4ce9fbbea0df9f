from dataclasses import replace

import pytest

from tests.law.specimen import FACTS, specimen
from toolkit.errors import RulebookError
from toolkit.law.deciding_facts import FACTS as DATES
from toolkit.law.facts import FactDefinition
from toolkit.law.library import Library


def test_a_rulebook_is_taken_by_id() -> None:
    library = Library.of([specimen(), specimen(id="routes")])
    assert library.rulebook("routes").id == "routes"
    assert set(library.definitions) == {fact.name for fact in (*FACTS, *DATES)}


def test_an_unknown_rulebook_is_refused_with_what_is_held() -> None:
    with pytest.raises(RulebookError, match="no rulebook psr; it holds regime"):
        Library.of([specimen()]).rulebook("psr")


def test_one_id_twice_is_refused() -> None:
    with pytest.raises(RulebookError, match="twice"):
        Library.of([specimen(), specimen()])


def test_one_fact_defined_in_two_ways_is_refused() -> None:
    other = (FactDefinition("urgent", "yes/no", "Another question?", ("s.2",)),)
    with pytest.raises(RulebookError, match="fact urgent is defined in two ways"):
        Library.of([specimen(), replace(specimen(id="b"), facts=other)])
