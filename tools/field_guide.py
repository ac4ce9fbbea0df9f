"""Write `contracts/README.md` anew from the statement classes."""

from pathlib import Path

from toolkit.files.field_guide import field_guide

GUIDE = Path(__file__).resolve().parent.parent / "contracts" / "README.md"

if __name__ == "__main__":
    GUIDE.write_text(field_guide(), encoding="utf-8")
