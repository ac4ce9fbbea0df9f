from dataclasses import replace

from toolkit.appraisal import Appraisal
from toolkit.appraisal.own_terms import TermTested
from toolkit.appraisal.robustness.switching import Switch
from toolkit.report.say_appraised import MOST, appraised


def test_every_edition_has_its_column_and_every_close_pair_its_break_even(rich: Appraisal) -> None:
    said = "\n".join(appraised(rich))
    assert rich.economic is not None
    for edition in rich.economic.editions:
        assert edition.edition in said
    close = [one for one in rich.economic.pairs if one.not_separated]
    assert said.count("more a year for the latter") == len(close)
    assert "What would change the answer:" in said


def test_two_options_that_are_worth_the_same_are_not_parted_by_nothing(rich: Appraisal) -> None:
    assert rich.economic is not None
    pair = replace(rich.economic.pairs[0], a_year_gbp=0.2, not_separated="alike")
    same = replace(rich, economic=replace(rich.economic, pairs=(pair,)))
    said = "\n".join(appraised(same))
    assert "less than £1 a year, real, parts them; alike." in said
    assert "£0 more" not in said


def test_without_an_economic_case_the_rest_is_told(appraisal: Appraisal) -> None:
    said = [*appraised(replace(appraisal, economic=None))]
    assert said[0] == "What would change the answer:"


def test_a_terminal_is_not_flooded(rich: Appraisal) -> None:
    one = TermTested("alliance", "t", "T", "GBP", 1, 2, 3, "alliance", -1.0, 2.0, Switch(1.5, 0))
    said = [*appraised(replace(rich, own_terms=(one,) * (MOST + 5)))]
    assert "more are in the report and under --json." in said[-2]
