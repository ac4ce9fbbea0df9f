"""Reading files that hold little but numbers, and refusing what does not belong, with its place."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import NoReturn

from toolkit.errors import InputError, Place

MOST_DECIMALS = 9


@dataclass(frozen=True)
class Word:
    """One word of a file.

    Args:
        text: As written.
        line: On which it stands, from 1.
    """

    text: str
    line: int


def words_of(text: str) -> tuple[Word, ...]:
    """Split a text at white space, keeping the lines."""
    lines = enumerate(text.splitlines(), start=1)
    return tuple(Word(word, number) for number, line in lines for word in line.split())


def refuse(source: str, line: int, what: str) -> NoReturn:
    """Refuse a file at one line.

    Raises:
        InputError: Always.
    """
    raise InputError.single(Place(source, line), "", what)


class Numbers:
    """The numbers of a file, taken from the front.

    Args:
        source: File as the user named it.
        words: Its words, or those of one line.
    """

    def __init__(self, source: str, words: Iterable[Word]) -> None:
        self._source, self._words, self._at = source, tuple(words), 0

    def take(self, count: int, what: str) -> tuple[Decimal, ...]:
        """Take the next numbers.

        Raises:
            InputError: The file ends too early, or a word is no number.
        """
        return tuple(self._one(what) for _ in range(count))

    def whole(self, count: int, what: str) -> tuple[int, ...]:
        """Take the next numbers, all of them whole and none negative.

        Raises:
            InputError: As for `take`, or a number is not whole or is below 0.
        """
        return tuple(self._whole(what) for _ in range(count))

    def table(self, rows: int, columns: int, what: str) -> tuple[tuple[Decimal, ...], ...]:
        """Take a table, row by row."""
        return tuple(self.take(columns, what) for _ in range(rows))

    def end(self) -> None:
        """Refuse anything that is left.

        Raises:
            InputError: Names the first word that is one too many.
        """
        if self._at < len(self._words):
            word = self._words[self._at]
            refuse(self._source, word.line, f"'{word.text}' is one too many; the file should end")

    def _one(self, what: str) -> Decimal:
        word = self._next(what)
        try:
            number = Decimal(word.text)
        except InvalidOperation:
            number = Decimal("NaN")
        if not number.is_finite():
            refuse(self._source, word.line, f"'{word.text}' is no number; write {what}")
        return number

    def _whole(self, what: str) -> int:
        number = self._one(what)
        if number < 0 or number != int(number):
            line = self._words[self._at - 1].line
            refuse(self._source, line, f"{number} is not whole or is negative; write {what}")
        return int(number)

    def _next(self, what: str) -> Word:
        if self._at >= len(self._words):
            line = self._words[-1].line if self._words else 0
            refuse(self._source, line, f"the file ends before {what}; is it complete?")
        self._at += 1
        return self._words[self._at - 1]


def scale_for(numbers: Iterable[Decimal]) -> int:
    """Give the smallest power of ten that makes every number whole.

    >>> scale_for([Decimal("893.350"), Decimal("7")])
    100
    """
    most = 0
    for number in numbers:
        exponent = number.normalize().as_tuple().exponent
        most = max(most, -exponent if isinstance(exponent, int) else 0)
    return int(10**most)


def in_units(number: Decimal, scale: int) -> int:
    """Count a number in whole units.

    >>> in_units(Decimal("893.35"), 100)
    89335
    """
    return int(number * scale)
