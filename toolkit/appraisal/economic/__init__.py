"""The economic case: what society gains and gives up, by edition of the Green Book."""
