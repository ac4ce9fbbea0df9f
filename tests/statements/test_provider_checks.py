from hypothesis import given
from hypothesis import strategies as st

from tests.statements.raw_cases import TINY, built
from toolkit.statements.provider_checks import consortia_hold, parents_hold, ultimate_parents
from toolkit.statements.providers import Provider

ONE = next(iter(built(TINY).providers.values()))


def owned(**parents: str | None) -> dict[str, Provider]:
    return {
        name: ONE.model_copy(update={"provider_id": name, "parent_id": parent})
        for name, parent in parents.items()
    }


def test_the_top_of_a_chain_is_the_undertaking() -> None:
    assert ultimate_parents(owned(A="B", B="C", C=None)) == {"A": "C", "B": "C"}


def test_a_parent_that_left_still_holds_its_subsidiaries_together() -> None:
    assert ultimate_parents(owned(A="C", B="C")) == {"A": "C", "B": "C"}


@given(st.dictionaries(st.sampled_from("ABCD"), st.sampled_from("ABCDE"), min_size=1))
def test_chains_end_whatever_is_stated(parents: dict[str, str]) -> None:
    by_others = {name for name, parent in parents.items() if parent != name}
    assert set(ultimate_parents(owned(**parents))) == by_others


def test_a_case_without_parents_and_consortia_is_fine() -> None:
    assert list(parents_hold({}, TINY.tables)) == []
    assert list(consortia_hold({}, changed=False)) == []
