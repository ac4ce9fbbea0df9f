from dataclasses import replace
from decimal import Decimal

from toolkit.allocation import Allocation, allocate
from toolkit.allocation.explaining.best_and_others import best_and_others
from toolkit.law import Library
from toolkit.law.check import check
from toolkit.statements.case import Case


def _award(case: Case, law: Library, option: str) -> Allocation:
    chosen = case.option(option)
    return allocate(case, chosen, check(case, chosen, law).limits)


def test_the_cheapest_option_leads_and_the_others_are_unlike_it(tiny: Case, law: Library) -> None:
    found = _award(tiny, law, "alliance")
    assert found.objective_gbp is not None
    dearer = replace(found, option="dearer", objective_gbp=found.objective_gbp + 1)
    built = best_and_others([dearer, found], Decimal("0.02"))
    assert built
    assert built.option == "alliance"
    best = {(one.lot, one.provider) for one in found.awards}
    seen = [best]
    for one in built.others:
        assert 0 <= one.more_gbp <= built.gbp * Decimal("0.02")
        pairs = {(each.lot, each.provider) for each in one.awards}
        assert pairs not in seen
        seen.append(pairs)
    assert len(seen) > 1


def test_what_is_not_proved_or_not_awarded_builds_nothing(tiny: Case, law: Library) -> None:
    found = _award(tiny, law, "alliance")
    assert best_and_others([replace(found, status="limit")]) is None
    assert best_and_others([replace(found, objective_gbp=None)]) is None
    assert best_and_others([]) is None
