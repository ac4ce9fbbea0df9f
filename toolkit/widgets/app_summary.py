"""The answer in two lines, which stays in sight whatever step is open."""

from html import escape

from toolkit.appraisal import Appraisal
from toolkit.report.stamping import stamp
from toolkit.statements.case import Case
from toolkit.widgets.app_money import award_line


def case_html(case: Case) -> str:
    """Say which case is open, and what a result of it may be taken for."""
    caveats = "".join(f"<li>{escape(one)}</li>" for one in case.caveats)
    more = f"<details><summary>Before you rely on this</summary><ul>{caveats}</ul></details>"
    return (
        f"<div class='toolkit-text'><h1>{escape(case.title)}</h1>"
        f"<p class='lead'>{escape(case.summary)}</p>"
        f"<p class='stamp'>{escape(stamp(case))}. Not legal advice.</p>"
        f"{more if caveats else ''}</div>"
    )


def waiting_html(*, stopped: bool = False) -> str:
    """Say that there is no answer, or none yet."""
    told = "No answer: the work was stopped." if stopped else "The answer is being worked out."
    return f"<div class='answer-line'><p class='first'>{told}</p></div>"


def answer_html(found: Appraisal, option_id: str) -> str:
    """Say which option comes first and by how much, and what the one looked at costs."""
    result = found.result(option_id)
    title = escape(result.option.title)
    return (
        f"<div class='answer-line'><p class='first'>{escape(first_line(found))}</p>"
        f"<p>“{title}”: {escape(award_line(result.allocation))}</p></div>"
    )


def first_line(found: Appraisal) -> str:
    """Say which option comes first by score, and whether the evidence bears that out."""
    if not found.ranking:
        return "No option has an award."
    first = found.result(found.ranking[0])
    total = first.total or 0.0
    line = f"First by score: {first.option.title}, {total:.1f} of 100"
    if len(found.ranking) == 1:
        return f"{line}; no other option has an award."
    second = found.result(found.ranking[1])
    tied = next((group for group in found.tied if first.option.id in group), ())
    if tied:
        others = ", ".join(found.result(one).option.title for one in tied if one != first.option.id)
        return f"{line}, tied with {others}."
    ahead = total - (second.total or 0.0)
    close = (first.option.id, second.option.id) in found.not_separated
    proof = "; the evidence does not separate the two" if close else ""
    return f"{line}, {ahead:.1f} ahead of {second.option.title}{proof}."
