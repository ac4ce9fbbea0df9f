"""Finding one contracting process in whatever was published: a package, a record, a release."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from toolkit.errors import InputError, Place, visible
from toolkit.statements.reading import did_you_mean

FEW = 20  # processes that a refusal lists
SECTIONS = ("buyer", "planning", "tender", "bids")  # taken whole from the latest release with them


@dataclass(frozen=True)
class Process:
    """One contracting process as far as it was published.

    Args:
        ocid: Names the process.
        release: What is said of it, the latest release first where several say it.
        releases: How many releases it was gathered from.
        licence: Terms under which the package was published, as it says; else empty.
    """

    ocid: str
    release: Mapping[str, object]
    releases: int
    licence: str


def find_process(data: object, ocid: str, source: str) -> Process:
    """Find the process that is asked for, or the only one there is.

    Args:
        data: A release or record package, a record, a release, or a list of releases.
        ocid: Names the process; empty where there is one only.
        source: File, for the message of a refusal.

    Raises:
        InputError: It holds no release, several processes and none is named, or not the one named.
    """
    found: dict[str, list[Mapping[str, object]]] = {}
    for release in _releases(data):
        name = release.get("ocid")
        if isinstance(name, str) and name.strip():
            found.setdefault(name.strip(), []).append(release)
    if not found:
        what = "holds no release with an ocid; give an OCDS release, package or record"
        raise InputError.single(Place(source), "", what)
    if not ocid and len(found) > 1:
        listed = ", ".join(visible(one[:80]) for one in list(found)[:FEW])
        more = f" and {len(found) - FEW} more" if len(found) > FEW else ""
        what = f"holds {len(found)} processes; name one with --ocid: {listed}{more}"
        raise InputError.single(Place(source), "", what)
    wanted = ocid or next(iter(found))
    if wanted not in found:
        what = f"{wanted!r} is not in {source}; {did_you_mean(wanted, [*found][:1000])}"
        raise InputError.single(Place("--ocid"), "", what)
    licence = data.get("license") if isinstance(data, Mapping) else None
    return Process(
        wanted,
        _gathered(found[wanted]),
        len(found[wanted]),
        licence if isinstance(licence, str) else "",
    )


def _releases(data: object) -> Iterator[Mapping[str, object]]:
    """Walk every release; a record that was compiled counts as one."""
    if isinstance(data, list):
        for one in data:
            yield from _releases(one)
    elif isinstance(data, Mapping):
        if isinstance(data.get("records"), list):
            yield from _releases(data["records"])
        elif isinstance(data.get("compiledRelease"), Mapping):
            yield data["compiledRelease"]
        elif isinstance(data.get("releases"), list):
            yield from _releases(data["releases"])
        elif "ocid" in data:
            yield data


def _gathered(releases: Iterable[Mapping[str, object]]) -> Mapping[str, object]:
    """Take each section from the latest release that holds it, parties and awards from all."""
    order = sorted(releases, key=lambda one: str(one.get("date", "")), reverse=True)
    found = dict(order[0])
    for older in order[1:]:
        for name in SECTIONS:
            if name not in found and name in older:
                found[name] = older[name]
        for name in ("parties", "awards"):
            if older.get(name):
                found[name] = _joined(found.get(name), older[name])
    return found


def _joined(newer: object, older: object) -> list[object]:
    """Add to a list those of an older one whose ids it does not hold."""
    kept = list(newer) if isinstance(newer, list) else []
    known = {str(one.get("id")) for one in kept if isinstance(one, Mapping)}
    more = older if isinstance(older, list) else []
    return kept + [
        one for one in more if isinstance(one, Mapping) and str(one.get("id")) not in known
    ]
