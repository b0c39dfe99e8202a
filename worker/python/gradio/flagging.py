"""Flagging callbacks: what becomes of the rows that visitors flag."""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from itertools import count
from typing import TYPE_CHECKING, Any

from gradio import bridge
from gradio.components.base import Component
from gradio.runtime import states

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ['CSVLogger', 'ClassicCSVLogger', 'FlaggingCallback', 'SimpleCSVLogger']

_numbers = count(1)


class FlaggingCallback(ABC):
    """Takes flagged rows. Subclass it to send or store them in your own way."""

    @abstractmethod
    def setup(self, components: Sequence[Component], flagging_dir: str) -> None:
        """Learn what is flagged, and the folder meant for the rows; called once, before any row."""

    @abstractmethod
    def flag(self, flag_data: list[Any], flag_option: str | None = None, username: str | None = None) -> int:
        """Take a row: values as the page sends them, one a component. Return how many rows there are."""


class _Logger(FlaggingCallback):
    """Writes rows to a CSV file, and copies of files beside it; both are kept on the visitor's device."""

    def _make(self, kind: str, verbose: bool = False, **options: Any) -> None:
        self._number = next(_numbers)
        self._options = {'kind': kind, **options}
        self._verbose = verbose

    def setup(self, components: Sequence[Component], flagging_dir: str | Path) -> None:
        """Learn what is flagged, and where rows go; called once, before any row."""
        self.components = components
        self.flagging_dir = flagging_dir
        os.makedirs(flagging_dir, exist_ok=True)

    def flag(self, flag_data: list[Any], flag_option: str | None = None, username: str | None = None) -> int:
        """Write a row: values as the page sends them, one a component. Return how many rows there are."""
        logger = {
            'number': self._number,
            **self._options,
            'components': [component._id for component in self.components],
            'folder': str(self.flagging_dir),
        }
        texts = [
            self._text(component, value) for component, value in zip(self.components, flag_data, strict=False)
        ]
        row = {
            # What is written by its text need not be something that JSON can say.
            'data': [
                value if i >= len(texts) or texts[i] is None else None for i, value in enumerate(flag_data)
            ],
            'texts': texts,
            'option': flag_option,
            'username': username,
        }
        logged = bridge.request('flagRow', logger, row)
        if self._verbose and logged['first']:
            found = 'a new file' if logged['first'] == 'new' else 'a file that was there before'
            print(f'Flagged rows go to {logged["path"]}, {found}.')
        return logged['count']

    def _text(self, component: Component, value: Any) -> str | None:
        """Return what the cell holds, where only Python can say it: of sessions' own objects and authors' rules."""
        if component.stateful:
            return states.text(value)
        if type(component).flag is not Component.flag:
            said = component.flag(value, str(self.flagging_dir))
            return '' if said is None else str(said)
        return None


class SimpleCSVLogger(_Logger):
    """Writes rows to `log.csv`, without names of columns."""

    def __init__(self) -> None:
        self._make('simple')


class ClassicCSVLogger(_Logger):
    """Writes rows to `log.csv`, always with columns for the reason and the user."""

    def __init__(self, simplify_file_data: bool = True) -> None:
        self._make('classic', simplify_file_data=simplify_file_data)


class CSVLogger(_Logger):
    """Writes rows to `dataset1.csv`, and to another file once the columns are others."""

    def __init__(
        self, simplify_file_data: bool = True, verbose: bool = True, dataset_file_name: str | None = None
    ) -> None:
        self._make('csv', verbose, simplify_file_data=simplify_file_data, dataset_file_name=dataset_file_name)
