from dataclasses import replace

from toolkit.appraisal import Appraisal
from toolkit.report.chapters.law_tree import MOST, telling_route, tree_figure
from toolkit.report.content import Figure, Report
from toolkit.report.law_grouping import groups_of


def figure_of(appraisal: Appraisal) -> Figure:
    route = telling_route(groups_of(appraisal.results[0].findings))
    assert route is not None
    return tree_figure(route, id="fig-tree-1", about="every option", stamp="Plan stage")


def test_the_picture_states_the_verdict_and_how_its_steps_fall_out(appraisal: Appraisal) -> None:
    route = telling_route(groups_of(appraisal.results[0].findings))
    figure = figure_of(appraisal)
    assert route is not None
    assert route.verdict in figure.alt
    assert "are met" in figure.alt
    assert "Plan stage" in figure.svg


def test_the_table_holds_every_step_and_the_picture_what_fits(appraisal: Appraisal) -> None:
    figure = figure_of(appraisal)
    drawn = figure.svg.count("translate(")
    assert 1 < drawn <= MOST + 1
    assert len(figure.table.rows) >= drawn


def test_names_of_facts_and_rulebooks_read_as_words(appraisal: Appraisal) -> None:
    assert "psr_england" not in figure_of(appraisal).svg


def test_the_report_draws_a_tree_for_options_alike(report: Report) -> None:
    law = next(one for one in report.sections if one.id == "law")
    drawn = [one for one in law.blocks if isinstance(one, Figure)]
    assert drawn
    assert drawn[0].id == "fig-tree-1"


def test_a_plain_word_is_not_taken_for_the_id_of_a_rulebook(appraisal: Appraisal) -> None:
    route = telling_route(groups_of(appraisal.results[0].findings))
    assert route is not None
    told = replace(route.tree, because="nothing but a competition is left")
    figure = tree_figure(replace(route, tree=told), id="fig-tree-1", about="all", stamp="Plan")
    assert "nothing but a competition is left" in str(figure.table.rows[0][0]).lower()
