"""A slider and a typed number for the weight of each criterion."""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

import ipywidgets as w

from toolkit.statements.criteria import Criterion

WIDE = "52em"


class WeightControls:
    """Weights as a reader moves them; they are shared out to add up to 1 wherever they are used.

    Args:
        criteria: Those with a weight.
        frozen: Whether nobody may move them.
        changed: Called after every move.
    """

    def __init__(
        self, criteria: Iterable[Criterion], *, frozen: bool, changed: Callable[[], None]
    ) -> None:
        self._changed, self._held = changed, False
        self.sliders: dict[str, w.FloatSlider] = {}
        rows = []
        for one in criteria:
            value = float(one.weight)
            slider = w.FloatSlider(
                description=one.label,
                min=0,
                max=1,
                step=0.01,
                value=value,
                continuous_update=False,
                readout=False,
                disabled=frozen,
                style={"description_width": "28em"},
                layout=w.Layout(width=WIDE),
            )
            typed = w.BoundedFloatText(
                description="or type it", min=0, max=1, step=0.01, value=value, disabled=frozen
            )
            w.link((slider, "value"), (typed, "value"))
            slider.observe(self._moved, names="value")
            self.sliders[one.criterion_id] = slider
            rows.append(w.HBox([slider, typed], layout=w.Layout(flex_flow="row wrap")))
        self.view = w.VBox(rows)

    def choose(self, weights: Mapping[str, float]) -> None:
        """Move several weights at once."""
        self._held = True
        for id, value in weights.items():
            self.sliders[id].value = value
        self._held = False
        self._changed()

    def values(self) -> dict[str, Decimal]:
        """Give the weights by criterion; all alike where every one is at 0."""
        found = {id: Decimal(str(round(one.value, 4))) for id, one in self.sliders.items()}
        return found if any(found.values()) else dict.fromkeys(found, Decimal(1))

    def _moved(self, _change: object) -> None:
        if not self._held:
            self._changed()
