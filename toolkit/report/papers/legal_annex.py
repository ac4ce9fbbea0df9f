"""The legal annex: option by option what the law finds, why, what is open, and by which day."""

from toolkit.appraisal import Appraisal
from toolkit.files import load_law
from toolkit.report.chapters.days import timetables
from toolkit.report.chapters.law import law
from toolkit.report.chapters.timetable import timetable
from toolkit.report.chapters.words import LAW, titles
from toolkit.report.content import Column, Paragraph, Report, Section, Table, Value
from toolkit.report.document import NOT_ADVICE
from toolkit.report.law_grouping import groups_of, is_found, likely, options_alike
from toolkit.report.law_words import capital, in_short, named_in
from toolkit.report.law_words import title_of as asked_by
from toolkit.report.papers.framing import framed
from toolkit.report.showing import day, say
from toolkit.report.stamping import stamp

OPEN_TO_READ = (
    "This annex is meant to be published or handed to a lawyer. It is not privileged and holds no "
    "advice. Findings come from rules of law written down with their clauses; where nobody has "
    "verified a step against the enactment, the answer says likely at most."
)


def legal_annex(appraisal: Appraisal, _option: str = "") -> Report:
    """Write up what the law finds about every option.

    Args:
        appraisal: A finished appraisal.
    """
    found = timetables(appraisal, load_law())
    return framed(
        appraisal,
        "Legal annex",
        (
            Section(
                "by-option",
                "Option by option",
                (
                    Paragraph(say(OPEN_TO_READ)),
                    Paragraph(
                        say(f"{NOT_ADVICE} Law as known on {day(appraisal.as_of)}."), "notice"
                    ),
                    _side_by_side(appraisal),
                ),
            ),
            law(appraisal),
            timetable(appraisal.case, found, stamp(appraisal.case)),
        ),
    )


def _side_by_side(appraisal: Appraisal) -> Table:
    """Set options and the lots that the same law governs beside each other."""
    rows: list[tuple[Value, ...]] = []
    by_option = {result.option.id: result for result in appraisal.results}
    for same in options_alike([result.findings for result in appraisal.results]):
        found = same[0]
        who = titles([by_option[one.option] for one in same], len(appraisal.results))
        for group in groups_of(found):
            mine = [one for one in group.findings if one.kind == "route"]
            regime = next(iter(group.of_kind("regime")), None)
            doubts = {step for one in group.findings for step in one.unverified}
            rows.append(
                (
                    capital(who),
                    in_short(group.subjects, found.option),
                    named_in(found, regime.verdict) if regime else "asked lot by lot",
                    "; ".join(asked_by(one) for one in mine if is_found(one)) or "none",
                    "; ".join(asked_by(one) for one in mine if likely(one)) or "none",
                    sum(not one.settled for one in group.findings),
                    len(doubts),
                )
            )
    return Table(
        id="law-by-option",
        sheet="Law by option",
        caption="Which law governs each option, and which routes to a contract it leaves",
        columns=(
            Column("Option"),
            Column("Lots", note="Lots for which regime and every route read the same"),
            Column("Which law governs"),
            Column("Routes open"),
            Column("Routes likely", note="Only something unverified keeps them from being settled"),
            Column("Unknown", "units", LAW, "Findings on the first of the lots that stay unknown"),
            Column("Unverified", "units", LAW, "Steps nobody has verified against the enactment"),
        ),
        rows=tuple(rows),
        empty="No rulebook was asked.",
    )
