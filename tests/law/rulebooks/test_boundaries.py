"""Every numeric limit is tried below, at and above, with a fact missing, and where it changes.

A figure that no rule compares with counts days, is carried by a limit, or stands under `uncompared`
in its rulebook's table of sentences with the reason. `tried_in` names the rulebook whose table
tries the rules that another one takes over as they are.
"""

from functools import cache

import pytest

from tests.law.rulebooks import boundaries
from tests.law.rulebooks.boundaries import ONE_DAY, SIDES, Beside
from toolkit.errors import RulebookError
from toolkit.law.figures import Figure
from toolkit.law.rulebooks import SHIPPED

BOOKS = {id: boundaries.rulebook(id) for id in SHIPPED}
LIMITS = [
    (id, figure)
    for id, book in BOOKS.items()
    for figure in book.figures
    if boundaries.measurable(figure)
]
each_limit = pytest.mark.parametrize(
    ("id", "figure"), LIMITS, ids=[f"{id}: {figure.name}" for id, figure in LIMITS]
)


@cache
def _beside(id: str) -> dict[str, Beside]:
    return boundaries.beside(BOOKS[id])


@each_limit
def test_a_limit_is_tried_on_every_side(id: str, figure: Figure) -> None:
    tried = _beside(id).get(figure.name)
    if tried:
        assert tried.sides >= SIDES, f"no row: {', '.join(sorted(SIDES - tried.sides))}"
    else:
        reasons = boundaries.uncompared(id)
        assert figure.name in boundaries.carried(BOOKS[id]) or reasons.get(figure.name)


@each_limit
def test_a_limit_is_tried_the_day_before_it_changes_and_on_the_day(id: str, figure: Figure) -> None:
    tried = _beside(id).get(figure.name)
    if tried:
        wanted = {d for day in boundaries.changes(BOOKS[id], figure) for d in (day - ONE_DAY, day)}
        assert wanted <= tried.days, f"no row: {', '.join(map(str, sorted(wanted - tried.days)))}"


@pytest.mark.parametrize("id", BOOKS)
def test_the_day_before_a_rulebook_starts_is_refused(id: str) -> None:
    book = BOOKS[id]
    assert book.on(book.since, known=book.checked_to).day == book.since
    with pytest.raises(RulebookError, match=f"starts on {book.since}"):
        book.on(book.since - ONE_DAY)


@pytest.mark.parametrize("id", BOOKS)
def test_only_figures_that_nothing_compares_with_are_excused(id: str) -> None:
    names = {figure.name for figure in BOOKS[id].figures}
    compared = {*_beside(id), *boundaries.carried(BOOKS[id])}
    assert set(boundaries.uncompared(id)) <= names - compared
