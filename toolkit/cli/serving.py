"""The server behind the web page: set so that the page is private to this computer."""

import logging
import os
import socket
import webbrowser
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from toolkit.errors import InputError, Place
from toolkit.files.shipped import shipped

HERE = "127.0.0.1"
NOTEBOOK = ("reports", "templates", "voila", "page", "app.ipynb")
WIDGETS = ["@jupyter-widgets/jupyterlab-manager", "@voila-dashboards/widgets-manager8", "anywidget"]
NO_FILE = r"(?!)"  # matches nothing, so no file of a folder is ever handed out
MOST_MESSAGE = 24 * 2**20  # bytes of one message; above the largest workbook that is read
IDLE_S = 600  # seconds after which a page that nobody looks at is forgotten
# Nothing may come from elsewhere or go there, whatever a case says. Widgets need `blob:` for their
# own scripts, and the page's own start-up has inline ones.
POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
    "connect-src 'self' blob: data: ws://{host}:{port}; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)


@dataclass(frozen=True)
class Served:
    """How the page is served.

    Args:
        port: On this computer only.
        token: Opens the page; whoever lacks it, another user of this computer too, is turned away.
        idle_s: Seconds after which a page that was left is forgotten.
        notebook: What is shown; the page of the toolkit where nothing is given.
    """

    port: int
    token: str
    idle_s: int = IDLE_S
    notebook: Path | None = None

    @property
    def address(self) -> str:
        """Where the page is, with what opens it."""
        return f"http://{HERE}:{self.port}/?token={self.token}"


def refuse_taken(port: int) -> None:
    """Refuse a port that something else listens on.

    Raises:
        InputError: It is taken, or not to be had.
    """
    with socket.socket() as probe:
        if os.name == "posix":  # elsewhere this would let two listen on one port
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HERE, port))
        except OSError as error:
            reason = (error.strerror or "no reason given").lower()
            what = f"{port} cannot be used ({reason}); give another, such as --port {port + 1}"
            raise InputError.single(Place("--port"), "", what) from None


def settings(served: Served, private: str) -> dict[str, dict[str, Any]]:
    """Give the settings of the server, by the part that they set.

    Args:
        served: Port and token.
        private: A folder that only this user may read.
    """
    headers = {
        "Content-Security-Policy": POLICY.format(host=HERE, port=served.port),
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    }
    return {
        "Voila": {
            "ip": HERE,
            "port": served.port,
            "port_retries": 0,
            "open_browser": False,
            "token": served.token,
            "config_file_paths": [],  # no file lying about changes what is written here
            "connection_dir_root": private,
            "log_level": logging.ERROR,
            "tornado_settings": {
                "allow_remote_access": False,  # a request must name this computer as its host
                "local_hostnames": ["localhost"],
                "websocket_max_message_size": MOST_MESSAGE,
                "headers": headers,
            },
        },
        "VoilaConfiguration": {
            "template": "toolkit",
            "allow_template_override": "NO",
            "allow_theme_override": "NO",
            "extension_allowlist": WIDGETS,
            "file_allowlist": [NO_FILE],
            "preheat_kernel": True,
            "multi_kernel_manager_class": "toolkit.cli.page_kernels.PageKernels",
            "show_tracebacks": False,
        },
        "MappingKernelManager": {
            "cull_idle_timeout": served.idle_s,
            "cull_interval": max(1, min(60, served.idle_s // 2)),
            "cull_connected": False,
        },
        "KernelManager": {"transport": "ipc" if os.name == "posix" else "tcp"},
        "KernelSpecManager": {"kernel_dirs": []},  # the Python that runs this and no other
    }


def serve(served: Served, ready: Callable[[str], None]) -> None:
    """Serve the page until it is stopped; nothing of what people sent stays behind.

    Args:
        served: Port and token.
        ready: Told the address as soon as somebody can go there.

    Raises:
        InputError: The port is taken, or the extra `notebooks` is not installed.
    """
    refuse_taken(served.port)
    try:
        from tornado.ioloop import IOLoop  # noqa: PLC0415 - of an extra that may be missing
        from traitlets.config import Config  # noqa: PLC0415
        from voila.app import Voila  # type: ignore[import-untyped]  # noqa: PLC0415
    except ImportError:
        what = "is not installed; run `pip install commissioning-toolkit[notebooks]` first"
        raise InputError.single(Place("app"), "", what) from None
    with TemporaryDirectory(prefix="toolkit-", ignore_cleanup_errors=True) as private:
        os.environ["TMPDIR"] = private  # where the page of each reader keeps what it was sent
        templates = str(shipped("reports", "templates"))
        known = os.environ.get("JUPYTER_PATH")
        os.environ["JUPYTER_PATH"] = os.pathsep.join(filter(None, [templates, known]))
        for name in ("tornado.access", "tornado.application"):  # addresses hold the token
            logging.getLogger(name).setLevel(logging.CRITICAL)
        page = Voila(config=Config(settings(served, private)))
        page.initialize([str(served.notebook or shipped(*NOTEBOOK))])
        IOLoop.current().add_callback(ready, served.address)
        page.start()


def open_browser(address: str) -> None:
    """Show the page in the browser that the user prefers, where there is one."""
    webbrowser.open(address)
