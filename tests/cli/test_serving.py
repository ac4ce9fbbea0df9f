"""The page is private: one computer, one address, no files."""

import json
import socket
from pathlib import Path

import pytest

from toolkit.cli.serving import HERE, NOTEBOOK, Served, refuse_taken, settings
from toolkit.errors import InputError
from toolkit.files.shipped import shipped


def test_the_server_keeps_to_this_computer_and_hands_out_no_file() -> None:
    found = settings(Served(8900, "secret"), "/private")
    voila = found["Voila"]
    assert (voila["ip"], voila["port"], voila["token"]) == (HERE, 8900, "secret")
    assert voila["tornado_settings"]["allow_remote_access"] is False
    assert found["VoilaConfiguration"]["file_allowlist"] == [r"(?!)"]
    assert not found["VoilaConfiguration"]["show_tracebacks"]
    assert "disable_check_xsrf" not in json.dumps(found)


def test_the_page_may_speak_to_its_own_server_only() -> None:
    headers = settings(Served(8900, "x"), "/private")["Voila"]["tornado_settings"]["headers"]
    policy = headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "ws://127.0.0.1:8900" in policy
    assert "*" not in policy
    assert "http" not in policy


def test_a_port_that_is_taken_is_refused_in_a_sentence() -> None:
    with socket.socket() as other:
        other.bind((HERE, 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(InputError, match=f"--port: {port} cannot be used .* give another"):
            refuse_taken(port)
    refuse_taken(port)


def test_the_page_that_is_served_is_one_line_of_code() -> None:
    cells = json.loads(shipped(*NOTEBOOK).read_text(encoding="utf-8"))["cells"]
    code = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    assert code == ["from toolkit.widgets.app import App\n\nApp().view"]


def test_the_frame_asks_for_nothing_from_elsewhere() -> None:
    folder = shipped("reports", "templates", "voila")
    texts = [path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.is_file()]
    texts += [path.read_text(encoding="utf-8") for path in _scripts()]
    assert not [text for text in texts if "//cdn" in text or "https:" in text]


def _scripts() -> list[Path]:
    folder = Path(__file__).parents[2] / "toolkit" / "widgets"
    return [*folder.glob("*.js"), *folder.glob("*.css")]
