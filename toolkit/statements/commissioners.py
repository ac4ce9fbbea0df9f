"""The bodies that pay for care."""

from toolkit.statements.rows import Row
from toolkit.units import Amount, Id, Text


class Commissioner(Row):
    """A public body that pays for care.

    Args:
        commissioner_id: Names the body.
        name: In full.
        type: In the words of the law room: `upper-tier local authority`, `integrated care board`.
        ons_code: Code of the Office for National Statistics.
        other_code: Any other code, in words.
        hwb: Health and wellbeing board area.
        adults_18plus: Resident adults, a count.
        aged_65plus: Residents of 65 and over, a count.
        lead_for: What it buys for the others today.
    """

    commissioner_id: Id
    name: Text
    type: Text
    ons_code: Id | None = None
    other_code: Text | None = None
    hwb: Text | None = None
    adults_18plus: Amount | None = None
    aged_65plus: Amount | None = None
    lead_for: Text | None = None
