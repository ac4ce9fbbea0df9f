"""Comparing two appraisals of one case, what weighs most first."""

from toolkit.report.diff.changes import TOPICS, Differences, Outcome, words
from toolkit.report.diff.inputs import inputs_changed
from toolkit.report.diff.law_changed import law_changed
from toolkit.report.diff.outcomes import figures, outcomes, reads_alike
from toolkit.report.diff.reading import RunSeen


def compare(before: RunSeen, after: RunSeen) -> Differences:
    """Say what two runs of one case differ in.

    Args:
        before: The earlier appraisal.
        after: The later one.
    """
    found = [*outcomes(before, after), *law_changed(before, after)]
    small = 0
    for topic, about, one, other in figures(before, after):
        if not reads_alike(one, other):
            found.append(Outcome(about, one, other, topic=topic))
        elif one != other:
            small += 1
    found.sort(key=lambda one: TOPICS.index(one.topic))
    put_in, details = inputs_changed(before, after)
    return Differences(put_in, details, tuple(found), small)


def why(found: Differences) -> str:
    """Say what the differences may be put down to, and no more than the runs show."""
    came_out = bool(found.outcomes) or bool(found.within_rounding)
    match found.inputs:
        case ():
            return (
                "Nothing that the runs say of their inputs differs, and yet results do: one of the "
                "files was changed by hand, or carries less than it should."
                if came_out
                else "Nothing changed."
            )
        case (only,):
            told = f"{words(only.before)} before, {words(only.after)} after"
            head = f"Only one input changed: {only.about} ({told})."
            if not came_out:
                return f"{head} No result changed with it."
            return f"{head} All else is the same, so the differences below follow from it."
        case several:
            head = f"{len(several)} inputs changed together."
            if not came_out:
                return f"{head} No result changed with them."
            return (
                f"{head} The differences below came with them; two runs cannot say which input "
                "brought which. To learn that, change one input at a time."
            )
