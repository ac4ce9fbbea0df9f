"""Legal advice in a file of its own, which is the only place that shows it."""

from toolkit.report.content import Column, Paragraph, Report, Section, Table
from toolkit.report.showing import say
from toolkit.statements.case import Case

KIND = "Legal advice: privileged and confidential"
HEADED = (
    "Privileged and confidential. Given for the commissioning bodies of this case alone; do not "
    "copy it into a report, a record or a notice, and do not send it on. Privilege may be lost "
    "with it."
)
EMPTY = "The case states no legal advice; give it in the table legal_advice."


def advice_page(case: Case) -> Report:
    """Put the legal advice of a case together, headed as privileged, oldest first.

    Args:
        case: The case.
    """
    rows = sorted(case.legal_advice.values(), key=lambda one: (one.given_on, one.advice_id))
    table = Table(
        id="advice",
        sheet="Advice",
        caption="Advice, oldest first",
        columns=(
            Column("About"),
            Column("Advice"),
            Column("Role"),
            Column("Given on", "day"),
            Column("Id"),
        ),
        rows=tuple((one.about, one.advice, one.role, one.given_on, one.advice_id) for one in rows),
        empty=EMPTY,
    )
    return Report(
        id=case.id,
        title=case.title,
        subtitle=f"{case.place}. For the commissioning bodies only.",
        stamp=KIND,
        banners=(),
        sections=(Section("advice", "Advice", (Paragraph(say(HEADED), "notice"), table)),),
    )
