"""Step 3: who is awarded what, and what everybody pays, gets and bears."""

from decimal import Decimal

import ipywidgets as w
import pandas as pd

from toolkit.allocation import Allocation
from toolkit.appraisal import Appraisal
from toolkit.report.chapters.money import flow_figure
from toolkit.report.stamping import stamp
from toolkit.statements.case import Case
from toolkit.widgets.allocating import AllocationPage
from toolkit.widgets.award_pictures import award_picture
from toolkit.widgets.framing import frame_of
from toolkit.widgets.notes import cross_area
from toolkit.widgets.party_tables import borne_table, party_table
from toolkit.widgets.pictures import streams_picture
from toolkit.widgets.sections import note, page, section
from toolkit.widgets.tables import award_table, stream_table
from toolkit.widgets.unfolding import Unfolding

INTRO = """<div class='toolkit-text'><h2>Allocation and money</h2>
<p>The award comes first; what each party gets and bears follows once all futures are played.</p>
</div>"""
WAITS = "Money by party is being worked out; it follows here."


class MoneyStep:
    """The award of one option, then its money.

    Args:
        source: Where the case comes from.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self.award, self.money = w.HTML(), w.HTML()
        self.more = Unfolding("Switch award rules, and ask about the award", self._ask)
        self.view = w.VBox([w.HTML(INTRO), self.award, self.money, self.more.view])

    def show_award(self, case: Case, found: Allocation) -> None:
        """Show who is awarded what and which money pays; the rest is still to come."""
        title = case.option(found.option).title
        self.award.value = page(
            f"<p class='answer'>{award_line(found)}</p>",
            section(f"Who pays, “{title}”", "", paid_table(case, found)) if found.awards else "",
            section("Award, or what falls short", "", award_table(found), words=not found.awards),
        )
        self.money.value = page(note(WAITS))

    def show_money(self, found: Appraisal, option_id: str) -> None:
        """Show what each party gets and bears."""
        result, case = found.result(option_id), found.case
        mark, ran = stamp(case), result.simulation
        if ran is None:
            self.money.value = page(note("There is no award, so nobody is paid."))
            return
        flows = flow_figure(case, result, 1, mark)
        who = award_picture(result.allocation, mark, id="app-award-map")
        self.money.value = page(
            section(
                "Money by stream, first year",
                streams_picture(found, option_id),
                stream_table(found, option_id),
            ),
            note(cross_area(found, option_id)),
            section("Who pays whom", flows.svg, frame_of(flows.table)),
            section(
                "What each party gets less what it pays, first year, £ million",
                "",
                party_table(case, ran),
            ),
            section(
                "Who bears which risk: worst tenth of futures against the central case, £ million",
                "",
                borne_table(case, ran),
            ),
            f"<details><summary>Picture: who holds which lot</summary>{who}</details>",
        )

    def clear(self) -> None:
        """Show nothing that no longer holds."""
        self.award.value = self.money.value = ""

    def _ask(self) -> w.Widget:
        return AllocationPage(self._source).view


def award_line(found: Allocation) -> str:
    """Say in a sentence what the award costs and whether that is proved."""
    if found.objective_gbp is None:
        short = len(found.unmet)
        lots = "1 lot falls" if short == 1 else f"{short} lots fall"
        return f"No award keeps every rule: {lots} short."
    proof = "proved to be the best there is" if found.proved else "not proved to be the best"
    return f"The award costs £{found.objective_gbp:,.0f} a year, {proof}."


def paid_table(case: Case, found: Allocation) -> pd.DataFrame:
    """One row a stream: what it has and what the award takes of it, £ a year."""
    spent = dict.fromkeys(case.streams, Decimal(0))
    for flow in found.flows:
        spent[flow.stream] = spent.get(flow.stream, Decimal(0)) + flow.gbp
    return pd.DataFrame(
        [
            {
                "Stream": name,
                "Available (£ a year)": f"{case.streams[name].available_gbp:,.0f}",
                "This award takes (£ a year)": f"{gbp:,.0f}",
                "Left (£ a year)": f"{case.streams[name].available_gbp - gbp:,.0f}",
            }
            for name, gbp in spent.items()
        ]
    )
