"""What happened to a component, for functions that ask by annotating a parameter with one of these classes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gradio.blocks import Block

__all__ = [
    'CopyData',
    'DeletedFileData',
    'DownloadData',
    'EditData',
    'EventData',
    'KeyUpData',
    'LikeData',
    'RetryData',
    'SelectData',
    'UndoData',
]


class EventData:
    """What happened to `target`; further attributes are the event's own."""

    def __init__(self, target: Block | None, _data: Any) -> None:
        self.target = target
        self._data = _data

    def __getattr__(self, name: str) -> Any:
        # Copying looks for underscored names before there is any data.
        if not name.startswith('_') and name in self._data:
            return self._data[name]
        raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r}', name=name, obj=self)


class SelectData(EventData):
    """What was selected, or deselected."""

    def __init__(self, target: Block | None, data: Any) -> None:
        super().__init__(target, data)
        self.index = data['index']
        self.value = data['value']
        self.row_value = data.get('row_value')
        self.col_value = data.get('col_value')
        self.selected = data.get('selected', True)


class KeyUpData(EventData):
    """Which key went up, and the text typed so far."""

    def __init__(self, target: Block | None, data: Any) -> None:
        super().__init__(target, data)
        self.key = data['key']
        self.input_value = data['input_value']


class LikeData(EventData):
    """Which message was liked (True), disliked (False) or given another reaction (its name)."""

    def __init__(self, target: Block | None, data: Any) -> None:
        super().__init__(target, data)
        self.index = data['index']
        self.value = data['value']
        self.liked = data.get('liked', True)


class _MessageData(EventData):
    def __init__(self, target: Block | None, data: Any) -> None:
        super().__init__(target, data)
        self.index = data['index']
        self.value = data['value']


class RetryData(_MessageData):
    """Which message is to be answered again."""


class UndoData(_MessageData):
    """Which message was taken back."""


class EditData(_MessageData):
    """Which message was changed, and what it said before."""

    def __init__(self, target: Block | None, data: Any) -> None:
        super().__init__(target, data)
        self.previous_value = data['previous_value']


class CopyData(EventData):
    """What was copied."""

    def __init__(self, target: Block | None, data: Any) -> None:
        super().__init__(target, data)
        self.value = data['value']


class _FileEventData(EventData):
    def __init__(self, target: Block | None, data: Any) -> None:
        super().__init__(target, data)
        # Most apps have no files: their start does without the module.
        from gradio.data_classes import FileData

        known = FileData.__dataclass_fields__
        self.file = FileData(**{name: value for name, value in data.items() if name in known})


class DeletedFileData(_FileEventData):
    """Which file was taken out."""


class DownloadData(_FileEventData):
    """Which file was downloaded."""
