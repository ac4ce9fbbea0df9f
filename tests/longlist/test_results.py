from tests.longlist.stated import whole
from toolkit.longlist import filter_options
from toolkit.statements.case import Case


def test_the_shortlist_is_what_is_carried(tiny: Case) -> None:
    found = filter_options(whole(tiny), {})
    carried = [one.candidate for one in found.placed if one.carried]
    assert list(found.shortlist) == carried
    assert carried
