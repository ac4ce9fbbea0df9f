"""Writing a certificate as files, with the script that checks it beside them."""

from pathlib import Path

from toolkit.appraisal.certificate import Certificate
from toolkit.report.certificate import verify_certificate
from toolkit.report.certificate.canonical import with_digest
from toolkit.report.certificate.certificate_documenting import tiers
from toolkit.report.putting import put

SCRIPT = "verify_certificate.py"


def write_certificate(found: Certificate, *, out: Path, secret: bytes = b"") -> tuple[Path, ...]:
    """Write the public tier, the sealed one where there is a secret, and the script.

    The same certificate and secret give the same bytes.

    Args:
        found: The certificate.
        out: Folder for the files; made where it is absent.
        secret: 32 random bytes or more, from which salts are made; empty for no sealed tier.

    Returns:
        The public tier, the script, and the sealed tier if any.

    Raises:
        InputError: The folder cannot be written to.
    """
    name = found.appraisal.case.id
    both = tiers(found, secret)
    rendered = {
        out / f"{name}-certificate.json": with_digest(both.public.body.model_dump(mode="json")),
        out / SCRIPT: Path(verify_certificate.__file__).read_bytes(),
    }
    if both.sealed:
        sealed = with_digest(both.sealed.model_dump(mode="json"))
        rendered[out / f"{name}-certificate-sealed.json"] = sealed
    put(out, rendered)
    return tuple(rendered)
