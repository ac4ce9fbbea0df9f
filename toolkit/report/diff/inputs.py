"""What was put into two runs otherwise, as far as their documents carry it."""

from collections.abc import Iterator

from toolkit.report.chapters.words import CRITERIA
from toolkit.report.content import Number
from toolkit.report.diff.changes import Change, Shown
from toolkit.report.diff.reading import RunSeen
from toolkit.report.showing import day

NONE, FILE, PARAMETERS = "none", "File ", "parameters of the option"


STATING = "case.yaml", "model_parameters.csv", "models/"
"""Files that state parameters; where none of them changed, a setting of the caller did."""


def inputs_changed(
    before: RunSeen, after: RunSeen
) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
    """Say what was put in otherwise.

    Returns:
        The inputs that changed, files first; and what changed files say otherwise, as far as both
        runs carry it.
    """
    files = tuple(_files(before, after))
    weights, parameters = tuple(_weights(before, after)), tuple(_parameters(before, after))
    told = any(one.about.removeprefix(FILE).startswith(STATING) for one in files)
    settings = () if told else parameters
    return (*files, *settings, *_asked(before, after)), (*weights, *(parameters if told else ()))


def _asked(before: RunSeen, after: RunSeen) -> Iterator[Change]:
    """Compare what the command line says, and the version that ran."""
    pairs = (
        ("Law as known on", day(before.as_of), day(after.as_of)),
        ("Version of the toolkit", before.about.version, after.about.version),
        ("Scenario", before.scenario or NONE, after.scenario or NONE),
        ("Changes applied", _joined(before.about.applied), _joined(after.about.applied)),
        ("Lots in scope", before.about.scope, after.about.scope),
        ("Leading edition", _edition(before), _edition(after)),
        ("Seed", str(before.seed), str(after.seed)),
        ("Futures drawn", f"{before.draws:,}", f"{after.draws:,}"),
    )
    for about, one, other in pairs:
        if one != other:
            yield Change(about, one, other)


def _files(before: RunSeen, after: RunSeen) -> Iterator[Change]:
    """Compare files by digest."""
    old, new = before.about.digests, after.about.digests
    for name in sorted({*old, *new}):
        if name not in new:
            yield Change(f"{FILE}{name}", "read", "absent")
        elif name not in old:
            yield Change(f"{FILE}{name}", "absent", "read")
        elif old[name] != new[name]:
            yield Change(f"{FILE}{name}", "earlier content", "other content")


def _weights(before: RunSeen, after: RunSeen) -> Iterator[Change]:
    """Compare the weights of criteria, which every scored option carries."""
    old, new = _weighing(before), _weighing(after)
    for criterion in {**old, **new} if old and new else ():
        one, other = old.get(criterion), new.get(criterion)
        if one != other:
            yield Change(f"Weight of {criterion}", _weight(one), _weight(other))


def _weighing(run: RunSeen) -> dict[str, float]:
    scores = next((one.scores for one in run.options if one.scores), ())
    return {one.criterion: one.weight for one in scores}


def _weight(value: float | None) -> Shown:
    return NONE if value is None else Number(value, "share", CRITERIA, 0)


def _parameters(before: RunSeen, after: RunSeen) -> Iterator[Change]:
    """Compare the parameters of every option, where both runs carry them."""
    new = {one.option: one for one in after.options}
    for option in before.options:
        later = new.get(option.option)
        if later is None or not option.parameters or not later.parameters:
            continue
        for name, one in option.parameters.items():
            other = later.parameters.get(name)
            if one != other:
                yield Change(f"{later.title}: {name}", _figure(one), _figure(other))


def _figure(value: float | None) -> Shown:
    return "no limit" if value is None else Number(value, "number", PARAMETERS, _places(value))


def _places(value: float) -> int:
    """Show as many decimals as the figure has, up to six."""
    return len(f"{value:.6f}".rstrip("0").partition(".")[2])


def _edition(run: RunSeen) -> str:
    editions = run.economic.editions if run.economic else ()
    return editions[0].edition if editions else NONE


def _joined(words: tuple[str, ...]) -> str:
    return "; ".join(words) or NONE
