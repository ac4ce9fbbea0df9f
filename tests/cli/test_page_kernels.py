import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest

pytest.importorskip("jupyter_server", reason="needs the notebooks extra")

from jupyter_client.session import utcnow

from toolkit.cli.page_kernels import PageKernels


def run(work: Coroutine[Any, Any, None]) -> None:
    """Run in a thread of its own: a browser's test may have left a loop running in this one."""
    with ThreadPoolExecutor(1) as pool:
        pool.submit(asyncio.run, work).result()


def test_a_process_that_was_just_given_to_a_reader_is_not_ended() -> None:
    kernels = PageKernels(cull_idle_timeout=600, cull_connected=False)  # type: ignore[no-untyped-call]
    long_ago = utcnow() - timedelta(days=1)
    kernel = SimpleNamespace(
        last_activity=long_ago,
        execution_state="idle",
        kernel_name="python3",
        kernel_spec=SimpleNamespace(metadata={}),
    )
    kernels._kernels["k"] = kernel
    kernels._kernel_connections["k"] = 0
    ended: list[str] = []

    async def end(kernel_id: str, **_more: object) -> None:
        ended.append(kernel_id)

    kernels.shutdown_kernel = end  # type: ignore[assignment,method-assign]
    run(kernels.cull_kernel_if_idle("k"))
    run(kernels.cull_kernel_if_idle("k"))
    assert not ended
    assert kernel.last_activity > long_ago
    kernel.last_activity = long_ago
    run(kernels.cull_kernel_if_idle("k"))
    assert ended == ["k"]
