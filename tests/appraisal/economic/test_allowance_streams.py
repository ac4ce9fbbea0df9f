import pytest

from tests.appraisal.economic.compared import USUAL, comparison, played, shire
from tests.simulation.agreed import Row, with_rows
from toolkit.appraisal.economic.allowance_streams import bias_streams, risk_streams
from toolkit.appraisal.economic.timeline import timeline_of
from toolkit.files.editions import load_edition

EDITION = load_edition("green_book_2026")


def risk(**stated: object) -> Row:
    return {
        "risk_id": "R", "label": "Late start", "options": "alliance", "chance": "0.2",
        "impact_gbp": "50000", "price_base": "2025-26", **stated,
    }  # fmt: skip


def factor(**stated: object) -> Row:
    return {
        "factor_id": "F", "options": "alliance", "project_type": "outsourcing",
        "costs": "alliance_team", "factor": "hope", "contribution_share": "0.5",
        "mitigation_share": "0", **stated,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("stated", "flows"),
    [
        ({}, [-10_000, 0]),
        ({"year": "2"}, [0, -10_000]),
        ({"options": USUAL}, [10_000, 0]),
        ({"price_base": "2024-25"}, [-10_200, 0]),
        ({"options": None}, None),
        ({"year": "3"}, None),
    ],
)
def test_a_risk_costs_its_chance_of_its_impact(stated: Row, flows: list[float] | None) -> None:
    case = with_rows(shire(), "risks", risk(**stated))
    streams = [*risk_streams(comparison(case), "alliance")]
    if flows is None:
        assert streams == []
    else:
        assert streams[0].central.gbp[0] == pytest.approx(flows)


def test_a_risk_that_is_counted_already_is_left_out() -> None:
    drawn = with_rows(shire(), "risks", risk(assumption_id=next(iter(shire().assumptions))))
    biased = with_rows(with_rows(shire(), "risks", risk(factor="F")), "optimism_bias", factor())
    for case in (drawn, biased):
        (stream,) = risk_streams(comparison(case), "alliance")
        assert stream.left_out == "drawn already"
    apart = with_rows(with_rows(shire(), "risks", risk(factor="G")), "optimism_bias", factor())
    assert next(risk_streams(comparison(apart), "alliance")).left_out == ""


@pytest.mark.parametrize(("mitigated", "uplift"), [("0", 0.41), ("1", 0.205), ("0.5", 0.3075)])
def test_costs_are_uplifted_by_what_is_left_of_the_bias(mitigated: str, uplift: float) -> None:
    case = with_rows(shire(), "optimism_bias", factor(mitigation_share=mitigated))
    (stream,) = bias_streams(comparison(case), EDITION, "alliance")
    team = played()["alliance"].accounts.used_gbp["alliance_team"] * timeline_of(case).to_real
    assert stream.drawn.gbp == pytest.approx(-uplift * team)


def test_a_bias_on_todays_costs_speaks_for_the_other_options() -> None:
    row = factor(options=f"alliance; {USUAL}", costs="contract_management")
    case = with_rows(shire(), "optimism_bias", row)
    (stream,) = bias_streams(comparison(case), EDITION, "alliance")
    today = played()[USUAL].central_accounts.used_gbp.get("contract_management")
    spent = 0 if today is None else (today * timeline_of(case).to_real).sum()
    assert stream.central.gbp.sum() == pytest.approx(0.41 * spent)


def test_no_row_and_no_such_type_uplift_nothing() -> None:
    assert [*bias_streams(comparison(), EDITION, "alliance")] == []
    other = with_rows(shire(), "optimism_bias", factor(project_type="castles"))
    assert [*bias_streams(comparison(other), EDITION, "alliance")] == []
