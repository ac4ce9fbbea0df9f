import ast
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.report.certificate.issued import Body, forged, issued
from toolkit.appraisal.certificate.certifying import CERTIFIES
from toolkit.report.certificate import verify_certificate
from toolkit.report.certificate.verify_certificate import Refused, check, check_record, main

SCRIPT = Path(verify_certificate.__file__)


def test_the_script_needs_numpy_alone() -> None:
    found = [one for one in ast.walk(ast.parse(SCRIPT.read_text(encoding="utf-8")))]
    names = {name.name for one in found if isinstance(one, ast.Import) for name in one.names}
    assert names == {"argparse", "hashlib", "json", "sys", "numpy", "numpy.typing"}
    assert not [one for one in found if isinstance(one, ast.ImportFrom)]
    assert CERTIFIES.startswith(verify_certificate.CERTIFIES)


def test_it_runs_far_from_the_toolkit(tmp_path: Path) -> None:
    public, sealed = issued()
    (tmp_path / "c.json").write_bytes(public)
    (tmp_path / "s.json").write_bytes(sealed)
    (tmp_path / "v.py").write_bytes(SCRIPT.read_bytes())
    words = [sys.executable, "-E", "v.py", "c.json", "--sealed", "s.json"]
    done = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "All checks hold" in done.stdout
    assert "calculation, not the inputs" in done.stdout


def test_the_public_tier_stands_alone_and_each_check_is_a_sentence() -> None:
    told = check(issued()[0])
    assert len(told) >= 6
    assert all(one.endswith(".") for one in told)
    assert len(check(*issued())) == len(told) + 1


@settings(max_examples=300)
@given(st.data())
def test_any_byte_changed_is_refused(data: st.DataObject) -> None:
    tier = data.draw(st.sampled_from([0, 1]))
    both = [bytearray(one) for one in issued()]
    place = data.draw(st.integers(0, len(both[tier]) - 1))
    both[tier][place] ^= data.draw(st.integers(1, 255))
    with pytest.raises(Refused):
        check(bytes(both[0]), bytes(both[1]))


@given(st.data())
def test_bytes_left_out_or_put_in_are_refused(data: st.DataObject) -> None:
    content = issued()[0]
    place = data.draw(st.integers(0, len(content)))
    more = data.draw(st.binary(max_size=3))
    left = data.draw(st.integers(0 if more else 1, 3))
    changed = content[:place] + more + content[place + left :]
    if changed != content:
        with pytest.raises(Refused):
            check(changed)


def add(part: Body, key: object, by: float) -> None:
    part[key] += by


FORGERIES = {
    "claim": lambda b: b.update(certifies="This certifies everything"),
    "kind": lambda b: b.update(kind="certificate"),
    "preferred": lambda b: b.update(preferred="separate_frameworks"),
    "agree": lambda b: b.update(agree=not b["agree"]),
    "weight": lambda b: add(b["scores"]["weights"], 0, 0.01),
    "score": lambda b: add(b["scores"]["scores"][2], 0, 1.0),
    "total": lambda b: add(b["scores"]["totals"], 1, 0.5),
    "first": lambda b: b["scores"].update(first="separate_frameworks"),
    "side left out": lambda b: b["scores"]["sides"].pop(),
    "lead": lambda b: add(b["scores"]["sides"][0]["lead"], 0, 1.0),
    "moved": lambda b: add(b["scores"]["sides"][0], "moved", 0.01),
    "sides turned": lambda b: b["scores"]["sides"].reverse(),
    "multiplier": lambda b: add(b["scores"]["sides"][0], "whole", -0.01),
    "multiplier below 0": lambda b: b["scores"]["sides"][0].update(rival_times=-1.0),
    "behind": lambda b: b["scores"]["behind"][0].update(rival="alliance"),
    "nearest": lambda b: b["scores"]["sides"][0].update(nearest=b["scores"]["weights"]),
    "future": lambda b: add(b["worth"]["editions"][0]["drawn_pence"][1], 0, 1),
    "future not whole": lambda b: add(b["worth"]["editions"][0]["drawn_pence"][1], 0, 0.5),
    "future left out": lambda b: b["worth"]["editions"][1]["drawn_pence"][1].pop(),
    "mean": lambda b: add(b["worth"]["editions"][2]["mean_gbp"], 1, 0.01),
    "worth most": lambda b: b["worth"]["editions"][1].update(first="nobody"),
    "edition": lambda b: b["worth"]["editions"][1].update(firm="edition-fragile"),
    "editions": lambda b: b["worth"].update(firm="edition-fragile"),
    "input": lambda b: b["worth"]["inputs"]["steps"].pop(),
    "end of an input": lambda b: add(b["worth"]["inputs"]["most"], 0, 1.0),
    "slope": lambda b: add(b["worth"]["inputs"]["slopes_gbp"][1], 0, 1e6),
    "explained": lambda b: add(b["worth"]["inputs"]["explained"], 1, -0.1),
    "part": lambda b: add(b["worth"]["inputs"]["rivalries"][0], "part_line", 0.1),
    "box": lambda b: b["worth"]["inputs"].update(part=0.9),
    "wider box": lambda b: add(b["worth"]["inputs"]["box_most"], 0, 0.5),
    "ahead": lambda b: add(b["worth"]["inputs"]["rivalries"][0], "ahead", 1),
    "linear": lambda b: b["worth"]["inputs"]["rivalries"][0].update(
        linear=not b["worth"]["inputs"]["rivalries"][0]["linear"]
    ),
    "rival": lambda b: b["worth"]["inputs"]["rivalries"].pop(),
    "switch made up": lambda b: b["worth"]["inputs"]["switches"].append(
        {"input": "nothing", "rival": "alliance", "value": 1.0}
    ),
    "proof": lambda b: b["proof"].update(objective_is_bound=False),
    "status": lambda b: b["proof"].update(status="limit"),
    "open law": lambda b: add(b["law"], "open", -1),
    "unknown passes": lambda b: next(
        one for one in b["law"]["verdicts"] if not one["settled"]
    ).update(settled=True),
    "unverified": lambda b: add(b["law"], "on_unverified", 1),
    "commitment twice": lambda b: b["commitments"].append(b["commitments"][0]),
    "file": lambda b: next(one for one in b["files"] if one["sha256"]).update(sha256=None),
    "commitment left out": lambda b: b["commitments"].pop(),
    "part left out": lambda b: b.pop("law"),
    "another sort": lambda b: b.update(scores=[1, 2]),
    "no list": lambda b: b["worth"].update(editions=5),
    "text for a number": lambda b: b["scores"]["weights"].__setitem__(0, "0.3"),
}


@pytest.mark.parametrize("name", FORGERIES)
def test_a_false_claim_is_refused_even_under_a_right_digest(name: str) -> None:
    with pytest.raises(Refused):
        check(forged(issued()[0], FORGERIES[name]))


SEALED_FORGERIES = {
    "price": lambda b: b["openings"][0]["value"].update(price_gbp_per_unit="1.00"),
    "salt": lambda b: b["openings"][0].update(salt="00"),
    "opening left out": lambda b: b["openings"].pop(),
    "other certificate": lambda b: b.update(public_sha256="0" * 64),
    "kind": lambda b: b.update(kind="letter"),
}


@pytest.mark.parametrize("name", SEALED_FORGERIES)
def test_a_false_opening_is_refused(name: str) -> None:
    public, sealed = issued()
    with pytest.raises(Refused):
        check(public, forged(sealed, SEALED_FORGERIES[name]))


def test_a_record_of_scores_is_followed() -> None:
    entry, later = {"entry": 1, "score": "50"}, {"entry": 2, "score": "60"}
    first = verify_certificate._digest_of({**entry, "previous": ""})
    second = verify_certificate._digest_of({**later, "previous": first})
    chain = [{**entry, "digest": first}, {**later, "digest": second}]
    assert check_record(chain, 2) == "The record of scores holds together: 2 entries."
    with pytest.raises(Refused, match="entry 1"):
        check_record([{**chain[0], "score": "51"}, chain[1]], 2)
    with pytest.raises(Refused, match="not whole"):
        check_record(chain[:1], 2)


def test_a_digest_published_elsewhere_names_the_certificate(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "c.json"
    path.write_bytes(issued()[0])
    assert main([str(path)]) == 0
    digest = capsys.readouterr().out.split("digest ")[1][:64]
    assert main([str(path), "--digest", digest]) == 0
    assert main([str(path), "--digest", "0" * 64]) == 1
    assert "Refused: This is another certificate" in capsys.readouterr().out
    assert main([str(tmp_path / "none.json")]) == 1


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"\xff", b"[" * 100_000, b'{"body":NaN}\n'])
def test_what_is_no_certificate_is_refused(content: bytes) -> None:
    with pytest.raises(Refused):
        check(content)
