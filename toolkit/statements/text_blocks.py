"""Text that the authors of a case write into its report, with figures that stay live."""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Literal

from pydantic import field_validator

from toolkit.statements.rows import Row
from toolkit.units import Id, Text

CHAPTERS = (
    "answer", "law", "timetable", "award", "firmness", "funding", "money", "risk", "agreement",
    "affordability", "economic", "financial", "robustness", "readying", "beside", "criteria",
    "caveats", "assumptions", "evidence", "decisions", "provenance",
)  # fmt: skip
"""Chapters that every report has, whatever the case states."""
SPOTS = (
    *(f"{side} {chapter}" for chapter in CHAPTERS for side in ("before", "after")),
    "decision consultation",
    "decision equality",
    "decision financial",
    "decision legal",
)
"""Where a text may stand: at either end of a chapter, or under a head of the decision record."""
OF_OPTION: Mapping[str, str] = MappingProxyType(
    {
        "ranking.{}.rank": "Rank by score",
        "ranking.{}.total": "Weighted score, 0 to 100",
        "ranking.{}.low": "Score with assumed parameters at their worst ends",
        "ranking.{}.high": "Score with assumed parameters at their best ends",
        "ranking.{}.best_share": "Share of futures in which no other option scores higher",
        "money.{}.first_year": "What commissioners pay in the first contract year, central case",
        "money.{}.first_year_p10": "One future in ten costs less in the first contract year",
        "money.{}.first_year_p90": "One future in ten costs more in the first contract year",
        "money.{}.whole_term": "What commissioners pay over the whole term, central case",
        "money.{}.care": "Price of care in the award, a year",
        "money.{}.fees": "Fees and overheads beside the award, first contract year",
        "money.{}.chance_short": "Chance that money is missing for care of the first year",
        "money.{}.headroom": "How much dearer care may become before money is missing",
        "money.{}.worth": "Net present social value against business as usual",
        "award.{}.providers": "Providers that win something",
        "award.{}.lots": "Lots with an award",
        "law.{}.asked": "Questions put to the law",
        "law.{}.open": "Questions of law that stay open",
    }
)
OF_CASE: Mapping[str, str] = MappingProxyType(
    {
        "case.options": "Options compared",
        "case.ranked": "Options with an award",
        "case.years": "Contract years",
        "case.futures": "Futures drawn",
    }
)
NOTED = re.compile(r"([A-Za-z0-9_.\-]+)=([^;=]+)")


class TextBlock(Row):
    """A text that stands at a named spot of the report.

    Args:
        text_id: Names the text.
        spot: Where it stands, such as `before answer`, `after law` or `decision consultation`.
        text: Paragraphs parted by an empty line; lines that start with `- ` are bullets, with
            `# ` a heading. `{figure: NAME}` shows a figure; `toolkit texts CASE --list` has the
            names.
        written_against: What its figures were when it was last accepted, `name=value` parted by
            semicolons; `toolkit texts CASE --accept` writes it.
        audience: Who may read it: `commissioner`, `bidder` (bidders too) or `public` (anybody). A
            copy for others leaves it out all the same where it shows a figure that may not leave.
    """

    text_id: Id
    spot: Text
    text: Text
    written_against: Text | None = None
    audience: Literal["commissioner", "bidder", "public"] = "commissioner"

    @field_validator("written_against")
    @classmethod
    def _holds_names_and_values(cls, text: str | None) -> str | None:
        for part in (text or "").split(";"):
            if part.strip() and not NOTED.fullmatch(part.strip()):
                raise ValueError(
                    f"{part.strip()[:60]!r} is not name=value; empty the cell, and "
                    "`toolkit texts CASE --accept` writes it anew"
                )
        return text

    @property
    def accepted(self) -> Mapping[str, str] | None:
        """What its figures were when it was last accepted; nothing where it never was."""
        if self.written_against is None:
            return None
        parts = (part.strip() for part in self.written_against.split(";"))
        return dict(part.split("=", 1) for part in parts if part)


def figure_names(options: Iterable[str]) -> dict[str, str]:
    """Give every figure that a text may show, with what it means.

    Args:
        options: Ids of the options of the case.
    """
    own = {name.format(one): words for one in options for name, words in OF_OPTION.items()}
    return {**OF_CASE, **own}
