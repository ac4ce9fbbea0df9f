"""One finished answer about the case `tiny`, for tests of what shows it."""

from functools import cache

from toolkit.appraisal import Appraisal
from toolkit.widgets.app_choices import Choices
from toolkit.widgets.app_desk import Desk


@cache
def tiny_desk() -> Desk:
    return Desk("tiny", draws=100)


@cache
def tiny_answer() -> Appraisal:
    return tiny_desk().appraisal(Choices(), lambda _stage, _part: True)
