"""The search for an agreement as plain tables."""

import pandas as pd

from toolkit.pipeline import Sought
from toolkit.report.agreement_documents import terms_found
from toolkit.report.chapters.party_words import TRIFLE, in_order, party_name
from toolkit.report.say_agreement import term_values
from toolkit.statements.case import Case

THOUSAND = 1e3


def terms_table(case: Case, sought: Sought) -> pd.DataFrame:
    """One row an open term: as it stands, and as it was found best."""
    rows = [[one.label, *term_values(case, one)] for one in terms_found(case, sought)]
    return pd.DataFrame(rows, columns=["Term", "Now", "Best found"])


def rooms_table(case: Case, sought: Sought) -> pd.DataFrame:
    """One row a party: its room to its tightest red line, £ thousand over the term."""
    columns = ["Party", "Room now", "Room, best terms", "Would sign", "Is paid, or pays"]
    found = sought.agreement
    if found is None:
        return pd.DataFrame([], columns=columns)
    rows = []
    for party in in_order(case, found.asked):
        room, payment = found.best.slack_gbp[party], found.payments.get(party, 0.0)
        rows.append(
            [
                party_name(case, party),
                f"{found.present.slack_gbp[party] / THOUSAND:,.0f}",
                f"{room / THOUSAND:,.0f}",
                "yes" if room >= 0 else "no",
                f"{payment / THOUSAND:+,.0f}" if abs(payment) > TRIFLE else "",
            ]
        )
    return pd.DataFrame(rows, columns=columns)
