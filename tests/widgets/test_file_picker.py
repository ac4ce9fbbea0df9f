from toolkit.files.text_files import MOST_BYTES
from toolkit.widgets.file_picker import FilePicker


def test_a_file_that_is_too_large_is_refused_before_it_is_sent() -> None:
    picker = FilePicker(description="Workbook")
    assert picker.most_bytes == MOST_BYTES
    script = str(picker._esm)
    assert script.index("file.size > most") < script.index("file.arrayBuffer")
