"""The verb: precomputed runs as one page with a small script of our own and no network."""

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from markupsafe import Markup

from toolkit.appraisal import OptionResult
from toolkit.appraisal.assurance.obstacles import past_sunset
from toolkit.appraisal.in_one_order import measured
from toolkit.errors import InputError, Place
from toolkit.files.shipped import shipped
from toolkit.report.chapters.answer import opening, separation
from toolkit.report.chapters.words import why_no_award
from toolkit.report.content import Bullets, Figure, Number, Paragraph, Report, Table, Text
from toolkit.report.explorer.pictures import money_figure, ranking_figure
from toolkit.report.explorer.runs import Run, scores_as_json
from toolkit.report.explorer.tables import (
    award_table,
    law_tables,
    money_table,
    overview,
    worth_table,
)
from toolkit.report.html import environment
from toolkit.report.showing import day
from toolkit.report.stamping import stamp
from toolkit.report.writing import put
from toolkit.version import VERSION

TEMPLATE, SCRIPT = "explorer.html.j2", "explorer.js"


@dataclass(frozen=True)
class OptionView:
    """One option of one run, as the page shows it.

    Args:
        result: What was found.
        against: Why it has no award; empty where it has one.
        tables: Award, money by body, law.
    """

    result: OptionResult
    against: str
    tables: tuple[Table, ...]


@dataclass(frozen=True)
class RunView:
    """One run, as the page shows it."""

    run: Run
    opening: Text
    told: tuple[Paragraph | Bullets, ...]
    figures: tuple[Figure, ...]
    worth: Table | None
    options: tuple[OptionView, ...]


def explorer(runs: Sequence[Run], *, priced: bool = False) -> bytes:
    """Write runs as a page; the same runs give the same bytes.

    Args:
        runs: The case as stated first.
        priced: Whether prices of bids may be in it, which only commissioners may see.

    Raises:
        InputError: The sunset date of the analysis lies before the day whose law was used.
    """
    base = runs[0].appraisal
    case, mark = base.case, stamp(base.case)
    if expired := past_sunset(case.assurance, base.as_of):
        raise InputError.single(Place("case.yaml"), "assurance.sunset", expired)
    report = Report(
        id=case.id,
        title=case.title,
        subtitle=f"{case.place}. Law as known on {day(base.as_of)}.",
        stamp=mark,
        banners=case.warnings,
        sections=(),
        watermark=base.assurance.watermark,
    )
    script = shipped("reports", "templates", SCRIPT).read_text(encoding="utf-8")
    page = (
        environment()
        .get_template(TEMPLATE)
        .render(
            report=report,
            views=[_view(run, mark, priced=priced) for run in runs],
            criteria=measured(case),
            may_weigh=case.stage == "plan",
            caveats=case.caveats,
            draws=base.draws,
            seed=base.seed,
            version=VERSION,
            priced=priced,
            data=Markup(scores_as_json(runs)),
            script=Markup(script),
            digest=b64encode(sha256(script.encode("utf-8")).digest()).decode("ascii"),
        )
    )
    return page.lstrip().encode("utf-8")


def write_explorer(runs: Sequence[Run], path: Path, *, priced: bool = False) -> None:
    """Write the page as a file; nothing is left behind where that fails.

    Args:
        runs: The case as stated first.
        path: Ends in `.html`; a file that is there already is replaced.
        priced: Whether prices of bids may be in it.

    Raises:
        InputError: The name does not end in `.html`, the folder cannot be written to, or the
            analysis is past its sunset.
    """
    if path.suffix.lower() != ".html":
        what = "is not the name of a page; give one that ends in .html"
        raise InputError.single(Place(str(path)), "", what)
    put(path.parent, {path: explorer(runs, priced=priced)})


def _view(run: Run, mark: str, *, priced: bool) -> RunView:
    found = run.appraisal
    figures = ranking_figure(run, mark), money_figure(run, mark)
    told = [one for one in separation(found) if isinstance(one, Paragraph | Bullets)]
    return RunView(
        run,
        _here(opening(found)),
        tuple(told),
        tuple(one for one in figures if one is not None),
        worth_table(run),
        tuple(
            OptionView(
                result,
                "" if result.allocation.awards else why_no_award(result),
                (
                    award_table(run, number, result, priced=priced),
                    money_table(run, number, result),
                    *law_tables(run, number, result),
                ),
            )
            for number, result in enumerate(overview(found), 1)
        ),
    )


def _here(text: Text) -> Text:
    """Take links out of numbers, as the tables they lead to are those of the report."""
    return tuple(replace(part, where="") if isinstance(part, Number) else part for part in text)
