from dataclasses import replace

import pytest

from tests.report.chapters.blocks import column_of
from toolkit.appraisal import Appraisal
from toolkit.appraisal.economic.frontier import Weighed, frontier
from toolkit.appraisal.economic.results import Beside, EconomicCase
from toolkit.report.chapters import economic_tables as tables


@pytest.fixture
def found(rich: Appraisal) -> EconomicCase:
    assert rich.economic is not None
    return rich.economic


def test_every_option_stands_under_every_edition(rich: Appraisal, found: EconomicCase) -> None:
    table = tables.editions_table(rich, found)
    assert len(table.rows) == len(found.editions) * len(found.options)
    assert "what-if, adopted by nobody" in column_of(table, "Status")
    shown = column_of(table, "Central")
    assert shown == [w.npsv_gbp.central for e in found.editions for w in e.worths]


def test_a_ratio_is_a_number_or_says_that_money_is_saved(
    rich: Appraisal, found: EconomicCase
) -> None:
    usual, *others = found.leading.worths
    worths = (usual, replace(others[0], ratio=1.5), replace(others[1], ratio="saves money"))
    changed = replace(found, editions=(replace(found.leading, worths=worths),))
    table = tables.worths_table(rich, changed)
    assert column_of(table, "Ratio") == [None, 1.5, "saves money"]
    ranks = dict.fromkeys(found.ranks, None) | {others[0].option: 1}
    table = tables.worths_table(rich, replace(changed, ranks=ranks))
    assert column_of(table, "Rank") == ["not separated", "1", "not separated"]


def test_every_pair_says_what_would_bring_it_level(rich: Appraisal, found: EconomicCase) -> None:
    table = tables.pairs_table(rich, found)
    assert column_of(table, "Break-even") == [pair.a_year_gbp for pair in found.pairs]
    assert column_of(table, "Assumed") == [pair.assumed_share for pair in found.pairs]


def test_lines_and_steps_add_up_to_the_worth(rich: Appraisal, found: EconomicCase) -> None:
    lines, bridge = tables.lines_table(rich, found), tables.bridge_table(rich, found)
    for worth in found.leading.worths:
        if worth.option == found.business_as_usual:
            continue
        title = rich.case.option(worth.option).title
        present = [row[5] for row in lines.rows if row[0] == title and row[7] == "yes"]
        assert sum(map(float, present)) == pytest.approx(worth.npsv_gbp.central)  # type: ignore[arg-type]
        last = [row[2] for row in bridge.rows if row[0] == title][-1]
        assert last == pytest.approx(worth.npsv_gbp.central)


def test_effects_outside_the_sums_stand_beside_them(rich: Appraisal, found: EconomicCase) -> None:
    one = Beside("U", "Trust", found.options[:1], "nobody measured it", "assumed")
    table = tables.beside_table(rich, replace(found, beside=(one,)))
    assert table.rows[0][0] == "Trust"
    assert tables.beside_table(rich, replace(found, beside=())).empty == "The case names none."


def test_the_frontier_names_who_beats_whom(rich: Appraisal, found: EconomicCase) -> None:
    first, second = found.options[:2]
    steps = frontier([Weighed(first, 5, 1), Weighed(second, 4, 2)])
    leading = replace(found.leading, frontier=steps)
    table = tables.frontier_table(rich, replace(found, editions=(leading,)))
    beaten = dict(zip(column_of(table, "Option"), column_of(table, "Beaten by"), strict=True))
    assert beaten[rich.case.option(first).title] == rich.case.option(second).title
