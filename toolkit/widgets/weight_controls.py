"""A slider and a typed number for the weight of each criterion."""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

import ipywidgets as w

from toolkit.statements.criteria import Criterion
from toolkit.widgets.number_slider import NumberSlider


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
        self.sliders: dict[str, NumberSlider] = {}
        for one in criteria:
            slider = NumberSlider(
                description=one.label, value=float(one.weight), scale=100, unit="%", disabled=frozen
            )
            slider.observe(self._moved, names="value")
            self.sliders[one.criterion_id] = slider
        self.view = w.VBox(list(self.sliders.values()))

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
