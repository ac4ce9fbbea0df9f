from tests.longlist.stated import whole
from toolkit.law import Library
from toolkit.law.check import check_all
from toolkit.longlist import filter_options
from toolkit.longlist.filtering import factors_of
from toolkit.statements.case import Case
from toolkit.statements.longlist import SuccessFactor


def test_a_case_without_a_longlist_is_told_so_and_not_blamed(tiny: Case) -> None:
    found = filter_options(tiny, {})
    assert (found.stated, found.lints, found.shortlist) == (False, (), ())


def test_a_whole_longlist_leaves_law_and_growth_to_tell(tiny: Case, law: Library) -> None:
    findings = {one.option: one for one in check_all(tiny, tiny.options[:1], law)}
    found = filter_options(whole(tiny), findings)
    assert {one.id for one in found.lints} == {"availability_unknown", "frozen_business_as_usual"}
    assert len(found.shortlist) == 5


def test_the_flagship_lacks_nothing_but_law(flagship: Case) -> None:
    found = filter_options(flagship, {})
    assert {one.id for one in found.lints} == {"availability_unknown"}


def test_factors_have_ids_of_their_own_or_numbers(tiny: Case) -> None:
    assert list(factors_of(tiny)) == ["F1", "F2"]
    own = {"FIT": SuccessFactor(factor_id="FIT", label="Fits")}
    assert factors_of(tiny.model_copy(update={"success_factors": own})) == {"FIT": "Fits"}
