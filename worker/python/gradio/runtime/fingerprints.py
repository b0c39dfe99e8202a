"""A function's code as a short text, with the code of its app that it refers to: results that were kept are known by it."""

from __future__ import annotations

import inspect
from functools import partial
from hashlib import blake2b
from types import BuiltinFunctionType, CodeType, FunctionType, MethodType, ModuleType
from typing import Any

from gradio.runtime import apps

_SIMPLE = (str, bytes, int, float, complex, bool, type(None))
# Values nested deeper, or more of them, tell by their type alone.
_DEPTH = 6
_ITEMS = 1000


# What a class has whatever it does.
_INCIDENTAL = frozenset({'__dict__', '__weakref__', '__doc__', '__firstlineno__', '__static_attributes__'})


def fingerprint_of(fn: Any) -> str:
    """Return a text that is another one when the function's code is, or code or constants that it refers to."""
    found = _Fingerprint()
    found.add(fn)
    return found.digest()


class _Fingerprint:
    """Collects what a function's results depend on."""

    def __init__(self) -> None:
        self._hash = blake2b(digest_size=16)
        #: By identity; kept, for what is gone leaves its identity to others.
        self._seen: dict[int, Any] = {}

    def digest(self) -> str:
        return self._hash.hexdigest()

    def _say(self, *words: object) -> None:
        self._hash.update('\x1f'.join(map(str, words)).encode('utf-8', 'surrogatepass') + b'\x1e')

    def add(self, value: Any, depth: int = 0) -> None:
        """Add a value, and what belongs to it."""
        if isinstance(value, _SIMPLE):
            self._say(type(value).__name__, repr(value))
        elif id(value) in self._seen or depth > _DEPTH:
            self._say('again', type(value).__qualname__)
        else:
            self._seen[id(value)] = value
            self._add_object(value, depth + 1)

    def _add_object(self, value: Any, depth: int) -> None:
        match value:
            case FunctionType():
                self._add_function(value, depth)
            case BuiltinFunctionType():
                self._say('function', value.__module__, value.__qualname__)
            case MethodType():
                self.add(value.__func__, depth)
                self.add(value.__self__, depth)
            case partial():
                self.add([value.func, value.args, value.keywords], depth)
            case type():
                self._add_class(value, depth)
            case ModuleType():
                self._add_module(value)
            case dict():
                self._say('dict', len(value))
                for key, item in list(value.items())[:_ITEMS]:
                    self.add(key, depth)
                    self.add(item, depth)
            case list() | tuple():
                self._say(type(value).__name__, len(value))
                for item in value[:_ITEMS]:
                    self.add(item, depth)
            case set() | frozenset():
                self._say('set', *sorted(map(repr, value))[:_ITEMS])
            case _:
                self._add_instance(value, depth)

    def _add_function(self, fn: FunctionType, depth: int) -> None:
        if not _is_own(fn.__code__.co_filename):
            self._say('function', fn.__module__, fn.__qualname__)
            return
        self._add_code(fn.__code__)
        self.add([fn.__defaults__, fn.__kwdefaults__], depth)
        for cell in fn.__closure__ or ():
            try:
                self.add(cell.cell_contents, depth)
            except ValueError:
                # A variable that has no value yet.
                self._say('empty')
        for name in sorted(_names(fn.__code__)):
            if name in fn.__globals__:
                self._say('global', name)
                self.add(fn.__globals__[name], depth)

    def _add_code(self, code: CodeType) -> None:
        # Not where it stands: a line added above changes nothing.
        self._say('code', code.co_name, code.co_code.hex(), code.co_names, code.co_varnames)
        for constant in code.co_consts:
            if isinstance(constant, CodeType):
                self._add_code(constant)
            else:
                self._say('constant', repr(constant))

    def _add_class(self, kind: type, depth: int) -> None:
        self._say('class', kind.__module__, kind.__qualname__)
        if not _is_own_class(kind):
            return
        self.add(kind.__bases__, depth)
        for name, member in vars(kind).items():
            if name not in _INCIDENTAL:
                self._say('member', name)
                self.add(_unwrapped(member), depth)

    def _add_module(self, module: ModuleType) -> None:
        path = getattr(module, '__file__', None)
        if not _is_own(path):
            self._say('module', module.__name__, getattr(module, '__version__', ''))
            return
        with open(path, 'rb') as file:
            self._say('module', module.__name__, blake2b(file.read()).hexdigest())

    def _add_instance(self, value: Any, depth: int) -> None:
        self._say('object')
        self.add(type(value), depth)
        if _is_own_class(type(value)):
            self.add(getattr(value, '__dict__', None), depth)


def _unwrapped(member: Any) -> Any:
    """Return the functions of a class's member."""
    if isinstance(member, (staticmethod, classmethod)):
        return member.__func__
    if isinstance(member, property):
        return [member.fget, member.fset, member.fdel]
    return member


def _is_own(path: str | None) -> bool:
    """Whether a file is an app's own."""
    return path is not None and path.startswith(apps.author_files())


def _is_own_class(kind: type) -> bool:
    return kind.__module__ == '__main__' or _is_own(getattr(inspect.getmodule(kind), '__file__', None))


def _names(code: CodeType) -> set[str]:
    """Return the names that code, and code within it, takes from its module."""
    inner = (constant for constant in code.co_consts if isinstance(constant, CodeType))
    return {*code.co_names}.union(*map(_names, inner))
