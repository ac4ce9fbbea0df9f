"""HiGHS without PuLP and without the toolkit, for second opinions."""

import highspy


def solver() -> highspy.Highs:
    """Give a silent solver with tight tolerances."""
    model = highspy.Highs()
    model.silent()
    for name in ("primal_feasibility_tolerance", "mip_feasibility_tolerance"):
        model.setOptionValue(name, 1e-9)
    model.setOptionValue("mip_rel_gap", 1e-8)
    return model
