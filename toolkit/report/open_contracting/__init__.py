"""Open contracting: a planned tender and its award as an OCDS release package."""
