"""Widgets: the only room that knows notebooks.

Whoever imports it in a notebook sees a refusal as one sentence and not as a traceback.
"""

from toolkit.widgets.agreeing import AgreementFinder
from toolkit.widgets.allocating import AllocationPage
from toolkit.widgets.appraising import AppraisalPage
from toolkit.widgets.asking_law import LawPage
from toolkit.widgets.exploring import Explorer
from toolkit.widgets.law_of_lots import LotLaw
from toolkit.widgets.modelling import ModelBrowser
from toolkit.widgets.my_place import MyPlace
from toolkit.widgets.paying import MoneyExplorer
from toolkit.widgets.showing_plainly import here, show_plainly
from toolkit.widgets.tables import award_table, ranking_table, stream_table

__all__ = [
    "AgreementFinder",
    "AllocationPage",
    "AppraisalPage",
    "Explorer",
    "LawPage",
    "LotLaw",
    "ModelBrowser",
    "MoneyExplorer",
    "MyPlace",
    "award_table",
    "ranking_table",
    "stream_table",
]

show_plainly(here())
