"""Progress bars: `gr.Progress`, and tqdm's own bars when asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Self

from gradio.context import current_call


class Bar:
    """One bar: how far something has come."""

    def __init__(
        self,
        iterator: Iterator[Any] | None,
        length: float | None,
        desc: str | None,
        unit: str | None,
        index: float | None = 0,
        progress: float | None = None,
    ) -> None:
        self.iterator = iterator
        self.index = index
        self.length = length
        self.desc = desc
        self.unit = unit
        self.progress = progress

    def report(self) -> dict[str, Any]:
        """Return it as the page is told."""
        return {
            'index': self.index,
            'length': self.length,
            'unit': self.unit,
            'progress': self.progress,
            'desc': self.desc,
        }


class Progress:
    """Shows how far a function has come. Make it the default of a parameter: `def f(x, progress=gr.Progress())`.

    With `track_tqdm` the bars of tqdm show as well.
    """

    def __init__(self, track_tqdm: bool = False) -> None:
        self.track_tqdm = track_tqdm
        self._bars: list[Bar] = []

    def __call__(
        self,
        progress: float | tuple[int, int | None] | None,
        desc: str | None = None,
        total: float | None = None,
        unit: str = 'steps',
        _tqdm: Any = None,
    ) -> Any:
        """Show a fraction, or `(steps done, steps in all)`; None shows that something goes on."""
        if isinstance(progress, tuple):
            index, total = progress
            fraction = None
        else:
            index, fraction = None, progress
        self._send([*self._bars, Bar(None, total, desc, unit, index, fraction)])
        return progress

    def tqdm(
        self,
        iterable: Iterable[Any] | None,
        desc: str | None = None,
        total: float | None = None,
        unit: str = 'steps',
        _tqdm: Any = None,
    ) -> Self:
        """Show how far an iteration has come: `for x in progress.tqdm(xs)`."""
        length = total
        if length is None and hasattr(iterable, '__len__'):
            length = len(iterable)
        self.open(Bar(None if iterable is None else iter(iterable), length, desc, unit))
        return self

    def __len__(self) -> int:
        return int(self._bars[-1].length or 0) if self._bars else 0

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Any:
        """Show the innermost bar's next step."""
        bar = self._bars[-1]
        if bar.iterator is None:
            raise StopIteration
        self.show()
        try:
            item = next(bar.iterator)
        except StopIteration:
            self.drop(bar)
            raise
        bar.index += 1
        return item

    def update(self, n: float = 1) -> None:
        """Move the innermost bar on by `n` steps."""
        if self._bars:
            self._bars[-1].index += n
            self.show()

    def close(self, _tqdm: Any) -> None:
        """End the innermost bar."""
        if self._bars:
            self.drop(self._bars[-1])

    def open(self, bar: Bar) -> None:
        """Add a bar, inside those that there are; it shows with the next report."""
        self._bars.append(bar)

    def drop(self, bar: Bar) -> None:
        """Take a bar away, if it is still there."""
        if bar in self._bars:
            self._bars.remove(bar)

    def show(self) -> None:
        """Tell the page how far each bar is."""
        self._send(self._bars)

    def _send(self, bars: list[Bar]) -> None:
        call = current_call.get()
        if call is not None:
            call.report_progress([bar.report() for bar in bars])
