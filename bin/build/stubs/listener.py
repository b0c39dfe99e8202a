"""The type of an event on a component, from the one signature that all listeners have."""

import ast
import copy

from reduced_module import ELLIPSIS, Statements

DOC = 'Adds a listener to an event: call it with the function, or use it as a decorator.'


def overloads(said: ast.FunctionDef) -> Statements:
    """Return a function that takes `fn='decorator'` as what it is: three functions.

    With a function, or with only JavaScript, it adds a listener; with neither it is a decorator.
    """
    listening = ast.Name('Dependency')
    deciding = _parsed('Callable[[_Function], _Function]')
    function = {'fn': ('Callable[..., Any] | None', None)}
    names = [each.arg for each in said.args.args]
    before = {
        each.arg: (ast.unparse(each.annotation), None)
        for each in said.args.args[: names.index('fn')]
        if each.annotation is not None
    }
    return [
        # By position the function comes after what stands before it.
        *([_overload(said, listening, before | function)] if before else []),
        _overload(said, listening, function),
        _overload(said, listening, {'js': ('str | Literal[True]', None)}),
        _overload(said, deciding, {'js': ('None', 'None')}),
    ]


def listener_class(trigger: ast.FunctionDef) -> ast.ClassDef:
    """Return the protocol that events have on a component; `trigger` is the function behind them."""
    called = copy.deepcopy(trigger)
    called.name = '__call__'
    called.args.args[0] = ast.arg('self')
    doc = ast.Expr(ast.Constant(DOC))
    event_name = ast.AnnAssign(ast.Name('event_name'), ast.Name('str'), None, 1)
    return ast.ClassDef('Listener', [ast.Name('Protocol')], [], [doc, event_name, *overloads(called)], [], [])


def _overload(said: ast.FunctionDef, returns: ast.expr, given: dict[str, tuple[str, str | None]]) -> ast.stmt:
    """Return one of the functions; `given` narrows parameters: their type, and the default if they have one."""
    args = copy.deepcopy(said.args)
    positional, keyword = args.args, args.kwonlyargs
    first_with_default = len(positional) - len(args.defaults)
    defaults = dict(zip([each.arg for each in positional[first_with_default:]], args.defaults, strict=True))
    defaults |= dict(zip([each.arg for each in keyword], args.kw_defaults, strict=True))
    # What each event shows while it runs is told in its documentation; here it differs from event to event.
    if isinstance(defaults.get('show_progress'), ast.Name):
        defaults['show_progress'] = ast.Constant(...)
    if 'fn' not in given:
        next(each for each in positional if each.arg == 'fn').annotation = _parsed("Literal['decorator']")
    for parameter in [*positional, *keyword]:
        if parameter.arg not in given:
            continue
        annotation, default = given[parameter.arg]
        parameter.annotation = _parsed(annotation)
        if default is None:
            defaults.pop(parameter.arg, None)
        else:
            defaults[parameter.arg] = _parsed(default)
    # One that must be given and stands after others that need not can only be given by name.
    late = [
        each
        for at, each in enumerate(positional)
        if each.arg in given and each.arg not in defaults and any(other.arg in defaults for other in positional[:at])
    ]
    args.args = [each for each in positional if each not in late]
    args.kwonlyargs = [*late, *keyword]
    args.defaults = [defaults[each.arg] for each in args.args if each.arg in defaults]
    args.kw_defaults = [defaults.get(each.arg) for each in args.kwonlyargs]
    doc = said.body[:1] if isinstance(said.body[0], ast.Expr) else []
    return ast.FunctionDef(said.name, args, [*doc, ELLIPSIS], [ast.Name('overload')], returns, None, [])


def _parsed(text: str) -> ast.expr:
    return ast.parse(text, mode='eval').body
