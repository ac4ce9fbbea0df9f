from pathlib import Path

from tests.appraisal.certificate.certified import certified
from tests.report.certificate.issued import SECRET, issued
from toolkit.report.certificate import verify_certificate
from toolkit.report.certificate.certificate_writing import write_certificate


def test_the_script_stands_beside_and_the_sealed_tier_only_where_asked(tmp_path: Path) -> None:
    names = [one.name for one in write_certificate(certified(), out=tmp_path / "a")]
    assert names == ["tiny-certificate.json", "verify_certificate.py"]
    written = write_certificate(certified(), out=tmp_path / "b", secret=SECRET)
    assert written[1].read_bytes() == Path(verify_certificate.__file__).read_bytes()
    assert (written[0].read_bytes(), written[2].read_bytes()) == issued()
