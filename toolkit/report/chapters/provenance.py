"""What it takes to run the same appraisal again and get the same bytes."""

from toolkit.appraisal import Appraisal
from toolkit.report.chapters.words import CASE, SIMULATION
from toolkit.report.content import Column, Number, Paragraph, Section, Table, Value
from toolkit.report.showing import day, say
from toolkit.version import VERSION


def provenance(appraisal: Appraisal, commit: str | None) -> Section:
    """State version, inputs, law, seed, draws and solver."""
    intro = Paragraph(
        say("The same inputs, day, seed and version give the same report, byte for byte.")
    )
    blocks = intro, _run(appraisal, commit), _digests(appraisal)
    return Section("provenance", "How this report was made", blocks)


def _run(appraisal: Appraisal, commit: str | None) -> Table:
    case = appraisal.case
    editions: dict[str, str] = {}
    for result in appraisal.results:
        editions |= result.findings.editions
    imbalance = max(
        (one.simulation.largest_imbalance_gbp for one in appraisal.results if one.simulation),
        default=None,
    )
    rows: tuple[tuple[str, Value], ...] = (
        ("Toolkit version", VERSION),
        ("Commit", commit or "not run from a checkout"),
        ("Case", case.id),
        ("Scope", "all lots" if case.scope == "all" else "core lots"),
        ("Scenario", case.scenario_id or "none"),
        ("Changes to the case", "; ".join(case.applied) or "none"),
        ("Service", f"{day(case.start)} to {day(case.end)}"),
        ("Price base", case.price_base),
        ("Law as known on", day(appraisal.as_of)),
        ("Rulebooks", "; ".join(f"{book} {edition}" for book, edition in editions.items())),
        ("Seed", str(appraisal.seed)),
        ("Futures drawn", Number(appraisal.draws, "units", CASE)),
        ("Contract years", Number(case.years, "units", CASE)),
        ("Solver", "; ".join(sorted({one.allocation.solver for one in appraisal.results}))),
        (
            "Largest imbalance of the ledger",
            None if imbalance is None else Number(imbalance, "pence", SIMULATION),
        ),
    )
    return Table(
        id="run",
        sheet="Provenance",
        caption="The run",
        columns=(Column("What"), Column("Value")),
        rows=rows,
    )


def _digests(appraisal: Appraisal) -> Table:
    return Table(
        id="digests",
        sheet="Files read",
        caption="Files read, with their SHA-256",
        columns=(Column("File"), Column("SHA-256")),
        rows=tuple(sorted(appraisal.case.digests.items())),
        folded=True,
    )
