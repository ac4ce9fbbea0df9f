import pytest

from tests.report.models import SCRIPT, hostile, of_one_party, specimen
from toolkit.report import say_models
from toolkit.statements.contracts import ContractModel
from toolkit.statements.risk_shares import RISK_WORDS


def lines_under(text: str, title: str) -> list[str]:
    """Give the lines of one part of what is told about a model."""
    lines = text.splitlines()
    start = lines.index(title) + 1
    return lines[start : lines.index("", start)]


def test_the_drawing_shows_who_signs_and_who_pays_whom() -> None:
    drawn = lines_under(say_models.model(specimen()), "Who signs and who pays")
    assert drawn == [
        "                  commissioners  leads  providers  resources",
        "service contract        o==========o        |          |",
        "sub-contract            |          o========o          |",
        "care                    o---------->        |          |",
        "passed on               |          o-------->          |",
        "Team                    o------------------------------>",
        "Gain and pain           <---------->        |          |",
        "Outcomes                <----------o        |          |",
    ]


def test_every_risk_type_is_told_and_what_is_not_stated_says_so() -> None:
    text = "\n".join(lines_under(say_models.model(specimen()), "Who bears which risk"))
    assert all(f"{risk} {words}" in text for risk, words in RISK_WORDS.items())
    assert text.count("not stated") == len(RISK_WORDS) - 1
    assert "33.5%          66.5%" in text
    assert "shares not stated" in text


def test_terms_are_told_with_value_range_and_source() -> None:
    text = " ".join(say_models.model(specimen()).split())
    assert "amount: £600,000 (£350,000 to £900,000) GBP per year, team_cost; assumed" in text
    assert "provider share: 50% share of the difference, provider_share" in text
    assert "band 1, upto: 2%" in text


def test_what_nobody_or_several_answer_for_is_told() -> None:
    text = say_models.model(specimen())
    assert "Several answer for: share data" in text
    assert "Nobody answers for: assess need" in text


def test_a_model_that_states_little_says_so() -> None:
    text = say_models.model(of_one_party())
    assert "none stated" in text
    assert "entry        not stated" in text
    assert lines_under(text, "Duties") == ["  not stated"]


def test_the_listing_has_one_part_a_model() -> None:
    text = say_models.listing([specimen(), of_one_party()])
    assert text.startswith("2 contract models")
    assert "One lead answers for all care.\n" in text
    assert "Volume risk  commissioners 66.5%, leads 33.5%" in text
    assert "Evidence     reported" in text
    assert "Evidence     none" in text


@pytest.mark.parametrize("model", [specimen(), hostile(), of_one_party()], ids=["", "bad", "one"])
def test_lines_are_short_enough_for_a_terminal(model: ContractModel) -> None:
    for text in (say_models.model(model), say_models.listing([model])):
        assert max(map(len, text.splitlines())) <= say_models.WIDE


def test_hostile_words_are_told_as_they_stand() -> None:
    assert say_models.model(hostile()).startswith(f"{SCRIPT} (specimen)")
