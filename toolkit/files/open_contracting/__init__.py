"""Open contracting: what a published OCDS release says, as the beginning of a case."""
