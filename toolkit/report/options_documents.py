"""What `toolkit simulate --json` prints where no option is named: every option in turn."""

from toolkit.appraisal import OptionResult
from toolkit.report.document import AboutCase, Document
from toolkit.report.documenting import about, simulation_document
from toolkit.report.simulation_documents import SimulationDocument
from toolkit.statements.case import Case


class SimulationsDocument(Document):
    """What `toolkit simulate --json` prints where no option is named."""

    case: str
    scenario: str | None
    options: tuple[SimulationDocument, ...]
    about: AboutCase


def simulations_document(
    case: Case, found: tuple[OptionResult, ...], *, seed: int, draws: int
) -> SimulationsDocument:
    """Write the simulations of several options as one document.

    Args:
        case: The case.
        found: Every option, played.
        seed: Chose the futures.
        draws: How many futures every option met.
    """
    return SimulationsDocument(
        case=case.id,
        scenario=case.scenario_id,
        options=tuple(
            simulation_document(case, one.option.id, one.simulation, seed=seed, draws=draws)
            for one in found
        ),
        about=about(case),
    )
