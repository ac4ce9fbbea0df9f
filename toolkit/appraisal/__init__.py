"""Appraisal: criteria, ranking, and what the evidence can and cannot tell apart."""

from toolkit.appraisal.appraising import appraise
from toolkit.appraisal.results import Appraisal, OptionResult, Scored, WhatIf

__all__ = ["Appraisal", "OptionResult", "Scored", "WhatIf", "appraise"]
