"""Gradio apps that run in the visitor's browser.

Everything is loaded when first used, and nothing here touches the page: the package can be part of a memory snapshot.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

from gradio.public_names import GRADIO_VERSION, PUBLIC_NAMES, REMOVED_NAMES

__version__ = GRADIO_VERSION

NO_RELOAD = True
"""Under `if gr.NO_RELOAD:` stands what a reload of the file should not run again; here every load is the first."""

_HOMES = {
    'blocks': ['Blocks'],
    'components': ['Component', 'InputHTMLAttributes'],
    'events': [
        'CopyData', 'DeletedFileData', 'DownloadData', 'EditData', 'EventData', 'KeyUpData', 'LikeData', 'RetryData',
        'SelectData', 'UndoData', 'on',
    ],
    'exceptions': ['Error'],
    'file_size': ['FileSize'],
    'flagging': ['CSVLogger', 'FlaggingCallback', 'SimpleCSVLogger'],
    'helpers': ['Examples', 'Info', 'Progress', 'Success', 'Warning', 'skip', 'update', 'validate'],
    'interface': ['Interface', 'TabbedInterface', 'close_all'],
    'renderable': ['render'],
    'request': ['Request'],
    'static_paths': ['set_static_paths'],
    'themes': ['Theme'],
    'validators': [],
}  # fmt: skip
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}
_MODULES = frozenset({*_HOMES, 'layouts'})


def _schemas() -> Any:
    # `from gradio import schemas` would ask this module's own `__getattr__`.
    return import_module('gradio.schemas')


def _built() -> list[str]:
    schemas = _schemas()
    return [
        *_HOME_OF,
        *schemas.names('component'),
        *schemas.names('layout'),
        'NO_RELOAD',
        '__version__',
        'validators',
    ]


def _find(name: str) -> Any:
    if name in _MODULES:
        return import_module(f'gradio.{name}')
    home = _HOME_OF.get(name)
    if home is None:
        home = next((f'{kind}s' for kind in ('component', 'layout') if name in _schemas().names(kind)), None)
    if home is not None:
        return getattr(import_module(f'gradio.{home}'), name)
    if name in PUBLIC_NAMES:
        raise AttributeError(
            f'gr.{name} of Gradio {GRADIO_VERSION} is not part of this release. It has: {", ".join(sorted(_built()))}.',
            name=name,
        )
    if name in REMOVED_NAMES:
        raise AttributeError(f'Gradio 6 has no gr.{name}: use {REMOVED_NAMES[name]}.', name=name)
    # With `obj`, Python adds the name that was meant to the traceback.
    raise AttributeError(
        f'module {__name__!r} has no attribute {name!r}', name=name, obj=sys.modules[__name__]
    )


def __getattr__(name: str) -> Any:
    if name == '__all__':
        return _built()
    globals()[name] = _find(name)
    return globals()[name]


def __dir__() -> list[str]:
    return sorted({*_built(), *_MODULES})
