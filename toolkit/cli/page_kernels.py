"""Which readers' processes may end: those whose page was left, and none that is being opened."""

from jupyter_client.session import utcnow
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager


class PageKernels(AsyncMappingKernelManager):
    """Ends a process that nobody has used for a while, counted from when a reader was given it.

    A process that is kept ready has been idle for long by then; without this it could be ended
    between the request for its page and the first word from there.
    """

    async def cull_kernel_if_idle(self, kernel_id: str) -> None:
        """End a process that was left; met for the first time, its idleness begins only now.

        Args:
            kernel_id: Of a process that is not kept ready for somebody new.
        """
        kernel = self._kernels.get(kernel_id)
        if kernel is not None and not getattr(kernel, "given_out", False):
            kernel.given_out = True
            kernel.last_activity = utcnow()
            return
        await super().cull_kernel_if_idle(kernel_id)  # type: ignore[no-untyped-call]
