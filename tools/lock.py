"""Write requirements.lock and constraints.txt from pyproject.toml.

Both hold names, versions and platform markers, and neither holds an address, so that they
install from whatever index the reader has configured. The lock adds a hash for every file.
Versions that still satisfy pyproject.toml stay as they are; give `--upgrade` to move them.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST_PYTHON = "3.12"  # the lock is resolved for this one and every later one

LOCK_HEADER = "# The extra `all`, every platform, with hashes. Written by: make lock\n"
CONSTRAINTS_HEADER = "# The pins of requirements.lock, for pip -c. Written by: make lock\n"


def pins(lock: str) -> list[str]:
    """List the `name==version ; marker` part of each entry of a lock."""
    starts = (line for line in lock.splitlines() if line[:1].isalnum())
    return [line.removesuffix("\\").rstrip() for line in starts]


def main() -> None:
    """Resolve, then write both files."""
    lock = ROOT / "requirements.lock"
    command = ["uv", "pip", "compile", "pyproject.toml", "--output-file", lock.name]
    command += ["--extra", "all", "--universal", "--python-version", OLDEST_PYTHON]
    command += ["--generate-hashes", "--no-annotate", "--no-header", "--quiet"]
    subprocess.run([sys.executable, "-m", *command, *sys.argv[1:]], cwd=ROOT, check=True)

    text = lock.read_text(encoding="utf-8")
    lock.write_text(LOCK_HEADER + text, encoding="utf-8", newline="\n")
    constraints = "".join(f"{pin}\n" for pin in pins(text))
    (ROOT / "constraints.txt").write_text(
        CONSTRAINTS_HEADER + constraints, encoding="utf-8", newline="\n"
    )


if __name__ == "__main__":
    main()
