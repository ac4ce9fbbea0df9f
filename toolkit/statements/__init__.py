"""Statements: what people state, frozen, and every fault in it told at once."""
