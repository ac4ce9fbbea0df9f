from dataclasses import replace
from decimal import Decimal

from toolkit.appraisal import Appraisal
from toolkit.report.chapters.open_award import open_award
from toolkit.report.content import Number, Table
from toolkit.statements.locking import COMPARED


def tables(appraisal: Appraisal) -> dict[str, Table]:
    return {one.id: one for one in open_award(appraisal).blocks if isinstance(one, Table)}


def test_lots_and_rules_stand_as_published(appraisal: Appraisal) -> None:
    told = tables(appraisal)
    assert told["open-lots"].rows[0][:3] == ("N", "North home care", "CON")
    rules = {row[0]: row[2] for row in told["open-rules"].rows}
    assert rules["L1"] is None
    assert rules["L2"] == Number(Decimal(55), "number", "case table rules", 0)
    assert rules["L3"] == Number(Decimal("0.1"), "number", "case table rules", 1)
    assert "open-winners" not in told


def test_units_so_few_that_each_may_be_a_person_are_not_counted_out(appraisal: Appraisal) -> None:
    lots = dict(appraisal.case.lots)
    lots["R"] = lots["R"].model_copy(update={"annual_units": Decimal(3)})
    case = appraisal.case.model_copy(update={"lots": lots})
    rows = tables(replace(appraisal, case=case))["open-lots"].rows
    assert [row[4] for row in rows] == [Decimal(10000), Decimal(8000), "fewer than 5"]


def test_what_is_tried_on_paper_is_no_published_rule(appraisal: Appraisal) -> None:
    rule = appraisal.case.rules["L2"]
    tried = {"rule_id": "L7", "kind": "low_price_what_if", "value": Decimal(22)}
    rules = {"L7": rule.model_copy(update=tried), "L2": rule}
    case = appraisal.case.model_copy(update={"rules": rules})
    rows = tables(replace(appraisal, case=case))["open-rules"].rows
    assert [row[0] for row in rows] == ["L2"]


def test_winners_are_named_once_there_is_an_award_and_never_their_prices(
    appraisal: Appraisal,
) -> None:
    made = {"stage": "award", "no_award": (COMPARED,), "advertised": "alliance"}
    case = appraisal.case.model_copy(update=made)
    table = tables(replace(appraisal, case=case))["open-winners"]
    won = {row[0]: row[2] for row in table.rows}
    assert won == {"N": "P2", "S": "P1", "R": "P3"}
    assert all(column.kind == "text" for column in table.columns)
