"""Why this award: what would have won, what rules cost, and why there may be no award at all."""
