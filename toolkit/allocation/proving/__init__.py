"""Proof that an award is best, and that it is the only one."""
