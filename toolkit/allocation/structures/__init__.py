"""Structures: who contracts with whom, as rules that an award keeps and charges that it brings."""
