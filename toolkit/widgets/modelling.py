"""Choose a contract model: its parties and agreements, its risks, who answers for what."""

from html import escape

import ipywidgets as w
import pandas as pd

from toolkit.report.chapters.model_map import model_figure
from toolkit.statements.contracts import ContractModel
from toolkit.widgets.model_tables import (
    agreements_table,
    models_table,
    responsibilities_table,
    risks_table,
    roles_table,
)
from toolkit.widgets.offering import models_at_hand
from toolkit.widgets.sections import note, page, section


class ModelBrowser:
    """One reader's view of the contract models that a case may use, its own ones included.

    Args:
        case: A shipped id, a case folder or a workbook.
    """

    def __init__(self, case: str) -> None:
        self.at_hand = models_at_hand(case)
        self.known = self.at_hand.models
        self.model = w.Dropdown(
            description="Model",
            options=[(one.title, name) for name, one in self.known.items()],
            layout=w.Layout(width="44em"),
        )
        self.result = w.HTML()
        self.view = w.VBox([self.model, self.result])
        self.model.observe(self._show, names="value")
        self._show()

    def choose(self, model: str) -> None:
        """Choose as a reader would with the list."""
        self.model.value = model

    def models(self) -> pd.DataFrame:
        """List every contract model."""
        return models_table(self.known.values())

    def agreements(self) -> pd.DataFrame:
        """Show who signs what under the model chosen."""
        return agreements_table(self.chosen)

    def risks(self) -> pd.DataFrame:
        """Show who bears which risk under the model chosen."""
        return risks_table(self.chosen)

    def responsibilities(self) -> pd.DataFrame:
        """Show who answers for what under the model chosen."""
        return responsibilities_table(self.chosen)

    @property
    def chosen(self) -> ContractModel:
        """The model chosen."""
        return self.known[self.model.value]

    def _show(self, _change: object = None) -> None:
        one = self.chosen
        figure = model_figure(one, id="browse-model")
        self.result.value = page(
            *(note(f"Left out: {fault}") for fault in self.at_hand.faults),
            f"<p>{escape(one.summary)}</p><p>Left out: {escape(one.depth)}</p>",
            section("Parties", figure.svg, roles_table(one), words=True),
            section("Agreements", "", self.agreements(), words=True),
            section("Who bears which risk", "", self.risks(), words=True),
            section("Who answers for what", "", self.responsibilities(), words=True),
        )
