import pytest
from pydantic import ValidationError

from toolkit.statements.coverage import Coverage, Idea


def test_an_idea_without_a_home_is_refused() -> None:
    with pytest.raises(ValidationError, match="where"):
        Idea.model_validate({"idea": "Trust", "kind": "enabler", "where": [], "reach": "Nowhere."})


def test_groups_stand_under_titles_in_the_order_of_the_list() -> None:
    one = {"idea": "Trust", "kind": "enabler", "where": ["table:criteria"], "reach": "Weigh it."}
    page = Coverage.model_validate({name: [one] for name in Coverage.model_fields})
    assert list(page.groups()) == [
        "Models and money",
        "Parties",
        "Barriers and enablers",
        "Insights and pitfalls",
    ]
    assert page.groups()["Parties"][0].status == "built"
