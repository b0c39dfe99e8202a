"""Authors' functions: what the app model is told about them, and how each is called."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from itertools import count
from math import inf
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from annotationlib import Format, ForwardRef
from gradio.context import current_app, current_render
from gradio.event_data import EventData
from gradio.progress import Progress
from gradio.request import Request

if TYPE_CHECKING:
    from gradio.runtime.apps import App

_handles = count(1)
_by_handle: dict[int, Function] = {}

_EMPTY = inspect.Parameter.empty
_KEYWORD_ONLY = inspect.Parameter.KEYWORD_ONLY
_POSITIONAL = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)


class Argument(NamedTuple):
    """One parameter of a function, and where its value comes from."""

    name: str
    #: `input`, `props` (an input's value with its component's props), `event`, `request` or `progress`.
    source: str
    keyword_only: bool
    default: Any
    #: The class that was asked for, as written or resolved.
    annotation: Any

    @property
    def has_default(self) -> bool:
        """Whether it can be left out."""
        return self.default is not _EMPTY


class Function:
    """An author's function under the number that the app model knows it by."""

    def __init__(self, fn: Callable[..., Any]) -> None:
        self.fn = fn
        self.handle = next(_handles)
        #: How many renders need it; the app itself needs a function for good.
        self.users: float = 0
        self.name = getattr(fn, '__name__', None) or type(fn).__name__
        # Of an object with a `__call__` method it is the method that is a generator or a coroutine.
        body = (
            fn if inspect.isroutine(fn) or isinstance(fn, type) or hasattr(fn, 'func') else type(fn).__call__
        )
        self.is_async_generator = inspect.isasyncgenfunction(body)
        self.is_generator = inspect.isgeneratorfunction(body)
        self.is_async = inspect.iscoroutinefunction(body)
        self.arguments, self.variadic, self.any_keyword = _arguments(fn)

    def describe(self) -> dict[str, Any]:
        """Return what the app model knows of it."""
        return {
            'handle': self.handle,
            'name': self.name,
            'display': str(self.fn),
            'kind': 'generator' if self.is_generator or self.is_async_generator else 'plain',
            'doc': inspect.getdoc(self.fn) if inspect.isroutine(self.fn) else None,
            'parameters': [
                _described(argument) for argument in self.arguments if argument.source in ('input', 'props')
            ],
            'variadic': self.variadic,
            'anyKeyword': self.any_keyword,
            'takes': {
                source: any(argument.source == source for argument in self.arguments)
                for source in ('event', 'request', 'progress')
            },
        }


def describe(fn: Any) -> dict[str, Any]:
    """Return a function as the app model knows it; the same one keeps its handle. Raise TypeError for others."""
    if not callable(fn):
        raise TypeError(f'{fn} is not a callable object')
    app, render = current_app.get(), current_render.get()
    known = app.functions if app else {}
    # Keyed by identity, as two equal functions share no limit on how often they run at once.
    function = known.get(id(fn))
    if function is None:
        function = known[id(fn)] = Function(fn)
        _by_handle[function.handle] = function
    if render is None:
        function.users = inf
    elif function not in render.functions:
        function.users += 1
        render.functions.add(function)
    return function.describe()


def by_handle(handle: int) -> Function:
    """Return the function that has been given this handle."""
    return _by_handle[handle]


def release(app: App) -> None:
    """Forget an app's functions."""
    for function in app.functions.values():
        del _by_handle[function.handle]
    app.functions.clear()


def release_some(app: App, functions: set[Function]) -> None:
    """Forget the functions of a render, but those that others need too."""
    for function in functions:
        function.users -= 1
        if function.users <= 0 and app.functions.pop(id(function.fn), None):
            del _by_handle[function.handle]
    functions.clear()


def _described(argument: Argument) -> dict[str, Any]:
    annotation = argument.annotation
    return {
        'name': argument.name,
        'hasDefault': argument.has_default,
        **(
            {'default': argument.default}
            if isinstance(argument.default, (str, int, float, bool, type(None)))
            else {}
        ),
        **({} if annotation is _EMPTY else {'annotation': getattr(annotation, '__name__', str(annotation))}),
        **({'keywordOnly': True} if argument.keyword_only else {}),
        **({'props': True} if argument.source == 'props' else {}),
    }


def _arguments(fn: Callable[..., Any]) -> tuple[list[Argument], bool, bool]:
    """Return a function's parameters, and whether it takes any number by position and by keyword."""
    try:
        # Annotations that name what is not defined yet, or imported for type checkers alone, stay names.
        signature = inspect.signature(fn, annotation_format=Format.FORWARDREF)
    except (TypeError, ValueError):
        # Many functions written in C do not tell.
        return [], True, True
    scope = getattr(inspect.unwrap(getattr(fn, 'func', fn)), '__globals__', {})
    parameters = signature.parameters.values()
    arguments = [
        _argument(param, scope) for param in parameters if param.kind in (*_POSITIONAL, _KEYWORD_ONLY)
    ]
    kinds = {param.kind for param in parameters}
    return arguments, inspect.Parameter.VAR_POSITIONAL in kinds, inspect.Parameter.VAR_KEYWORD in kinds


def _argument(param: inspect.Parameter, scope: dict[str, Any]) -> Argument:
    annotation = _resolved(param.annotation, scope)
    classes = [kind for kind in (annotation, *get_args(annotation)) if isinstance(kind, type)]
    return Argument(
        param.name,
        _source(param, classes),
        param.kind is _KEYWORD_ONLY,
        param.default,
        _first(classes, annotation),
    )


def _first(classes: list[type], annotation: Any) -> Any:
    return classes[0] if classes else annotation


def _source(param: inspect.Parameter, classes: list[type]) -> str:
    from gradio.blocks import Block

    if isinstance(param.default, Progress):
        return 'progress'
    for kind in classes:
        if issubclass(kind, EventData):
            return 'event'
        if issubclass(kind, Request):
            return 'request'
        if issubclass(kind, Block):
            return 'props'
    return 'input'


def _resolved(annotation: Any, scope: dict[str, Any]) -> Any:
    if isinstance(annotation, str):
        annotation = ForwardRef(annotation)
    if not isinstance(annotation, ForwardRef):
        return annotation
    try:
        return annotation.evaluate(globals=scope)
    except Exception:
        # An annotation may be any text; one that means nothing here asks for nothing.
        return annotation.__forward_arg__
