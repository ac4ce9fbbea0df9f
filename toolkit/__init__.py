"""The Commissioning Toolkit: how to contract for integrated health and care, and defend it.

The main path is `toolkit.pipeline.run`; README.md lists the public names.
"""

__version__ = "0.1.0"
