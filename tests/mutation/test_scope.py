from pathlib import Path

import pytest

from tests.mutation.scope import is_tried_in_full, judges_of

BOOKS = "toolkit/law/rulebooks"
TABLES = "tests.law.rulebooks"


@pytest.mark.parametrize(
    ("path", "first"),
    [
        (f"{BOOKS}/psr_england/routes.py", f"{TABLES}.test_psr_england"),
        (f"{BOOKS}/psr_england/figures.yaml", f"{TABLES}.test_psr_england"),
        (f"{BOOKS}/pa2023/changing.py", f"{TABLES}.test_pa2023"),
        (f"{BOOKS}/pcr2006/part_b.py", f"{TABLES}.test_procurement_before_2025"),
        (f"{BOOKS}/scotland2014/schemes.py", f"{TABLES}.test_scotland2014"),
        (f"{BOOKS}/contract_facts.py", f"{TABLES}.test_contract_facts"),
        ("toolkit/law/kleene.py", "tests.law.test_kleene"),
    ],
)
def test_a_fault_is_put_first_to_the_tests_that_mirror_its_file(path: str, first: str) -> None:
    assert judges_of(Path(path))[0] == first


def test_the_engine_is_also_put_to_the_tables_that_rest_on_it() -> None:
    assert f"{TABLES}.test_psr_england" in judges_of(Path("toolkit/law/kleene.py"))


@pytest.mark.parametrize("book", ["psr_england", "pa2023"])
def test_limits_are_also_put_to_the_table_of_limits(book: str) -> None:
    assert f"{TABLES}.test_limits" in judges_of(Path(f"{BOOKS}/{book}/limits.py"))


@pytest.mark.parametrize(
    ("path", "in_full"),
    [
        (f"{BOOKS}/regime/figures.yaml", True),
        (f"{BOOKS}/pa2023/routes.py", True),
        (f"{BOOKS}/pa2023/awarding.py", False),
        ("toolkit/law/kleene.py", False),
    ],
)
def test_what_is_not_tried_in_full_is_left_to_the_sample(path: str, in_full: bool) -> None:
    assert is_tried_in_full(Path(path)) is in_full
