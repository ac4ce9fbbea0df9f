from decimal import Decimal

from tests.longlist.stated import whole
from toolkit.allocation.explaining.best_and_others import BuiltShortlist
from toolkit.allocation.explaining.near_optimal import Alternative
from toolkit.longlist import filter_options
from toolkit.report.say_longlist import longlist
from toolkit.statements.case import Case


def test_no_longlist_is_said(tiny: Case) -> None:
    said = longlist(tiny, filter_options(tiny, {}), None)
    assert "states no longlist" in said


def test_choices_shortlist_and_lints_are_said(tiny: Case) -> None:
    case = whole(tiny)
    said = longlist(case, filter_options(case, {}), None)
    assert "  preferred way forward: scope1. why" in said
    assert "Business as usual is always carried" in said
    assert "Flagged: Business as usual is frozen" in said


def test_what_the_model_built_stands_apart(tiny: Case) -> None:
    built = BuiltShortlist("alliance", Decimal(650_000), Decimal("0.02"), (), proved=False)
    said = longlist(tiny, filter_options(tiny, {}), built)
    assert "£650,000 a year: “One alliance of commissioners and providers”" in said
    assert "No other award lies within 2.0%" in said
    assert "Time ran out" in said


def test_one_place_goes_and_two_places_go(tiny: Case) -> None:
    priced = ((moved, Decimal(1000 * moved)) for moved in (1, 2))
    others = tuple(Alternative(650_000 + more, more, moved, ()) for moved, more in priced)
    built = BuiltShortlist("alliance", Decimal(650_000), Decimal("0.02"), others, proved=True)
    said = longlist(tiny, filter_options(tiny, {}), built)
    assert "£1,000 dearer: 1 place of that award goes to others." in said
    assert "£2,000 dearer: 2 places of that award go to others." in said
