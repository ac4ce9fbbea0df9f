"""The timetable of every option of an appraisal, once for options with the same days."""

from toolkit.appraisal import Appraisal
from toolkit.law.library import Library
from toolkit.law.timetabling import Timetable, timetable_of
from toolkit.report.law_grouping import options_alike


def timetables(
    appraisal: Appraisal, shelf: Library
) -> tuple[tuple[Timetable, tuple[str, ...]], ...]:
    """Count the days of each option by the rulebooks that ship.

    Args:
        appraisal: A finished appraisal.
        shelf: The library of rulebooks.

    Returns:
        Each timetable with the ids of all options that it is the timetable of.
    """
    found: list[tuple[Timetable, tuple[str, ...]]] = []
    for same in options_alike([result.findings for result in appraisal.results]):
        option = appraisal.case.option(same[0].option)
        first = timetable_of(appraisal.case, option, shelf, same[0])
        found.append((first, tuple(one.option for one in same)))
    return tuple(found)
