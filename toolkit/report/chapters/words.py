"""Numbers and names as the chapters use them; every number is taken from the appraisal here."""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from toolkit.appraisal import Appraisal, OptionResult
from toolkit.report.content import Number, Text
from toolkit.report.showing import listed
from toolkit.simulation import Spread
from toolkit.statements.case import Case

AWARD = "award"
SIMULATION = "simulation"
CRITERIA = "criteria"
LAW = "findings of law"
LOTS = "case table lots"
CASE = "case"

MILLION, TEN_MILLION = 1_000_000, 10_000_000

type Amount = Decimal | float


def million(gbp: Amount, origin: str, where: str = "", decimals: int = 1) -> Number:
    """Quote money in millions of pounds."""
    return Number(gbp, "million", origin, decimals, where)


def gbp(amount: Amount, origin: str, where: str = "") -> Number:
    """Quote money as finely as a sentence bears: pounds below a million, else two places or one."""
    size = abs(float(amount))
    if size < MILLION:
        return Number(amount, "gbp", origin, where=where)
    return million(amount, origin, where, decimals=2 if size < TEN_MILLION else 1)


def percent(share: Amount, origin: str, where: str = "") -> Number:
    """Quote a share, to a whole per cent unless it is below one."""
    decimals = 1 if 0 < abs(float(share)) < 0.01 else 0
    return Number(share, "share", origin, decimals, where)


def points(score: Amount, where: str = "") -> Number:
    """Quote a score."""
    return Number(score, "number", CRITERIA, 1, where)


def count(number: int, origin: str, where: str = "") -> Number:
    """Quote how many there are."""
    return Number(number, "units", origin, 0, where)


def several(number: int, thing: str, origin: str, where: str = "") -> Text:
    """Quote how many of a thing there are, the thing in the right number."""
    return count(number, origin, where), f" {thing}" if number == 1 else f" {thing}s"


def title_of(appraisal: Appraisal, option_id: str) -> str:
    """Name an option in a sentence; quotation marks keep a title with commas in one piece."""
    return quoted(appraisal.case.option(option_id).title)


def quoted(title: str) -> str:
    """Set a title apart from the words around it."""
    return f"“{title}”"


def titles(results: Sequence[OptionResult], of: int) -> str:
    """Name options in a sentence, all of them in one word.

    Args:
        results: Options to name.
        of: How many options there are.
    """
    if len(results) == of > 1:
        return "all options"
    return listed([quoted(result.option.title) for result in results])


def headed(caption: str, results: Sequence[OptionResult], of: int) -> str:
    """Head what is told of some options only, so that no two captions are the same."""
    return caption if len(results) == of else f"{caption}: {titles(results, of)}"


def chained(texts: Iterable[Text], by: str = "; ") -> Text:
    """Join parts of a sentence."""
    parts: list[str | Number] = []
    for text in texts:
        parts += [*((by,) if parts else ()), *text]
    return tuple(parts)


def finances_said(case: Case) -> str:
    """Say how far what the case states of its parties' finances is fact."""
    rows = case.finances.values()
    if not rows:
        return (
            "The case states no finances: costs of providers, reserves, margin floors and red "
            "lines are not stated, and nothing below is guessed in their place."
        )
    assumed = [row for row in rows if (row.basis or "assumed").startswith("assumed")]
    how = "all of them" if len(assumed) == len(rows) else "some of them"
    if not assumed:
        return "Margins, reserves, floors and red lines are those of the case table finances."
    return (
        f"Margins, reserves, floors and red lines come from the case table finances; {how} are "
        "assumed. Put real ones in their place before anybody relies on what follows."
    )


def ranked(appraisal: Appraisal) -> tuple[OptionResult, ...]:
    """Give the options that have an award, best first."""
    return tuple(appraisal.result(option) for option in appraisal.ranking)


def unranked(appraisal: Appraisal) -> tuple[OptionResult, ...]:
    """Give the options without an award."""
    return tuple(result for result in appraisal.results if result.rank is None)


def alike[Key](
    results: Iterable[OptionResult], key: Callable[[OptionResult], Key]
) -> tuple[tuple[OptionResult, ...], ...]:
    """Group options for which something is the same, so that it is told once."""
    groups: dict[Key, list[OptionResult]] = {}
    for result in results:
        groups.setdefault(key(result), []).append(result)
    return tuple(tuple(group) for group in groups.values())


def four(spread: Spread) -> tuple[float, float, float, float]:
    """Give the central case and the tenth, fiftieth and ninetieth percentile."""
    return spread.central, spread.p10, spread.p50, spread.p90


def why_no_award(result: OptionResult) -> str:
    """Say plainly why an option has no award."""
    if result.allocation.status == "limit":
        return "the time given ran out before an award was found"
    return "; ".join(f"lot {one.lot} {one.why}" for one in result.allocation.unmet) or (
        "no award keeps all rules"
    )
