"""What is missing from a part-filled case, in the order in which it matters."""

from collections.abc import Iterable

from toolkit.places.fields import Missing
from toolkit.places.gazetteer import PlaceRow

MARKET = Missing(
    "Providers and bids",
    "nobody has bid. State what the market is expected to offer, or add the assumed market",
    "run",
)
INVENTED = Missing(
    "Providers and bids of your market",
    "those here are invented, so who wins and what it costs says nothing about anybody",
    "defend",
)
OLD = Missing(
    "Volumes and prices of today",
    "the figures are up to twelve years old and raised by national averages",
    "defend",
)
BUDGETS = Missing(
    "Budgets of the year in which service starts",
    "what is available here follows from what the care would cost, so it cannot show a shortfall",
    "defend",
)
CHC = Missing(
    "NHS continuing healthcare",
    "no local figure is shipped, so neither its money nor its packages are in the case; not zero",
    "defend",
)
SCHEME = Missing(
    "The integration scheme: what is delegated, by whom, for how much",
    "no budget of an integration authority is shipped",
    "defend",
)
FACTS = Missing(
    "Facts of law for every lot",
    "none is stated but an assumed day of notice, so most verdicts are unknown; "
    "those to find out first stand in the table of facts, each with its question",
    "defend",
)
ELIGIBILITY = Missing(
    "Which money may pay for which lot",
    "stated by the form of the duties; the local agreements were not read",
    "defend",
)
JUDGED = Missing(
    "Award rules, criteria and weights",
    "a start of ours; the bodies and the people who draw on care settle them",
    "defend",
)
TERMS = Missing(
    "Terms of each contract model",
    "the models' own defaults, most of them assumed",
    "defend",
)
ROLES = Missing("Who made, assured and approved the analysis", "nobody is named", "defend")


def all_missing(
    place: PlaceRow, found: Iterable[Missing], *, with_market: bool
) -> tuple[Missing, ...]:
    """Put what is missing in order: what keeps the case from running, then what weakens it most."""
    scotland = place.nation == "Scotland"
    first = () if with_market else (MARKET,)
    later = (
        *((INVENTED,) if with_market else ()),
        OLD,
        *((SCHEME,) if scotland else ()),
        BUDGETS,
        FACTS,
        ELIGIBILITY,
        *(() if scotland else (CHC,)),
        JUDGED,
        TERMS,
        ROLES,
    )
    given = tuple(found)
    wanted = [one for one in given if one.wanted == "run"]
    return (*wanted, *first, *(one for one in given if one.wanted == "defend"), *later)
