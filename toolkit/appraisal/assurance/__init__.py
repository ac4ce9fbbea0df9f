"""Assurance: who made and checked an analysis, on what it rests, and until when it holds.

`assuring.assure` is the folder's verb; `results.Assured` is what it gives.
"""
