"""The classes that schemas state, as a type checker reads them."""

import ast
import inspect
from typing import Any

from gradio import component_classes, schemas
from gradio.blocks import Block
from gradio.schema_classes import docstring
from gradio.schemas import MISSING, Parameter, Schema
from reduced_module import ELLIPSIS, Statements, declared, reduced_function

# What annotations mention besides components and layouts; other names are Gradio's and not part of this release.
_KNOWN = {'Any', 'Blocks', 'Callable', 'Component', 'InputHTMLAttributes', 'Literal', 'Sequence'}


def class_of(name: str) -> ast.ClassDef:
    """Return the class of a component or layout."""
    made = component_classes.class_named(name)
    body = schema_body(made)
    body += [_method(method) for method in vars(made).values() if inspect.isfunction(method)]
    bases: list[ast.expr] = [ast.Name(base.__name__) for base in made.__bases__]
    return ast.ClassDef(name, bases, [], body, [], [])


def schema_body(made: type[Any]) -> Statements:
    """Return what a class's schema says of it: its docstring, attributes, events and `__init__`."""
    schema: Schema = made._schema
    inherited = {name for base in made.__mro__[1:] for name in vars(base).get('_params', ())}
    attributes = [
        declared(param.name, 'Any' if param.name == 'value' else _annotation(param))
        for param in schema.params.values()
        if param.sent and not param.rest and not hasattr(Block, param.name) and param.name not in inherited
    ]
    events = [declared(event, 'Listener') for event in schema.events]
    # Written as it stands, with only its first line where the class is.
    doc = ast.Expr(ast.Constant(docstring(schema).replace('\n', '\n    ').replace('    \n', '\n')))
    return [doc, *attributes, *events, _init(schema)]


def _init(schema: Schema) -> ast.FunctionDef:
    """Return an `__init__` with the real signature."""
    texts = ['self']
    for param in schema.params.values():
        if param.rest:
            texts.append(f'**{param.name}: {_annotation(param)}')
            continue
        if not param.positional and '*' not in texts:
            texts.append('*')
        texts.append(f'{param.name}: {_annotation(param)}{_default(param)}')
    # A `**` may not follow a bare `*`.
    if texts[-1].startswith('**') and texts[-2] == '*':
        texts.remove('*')
    return ast.parse(f'def __init__({", ".join(texts)}) -> None: ...').body[0]


def _default(param: Parameter) -> str:
    if param.default is MISSING:
        return ''
    # An object that only Python has.
    is_opaque = isinstance(param.default, dict) and '$repr' in param.default
    return ' = ...' if is_opaque else f' = {param.default!r}'


def _annotation(param: Parameter) -> str:
    known = {*_KNOWN, *schemas.names('component'), *schemas.names('layout')}
    tree = ast.parse(param.annotation, mode='eval')
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id[0].isupper() and node.id not in known:
            node.id = 'Any'
    return ast.unparse(tree)


def _method(method: Any) -> ast.FunctionDef:
    """Return a method that a class has besides its schema; one that answers with its own object says so."""
    said = reduced_function(ast.parse(inspect.getsource(method)).body[0])
    own = {param.name for param in said.type_params}
    if isinstance(said.returns, ast.Name) and said.returns.id in own:
        said.returns = ast.Name('Self')
    said.args.args[0].annotation = None
    return ast.FunctionDef(said.name, said.args, said.body or [ELLIPSIS], [], said.returns, None, [])
