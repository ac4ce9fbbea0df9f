"""What the law says about each option: which law governs, routes, duties, limits, what is open."""

from collections.abc import Sequence

from toolkit.appraisal import Appraisal, OptionResult
from toolkit.law import Findings
from toolkit.report.chapters.law_reasons import reasoning, reasons
from toolkit.report.chapters.law_tables import (
    duties,
    limits,
    open_limits,
    other_routes,
    questions,
    regimes,
    rest_of_questions,
    reviews,
    routes,
    rulebooks,
)
from toolkit.report.chapters.law_tree import telling_route, tree_figure
from toolkit.report.chapters.words import LAW, count, headed, several, titles
from toolkit.report.content import Block, Bullets, Heading, Paragraph, Section, Text
from toolkit.report.document import NOT_ADVICE
from toolkit.report.law_grouping import groups_of, is_found, likely, options_alike, questions_of
from toolkit.report.law_words import in_words, notes_of
from toolkit.report.showing import day, say, sentence
from toolkit.report.stamping import stamp
from toolkit.statements.case import Case

__all__ = ["in_words", "law"]


def law(appraisal: Appraisal) -> Section:
    """Tell what was found, once for all options for which it is the same."""
    by_option = {result.option.id: result for result in appraisal.results}
    blocks: list[Block] = [Paragraph(say(NOT_ADVICE), "notice"), *_edition(appraisal)]
    groups = options_alike([result.findings for result in appraisal.results])
    for number, same in enumerate(groups, start=1):
        group = tuple(by_option[one.option] for one in same)
        blocks += _about(appraisal.case, same[0], group, number)
    return Section("law", "What the law says", tuple(blocks))


def _edition(appraisal: Appraisal) -> list[Block]:
    notices: dict[str, None] = {}
    for result in appraisal.results:
        notices |= dict.fromkeys(notes_of(result.findings))
    told = f"Law as known on {day(appraisal.as_of)}."
    found: list[Block] = [Paragraph(say(told))]
    if notices:
        found.append(Bullets(tuple(say(sentence(notice)) for notice in notices)))
    return found


def _about(
    case: Case, findings: Findings, group: tuple[OptionResult, ...], number: int
) -> list[Block]:
    of = len(case.options)
    who = titles(group, of)
    blocks: list[Block] = []
    if len(group) < of:
        blocks.append(Heading(f"law-{number}", f"Law: {who}"))
    blocks.append(Paragraph(_in_brief(findings, who, number)))

    asked = questions_of(findings)  # takes seconds, so once for both tables

    def caption(text: str) -> str:
        return headed(text, group, of)

    return [
        *blocks,
        regimes(findings, number, caption("Which law governs, lots that share it together")),
        routes(findings, number, caption("Routes that are open, or likely to be")),
        other_routes(findings, number, caption("Every other route, closed or unknown")),
        duties(findings, number, caption("Duties that apply, in the order in which they fall due")),
        limits(findings, number, caption("Limits that the law sets on the award")),
        open_limits(findings, number, caption("Limits that may bind, and what they wait for")),
        questions(asked, findings, number, caption(f"What to find out next: {asked.in_words}")),
        *_why(findings, number, who, stamp(case)),
        rest_of_questions(asked, findings, number, caption("Every other open question")),
        reviews(findings, number, caption("Reviews by people who answer for the option")),
        rulebooks(findings, number, caption("How far each rulebook settles its questions")),
        reasons(findings, number, caption("Reasons and clauses, finding by finding")),
        reasoning(findings, number, caption("Reasoning behind regimes and routes, step by step")),
    ]


def _why(findings: Findings, number: int, who: str, mark: str) -> list[Block]:
    """Draw the reasoning behind one route, the one of which most is known."""
    route = telling_route(groups_of(findings))
    if route is None:
        return []
    return [tree_figure(route, id=f"fig-tree-{number}", about=who, stamp=mark)]


def _in_brief(findings: Findings, who: str, number: int) -> Text:
    """Say what is open to the option, then how much was asked and how much of it is settled."""
    ways: Sequence[str] = sorted({one.id for one in findings.of_kind("route") if is_found(one)})
    maybe = {one.id for one in findings.of_kind("route") if likely(one)} - set(ways)
    return say(
        f"For {who}, of the routes to a contract ",
        count(len(ways), LAW, f"routes-{number}"),
        " are found open or mandatory for some lot and ",
        count(len(maybe), LAW, f"routes-{number}"),
        " more are likely to be, on a path that holds unverified steps. The law was asked ",
        *several(len(findings.findings), "question", LAW, f"rulebooks-{number}"),
        "; ",
        count(len(findings.unknown), LAW, f"questions-{number}"),
        " stay unknown. Unknown never counts as met.",
    )
