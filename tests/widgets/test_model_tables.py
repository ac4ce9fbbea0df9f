"""Tables of a contract model hold what its file states, and say what it does not."""

import pytest

from toolkit.files import load_contract
from toolkit.files.contracts import shipped_models
from toolkit.statements.risk_shares import RISK_WORDS
from toolkit.widgets.model_tables import (
    agreements_table,
    models_table,
    responsibilities_table,
    risks_table,
    roles_table,
)

ALLIANCE = load_contract("alliance")


def test_a_model_is_one_row() -> None:
    (row,) = models_table([ALLIANCE]).to_dict("records")
    assert row == {
        "Model": "alliance",
        "Called": "Alliance",
        "Bears volume": "commissioners 50%, providers 50%",
        "Decides": "unanimity",
        "Evidence": "published",
    }


def test_every_type_of_risk_has_a_row_and_what_is_not_stated_says_so() -> None:
    table = risks_table(ALLIANCE).set_index("Risk")
    assert len(table) == len(RISK_WORDS)
    assert list(table.loc["V volume"])[:2] == ["50%", "50%"]
    assert list(table.loc["M case mix"]) == ["", "", "not stated"]


def test_roles_and_agreements_are_those_of_the_file() -> None:
    assert list(roles_table(ALLIANCE)["Role"]) == [one.role for one in ALLIANCE.parties]
    (row,) = agreements_table(ALLIANCE).to_dict("records")
    assert row["Signed by"] == "commissioners, providers"
    assert "adherence" in row["Joins"]


def test_gaps_and_overlaps_of_responsibilities_are_named() -> None:
    first, second, *rest = ALLIANCE.responsibilities
    twice = first.model_copy(update={"accountable": "providers"})
    torn = ALLIANCE.model_copy(update={"responsibilities": (first, twice, *rest)})
    table = responsibilities_table(torn).set_index("Function")
    assert table["Answers for it"][["assess need"]].tolist() == [
        "commissioners (one of several)",
        "providers (one of several)",
    ]
    assert table["Answers for it"][second.function.replace("_", " ")] == "nobody"


@pytest.mark.parametrize("name", shipped_models())
def test_every_shipped_model_has_all_its_tables(name: str) -> None:
    model = load_contract(name)
    for make in (roles_table, agreements_table, risks_table, responsibilities_table):
        assert len(make(model)), make.__name__
