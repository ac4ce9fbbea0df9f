from toolkit.appraisal import Appraisal
from toolkit.report.texts.figures import NO_VALUE, figures_of, shown
from toolkit.statements.text_blocks import figure_names


def test_every_figure_that_is_listed_is_given_in_every_situation(
    appraisal: Appraisal, cut: Appraisal, barren: Appraisal, rich: Appraisal
) -> None:
    for one in (appraisal, cut, barren, rich):
        names = figure_names(option.id for option in one.case.options)
        assert list(figures_of(one)) == list(names)


def test_every_figure_has_a_value_in_a_case_that_states_everything(rich: Appraisal) -> None:
    figures = figures_of(rich)
    assert [name for name, one in figures.items() if one is None] == []
    assert all(
        (one.origin and one.where) or name.startswith("case.")
        for name, one in figures.items()
        if one
    )


def test_figures_are_those_of_the_appraisal(appraisal: Appraisal) -> None:
    first = appraisal.result("alliance")
    figures = figures_of(appraisal)
    assert first.simulation
    assert shown(figures["ranking.alliance.total"]) == f"{first.total:.1f}"
    assert shown(figures["money.alliance.first_year"]) == (
        f"£{first.simulation.total[0].central:,.0f}"
    )


def test_an_option_without_an_award_has_no_score_and_no_cost(barren: Appraisal) -> None:
    figures = figures_of(barren)
    assert shown(figures["ranking.alliance.total"]) == NO_VALUE
    assert shown(figures["money.alliance.care"]) == NO_VALUE
    assert figures["law.alliance.open"] is not None
