import json
from pathlib import Path

from tests.cli.calling import Call
from toolkit.report.certificate.verify_certificate import check, main

QUICK = ["--draws", "100"]


def test_the_public_tier_is_the_same_twice_and_is_what_json_prints(
    call: Call, tmp_path: Path
) -> None:
    said = call("certify", "tiny", *QUICK, "--out", str(tmp_path / "out"))
    assert said.status == 0
    written = tmp_path / "out" / "tiny-certificate.json"
    assert str(written) in said.out
    printed = call("certify", "tiny", *QUICK, "--json").out
    assert printed.encode() == written.read_bytes()
    assert not (tmp_path / "out" / "tiny-certificate-sealed.json").exists()
    assert check(written.read_bytes())


def test_the_sealed_tier_opens_the_public_one(call: Call, tmp_path: Path) -> None:
    said = call("certify", "tiny", *QUICK, "--sealed", "--out", str(tmp_path))
    assert "court or an auditor" in said.err
    sealed = tmp_path / "tiny-certificate-sealed.json"
    assert main([str(tmp_path / "tiny-certificate.json"), "--sealed", str(sealed)]) == 0
    assert json.loads(sealed.read_bytes())["body"]["openings"]


def test_a_sealed_tier_is_not_printed_and_nothing_to_certify_is_refused(call: Call) -> None:
    assert call("certify", "tiny", *QUICK, "--sealed", "--json").status == 2
    said = call("certify", "tiny", *QUICK, "--scenario", "high_floor")
    assert said.status == 2
    assert "nothing to certify" in said.err
