"""Keeping personal data out: what reads as data about a person is refused before it is believed.

A case is about services, lots and money; nobody needs to be named in it. Every find is told at once
with its place, and never repeated in words, so that no screen or log shows it either.

NHS numbers are ten digits, the last of which checks the others (modulus 11). One in eleven other
references of ten digits passes that check by chance. They are refused all the same, since one real
number let through is worse than a reference that needs a letter before it; the message says how.
Spared are columns that hold numbers by their meaning, such as sums of money, digits inside a longer
word or address of the web, and ten equal digits.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from toolkit.errors import Fault, InputError, Place
from toolkit.statements.columns import columns_of
from toolkit.statements.raw import Path, RawDoc, RawTable
from toolkit.statements.tables import TABLES

HEADINGS = {
    "a date of birth": "dob d_o_b date_of_birth birth_date birthdate born birthday",
    "the name of a person": (
        "patient patient_name service_user service_user_name client_name resident_name "
        "forename forenames first_name given_name middle_name surname last_name family_name "
        "full_name person_name carer_name next_of_kin citizen_name"
    ),
    "a number that names a person": (
        "nhs_number nhs_no nhs_num nhs chi chi_number hospital_number national_insurance_number "
        "national_insurance_no ni_number ni_no nino"
    ),
    "the address of a person": "home_address home_postcode patient_postcode patient_address",
}
WHERE_PEOPLE_LIVE = ("postcode", "post_code", "address")  # personal only beside other finds

_TEN = re.compile(r"(?<![\w./=&?-])\d{3}([ \u00a0-]?)\d{3}\1\d{4}(?![\w-]|\.\d)")
_NATIONAL_INSURANCE = re.compile(
    r"\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
    r"(?:\d{6}|[ \u00a0]?\d\d[ \u00a0]\d\d[ \u00a0]\d\d[ \u00a0]?)[A-D]\b"
)
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")
_NHS = "reads as an NHS number: take it out, or write a letter before a reference of ten digits"
_NINO = "reads as a National Insurance number; take it out"


def is_nhs_number(digits: str) -> bool:
    """Whether ten digits bear the check digit of an NHS number.

    Source:
        NHS Data Dictionary, NHS NUMBER: weights 10 to 2, modulus 11.

    >>> is_nhs_number("9434765919"), is_nhs_number("9434765918")
    (True, False)
    """
    if len(set(digits)) == 1:
        return False
    total = sum(
        int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)
    )
    return (11 - total % 11) % 11 == int(digits[9])  # a check of 10 equals no digit


def refuse_personal_data(faults: Iterable[Fault]) -> None:
    """Refuse all that was found at once, before anything else is said of the input.

    Raises:
        InputError: Anything was found.
    """
    if told := tuple(faults):
        raise InputError(told)


def personal_in_tables(tables: Iterable[RawTable]) -> Iterator[Fault]:
    """Find what reads as data about a person in the headings and cells of tables."""
    for table in tables:
        found = [*_headed(table), *_in_cells(table)]
        yield from found
        if found:
            yield from _postcodes(table)


def personal_in_doc(doc: RawDoc) -> Iterator[Fault]:
    """Find what reads as data about a person in the keys and texts of a document."""
    yield from _in_values(doc, doc.data, ())


def _in_values(doc: RawDoc, value: object, path: Path) -> Iterator[Fault]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if what := _heading(str(key)):
                yield _fault(doc.at((*path, key)), f"is a key for {what}; take it out")
            yield from _in_values(doc, inner, (*path, key))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _in_values(doc, item, (*path, number))
    elif isinstance(value, str) and (what := _in_text(value)):
        yield _fault(doc.at(path), what)


def _headed(table: RawTable) -> Iterator[Fault]:
    """Find columns headed as data about people, whatever their cells hold."""
    for name, place in table.columns.items():
        if what := _heading(name):
            yield _fault(place, f"is a column for {what}; delete the column")


def _in_cells(table: RawTable) -> Iterator[Fault]:
    numbers = _numeric(table)
    for row in table.rows:
        for name, cell in row.items():
            if what := _in_text(cell.text):
                if name not in numbers or not cell.text.isdecimal():
                    yield _fault(cell.place, what)


def _postcodes(table: RawTable) -> Iterator[Fault]:
    """Find where people live, in a table that holds other data about them."""
    for row in table.rows:
        for name, cell in row.items():
            if _word(name) in WHERE_PEOPLE_LIVE and _POSTCODE.search(cell.text.upper()):
                yield _fault(cell.place, "is where a person lives; take it out")


def _in_text(text: str) -> str | None:
    """Say what a text holds about a person, if anything."""
    if any(is_nhs_number(re.sub(r"\D", "", ten.group())) for ten in _TEN.finditer(text)):
        return _NHS
    return _NINO if _NATIONAL_INSURANCE.search(text.upper()) else None


def _heading(name: str) -> str | None:
    word = _word(name)
    return next((what for what, words in HEADINGS.items() if word in words.split()), None)


def _word(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")


def _numeric(table: RawTable) -> frozenset[str]:
    """Name the columns of a table of a case that hold numbers by their meaning."""
    source = table.place.sheet or table.place.source.replace("\\", "/").rsplit("/", 1)[-1]
    return _numbers_of(source.removesuffix(".csv"))


@cache
def _numbers_of(name: str) -> frozenset[str]:
    if name not in TABLES:
        return frozenset()
    columns = columns_of(TABLES[name].row).values()
    return frozenset(column.name for column in columns if column.kind.sort == "number")


def _fault(place: Place, what: str) -> Fault:
    return Fault(place, "", f"{what}; a case holds no personal data")
