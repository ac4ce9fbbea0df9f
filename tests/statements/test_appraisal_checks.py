import pytest

from tests.statements.raw_cases import TINY, faults_of, with_identity, with_table
from toolkit.statements.raw import RawCase

BENEFIT = {
    "benefit_id": "B", "label": "Calls", "options": "alliance", "kind": "societal",
    "amount_per_year": "10", "price_base": "2025-26",
}  # fmt: skip
BIAS = {
    "factor_id": "F", "options": "alliance", "project_type": "outsourcing", "costs": "fee",
    "factor": "hope", "contribution_share": "0.6", "mitigation_share": "0",
}  # fmt: skip


def faults(raw: RawCase) -> list[str]:
    return faults_of(raw)


@pytest.mark.parametrize("table", ["benefits", "optimism_bias"])
def test_rows_name_options_of_the_case(table: str) -> None:
    row = {"benefits": BENEFIT, "optimism_bias": BIAS}[table]
    assert faults(with_table(TINY, table, [row])) == []
    wrong = with_table(TINY, table, [{**row, "options": "alliance; alliances"}])
    (found,) = faults(wrong)
    assert found.startswith(f"{table}.csv: options: 'alliances' is not an option; ")


def test_reasons_make_up_no_more_than_all_of_the_bias() -> None:
    other = {**BIAS, "factor_id": "G", "contribution_share": "0.4"}
    assert faults(with_table(TINY, "optimism_bias", [BIAS, other])) == []
    more = {**other, "contribution_share": "0.5"}
    (found,) = faults(with_table(TINY, "optimism_bias", [BIAS, more]))
    assert "brings what the rows for 'alliance' add up to above 1" in found
    apart = {**more, "options": "pooled_commissioning"}
    assert faults(with_table(TINY, "optimism_bias", [BIAS, apart])) == []


@pytest.mark.parametrize("year", ["2026", "2026-28", "26-27", "soon"])
def test_the_base_year_is_a_financial_year(year: str) -> None:
    assert faults(with_identity(TINY, base_year="2026-27")) == []
    (found,) = faults(with_identity(TINY, base_year=year))
    assert "is no financial year; write one such as 2026-27" in found
