"""Reduces a module's source to what a type checker reads: signatures, docstrings and attributes."""

import ast
from collections.abc import Callable, Iterator

type Statements = list[ast.stmt]

KEPT_DECORATORS = frozenset({'property', 'classmethod', 'staticmethod', 'dataclass'})
ELLIPSIS = ast.Expr(ast.Constant(...))


def is_public(name: str) -> bool:
    """Return whether a name is for users: no leading underscore, or a method that Python calls."""
    return not name.startswith('_') or (name.startswith('__') and name.endswith('__'))


def reduced(source: str, replaced: Callable[[ast.stmt], Statements | None]) -> Statements:
    """Return the module without what it does. `replaced` may answer with statements that stand for one of its own."""
    return [kept for said in ast.parse(source).body for kept in _statement(said, replaced)]


def written(body: Statements, imports: str, offered: list[str] | None = None) -> str:
    """Return statements as text: after their imports, and those of `imports`, that they use.

    `offered` are the names that the module offers, its own and those it imports.
    """
    rest = [said for said in body if not isinstance(said, ast.Import | ast.ImportFrom)]
    if offered is not None:
        rest.append(ast.parse(f'__all__ = {offered!r}').body[0])
    wanted = {node.id for said in rest for node in ast.walk(said) if isinstance(node, ast.Name)}
    wanted |= set(offered or [])
    wanted -= {name for said in rest for name in _defined(said)}
    needed = [kept for said in [*body, *ast.parse(imports).body] for kept in _import(said, wanted)]
    doc = [said for said in rest[:1] if is_docstring(said)]
    module = ast.Module([*doc, *needed, *rest[len(doc) :]], [])
    return ast.unparse(ast.fix_missing_locations(module)) + '\n'


def _defined(said: ast.stmt) -> list[str]:
    match said:
        case ast.ClassDef(name=name) | ast.FunctionDef(name=name):
            return [name]
        case ast.Assign(targets=targets):
            return [target.id for target in targets if isinstance(target, ast.Name)]
    return []


def _import(said: ast.stmt, wanted: set[str]) -> Iterator[ast.stmt]:
    """Return an import without the names that nobody wants, or that an earlier one has brought."""
    if not isinstance(said, ast.Import | ast.ImportFrom) or getattr(said, 'module', None) == '__future__':
        return
    said.names = [each for each in said.names if each.name == '*' or (each.asname or each.name) in wanted]
    wanted -= {each.asname or each.name for each in said.names}
    if said.names:
        yield said


def _statement(said: ast.stmt, replaced: Callable[[ast.stmt], Statements | None]) -> Iterator[ast.stmt]:
    instead = replaced(said)
    if instead is not None:
        yield from instead
        return
    match said:
        case ast.If(test=ast.Name('TYPE_CHECKING')):
            for inner in said.body:
                yield from _statement(inner, replaced)
        case ast.ClassDef():
            yield reduced_class(said)
        case ast.FunctionDef(name='__getattr__', returns=ast.Name(kind)) if kind != 'Any':
            yield reduced_function(said)
        case ast.FunctionDef(name=name) if not name.startswith('_'):
            yield reduced_function(said)
        case ast.Assign() if not any(name.startswith('_') for name in _defined(said)):
            yield said
        case ast.Import() | ast.ImportFrom():
            yield said
        case ast.Expr() if is_docstring(said):
            yield said


def reduced_class(said: ast.ClassDef) -> ast.ClassDef:
    """Return a class with its methods reduced, and the attributes that its `__init__` sets declared."""
    body: Statements = []
    for statement in said.body:
        match statement:
            case ast.FunctionDef(name='__init__'):
                body += [*_attributes(statement), reduced_function(statement)]
            case ast.FunctionDef(name=name) if is_public(name):
                body.append(reduced_function(statement))
            case ast.AnnAssign(target=ast.Name(name)) | ast.Assign(targets=[ast.Name(name)]) if is_public(name):
                body += _class_attribute(name, statement)
            case ast.Expr() if is_docstring(statement):
                body.append(statement)
    decorators = [each for each in said.decorator_list if _name(each) in KEPT_DECORATORS]
    return ast.ClassDef(said.name, said.bases, [], body or [ELLIPSIS], decorators, said.type_params)


def reduced_function(said: ast.FunctionDef) -> ast.FunctionDef:
    """Return a function without what it does."""
    decorators = [each for each in said.decorator_list if _name(each) in KEPT_DECORATORS]
    doc = said.body[:1] if is_docstring(said.body[0]) else []
    return ast.FunctionDef(said.name, said.args, [*doc, ELLIPSIS], decorators, said.returns, None, said.type_params)


def _class_attribute(name: str, statement: ast.AnnAssign | ast.Assign) -> Statements:
    if name.startswith('__'):
        return []
    # An event of the class: on an object, what adds a listener to it.
    if isinstance(statement.value, ast.Call) and _name(statement.value) == 'EventListener':
        return [declared(name, 'Listener')]
    return [statement]


def _attributes(init: ast.FunctionDef) -> Statements:
    parameters = {each.arg: each.annotation for each in [*init.args.args, *init.args.kwonlyargs]}
    found: dict[str, ast.expr] = {}
    for statement in ast.walk(init):
        match statement:
            case ast.AnnAssign(target=ast.Attribute(ast.Name('self'), name), annotation=annotation):
                found[name] = annotation
            case ast.Assign(targets=[ast.Attribute(ast.Name('self'), name)], value=value):
                found.setdefault(name, _type_of(value, parameters))
    return [
        ast.AnnAssign(ast.Name(name), annotation, None, 1) for name, annotation in found.items() if is_public(name)
    ]


def _type_of(value: ast.expr, parameters: dict[str, ast.expr | None]) -> ast.expr:
    match value:
        case ast.Name(name) if parameters.get(name) is not None:
            return parameters[name]
        case ast.Call(func=ast.Name(name)) if name[0].isupper():
            return ast.Name(name)
        case ast.Constant(bool() | int() | str() as constant):
            return ast.Name(type(constant).__name__)
    return ast.Name('Any')


def declared(name: str, annotation: str) -> ast.stmt:
    """Return `name: annotation` as a statement."""
    return ast.AnnAssign(ast.Name(name), ast.parse(annotation, mode='eval').body, None, 1)


def _name(node: ast.expr) -> str:
    match node:
        case ast.Call(func=inner):
            return _name(inner)
        case ast.Name(name) | ast.Attribute(attr=name):
            return name
    return ''


def is_docstring(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
