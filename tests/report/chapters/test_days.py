from toolkit.appraisal import Appraisal
from toolkit.files import load_law
from toolkit.report.chapters.days import timetables


def test_every_option_has_one_timetable_and_alike_options_share_it(
    appraisal: Appraisal, parted: Appraisal
) -> None:
    law = load_law()
    every = [option.id for option in appraisal.case.options]
    found = timetables(appraisal, law)
    assert [option for _, options in found for option in options] == every
    assert len(timetables(parted, law)) == len(found) + 1
