import pytest

from tests.appraisal.economic.compared import USUAL, benefit, comparison, shire, with_benefits
from tests.appraisal.economic.test_allowance_streams import factor
from tests.simulation.agreed import with_rows
from toolkit.appraisal.economic.reckoning import reckon
from toolkit.errors import InputError
from toolkit.files.editions import load_edition


def test_lines_add_up_to_the_sum() -> None:
    found = reckon(comparison(with_benefits(benefit())), load_edition("green_book_2026"))
    for worth in found.worths:
        counted = sum(line.present_gbp for line in worth.lines if not line.left_out)
        assert worth.npsv_gbp.central == pytest.approx(counted)


def test_figures_that_are_contested_are_told_where_they_are_used() -> None:
    edition = load_edition("green_book_2026")
    plain = " ".join(reckon(comparison(), edition).notes)
    with_health = " ".join(reckon(comparison(with_benefits(benefit(unit="qaly"))), edition).notes)
    assert "contested" not in plain
    assert "The price base is contested" in with_health
    review = reckon(comparison(), load_edition("green_book_2026_review_rates"))
    assert any("A recommendation, not a rule" in note for note in review.notes)


def test_an_edition_that_does_not_reach_the_horizon_is_refused() -> None:
    far = comparison(with_benefits(benefit(), horizon_years=40))
    with pytest.raises(InputError, match="none is made up"):
        reckon(far, load_edition("green_book_2026_review_rates"))


def test_the_yearly_cost_counts_all_resources_of_an_option() -> None:
    found = reckon(comparison(), load_edition("green_book_2026"))
    gap = found.worth(USUAL).annual_cost_gbp - found.worth("alliance").annual_cost_gbp
    assert gap * (1 + 1 / 1.035) == pytest.approx(found.worth("alliance").npsv_gbp.central)


def test_an_uplift_for_optimism_falls_on_the_public_purse() -> None:
    """Were it only taken from the benefits, a ratio would blame what society gains for it."""
    edition = load_edition("green_book_2026")
    plain = reckon(comparison(), edition).worth("pooled_commissioning")
    row = factor(options="pooled_commissioning", costs="host")
    biased = reckon(comparison(with_rows(shire(), "optimism_bias", row)), edition)
    worth = biased.worth("pooled_commissioning")
    lost = plain.npsv_gbp.central - worth.npsv_gbp.central
    assert lost > 0
    assert worth.public_cost_gbp - plain.public_cost_gbp == pytest.approx(lost)
