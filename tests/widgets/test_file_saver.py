from toolkit.errors import InputError, Place
from toolkit.widgets.file_saver import FileSaver


def refused() -> tuple[str, bytes]:
    raise InputError.single(Place("The answer"), "", "is not there yet")


def test_a_file_is_made_when_asked_for_and_taken_back_when_it_no_longer_holds() -> None:
    saver = FileSaver("Make it", lambda: ("a.json", b"{}"))
    assert saver.content == b""
    saver.answer()
    assert (saver.name, saver.content, saver.answered) == ("a.json", b"{}", 1)
    saver.forget()
    assert (saver.name, saver.content, saver.answered) == ("", b"", 2)
    saver.forget()
    assert saver.answered == 2


def test_a_refusal_is_one_sentence_and_leaves_no_file() -> None:
    saver = FileSaver("Make it", refused)
    saver.answer()
    assert saver.refusal == "Refused: The answer: is not there yet"
    assert (saver.name, saver.content) == ("", b"")
