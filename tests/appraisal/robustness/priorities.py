"""Published scores and weights of nine options on five criteria, PMC10456870, table 5.

Each criterion has an option at 0 and one at 100, so the scales are local.
"""

import numpy as np

OPTIONS = (
    "MHC_BAME", "PhysChks", "IAPT_svcs", "MHCaccLT", "CaregvrSup", "InCrSubAb", "Emplmnt",
    "PeerSupp", "HrmPrbsA",
)  # fmt: skip
SCORES = np.array(
    [
        [70, 100, 100, 90, 50, 70, 30, 0, 20],
        [100, 0, 80, 20, 90, 70, 65, 100, 10],
        [100, 81, 0, 25, 38, 50, 25, 13, 100],
        [100, 50, 70, 80, 70, 0, 20, 70, 30],
        [70, 100, 70, 80, 0, 20, 30, 0, 20],
    ],
    dtype=np.float64,
).T
WEIGHTS = np.array([0.215, 0.167, 0.190, 0.238, 0.190])
