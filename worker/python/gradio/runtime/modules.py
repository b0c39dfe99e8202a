"""An app's own modules: files beside its script, which two apps may give the same names."""

from __future__ import annotations

import builtins
import importlib
import os
import sys
from importlib._bootstrap import _ModuleLockManager
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import module_from_spec, resolve_name
from types import ModuleType
from typing import TYPE_CHECKING, Any

from gradio.context import current_app

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_import_module = importlib.import_module


class AppModules:
    """The modules that an app's code gets for the names of its own files.

    Code of the app has `builtins` of its own, by whose `__import__` its files come before any library. Libraries
    keep what they know by the same names.
    """

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.builtins = {**vars(builtins), '__import__': self._import}
        self._loaded: dict[str, ModuleType] = {}
        self._own: set[str] | None = None
        self._shown: set[str] = set()
        #: Names of modules that run for the first time.
        self._begun: set[str] = set()

    def forget(self) -> None:
        """Look at the files again before the next import."""
        self._own = None
        importlib.invalidate_caches()

    def reload(self) -> None:
        """Run the files again when they are imported next."""
        self.hide()
        self._loaded.clear()
        self.forget()

    def owns(self, name: str) -> bool:
        """Whether a module of this name is one of the app's files."""
        if self._own is None:
            self._own = set(_module_names(self.folder))
        return name.partition('.')[0] in self._own

    def load(self, name: str) -> ModuleType:
        """Return a module of the app, run once. Raise ModuleNotFoundError for a name that no file has."""
        if name in self._loaded and name not in self._begun:
            return self._loaded[name]
        # A module may wait while it runs: another thread that wants it waits too, the same one gets what there is.
        with _ModuleLockManager(f'{self.folder}/{name}'):
            return self._loaded[name] if name in self._loaded else self._load(name)

    def _load(self, name: str) -> ModuleType:
        parent, _, last = name.rpartition('.')
        spec = PathFinder.find_spec(name, self._places(self.load(parent)) if parent else [self.folder])
        if spec is None:
            raise ModuleNotFoundError(f'No module named {name!r}', name=name)
        module = self._run(name, spec)
        if parent:
            setattr(self._loaded[parent], last, module)
        return module

    def show(self) -> None:
        """Put the modules where pickle and the like find them by name, save those that hide a library."""
        for name, module in self._loaded.items():
            if name not in sys.modules and name.partition('.')[0] not in sys.stdlib_module_names:
                sys.modules[name] = module
                self._shown.add(name)

    def hide(self) -> None:
        """Take back what `show` did."""
        for name in self._shown:
            sys.modules.pop(name, None)
        self._shown.clear()

    def _run(self, name: str, spec: ModuleSpec) -> ModuleType:
        module = self._loaded[name] = module_from_spec(spec)
        vars(module)['__builtins__'] = self.builtins
        self.show()
        self._begun.add(name)
        try:
            if spec.loader is not None:
                spec.loader.exec_module(module)
        except BaseException:
            del self._loaded[name]
            if name in self._shown:
                self._shown.remove(name)
                sys.modules.pop(name, None)
            raise
        finally:
            self._begun.discard(name)
        if name in self._shown:
            # A module may put something else in its own place.
            self._loaded[name] = sys.modules[name]
        return self._loaded[name]

    @staticmethod
    def _places(package: ModuleType) -> list[str]:
        try:
            return list(package.__path__)
        except AttributeError:
            name = package.__name__
            raise ModuleNotFoundError(
                f'{name!r} is not a package: it is the file {package.__file__}', name=name
            ) from None

    def _import(
        self,
        name: str,
        globals: Mapping[str, Any] | None = None,
        locals: Mapping[str, Any] | None = None,
        fromlist: Sequence[str] = (),
        level: int = 0,
    ) -> ModuleType:
        absolute = name
        if level > 0:
            package = (globals or {}).get('__package__') or ''
            absolute = resolve_name('.' * level + name, package)
        if not self.owns(absolute):
            return builtins.__import__(name, globals, locals, fromlist, level)
        module = self.load(absolute)
        if not fromlist:
            return module if level else self.load(name.partition('.')[0])
        if hasattr(module, '__path__'):
            self._load_parts(module, fromlist)
        return module

    def _load_parts(self, package: ModuleType, names: Sequence[str]) -> None:
        """Load the modules among the names that `from package import …` asks for."""
        wanted = getattr(package, '__all__', ()) if '*' in names else names
        for name in wanted:
            if not hasattr(package, name):
                full = f'{package.__name__}.{name}'
                try:
                    self.load(full)
                except ModuleNotFoundError as error:
                    # Python itself says what the package lacks; a module that fails to import says so.
                    if error.name != full:
                        raise


def _module_names(folder: str) -> list[str]:
    """Return the names of what can be imported from a folder."""
    names = []
    for entry in os.scandir(folder):
        stem, extension = os.path.splitext(entry.name)
        if extension == '.py' or (not extension and entry.is_dir() and _has_modules(entry.path)):
            names.append(stem)
    return names


def _has_modules(folder: str) -> bool:
    return any(file.endswith('.py') for _, _, files in os.walk(folder) for file in files)


def import_module(name: str, package: str | None = None) -> ModuleType:
    """Import a module by name, as `importlib.import_module` does; an app's own files are found as well."""
    app = current_app.get()
    absolute = resolve_name(name, package) if name.startswith('.') else name
    if app is not None and app.modules.owns(absolute):
        return app.modules.load(absolute)
    return _import_module(name, package)


def install() -> None:
    """Let `importlib.import_module` find the files of the app whose code runs."""
    importlib.import_module = import_module
    # An app's working directory would answer for any library that is not loaded yet.
    sys.path[:] = [place for place in sys.path if place]
