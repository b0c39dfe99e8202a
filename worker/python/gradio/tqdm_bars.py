"""Shows tqdm's own bars on the page, for functions with `gr.Progress(track_tqdm=True)`."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from typing import Any

from gradio.context import current_call

_installed = False


def install() -> None:
    """Follow the bars of tqdm from now on, if it is there; those of calls that do not ask stay as they are."""
    global _installed
    if _installed or importlib.util.find_spec('tqdm') is None:
        return
    from tqdm.std import tqdm

    _installed = True
    make, walk, step, end = tqdm.__init__, tqdm.__iter__, tqdm.update, tqdm.close

    def __init__(
        self: Any,
        iterable: Any = None,
        desc: str | None = None,
        total: float | None = None,
        *args: Any,
        **kwargs: Any,
    ) -> None:
        self._progress = None
        make(self, iterable, desc, total, *args, **kwargs)
        call = current_call.get()
        if call is not None and call.tracked is not None:
            self._progress = call.tracked.tqdm(None, desc, self.total)

    def __iter__(self: Any) -> Iterator[Any]:
        progress, self._progress = self._progress, None
        if progress is None:
            yield from walk(self)
            return
        try:
            for item in walk(self):
                progress.update(0)
                yield item
                progress.advance()
        finally:
            progress.end()

    def update(self: Any, n: float = 1) -> Any:
        if self._progress is not None:
            self._progress.update(n)
        return step(self, n)

    def close(self: Any) -> None:
        progress, self._progress = getattr(self, '_progress', None), None
        if progress is not None:
            progress.end()
        end(self)

    tqdm.__init__, tqdm.__iter__, tqdm.update, tqdm.close = __init__, __iter__, update, close
