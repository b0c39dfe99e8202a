"""Shows tqdm's own bars on the page, for functions with `gr.Progress(track_tqdm=True)`."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from typing import Any

from gradio.context import current_call
from gradio.progress import Bar, Progress

_installed = False


def install() -> None:
    """Follow the bars of tqdm from now on, if it is there; those of calls that do not ask stay as they are."""
    global _installed
    if _installed or importlib.util.find_spec('tqdm') is None:
        return
    from tqdm.std import tqdm

    _installed = True
    make, walk, step, end = tqdm.__init__, tqdm.__iter__, tqdm.update, tqdm.close
    describe = tqdm.set_description

    def __init__(
        self: Any,
        iterable: Any = None,
        desc: str | None = None,
        total: float | None = None,
        *args: Any,
        **kwargs: Any,
    ) -> None:
        self._shown = None
        make(self, iterable, desc, total, *args, **kwargs)
        call = current_call.get()
        if call is not None and call.tracked is not None:
            self._shown = Shown(call.tracked, self, desc)

    def __iter__(self: Any) -> Iterator[Any]:
        shown = self._shown
        if shown is None:
            yield from walk(self)
            return
        # What walks it moves it on by leaps, for its own terminal.
        shown.counts_itself = True
        try:
            for item in walk(self):
                shown.tell()
                shown.bar.index += 1
                yield item
        finally:
            shown.end()

    def update(self: Any, n: float | None = 1) -> Any:
        moved = step(self, n)
        if self._shown is not None and not self._shown.counts_itself:
            self._shown.bar.index += 1 if n is None else n
            self._shown.tell()
        return moved

    def set_description(self: Any, desc: str | None = None, refresh: bool | None = True) -> None:
        describe(self, desc, refresh)
        if self._shown is not None:
            self._shown.bar.desc = desc or None
            self._shown.tell()

    def close(self: Any) -> None:
        # A bar whose making failed is closed as well.
        if getattr(self, '_shown', None) is not None:
            self._shown.end()
        end(self)

    tqdm.__init__, tqdm.__iter__, tqdm.update, tqdm.close = __init__, __iter__, update, close
    tqdm.set_description = set_description


class Shown:
    """A bar of tqdm's, as the page shows it."""

    def __init__(self, progress: Progress, tqdm: Any, desc: str | None) -> None:
        # A bar that its author has disabled has no unit; "it" is tqdm's own word for steps without a name.
        unit = getattr(tqdm, 'unit', 'it')
        self.bar = Bar(None, tqdm.total, desc, 'steps' if unit == 'it' else unit, tqdm.n)
        #: Whether a loop counts its steps.
        self.counts_itself = False
        self._progress = progress
        self._tqdm = tqdm
        progress.open(self.bar)

    def tell(self) -> None:
        """Tell the page how far it is."""
        # Code may find out late how much there is to do.
        self.bar.length = self._tqdm.total
        self._progress.show()

    def end(self) -> None:
        """Take the bar away."""
        self._progress.drop(self.bar)
