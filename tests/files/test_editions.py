from pathlib import Path

import pytest

from tests.statements.raw_cases import with_identity
from toolkit.errors import InputError
from toolkit.files import load_case
from toolkit.files.cases import read_case
from toolkit.files.editions import (
    edition_faults,
    load_deflator,
    load_edition,
    pack_digests,
    shipped_deflators,
    shipped_editions,
)
from toolkit.statements.case import Identity


@pytest.mark.parametrize("edition", shipped_editions())
def test_every_edition_that_ships_says_where_its_figures_were_read(edition: str) -> None:
    found = load_edition(edition)
    assert found.id == edition
    assert found.departures
    for part in (found.standard, found.health, found.qaly, found.wellby, found.eta):
        assert part.source
    assert not found.public_funds.applied
    assert found.qaly.price_base is None  # contested, so a case must state one
    assert (found.status == "scenario") == ("review" in edition)


@pytest.mark.parametrize("deflator", shipped_deflators())
def test_every_price_index_that_ships_has_no_gaps(deflator: str) -> None:
    found = load_deflator(deflator)
    years = [int(one.year[:4]) for one in found.index]
    assert years == list(range(years[0], years[0] + len(years)))
    assert found.licence
    assert (found.onward_share is None) == (found.onward_basis is None)


def test_the_editions_that_a_case_takes_by_default_all_ship() -> None:
    assert set(Identity.model_fields["editions"].default) <= set(shipped_editions())
    assert Identity.model_fields["deflator"].default in shipped_deflators()


def test_a_case_is_loaded_with_its_editions_and_their_digests() -> None:
    case = load_case("tiny")
    assert tuple(case.guidance) == case.editions
    assert set(pack_digests(case.editions, case.deflator)) <= set(case.digests)


def test_an_unknown_edition_or_index_is_refused_with_its_place(tmp_path: Path) -> None:
    raw = with_identity(read_case("tiny"), editions=["green_book_2025"], deflator="cpi")
    editions, index = edition_faults(raw)
    assert "'green_book_2025' is not an edition" in editions.what
    assert "green_book_202" in editions.what
    assert "'cpi' is not a price index" in index.what
    assert [*edition_faults(read_case("tiny"))] == []
    with pytest.raises(InputError):
        load_edition("nowhere")
