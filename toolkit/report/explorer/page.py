"""The verb: precomputed runs as one page with a small script of our own and no network."""

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from markupsafe import Markup

from toolkit.appraisal.assurance.obstacles import past_sunset
from toolkit.appraisal.in_one_order import measured
from toolkit.errors import InputError, Place
from toolkit.files.shipped import shipped
from toolkit.report.audience.readers import Reader
from toolkit.report.content import Report
from toolkit.report.explorer.runs import Run, scores_as_json
from toolkit.report.explorer.views import view_of
from toolkit.report.html import environment, filled
from toolkit.report.putting import put_one
from toolkit.report.showing import day
from toolkit.report.stamping import stamp
from toolkit.version import VERSION

PUBLIC = Reader("public")
TEMPLATE, SCRIPT = "explorer.html.j2", "explorer.js"


def explorer(runs: Sequence[Run], reader: Reader = PUBLIC) -> bytes:
    """Write runs as a page; the same runs give the same bytes.

    Args:
        runs: The case as stated first.
        reader: Anybody but commissioners gets no score, weight, sum or price.

    Raises:
        InputError: The sunset date of the analysis lies before the day whose law was used.
    """
    base = runs[0].appraisal
    case, mark, full = base.case, stamp(base.case), reader.sees_everything
    if expired := past_sunset(case.assurance, base.as_of):
        raise InputError.single(Place("case.yaml"), "assurance.sunset", expired)
    report = Report(
        id=case.id,
        title=case.title,
        subtitle=f"{case.place}. Law as known on {day(base.as_of)}.",
        stamp=mark,
        banners=case.warnings if full else (),
        sections=(),
        watermark=base.assurance.watermark,
    )
    script = shipped("reports", "templates", SCRIPT).read_text(encoding="utf-8")
    told = {
        "report": report,
        "views": [view_of(run, mark, reader) for run in runs],
        "criteria": measured(case),
        "full": full,
        "may_weigh": case.stage == "plan",
        "caveats": case.caveats,
        "draws": base.draws,
        "seed": base.seed,
        "version": VERSION,
        "data": Markup(scores_as_json(runs if full else ())),
        "script": Markup(script),
        "digest": b64encode(sha256(script.encode("utf-8")).digest()).decode("ascii"),
    }
    return filled(environment(), TEMPLATE, told)


def write_explorer(runs: Sequence[Run], path: Path, reader: Reader = PUBLIC) -> None:
    """Write the page as a file; nothing is left behind where that fails.

    Args:
        runs: The case as stated first.
        path: Ends in `.html`; a file that is there already is replaced.
        reader: For whom.

    Raises:
        InputError: The name does not end in `.html`, the folder cannot be written to, or the
            analysis is past its sunset.
    """
    put_one(path, "page", explorer(runs, reader))
