"""For whom a result is written."""

from dataclasses import dataclass
from typing import Literal, get_args

from toolkit.errors import InputError, Place
from toolkit.statements.case import Case
from toolkit.statements.reading import did_you_mean

Audience = Literal["commissioner", "bidder", "public"]
AUDIENCES: tuple[str, ...] = get_args(Audience)


@dataclass(frozen=True)
class Reader:
    """Whoever is to read a result.

    Args:
        audience: Commissioners see everything; bidders and the public what `open_parts` lists.
        bidder: Id of the one provider whose own bids a bidder's copy shows; else empty.
    """

    audience: Audience = "commissioner"
    bidder: str = ""

    @property
    def sees_everything(self) -> bool:
        """Whether nothing is left out."""
        return self.audience == "commissioner"

    @property
    def named(self) -> str:
        """Who it is, inside a sentence.

        >>> Reader("public").named, Reader("bidder", "P1").named
        ('the public', 'bidder P1')
        """
        everyone = {"commissioner": "commissioners", "bidder": "bidders", "public": "the public"}
        return f"bidder {self.bidder}" if self.bidder else everyone[self.audience]

    @property
    def suffix(self) -> str:
        """What the name of a file for this reader ends in, so that no copy takes another's place.

        >>> Reader("bidder", "P1").suffix
        '-bidder-P1'
        """
        parts = () if self.sees_everything else (self.audience, self.bidder)
        return "".join(f"-{part}" for part in parts if part)


COMMISSIONER = Reader()


def reader_of(case: Case, audience: str, bidder: str = "") -> Reader:
    """Say for whom a result is to be written.

    Args:
        case: As it was loaded; its bidders may stand under pseudonyms.
        audience: One of `AUDIENCES`.
        bidder: Id of a provider of the case, for audience `bidder` only.

    Raises:
        InputError: There is no such audience or provider, or a bidder is named for another one.
    """
    known: dict[str, Audience] = {name: name for name in get_args(Audience)}
    if audience not in known:
        what = f"{audience!r} is no audience; {did_you_mean(audience, AUDIENCES)}"
        raise InputError.single(Place("--audience"), "", what)
    if bidder and audience != "bidder":
        what = f"names a bidder, and the audience is {audience}; give --audience bidder with it"
        raise InputError.single(Place("--bidder"), "", what)
    if bidder and bidder not in case.providers:
        what = f"{bidder!r} is not a bidder of {case.id}"
        raise InputError.single(Place("--bidder"), "", f"{what}; write an id of its providers")
    return Reader(known[audience], bidder)
