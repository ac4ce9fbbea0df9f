from pathlib import Path

import pytest

from tests.mutation.scope import judges_of

BOOKS = "toolkit/law/rulebooks"
TABLES = "tests.law.rulebooks"


@pytest.mark.parametrize(
    ("path", "first"),
    [
        (f"{BOOKS}/psr_england/routes.py", f"{TABLES}.test_psr_england"),
        (f"{BOOKS}/psr_england/figures.yaml", f"{TABLES}.test_psr_england"),
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
