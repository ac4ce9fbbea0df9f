"""How wrong we would have to be before the answer changes, and how others can check that."""

from toolkit.appraisal import Appraisal
from toolkit.appraisal.certificate import how_wrong
from toolkit.appraisal.certificate.certifying import CERTIFIES
from toolkit.report.certificate.say_certificate import how_wrong_line, names_of
from toolkit.report.content import Paragraph, Section
from toolkit.report.showing import say


def certificate(appraisal: Appraisal) -> Section:
    """Say in one line how firm the answer is, and name the certificate that shows it.

    Args:
        appraisal: A finished appraisal.
    """
    line = how_wrong_line(how_wrong(appraisal), names_of(appraisal.case))
    check = (
        "`toolkit certify` writes it down with a script that checks every step from NumPy alone: "
        "publish its digest beside the decision, and keep the sealed tier for a court or an "
        "auditor. "
    )
    blocks = Paragraph(say(line)), Paragraph(say(check + CERTIFIES))
    return Section("certificate", "How wrong before the answer changes", blocks)
