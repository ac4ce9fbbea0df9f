from typing import Any

import pytest

from tests.law.rulebooks.psr_tables import Table, shelve
from toolkit.law.rulebooks import psr_england

RULEBOOK = shelve("psr_england", psr_england.build)
SENTENCES = Table.of(RULEBOOK, "psr_england")


@pytest.mark.parametrize("row", SENTENCES.rows, ids=lambda row: row["name"])
def test_table_of_sentences(row: dict[str, Any]) -> None:
    SENTENCES.check(row)
