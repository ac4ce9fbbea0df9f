import re

from hypothesis import given
from hypothesis import strategies as st

from toolkit.report.cell_names import rank_name, rate_name, score_name, weight_name, worth_name

IDS = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_.\-]{0,59}", fullmatch=True)
ALLOWED = re.compile(r"[a-z]+_[A-Za-z0-9_]+")  # and so no reference to a cell, such as A1 or R1C1


@given(st.lists(IDS, min_size=1, max_size=6, unique=True))
def test_names_fit_excel_and_differ_whatever_ids_are(ids: list[str]) -> None:
    names = [name(one, ids) for name in (weight_name, score_name, rank_name) for one in ids]
    names += [worth_name(edition, one, ids) for edition in (1, 2) for one in ids]
    names += [rate_name(1, "standard", 1), rate_name(1, "health", 1)]
    assert len({name.lower() for name in names}) == len(names)
    assert all(ALLOWED.fullmatch(name) and len(name) < 100 for name in names)
