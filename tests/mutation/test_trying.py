from types import ModuleType

import pytest

from tests.mutation.trying import imports, module_of, plain_tests

TABLE = """
import pytest


@pytest.mark.parametrize(("a", "b"), [(1, 2), pytest.param(3, 4, id="x")])
@pytest.mark.parametrize("c", [5, 6])
def test_rows(a, b, c):
    SEEN.append((a, b, c))


def test_plain():
    SEEN.append("plain")


def test_stated(golden):
    with pytest.raises(AssertionError):
        golden("law/regime.txt", "other words")
    SEEN.append("golden")


def test_with_a_folder(tmp_path):
    SEEN.append("folder")


def test_the_coverage_page():
    SEEN.append("page")
"""


def test_each_plain_case_is_run_once_and_what_needs_more_is_left_out() -> None:
    module, seen = ModuleType("table"), list[object]()
    vars(module).update(SEEN=seen)
    exec(TABLE, vars(module))
    for function in [value for name, value in vars(module).items() if name.startswith("test_")]:
        function.__module__ = "table"
    for _, run in plain_tests(module):
        run()
    rows = {(a, b, c) for a, b in ((1, 2), (3, 4)) for c in (5, 6)}
    assert (set(seen), len(seen)) == ({*rows, "plain", "golden"}, 6)


@pytest.mark.parametrize(
    ("path", "module"),
    [("toolkit/law/rules.py", "toolkit.law.rules"), ("toolkit/law/__init__.py", "toolkit.law")],
)
def test_a_file_is_named_as_it_is_imported(path: str, module: str) -> None:
    assert module_of(path) == module


def test_imports_are_read_over_several_lines_and_inside_functions() -> None:
    text = "import a.b\nfrom c.d import (\n    e,\n    f,\n)\ndef g():\n    from h import i\n"
    assert imports(text) == {"a.b", "c.d", "c.d.e", "c.d.f", "h", "h.i"}


def test_the_first_import_of_all_does_not_stand_for_every_other() -> None:
    assert imports("from toolkit.law import reasons") == {"toolkit.law", "toolkit.law.reasons"}
