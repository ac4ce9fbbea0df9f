"""The economic case, what the evidence separates, and what would change the answer, in short."""

from collections.abc import Iterator

from toolkit.appraisal import Appraisal
from toolkit.appraisal.economic.results import EconomicCase, Pair
from toolkit.report.plain_lines import columns, millions
from toolkit.report.say_changes import changes
from toolkit.report.say_economic import not_separated_sentence, stability_sentence
from toolkit.report.say_robustness import gbp_said
from toolkit.statements.case import Case

LEAST_GBP = 1.0  # below it two options are level in whole pounds
MOST = 8  # sentences that a terminal shows; the report holds them all


def appraised(appraisal: Appraisal) -> Iterator[str]:
    """Say in lines what stands below the ranking of `toolkit appraise`."""
    if appraisal.economic:
        yield from _economic(appraisal.case, appraisal.economic)
    told = changes(appraisal)
    yield "What would change the answer:"
    yield from (f"  {one}" for one in told[:MOST])
    if len(told) > MOST:
        yield f"  {len(told) - MOST} more are in the report and under --json."
    yield ""


def _economic(case: Case, found: EconomicCase) -> Iterator[str]:
    """Set the options beside each other under every edition, then every two beside each other."""
    yield f"Net present social value against {case.option(found.business_as_usual).title}, central:"
    rows = [("Option", *(one.edition for one in found.editions))]
    for option in found.leading.order:
        sums = (millions(one.worth(option).npsv_gbp.central) for one in found.editions)
        rows.append((case.option(option).title, *sums))
    yield from columns(rows)
    yield stability_sentence(found)
    yield not_separated_sentence(found)
    yield from (f"  {_pair(case, one)}" for one in found.pairs if one.not_separated)
    yield from (f"Flagged: {one.words}" for one in found.lints)
    yield ""


def _pair(case: Case, pair: Pair) -> str:
    upper, lower = (case.option(one).title for one in (pair.upper, pair.lower))
    if abs(pair.a_year_gbp) < LEAST_GBP:
        return f"{upper} and {lower}: less than £1 a year, real, parts them; {pair.not_separated}."
    return (
        f"{upper} over {lower}: {gbp_said(pair.a_year_gbp)} more a year for the latter, real, "
        f"brings them level; {pair.not_separated}."
    )
