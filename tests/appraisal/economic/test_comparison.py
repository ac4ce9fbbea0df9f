from tests.appraisal.economic.compared import USUAL, played, shire
from toolkit.appraisal.economic.comparison import Comparison
from toolkit.appraisal.economic.timeline import timeline_of


def test_options_without_an_award_are_not_compared() -> None:
    some = {one: played()[one] for one in ("pooled_commissioning", USUAL)}
    found = Comparison(shire(), some, USUAL, timeline_of(shire()))
    assert found.options == (USUAL, "pooled_commissioning")  # in the order of the case
