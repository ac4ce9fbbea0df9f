"""The list of models answers to what is at hand, without a change of code."""

from pathlib import Path

import pytest

from tests.widgets.test_offering import alliance, case_with
from toolkit.widgets import ModelBrowser


@pytest.fixture(scope="module")
def browser() -> ModelBrowser:
    return ModelBrowser("tiny")


def test_the_view_shows_the_tables_that_a_cell_prints(browser: ModelBrowser) -> None:
    browser.choose("pooled_commissioning")
    for table in (browser.agreements(), browser.risks(), browser.responsibilities()):
        assert table.to_html(index=False, border=0) in browser.result.value
    assert 'role="img"' in browser.result.value


def test_choosing_a_model_changes_the_view(browser: ModelBrowser) -> None:
    browser.choose("alliance")
    before = browser.result.value
    browser.choose("direct_payment")
    assert browser.result.value != before


def test_a_new_file_appears_and_a_wrong_one_is_named_with_its_remedy(tmp_path: Path) -> None:
    ours = alliance().replace("title: Alliance", "title: Our own alliance", 1)
    browser = ModelBrowser(case_with(tmp_path, "ours", ours))
    browser.choose("ours")
    assert "ours" in set(browser.models()["Model"])
    wrong = tmp_path / "mine" / "models" / "wrong.yaml"
    wrong.write_text(ours.replace("cap_share: gain_pain_cap", "cap_share: gain_pain_cop"))
    again = ModelBrowser(str(tmp_path / "mine"))
    assert "wrong.yaml" in again.result.value
    assert "did you mean" in again.result.value
    assert "wrong" not in set(again.models()["Model"])
