import pytest

from toolkit.law import Library
from toolkit.law.record_items import KEEP_RECORDS, PRESCRIBED, RECORD_UNDER


def test_regulation_24_is_covered_paragraph_by_paragraph() -> None:
    cited = {cite.split("reg 24")[1][:3] for item in RECORD_UNDER["psr_england"]
             for cite in item.cites}  # fmt: skip
    assert {f"({letter})" for letter in "abcdeghij"} <= cited
    assert any("(f)" in cite for item in RECORD_UNDER["psr_england"] for cite in item.cites)


@pytest.mark.parametrize("rulebook", RECORD_UNDER)
def test_every_item_hangs_on_a_duty_of_its_rulebook(rulebook: str, law: Library) -> None:
    duties = {rule.id for rule in law.rulebook(rulebook).rules if rule.gives}
    assert KEEP_RECORDS in duties
    for item in RECORD_UNDER[rulebook]:
        assert item.duties
        assert set(item.duties) <= duties, item.id


def test_items_of_one_record_have_different_names() -> None:
    for items in RECORD_UNDER.values():
        assert len({item.id for item in items}) == len(items)


def test_a_list_that_the_act_does_not_give_says_so() -> None:
    assert "inferred" in PRESCRIBED["pa2023"]
    assert all("s.98" in " ".join(item.cites) for item in RECORD_UNDER["pa2023"])
