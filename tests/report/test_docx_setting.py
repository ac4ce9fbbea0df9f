from dataclasses import replace

from tests.report.setting_word import lent


def test_the_room_is_that_of_the_pages_in_use() -> None:
    setting = lent()
    assert setting.room == 1.0
    assert replace(setting, wide=True).room == 0.5
