import pytest

from tests.statements.raw_cases import TINY, with_table
from toolkit.errors import InputError
from toolkit.statements.building import build_case


@pytest.mark.parametrize(
    ("spot", "text", "said"),
    [
        ("before anwser", "x", "did you mean 'before answer'"),
        ("after law", "{figure: ranking.aliance.total}", "did you mean 'ranking.alliance.total'"),
        ("after law", "# Now {figure: case.years}", "in a heading"),
    ],
)
def test_a_text_that_cannot_be_shown_is_refused_with_its_place(
    spot: str, text: str, said: str
) -> None:
    raw = with_table(TINY, "texts", [{"text_id": "T1", "spot": spot, "text": text}])
    with pytest.raises(InputError) as refused:
        build_case(raw)
    (fault,) = refused.value.faults
    assert said in fault.what
    assert str(fault.place).startswith("texts.csv:2:")


def test_a_sound_text_is_believed() -> None:
    row = {"text_id": "T1", "spot": "after law", "text": "{figure: ranking.alliance.total}"}
    assert list(build_case(with_table(TINY, "texts", [row])).texts) == ["T1"]
