"""Texts that the authors of a case write into its report, figures live, stale ones flagged."""
