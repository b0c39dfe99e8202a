"""Writes the `.pyi` stubs of the `gradio` package: from its sources, and from the schemas that state most classes.

Runs inside Pyodide, which can import the package.
"""

import ast
import sys
import zipfile
from collections.abc import Iterator
from importlib import import_module

from reduced_module import is_docstring, reduced, reduced_class, written

PACKAGE = 'gradio/'

# What users import from.
MODULES = [
    'blocks',
    'components/__init__',
    'components/base',
    'components/html_attributes',
    'event_data',
    'events',
    'examples',
    'exceptions',
    'file_size',
    'flagging',
    'helpers',
    'interface',
    'layouts/__init__',
    'progress',
    'renderable',
    'request',
    'static_paths',
    'themes/__init__',
    'themes/colors',
    'themes/fonts',
    'themes/palette',
    'themes/sizes',
    'themes/theme',
    'validators',
]

# Where stubs find what their own module does not import.
IMPORTS = """
from collections.abc import Callable, Sequence
from typing import Any, Literal, Protocol, Self, TypeVar, overload
from gradio.blocks import BlockContext, Blocks
from gradio.components import {components}
from gradio.components.base import Component, FormComponent
from gradio.components.html_attributes import InputHTMLAttributes
from gradio.events import Listener
from gradio.layouts import {layouts}
"""


def write_archive(source_zip: str, target_zip: str) -> None:
    """Write the stubs of the package in one zip to another."""
    sys.path.insert(0, source_zip)
    with zipfile.ZipFile(source_zip) as source, zipfile.ZipFile(target_zip, 'w') as target:
        for name, text in _stubs(source):
            target.writestr(f'{PACKAGE}{name}.pyi', text)


def _stubs(source: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    from gradio import schemas

    kinds = {'components': schemas.names('component'), 'layouts': schemas.names('layout')}
    imports = IMPORTS.format(**{module: ', '.join(names) for module, names in kinds.items()})
    for name in MODULES:
        module = name.removesuffix('/__init__')
        offered = getattr(import_module(f'gradio.{module.replace("/", ".")}'), '__all__', None)
        body = reduced(source.read(f'gradio/{name}.py').decode(), _replaced)
        yield name, written([*body, *_classes(kinds.get(module, []))], imports, offered)
    yield '__init__', _package(kinds)


def _classes(names: list[str]) -> Iterator[ast.stmt]:
    from gradio.schemas import schema_of
    from schema_classes import class_of

    for name in names:
        stated = schema_of(name).name
        yield class_of(name) if name == stated else ast.parse(f'{name} = {stated}').body[0]


def _replaced(said: ast.stmt) -> list[ast.stmt] | None:
    """Return what stands for a class that its schema completes, or for what listeners are made with."""
    from listener import listener_class, overloads

    match said:
        case ast.ClassDef(name='EventListener'):
            (trigger,) = [node for node in ast.walk(said) if getattr(node, 'name', None) == 'event_trigger']
            return [*_LISTENER_TYPES, listener_class(trigger), reduced_class(said)]
        case ast.Assign(targets=[ast.Name('Listener')]):
            return []
        case ast.FunctionDef(name='on'):
            return overloads(said)
        case ast.ClassDef(name='Block'):
            # Its attributes are its schema's parameters: declared one by one, they let a checker see slips.
            return [_without(reduced_class(said), {'__getattr__', '__setattr__'})]
        case ast.ClassDef(body=body):
            stated = [each.value for each in body if isinstance(each, ast.Assign) and _calls(each.value, 'schema_of')]
            return [_stated(said, ast.literal_eval(stated[0].args[0]))] if stated else None
    return None


_LISTENER_TYPES = ast.parse("_Function = TypeVar('_Function', bound=Callable[..., Any])").body


def _calls(value: ast.expr, name: str) -> bool:
    return isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == name


def _without(said: ast.ClassDef, names: set[str]) -> ast.ClassDef:
    said.body = [each for each in said.body if getattr(each, 'name', None) not in names]
    return said


def _stated(said: ast.ClassDef, name: str) -> ast.ClassDef:
    """Return a class of the sources with what its schema says of it."""
    import gradio
    from schema_classes import schema_body

    stated = schema_body(getattr(gradio, name))
    known = {each.target.id for each in stated if isinstance(each, ast.AnnAssign)}
    own = [
        each
        for each in _without(reduced_class(said), {'__init__'}).body
        if not is_docstring(each) and not (isinstance(each, ast.AnnAssign) and each.target.id in known)
    ]
    return ast.ClassDef(said.name, said.bases, [], [*stated, *own], [], [])


def _package(kinds: dict[str, list[str]]) -> str:
    import gradio

    modules = [f'from gradio import {name} as {name}' for name in sorted(gradio._MODULES)]
    homes = [*gradio._HOMES.items(), *kinds.items()]
    names = [f'from gradio.{home} import {name} as {name}' for home, names in homes for name in names]
    return '\n'.join([f'"""{gradio.__doc__}"""', *modules, *names, '__version__: str', 'NO_RELOAD: bool', ''])
