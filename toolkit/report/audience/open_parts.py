"""The list of what may leave: chapters, tables and columns that bidders and the public may read.

Whatever is not named here stays with the commissioners, so a new chapter, table or column is
withheld until somebody puts it on this list on purpose. A number leaves only where its origin is
listed too, whatever table or sentence it stands in.

Source: what notices under the Provider Selection Regime and the Procurement Act 2023 publish
(services, estimated value, criteria, decision-makers, provider and lifetime value once awarded),
and what may be withheld as commercially sensitive (SI 2023/1348 reg 12(5) and Schedules 2 to 14;
Procurement Act 2023 ss.50 and 53).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

EVERY: tuple[str, ...] = ("*",)
"""Every column of a table."""


@dataclass(frozen=True)
class OpenPart:
    """What of one chapter may leave.

    Args:
        tables: Columns by table, named by its id without the number at its end.
        prose: Whether its running text may leave.
        under: Ids of the headings, or of the chapter for what stands above the first of them, whose
            running text may leave where not all of it may.
    """

    tables: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    prose: bool = False
    under: tuple[str, ...] = ()


ROUTE = "Route", "Verdict", "Lots", "Clause", "Under", "Weakest source"

OPEN_PARTS: Mapping[str, OpenPart] = {
    "longlist": OpenPart(
        {
            "longlist-choices": (
                "Choice", "Dimension", "Mark", "Reason", "Tested against", "Made by options",
                "Basis",
            ),
            "longlist-candidates": ("Candidate", "Stands for", "Option", "Carried", "Basis"),
            "success-factors": EVERY,
        }
    ),
    "law": OpenPart(
        {
            "regimes": ("Lots", "Which law governs", "Trigger date", "Clauses"),
            "routes": ROUTE,
            "other-routes": ROUTE,
            "duties": (
                "Duty", "What is to be done", "Binds", "Likely binds", "Counted from", "Clause",
                "Weakest source",
            ),
            "rulebooks": EVERY,
        },
        under=("law",),  # who must confirm it, and to which day each rulebook was checked
    ),
    "timetable": OpenPart({"days": EVERY, "undated": EVERY}, prose=True),
    "real-notices": OpenPart({"real-notices-table": EVERY}, prose=True),
    "barriers": OpenPart(prose=True),
    "criteria": OpenPart(
        {
            "criteria-table": ("Criterion", "Measure", "Weight", "Worst", "Best", "Basis"),
            "anchors": EVERY,
            "weighing-groups": (
                "Group", "Speaks as", "People", "User voice", "Does not score, by design", "Basis",
            ),
            "equality": EVERY,
            "group-effects": ("Option", "By", "Group", "People", "Effect", "Basis"),
        }
    ),
    "caveats": OpenPart(prose=True),
    "assumptions": OpenPart(
        {
            "assumptions-log": (
                "Assumption", "Unit", "Moves", "Type of risk", "Quality", "Impact", "Basis",
                "Sources", "Id",
            ),
            "parameters": ("Option", "Parameter", "Unit", "Basis"),
        },
        prose=True,
    ),
    "evidence": OpenPart({"sources": EVERY}),
    "assurance": OpenPart({"model-card": EVERY, "verification": EVERY}),
    "baseline": OpenPart({"replays": EVERY}, prose=True),
}  # fmt: skip
"""What may leave, by chapter."""

OPEN_ORIGINS = frozenset(
    {
        "case",
        "case table criteria",
        "case table group_effects",
        "case table lots",
        "case table rules",
        "case table weighing_groups",
        "findings of law",
        "published notices",
        "toolkit replay",
    }
)
"""Where a number may come from that leaves; bids, awards, simulations and terms are not here."""

COUNTS_OF_PEOPLE: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "weighing-groups": ("People", ()),
    "group-effects": ("People", ("Option", "By")),
    "terms-lots": ("Units a year", ("Lot",)),  # a unit may be a person, and lots do not add up
}
"""Tables that count people: the column, and the columns whose values name rows that add up."""

WHY: Mapping[str, str] = {
    "answer": "its sums come from the prices bid; a shorter answer stands in its place",
    "award": "it shows what each bidder asks, or lets it be worked out",
    "firmness": "it says what would win, by how much, and why each bid lost",
    "funding": "lot by lot it adds up to the prices bid",
    "pool": "it shows what each partner would pay alone, which is a negotiating position",
    "award-years": "it shows what each year and each change of provider costs at the prices bid",
    "money": "it shows what each party is paid at the prices bid",
    "risk": "it shows what each party can bear",
    "agreement": "it shows red lines, and at what terms a party would sign or leave",
    "affordability": "it shows how much dearer bids could be before the money runs out",
    "economic": "its sums come from the prices bid",
    "financial": "it shows what each body has and pays at the prices bid",
    "robustness": "it shows at which terms and prices the order of the options would turn",
    "readying": "it says which bodies are not ready, which is a negotiating position",
    "beside": "it shows costs of bodies and providers that are not published",
    "what-ifs": "its sums come from the prices bid",
    "certificate": "its margins come from the prices bid; the certificate has a tier of its own",
    "decisions": "it names what the bodies have still to settle among themselves",
    "precision": "its sums come from the prices bid",
    "provenance": "digests of files let anyone test a guess at what is in them",
}
"""Why a chapter stays with the commissioners."""
UNLISTED = "nobody has listed it as open"
