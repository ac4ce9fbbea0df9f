"""The verb: a planned tender, or its award, as one OCDS release package."""

import re
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Literal
from uuid import NAMESPACE_URL, uuid5

from toolkit.allocation import Allocation
from toolkit.errors import Fault, InputError, Place
from toolkit.law import Findings
from toolkit.report.open_contracting.awards import awards_of, bidders_of, bids_of
from toolkit.report.open_contracting.documents import (
    Bids,
    Publisher,
    Release,
    ReleasePackage,
)
from toolkit.report.open_contracting.stating import Published
from toolkit.report.open_contracting.tenders import bodies_of, tender_of
from toolkit.statements.case import Case
from toolkit.statements.options import Option

type Kind = Literal["tender", "award"]

HOME = "https://raw.githubusercontent.com/open-contracting-extensions"
LOTS = f"{HOME}/ocds_lots_extension/v1.1.5/extension.json"
LOCATION = f"{HOME}/ocds_location_extension/v1.1.5/extension.json"
BIDS = f"{HOME}/ocds_bid_extension/v1.1.5/extension.json"
CRITERIA = f"{HOME}/ocds_awardCriteria_extension/master/extension.json"
PREFIX = re.compile(r"ocds-[a-z0-9]{6}")
LONGEST = 60


@dataclass(frozen=True)
class Publishing:
    """Under which name a process is published, when, and how much of it.

    Args:
        prefix: Of the publisher, as the standard's registry gave it: `ocds-` and six characters.
        day: Of the release.
        with_bids: Every bid too, losing prices among them; who asks sees to it that it may be.
    """

    prefix: str
    day: date
    with_bids: bool = False


def release_package(
    case: Case,
    option: Option,
    findings: Findings,
    how: Publishing,
    found: Allocation | None = None,
) -> ReleasePackage:
    """Write what a publisher may put out; the same case, day and prefix give the same bytes.

    Args:
        case: As loaded, bidders under pseudonyms while it is locked.
        option: The structure that is advertised.
        findings: Of the law on it.
        how: Prefix, day, and whether bids come along.
        found: Its award; nothing for the tender alone.

    Raises:
        InputError: The prefix is none, there is no award to write, or something keeps an
            allocation of a real procurement from being an award.
    """
    what = Published(case, option, f"{how.prefix}-{slug(case.id)}", how.day)
    if faults := _faults(case, option, how, found):
        raise InputError(faults)
    awards = awards_of(what, found) if found else ()
    bids = bids_of(what, found) if found and how.with_bids else ()
    tag = "award" if found else "planning" if case.stage == "plan" else "tender"
    release = Release.model_validate(
        {
            "ocid": what.ocid,
            "id": f"{what.ocid}-{tag}-{how.day.isoformat()}",
            "date": what.moment,
            "tag": (tag,),
            "parties": (*bodies_of(what), *bidders_of(awards, bids)),
            "buyer": what.buyer,
            "tender": tender_of(what, findings),
            "awards": awards or None,
            "bids": Bids(details=bids) if bids else None,
        }
    )
    return ReleasePackage(
        uri=f"urn:uuid:{uuid5(NAMESPACE_URL, release.id)}",
        extensions=(LOTS, LOCATION, CRITERIA, *((BIDS,) if bids else ())),
        published_date=what.moment,
        publisher=Publisher(name=what.buyer.name),
        releases=(release,),
    )


def written(package: ReleasePackage) -> bytes:
    """Write a package as JSON, leaving out what is not known."""
    text = package.model_dump_json(indent=1, by_alias=True, exclude_none=True)
    return f"{text}\n".encode()


def slug(case_id: str) -> str:
    """Make the name of a case a part of an id; a name that is changed stays told apart.

    >>> slug("llr-home-care"), slug("My case")
    ('llr-home-care', 'My-case-9fe73a63')
    """
    bare = re.sub(r"[^A-Za-z0-9]+", "-", case_id).strip("-")[:LONGEST].strip("-")
    if bare == case_id:
        return bare
    mark = sha256(case_id.encode("utf-8", "replace")).hexdigest()[:8]
    return f"{bare}-{mark}" if bare else mark


def _faults(case: Case, option: Option, how: Publishing, found: Allocation | None) -> list[Fault]:
    faults = []
    if not PREFIX.fullmatch(how.prefix):
        what = f"{how.prefix!r} is no prefix; the registry gives `ocds-` and six characters"
        faults.append(Fault(Place("--ocid-prefix"), "", what))
    place = Place(case.id)
    if found is not None and not found.awards:
        short = "; ".join(f"{one.lot}: {one.why}" for one in found.unmet)
        what = f"has no award to publish ({short or found.status})"
        faults.append(Fault(place, option.id, what))
    if found is not None and not case.hypothetical:
        faults += [
            Fault(place, "award", f"this is not an award: {one}")
            for one in case.no_award_by(option.id)
        ]
    return faults
