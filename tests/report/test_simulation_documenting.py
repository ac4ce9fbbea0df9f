from collections import defaultdict

import pytest

from toolkit.appraisal import Appraisal
from toolkit.report.simulation_documenting import simulation_document
from toolkit.report.simulation_documents import SimulationDocument


@pytest.fixture(scope="session")
def document(rich: Appraisal) -> SimulationDocument:
    result = rich.result("alliance")
    return simulation_document(rich.case, "alliance", result.simulation, seed=1, draws=200)


def test_gains_by_lot_add_up_to_nothing(document: SimulationDocument) -> None:
    sums: dict[str | None, float] = defaultdict(float)
    for row in document.gains:
        sums[row.lot] += row.gbp
    assert len(sums) > 1
    assert all(abs(gbp) < 0.1 for gbp in sums.values())


def test_what_was_found_is_written_whole(document: SimulationDocument, rich: Appraisal) -> None:
    found = rich.result("alliance").simulation
    assert found
    for written, there in (
        (document.parties, found.parties),
        (document.lots, found.lots),
        (document.flows, found.flows),
        (document.dues, found.dues),
        (document.one_more, found.one_more),
        (document.red_lines, found.red_lines),
        (document.exits, found.exits),
        (document.borne, found.borne),
        (document.affordable, found.affordability.years),
        (document.exposure, found.incidence.parties),
    ):
        assert len(written) == len(there) > 0
    assert document.business_as_usual == rich.case.business_as_usual
    assert document.convergence is not None
    assert document.convergence.settled == (found.convergence and found.convergence.settled)


def test_chances_come_with_their_error_or_not_at_all(document: SimulationDocument) -> None:
    bodies = [row for row in document.parties if row.party == "CON"]
    assert all(row.deficit is not None and row.deficit.error > 0 for row in bodies)
    assert all(row.breach is None for row in bodies)
    providers = [row for row in document.parties if row.party == "P2"]
    assert all(row.breach is not None for row in providers)


def test_what_moves_outside_is_told_only_of_those_it_touches(document: SimulationDocument) -> None:
    touched = {row.party for row in document.parties if row.outside_gbp is not None}
    assert touched == {"ICB", "ACUTE", "resources"}


def test_without_an_award_it_says_why(barren: Appraisal) -> None:
    first = barren.results[0]
    document = simulation_document(barren.case, first.option.id, None, seed=1, draws=200)
    assert not document.simulated
    assert document.why_not
    assert not [*document.parties, *document.flows, *document.gains, *document.red_lines]
