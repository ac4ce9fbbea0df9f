"""How a command ends where its output goes nowhere, or a person stops it."""

import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.calling import Call
from toolkit.cli.ending import INTERRUPTED, READER_GONE, UNWRITABLE

TOOLKIT = [sys.executable, "-m", "toolkit"]
FULL = Path("/dev/full")
needs_full = pytest.mark.skipif(not FULL.exists(), reason="no device here is always full")


def test_a_refusal_is_one_message_and_status_two(call: Call) -> None:
    said = call("check", "nowhere")
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith("Refused: nowhere: is not a case")
    several = call("allocate", "tiny", "--option", "alliance", "--set", "alliance.gain_pain_cap=")
    assert several.err.count("\n") == 1


@needs_full
@pytest.mark.parametrize("words", [["version"], ["--help"], ["schema", "run"]], ids=" ".join)
def test_a_full_disk_is_one_message(words: list[str]) -> None:
    with FULL.open("w") as full:
        ended = subprocess.run(
            [*TOOLKIT, *words], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert ended.returncode == UNWRITABLE
    assert ended.stderr.startswith("Stopped: the result cannot be printed (no space left")
    assert len(ended.stderr.splitlines()) == 1


@needs_full
def test_where_messages_cannot_be_printed_either_the_status_tells() -> None:
    with FULL.open("w") as full:
        ended = subprocess.run(
            [*TOOLKIT, "check", "nowhere"], stdout=full, stderr=full, check=False
        )
    assert ended.returncode == UNWRITABLE


@pytest.mark.parametrize("words", [["version"], ["check", "tiny", "--json"]], ids=" ".join)
def test_a_reader_who_has_gone_is_not_told_anything(words: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        ended = subprocess.run(
            [*TOOLKIT, *words], stdout=writer, stderr=subprocess.PIPE, check=False
        )
    finally:
        os.close(writer)
    assert (ended.returncode, ended.stderr) == (READER_GONE, b"")


@pytest.mark.parametrize("words", ["version", "check tiny --json"])
def test_a_closed_output_is_no_fault(words: str) -> None:
    shell = f'"{sys.executable}" -m toolkit {words} >&-'
    ended = subprocess.run(["sh", "-c", shell], stderr=subprocess.PIPE, check=False)
    assert (ended.returncode, ended.stderr) == (0, b"")


def test_ctrl_c_stops_the_work_and_says_so() -> None:
    """Wait for the bar, which a person sees on a terminal, and stop the work then."""
    # Where tests run in the background, a shell has had Ctrl-C ignored, which children inherit.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    ours, theirs = pty.openpty()
    words = ["simulate", "tiny", "--option", "alliance", "--draws", "1000000"]
    with subprocess.Popen(
        [*TOOLKIT, *words], stdout=subprocess.PIPE, stderr=theirs, start_new_session=True
    ) as running:
        os.close(theirs)
        seen = b""
        while b"One alliance" not in seen:
            seen += os.read(ours, 4096)
        running.send_signal(signal.SIGINT)
        assert running.stdout is not None
        printed = running.stdout.read()
    told = b""
    try:
        while part := os.read(ours, 4096):
            told += part
    except OSError:
        pass  # a terminal whose other end is gone has no more to read
    finally:
        os.close(ours)
    assert (running.returncode, printed) == (INTERRUPTED, b"")
    assert b"Stopped; nothing was written." in told
    assert b"of memory" in seen
    assert b"Traceback" not in seen + told
