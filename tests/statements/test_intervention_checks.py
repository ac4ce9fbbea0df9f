from decimal import Decimal

from tests.statements.test_interventions import INTERVENTION
from toolkit.errors import Place
from toolkit.statements.intervention_checks import (
    streams_belong_to_funders,
    tiers_exist,
    tiers_make_a_whole,
)
from toolkit.statements.interventions import Intervention
from toolkit.statements.linked_activities import RiskTier
from toolkit.statements.raw import Cell, RawRow
from toolkit.statements.streams import Stream

PLACE = Place("t.csv", 2, 3)


def tier(name: str, people: str, activity: str) -> RiskTier:
    return RiskTier(
        activity_id="EM",
        tier=name,
        people_share=Decimal(people),
        activity_share=Decimal(activity),
    )


def raw(*columns: str) -> RawRow:
    return {column: Cell("", PLACE) for column in columns}


def test_a_tier_that_the_activity_lacks_is_refused_by_name() -> None:
    row = Intervention.model_validate({**INTERVENTION, "tiers": "high; hgh"})
    tiers = [tier("high", "0.1", "0.3"), tier("low", "0.9", "0.7")]
    (fault,) = tiers_exist([(raw("tiers"), row)], tiers)
    assert (fault.place, fault.name) == (PLACE, "tiers")
    assert fault.what == "'hgh' is not a tier of EM; did you mean 'high'? it knows high, low"


def test_money_of_another_body_is_refused() -> None:
    own, other = (
        Stream(stream_id=name, commissioner_id=body, stream_name=name, available_gbp=Decimal(1))
        for name, body in (("OWN", "ICB"), ("OTHER", "LCC"))
    )
    rows = [
        (raw("stream_id"), Intervention.model_validate({**INTERVENTION, **cells}))
        for cells in ({"stream_id": "OWN"}, {"stream_id": "OTHER"}, {})
    ]
    (fault,) = streams_belong_to_funders(rows, {"OWN": own, "OTHER": other})
    assert (fault.place, fault.name) == (PLACE, "stream_id")
    assert fault.what == "'OTHER' is money of LCC, not of ICB; correct one of them"


def test_tiers_that_do_not_make_a_whole_are_refused_column_by_column() -> None:
    columns = ("people_share", "activity_share")
    rows = [(raw(*columns), tier("high", "0.1", "0.3")), (raw(*columns), tier("low", "0.9", "0.6"))]
    (fault,) = tiers_make_a_whole(rows)
    assert fault.name == "activity_share"
    assert fault.what == "the tiers of EM sum to 0.9; make them sum to 1"
