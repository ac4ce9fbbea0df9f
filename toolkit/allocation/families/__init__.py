"""Families of award rules, one a file: what it states, its rows, and its check without a solver."""
