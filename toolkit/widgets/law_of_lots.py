"""The law of a case, lot by lot, and real notices beside it."""

from collections.abc import Iterable
from html import escape

import ipywidgets as w
import pandas as pd

from toolkit.files import load_case, load_law
from toolkit.files.notices import load_notices
from toolkit.law.check import check
from toolkit.law.comparing import Compared, compare_regimes
from toolkit.law.findings import Finding, Findings
from toolkit.report.chapters.real_notices import found, notices_section, notices_table, why
from toolkit.report.showing import in_cell, plain
from toolkit.report.stamping import stamp
from toolkit.widgets.sections import note, page, section
from toolkit.widgets.verdicts import in_shape

SETTLED = ("mandatory", "open")
SHORT = {
    "psr_england": "Provider Selection Regime",
    "pa2023": "Procurement Act",
    "pcr2015": "Regulations of 2015",
}
ASSUMED = (
    "The facts of the lots are assumed or derived; README.md of the case says which. What is asked "
    "of a supplier or a low price stands among the routes and waits for a tender."
)


class LotLaw:
    """One reader's view of what the law says about the lots of a case under one option.

    Args:
        case: A shipped id or a case folder.
    """

    def __init__(self, case: str) -> None:
        self.case, self.law = load_case(case, scope="all"), load_law()
        self.compared = compare_regimes(load_notices(case), self.law, self.case.as_of)
        self._known: dict[str, Findings] = {}
        self.option = w.Dropdown(
            description="Option",
            options=[(option.title, option.id) for option in self.case.options],
            layout=w.Layout(width="34em"),
        )
        self.result = w.HTML()
        head = w.HTML(f"<p><strong>{escape(stamp(self.case))}</strong></p>")
        self.view = w.VBox([head, self.option, self.result])
        self.option.observe(self._show, names="value")
        self._show()

    def choose(self, option: str) -> None:
        """Choose as a reader would with the list."""
        self.option.value = option

    def lots(self) -> pd.DataFrame:
        """Show lots that the law treats alike in a row: regime, routes and what is missing."""
        return lots_table(self.findings, self.case.lots)

    def notices(self) -> pd.DataFrame:
        """Show real notices with the law that they named and the law that is found."""
        return compared_table(self.compared)

    def differences(self) -> pd.DataFrame:
        """Show why the law found is not the law named, notice by notice."""
        apart = [one for one in self.compared if one.outcome != "agree"]
        rows = [{"Notice": one.notice.id, "Why": why(one)} for one in apart]
        return pd.DataFrame(rows, columns=["Notice", "Why"])

    @property
    def findings(self) -> Findings:
        """What is found about the option chosen; asked once."""
        chosen = self.option.value
        if chosen not in self._known:
            self._known[chosen] = check(self.case, self.case.option(chosen), self.law)
        return self._known[chosen]

    def _show(self, _change: object = None) -> None:
        parts = [
            note(ASSUMED),
            section("Lots that the law treats alike", "", self.lots(), words=True),
        ]
        if self.compared:
            told = notices_section(self.compared).blocks[1]
            parts += [
                section("Real notices", "", self.notices(), words=True),
                note(plain(told.text)) if hasattr(told, "text") else "",
                section("Where they differ, and why", "", self.differences(), words=True),
            ]
        self.result.value = page(*parts)


def lots_table(findings: Findings, lots: Iterable[str]) -> pd.DataFrame:
    """Put lots with the same regime and the same routes in one row.

    Args:
        findings: About one option.
        lots: Ids, in the order in which they are shown.
    """
    groups: dict[tuple[tuple[str, str, str], ...], list[str]] = {}
    for lot in lots:
        about = [one for one in findings.about(lot) if one.kind in ("regime", "route")]
        key = tuple((one.rulebook, one.id, one.verdict) for one in about)
        groups.setdefault(key, []).append(lot)
    return pd.DataFrame(
        [_row(same, findings.about(same[0])) for same in groups.values()],
        columns=["Lots", "Which law governs", "Open", "Closed", "Unknown", "Waits for"],
    )


def compared_table(compared: Iterable[Compared]) -> pd.DataFrame:
    """Show each notice with the law that it named and the law that is found."""
    listed_ = tuple(compared)
    routes = {row[0]: row[7] for row in notices_table(listed_).cells}
    return pd.DataFrame(
        [
            {
                "Notice": one.notice.id,
                "Service": one.notice.service,
                "Published": in_cell(one.notice.published),
                "Law that it named": one.notice.stated,
                "Law that is found": found(one),
                "The same?": one.outcome,
                "Route": in_cell(routes[one.notice.id]),
            }
            for one in listed_
        ]
    )


def _row(lots: list[str], about: Iterable[Finding]) -> dict[str, str]:
    asked = tuple(about)
    regime = next((one for one in asked if one.kind == "regime"), None)
    routes = [one for one in asked if one.kind == "route"]
    unsettled = [one for one in (regime, *routes) if one and not one.settled]
    return {
        "Lots": ", ".join(lots),
        "Which law governs": in_shape(regime.verdict) if regime else "not asked",
        "Open": _named(one for one in routes if one.verdict in SETTLED),
        "Closed": _named(one for one in routes if one.verdict == "closed"),
        "Unknown": _named(one for one in routes if not one.settled),
        "Waits for": _missing(unsettled),
    }


def _named(routes: Iterable[Finding]) -> str:
    """Name routes, those of one rulebook together."""
    by_rulebook: dict[str, list[str]] = {}
    for one in routes:
        qualified = one.verdict.removeprefix("unknown").removeprefix(", ")
        more = f" ({qualified})" if qualified not in ("", "open", "closed") else ""
        by_rulebook.setdefault(one.rulebook, []).append(f"{one.id.replace('_', ' ')}{more}")
    return ". ".join(
        f"{SHORT.get(book, book)}: {', '.join(names)}" for book, names in by_rulebook.items()
    )


def _missing(unsettled: Iterable[Finding]) -> str:
    """Name missing facts, and readings of the law that nobody verified, once each."""
    listed_ = tuple(unsettled)
    facts = dict.fromkeys(reading.name for one in listed_ for reading in one.needs)
    readings = dict.fromkeys(what for one in listed_ if not one.needs for what in one.unverified)
    return ". ".join(
        part
        for part in (
            f"Facts: {', '.join(facts)}" if facts else "",
            f"Readings of the law: {', '.join(readings)}" if readings else "",
        )
        if part
    )
