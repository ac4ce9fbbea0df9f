from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.statements.raw_cases import TINY, built
from toolkit.errors import InputError
from toolkit.statements.terms import parameter_ranges, parameters_of, set_parameter, term

CASE = built(TINY)
POOL = CASE.option("pooled_commissioning")


def test_the_case_overrides_the_model_and_the_option_overrides_both() -> None:
    assert CASE.models["pooled_commissioning"].parameters[1].value == Decimal("0.02")
    assert parameters_of(CASE, POOL)["cross_area_subsidy_cap"] == Decimal("0.1")
    changed = set_parameter(CASE, "pooled_commissioning.cross_area_subsidy_cap=0.5")
    option = changed.option("pooled_commissioning")
    assert parameters_of(changed, option)["cross_area_subsidy_cap"] == Decimal("0.5")
    assert parameters_of(CASE, POOL)["cross_area_subsidy_cap"] == Decimal("0.1")


@pytest.mark.parametrize("text", ["none", "None", "null"])
def test_none_lifts_a_cap(text: str) -> None:
    changed = set_parameter(CASE, f"pooled_commissioning.cross_area_subsidy_cap={text}")
    option = changed.option("pooled_commissioning")
    assert parameters_of(changed, option)["cross_area_subsidy_cap"] is None


@pytest.mark.parametrize(
    ("setting", "told"),
    [
        ("pooled_commissioning", "is not a setting; write it as OPTION.PARAMETER=VALUE"),
        ("pooled_commissioning.host_cost", "is not a setting; write it as"),
        ("=", "is not a setting"),
        (".=", "'' is not an option of tiny"),
        ("pool.host_cost=1", "'pool' is not an option of tiny; it knows alliance"),
        ("alliance.host_cost=1", "'host_cost' is not a parameter of alliance"),
        ("pooled_commissioning.host_cost=none", "is empty; give a number"),
        ("pooled_commissioning.cross_area_subsidy_cap=", "no value; write none to lift a cap"),
        ("pooled_commissioning.cross_area_subsidy_cap= ", "no value; write none to lift a cap"),
        ("pooled_commissioning.host_cost=5", "5 is not a share; give a number from 0 to 1"),
        ("pooled_commissioning.host_cost=2%", "write a percentage as a share"),
        ("pooled_commissioning.host_cost=nan", "'nan' is not a number"),
        ("pooled_commissioning.contract_management_cost=-1", "-1 is below 0; give 0 or more"),
        ("pooled_commissioning.contract_management_cost=1e99", "is above a million million"),
    ],
)
def test_a_setting_that_does_not_fit_is_refused_as_written(setting: str, told: str) -> None:
    with pytest.raises(InputError) as refused:
        set_parameter(CASE, setting)
    assert str(refused.value).startswith("--set: ")
    assert told in str(refused.value)


@given(st.text(max_size=30))
def test_any_setting_is_taken_or_refused(text: str) -> None:
    for setting in (text, f"alliance.gain_pain_cap={text}", f"alliance.{text}=1"):
        try:
            set_parameter(CASE, setting)
        except InputError as error:
            assert str(error).isprintable()


def test_a_term_is_a_number_or_names_one() -> None:
    assert term({"fee": Decimal("0.5")}, "fee") == Decimal("0.5")
    assert term({}, Decimal(7)) == 7
    assert term({"cap": None}, "cap") == 0


def test_ranges_are_the_cases_own_where_it_states_them() -> None:
    assert parameter_ranges(CASE, POOL)["cross_area_subsidy_cap"] == (Decimal(0), Decimal("0.2"))


def test_what_an_option_sets_is_decided_and_has_no_range() -> None:
    changed = set_parameter(CASE, "pooled_commissioning.host_cost=0.5")
    option = changed.option("pooled_commissioning")
    assert "host_cost" in parameter_ranges(CASE, POOL)
    assert "host_cost" not in parameter_ranges(changed, option)
