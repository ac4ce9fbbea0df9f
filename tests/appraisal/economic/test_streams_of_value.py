import numpy as np
import pytest

from tests.appraisal.economic.compared import DRAWS, OTHERS, USUAL, comparison, played, shire
from toolkit.appraisal.economic.prices import Nominal
from toolkit.appraisal.economic.streams_of_value import in_real_terms, resource_streams, used
from toolkit.appraisal.economic.timeline import timeline_of


@pytest.mark.parametrize("option", OTHERS)
def test_every_kind_of_resource_has_a_line_and_nothing_else_has(option: str) -> None:
    streams = {one.id: one for one in resource_streams(comparison(), option)}
    mine, theirs = (played()[one].accounts.used_gbp for one in (option, USUAL))
    assert set(streams) == {*mine, *theirs}
    assert all(one.drawn.gbp.shape == (DRAWS, 2) for one in streams.values())
    saved = sum(theirs.values()) - sum(mine.values())
    found = sum(one.drawn.gbp for one in streams.values())
    assert found == pytest.approx(saved * timeline_of(shire()).to_real, abs=1e-6)


def test_care_that_every_option_buys_alike_saves_nothing() -> None:
    streams = {one.id: one for one in resource_streams(comparison(), "alliance")}
    assert np.abs(streams["delivery"].drawn.gbp).max() < 1e-6


def test_business_as_usual_differs_from_itself_in_nothing() -> None:
    for stream in resource_streams(comparison(), USUAL):
        assert not stream.drawn.gbp.any()


def test_years_after_the_contract_are_empty_and_years_before_the_horizon_alone_count() -> None:
    money = Nominal(np.array([[102.0, 104.04]]))
    longer = shire().model_copy(update={"horizon_years": 4})
    found = in_real_terms(longer, money, timeline_of(longer))
    assert found.gbp[0] == pytest.approx([100, 100, 0, 0])
    shorter = shire().model_copy(update={"horizon_years": 1})
    assert in_real_terms(shorter, money, timeline_of(shorter)).gbp[0] == pytest.approx([100])


def test_resources_may_be_asked_for_by_kind() -> None:
    accounts = played()["alliance"].central_accounts
    assert used(accounts, ("delivery",)).gbp == pytest.approx(accounts.used_gbp["delivery"])
    assert used(accounts).gbp == pytest.approx(sum(accounts.used_gbp.values()))
    assert not used(accounts, ("unheard of",)).gbp.any()
