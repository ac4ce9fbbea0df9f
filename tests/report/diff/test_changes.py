from typing import get_args

from toolkit.report.content import Number
from toolkit.report.diff.changes import TOPICS, Change, Differences, Topic, words


def test_every_topic_has_its_place_in_the_order() -> None:
    assert sorted(TOPICS) == sorted(get_args(Topic))


def test_a_value_reads_as_a_sentence_shows_it() -> None:
    assert words(Number(0.2, "share", "x", 0)) == "20%"
    assert words("none") == "none"


def test_nothing_changed_only_where_nothing_did() -> None:
    assert Differences((), (), (), 0).none
    assert not Differences((Change("Seed", "1", "2"),), (), (), 0).none
    assert not Differences((), (), (), 1).none
