"""Fits Python's library to a page: its modules are changed when they are first imported."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.abc import Loader
from importlib.machinery import BuiltinImporter, PathFinder
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.machinery import ModuleSpec
    from types import ModuleType

# By module, the function here that changes it. Few apps need any of the modules, so that these load late too.
_CHANGES = {
    '_queue': ('threads', 'change_queue'),
    'concurrent.futures.process': ('absent', 'change_pool_of_processes'),
    'http.client': ('network', 'change_client'),
    'multiprocessing.pool': ('absent', 'change_pool_of_threads'),
    'multiprocessing.process': ('absent', 'change_process'),
    'pyodide.webloop': ('loops', 'change_webloop'),
    'socket': ('absent', 'change_socket'),
    'subprocess': ('absent', 'change_subprocess'),
}

# What cannot be imported, and the words that say why.
_REFUSED = {'_multiprocessing': ('absent', 'MULTIPROCESSING')}


def install() -> None:
    """Change what is imported by now, and see to the rest."""
    if any(isinstance(finder, _Finder) for finder in sys.meta_path):
        return
    for name in _CHANGES.keys() & sys.modules.keys():
        _change(sys.modules[name])
    sys.meta_path.insert(0, _Finder())


def _own(module: str, name: str) -> Any:
    return getattr(import_module(f'gradio.runtime.{module}'), name)


def _change(module: ModuleType) -> None:
    _own(*_CHANGES[module.__name__])(module)


class _Finder:
    """Finds the modules that are to be changed, before any other finder does."""

    def find_spec(self, name: str, path: Sequence[str] | None, target: Any = None) -> ModuleSpec | None:
        """Find a module as Python would, to be changed once it has run."""
        if name in _REFUSED:
            raise ModuleNotFoundError(_own(*_REFUSED[name]), name=name)
        if name not in _CHANGES:
            return None
        spec = BuiltinImporter.find_spec(name, path, target) or PathFinder.find_spec(name, path, target)
        if spec is not None:
            spec.loader = _Loader(spec.loader)
        return spec


class _Loader(Loader):
    """Loads a module as another loader does, and changes it."""

    def __init__(self, loader: Any) -> None:
        self._loader = loader

    def __getattr__(self, name: str) -> Any:
        return getattr(self._loader, name)

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """Leave it to the other loader."""
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        """Run the module and change it; from then on it is the other loader's."""
        module.__spec__.loader = module.__loader__ = self._loader
        self._loader.exec_module(module)
        _change(module)
