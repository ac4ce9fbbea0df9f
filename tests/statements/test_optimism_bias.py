from tests.statements.rows_read import problems
from toolkit.statements.optimism_bias import BiasFactor

ROW = {
    "factor_id": "F", "options": "a", "project_type": "outsourcing", "costs": "fee",
    "factor": "hope", "contribution_share": "0.5", "mitigation_share": "0",
}  # fmt: skip


def test_shares_of_a_reason_lie_between_nothing_and_all() -> None:
    assert problems(BiasFactor, **ROW) == []
    for column in ("contribution_share", "mitigation_share"):
        (found,) = problems(BiasFactor, **{**ROW, column: "1.1"})
        assert found.startswith(f"{column}: '1.1' is above 1")
