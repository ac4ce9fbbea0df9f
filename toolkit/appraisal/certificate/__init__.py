"""The calculation certificate: what follows from an appraisal's inputs, so that others can check.

It certifies the calculation, not the inputs.
"""

from toolkit.appraisal.certificate.certifying import Certificate, certify
from toolkit.appraisal.certificate.how_wrong import HowWrong, how_wrong

__all__ = ["Certificate", "HowWrong", "certify", "how_wrong"]
