"""Loading what an economic case is reckoned by: editions of the Green Book and price indices."""

from collections.abc import Iterator, Mapping
from functools import cache

from toolkit.errors import Fault
from toolkit.files.shipped import shipped, shipped_names
from toolkit.files.statement_files import read_statement
from toolkit.files.text_files import digest
from toolkit.statements.deflators import Deflator
from toolkit.statements.editions import Edition
from toolkit.statements.raw import RawCase
from toolkit.statements.reading import did_you_mean

EDITIONS, DEFLATORS = "editions", "deflators"


@cache
def load_edition(edition: str) -> Edition:
    """Load an edition that ships, by id.

    Raises:
        InputError: Holds every fault with its line and column.
    """
    return read_statement(Edition, shipped("contracts", EDITIONS, f"{edition}.yaml"))


@cache
def load_deflator(deflator: str) -> Deflator:
    """Load a price index that ships, by id.

    Raises:
        InputError: Holds every fault with its line and column.
    """
    return read_statement(Deflator, shipped("contracts", DEFLATORS, f"{deflator}.yaml"))


def shipped_editions() -> tuple[str, ...]:
    """Give the ids of the editions that ship with the toolkit."""
    return shipped_names(EDITIONS)


def shipped_deflators() -> tuple[str, ...]:
    """Give the ids of the price indices that ship with the toolkit."""
    return shipped_names(DEFLATORS)


def edition_faults(raw: RawCase) -> Iterator[Fault]:
    """Find editions and a price index that a case names and that do not ship."""
    data = raw.identity.data
    if not isinstance(data, Mapping):
        return
    named, known = data.get("editions"), shipped_editions()
    for number, one in enumerate(named if isinstance(named, list) else ()):
        if isinstance(one, str) and one.strip() not in known:
            what = f"{one.strip()!r} is not an edition; {did_you_mean(one.strip(), known)}"
            yield Fault(raw.identity.at(("editions", number)), "editions", what)
    index = data.get("deflator")
    if isinstance(index, str) and index.strip() not in shipped_deflators():
        what = f"{index.strip()!r} is not a price index; "
        what += did_you_mean(index.strip(), shipped_deflators())
        yield Fault(raw.identity.at(("deflator",)), "deflator", what)


def pack_digests(editions: tuple[str, ...], deflator: str) -> dict[str, str]:
    """Give the digests of the files that an economic case is reckoned by."""
    names = [(EDITIONS, one) for one in editions] + [(DEFLATORS, deflator)]
    return {
        f"{folder}/{one}.yaml": digest(shipped("contracts", folder, f"{one}.yaml"))
        for folder, one in names
    }
