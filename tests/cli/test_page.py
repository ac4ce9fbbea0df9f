import socket
import subprocess
import sys

from tests.cli.calling import Call
from toolkit.cli.serving import HERE


def test_a_port_in_use_is_one_sentence_and_status_2(call: Call) -> None:
    with socket.socket() as other:
        other.bind((HERE, 0))
        other.listen()
        said = call("app", "--no-browser", "--port", str(other.getsockname()[1]))
    assert said.status == 2
    assert said.err.startswith("Refused: --port: ")
    assert len(said.err.splitlines()) == 1


def test_without_the_extra_the_page_says_how_to_install_it() -> None:
    script = (
        "import sys\n"
        "sys.modules['voila'] = None\n"
        "sys.argv = ['toolkit', 'app', '--no-browser', '--port', '18867']\n"
        "from toolkit.cli import main\n"
        "main()\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=120
    )
    assert ran.returncode == 2
    assert "pip install commissioning-toolkit[notebooks]" in ran.stderr
    assert len(ran.stderr.splitlines()) == 1
