"""The explorer: precomputed runs as one page that can be e-mailed and needs no network."""
