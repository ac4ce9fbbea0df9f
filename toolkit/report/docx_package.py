"""A Word file as a package of parts: opened from a template, written the same each time."""

import io
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

KINDS = "[Content_Types].xml"
EPOCH = (1980, 1, 1, 0, 0, 0)


def as_document(template: bytes) -> bytes:
    """Make a document of a template; a document stays one."""
    made = io.BytesIO()
    with ZipFile(io.BytesIO(template)) as old, ZipFile(made, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == KINDS:
                content = content.replace(b".template.main+xml", b".document.main+xml")
            new.writestr(name, content)
    return made.getvalue()


def fixed(package: bytes) -> bytes:
    """Write the parts of a package in their order, all of one moment."""
    made = io.BytesIO()
    with ZipFile(io.BytesIO(package)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            info = ZipInfo(name, EPOCH)
            info.compress_type = ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return made.getvalue()
