"""`--audience` and `--bidder`: for whom a result is printed or written."""

from typing import Annotated

import typer

from toolkit.errors import InputError, Place
from toolkit.report.audience.readers import AUDIENCES, Reader, reader_of
from toolkit.statements.case import Case

AudienceName = Annotated[
    str, typer.Option("--audience", help=f"Who may read it: {', '.join(AUDIENCES)}.")
]
BidderName = Annotated[
    str, typer.Option("--bidder", help="With --audience bidder: whose own bids it shows.")
]
EVERYTHING = "commissioner"


def reader_asked(case: Case, audience: str, bidder: str, *, json: bool) -> Reader:
    """Say for whom a verb prints; its words are for commissioners, its JSON is for anyone.

    Raises:
        InputError: There is no such audience or bidder, or words are asked for somebody else.
    """
    reader = reader_of(case, audience, bidder)
    if not reader.sees_everything and not json:
        what = f"is {audience}, and what is printed in words is for commissioners; add --json"
        raise InputError.single(Place("--audience"), "", what)
    return reader
