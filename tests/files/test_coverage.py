"""Every idea of the articles has a home, and every home that is named is there."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from typer.main import get_command

from toolkit.cli.verbs import app
from toolkit.files.contracts import shipped_models
from toolkit.files.coverage import load_coverage
from toolkit.law import Library
from toolkit.statements.assumptions import Affects
from toolkit.statements.award_rules import AwardRule
from toolkit.statements.case import Case, Identity
from toolkit.statements.contracts import ContractModel
from toolkit.statements.coverage import Idea
from toolkit.statements.options import Option
from toolkit.statements.tables import TABLES

ROOT = Path(__file__).parents[2]
COUNTS = (37, 13, 49, 15)  # rows of the four lists that the ideas were read from
IDEAS = [one for ideas in load_coverage().groups().values() for one in ideas]


def homes(library: Library) -> Iterator[str]:
    """Give everything that may be named as a home and is no file."""
    schema = str(ContractModel.model_json_schema())
    yield from (f"mechanism:{name}" for name in re.findall(r"'const': '(\w+)'", schema))
    yield from (f"model:{name}" for name in shipped_models())
    yield from (f"assumption:{name}" for name in get_args(Affects))
    kinds = get_args(AwardRule.model_fields["kind"].annotation)
    yield from (f"award_rule:{name}" for name in kinds)
    yield from (f"verb:{name}" for name in vars(get_command(app))["commands"])
    for name, table in TABLES.items():
        yield f"table:{name}"
        yield from (f"field:{name}.{column}" for column in table.row.model_fields)
    yield from (f"field:case.{name}" for name in Identity.model_fields)
    yield from (f"field:options.{name}" for name in Option.model_fields)
    for rulebook in library.rulebooks.values():
        yield f"rulebook:{rulebook.id}"
        yield from (f"rule:{rulebook.id}/{rule.id}" for rule in rulebook.rules)


def shipped(case: Case) -> Iterator[str]:
    yield f"case:{case.id}"
    yield from (f"scenario:{case.id}/{name}" for name in case.scenarios)
    yield from (f"intervention:{case.id}/{name}" for name in case.interventions)


@pytest.fixture(scope="module")
def known(law: Library, flagship: Case) -> set[str]:
    """Everything that may be named and is no file."""
    return {*homes(law), *shipped(flagship)}


FILES = {
    "module": "{}",
    "published": "tests/published/{}",
    "chapter": "toolkit/report/chapters/{}.py",
    "test": "tests/test_{}.py",
}


@pytest.mark.parametrize("one", IDEAS, ids=lambda one: one.idea)
def test_every_home_is_there(one: Idea, known: set[str]) -> None:
    for home in one.where:
        sort, _, name = home.partition(":")
        there = (ROOT / FILES[sort].format(name)).is_file() if sort in FILES else home in known
        assert there, home


def test_every_row_of_the_lists_stands_here_once() -> None:
    groups = load_coverage().groups()
    assert tuple(len(ideas) for ideas in groups.values()) == COUNTS
    assert len({one.idea for one in IDEAS}) == sum(COUNTS)


def test_what_is_not_computed_is_only_what_cannot_be() -> None:
    assert not [one.idea for one in IDEAS if one.status == "not yet"]
    assert len([one for one in IDEAS if one.status == "context"]) <= 4
