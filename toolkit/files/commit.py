"""Which commit of the toolkit is running, where it runs from a checkout."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def commit() -> str | None:
    """Give the commit of the checkout, marked where files differ from it; nothing elsewhere."""
    if not (ROOT / ".git").exists():
        return None
    try:
        found = subprocess.run(
            ["git", "-C", str(ROOT), "describe", "--always", "--dirty=+changes", "--abbrev=12"],
            capture_output=True,
            text=True,
            check=True,
            timeout=10,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return found.stdout.strip() or None
