from typing import get_args

from toolkit.report.simulation_documents import BorneRow, RedLineRow, SimulationDocument
from toolkit.simulation.signing import Test
from toolkit.statements.risk_shares import RISK_WORDS


def test_the_schema_names_every_type_of_risk_and_every_red_line() -> None:
    risks = get_args(BorneRow.model_fields["risk"].annotation)
    assert set(risks) == set(RISK_WORDS)
    tests = get_args(RedLineRow.model_fields["test"].annotation)
    assert set(tests) == set(get_args(Test.__value__))


def test_every_part_of_a_simulation_is_described_and_closed() -> None:
    schema = SimulationDocument.model_json_schema()
    for name, part in schema["$defs"].items():
        assert part["description"], name
        assert part["additionalProperties"] is False, name
