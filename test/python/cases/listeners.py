"""Event listeners, in every form that authors write them."""

from __future__ import annotations

import functools
import warnings
from typing import Any

import gradio as gr
from raising import raises

demo = gr.Blocks()


def _dependencies(app: gr.Blocks) -> list[dict[str, Any]]:
    return app.get_config_file()['dependencies']


def _warnings_of(fn: Any, *inputs: Any) -> list[str]:
    with warnings.catch_warnings(record=True) as caught, gr.Blocks():
        warnings.simplefilter('always')
        gr.Button().click(fn, list(inputs))
    return [str(warning.message) for warning in caught]


def test_decorator() -> None:
    """Without a function the method is a decorator, which leaves the function as it is."""
    with gr.Blocks() as app:
        box = gr.Textbox()

        @box.change(inputs=box, outputs=box)
        def echo(text: str) -> str:
            return text

    assert echo('x') == 'x'
    (listener,) = _dependencies(app)
    assert (listener['api_name'], listener['targets'][0][1]) == ('echo', 'change')
    assert listener['inputs'] == listener['outputs'] == [box._id]


def test_on_several_triggers() -> None:
    """`gr.on` makes one listener of many triggers; without any it follows its inputs."""
    with gr.Blocks() as app:
        button, box = gr.Button(), gr.Textbox()
        gr.on([button.click, box.submit], lambda: 1)
        gr.on(app.load, lambda: 1)
        gr.on(fn=lambda x: x, inputs=[box], outputs=box)

        @gr.on(triggers=box.blur)
        def blurred() -> None: ...

    events = [[event for _, event in listener['targets']] for listener in _dependencies(app)]
    assert events == [['click', 'submit'], ['load'], ['change', 'load'], ['blur']]
    with gr.Blocks(), raises(TypeError, 'must be an event of a component'):
        gr.on(['click'], lambda: 1)


def test_chains_and_cancels() -> None:
    """A listener can follow another one, and stop it."""
    with gr.Blocks() as app:
        button = gr.Button()
        first = button.click(lambda: 1)
        first.then(lambda: 2).success(lambda: 3).failure(lambda: 4)
        button.click(None, cancels=[first])
    told = [
        (listener['trigger_after'], listener['trigger_only_on_success'], listener['trigger_only_on_failure'])
        for listener in _dependencies(app)[:4]
    ]
    assert told == [(None, False, False), (0, False, False), (1, True, False), (2, False, True)]
    assert [listener['cancels'] for listener in _dependencies(app)][-1] == [first['id']]
    assert first() == 1


def test_inputs_in_every_form() -> None:
    """One component, a list, a set, keywords."""
    with gr.Blocks() as app:
        name, age, button = gr.Textbox(), gr.Number(), gr.Button()
        button.click(lambda x: x, name, name)
        button.click(lambda d: 1, {age, name}, {age, name})
        button.click(lambda *, age: 1, inputs_kwargs={'age': age})
        button.click(lambda: 1)
    assert [d['inputs'] for d in _dependencies(app)] == [[name._id], [name._id, age._id], [age._id], []]
    assert _dependencies(app)[1]['outputs'] == [name._id, age._id]
    with gr.Blocks(), raises(ValueError, 'Unexpected keyword arguments', "['bogus']"):
        gr.Button().click(lambda name: 1, inputs_kwargs={'bogus': gr.Textbox()})


def test_javascript_alone() -> None:
    """With `js` and no function nothing runs in Python."""
    with gr.Blocks() as app:
        gr.Button().click(js='() => 1')
    (listener,) = _dependencies(app)
    assert (listener['js'], listener['backend_fn']) == ('() => 1', False)


def test_mistakes() -> None:
    """Gradio's exceptions."""
    with raises(AttributeError, 'Cannot call change outside of a gradio.Blocks context.'):
        gr.Textbox().change(lambda: 1)
    with gr.Blocks():
        button = gr.Button()
        with raises(TypeError, '5 is not a callable object'):
            button.click(5)
        with raises(AttributeError, "'str' object has no attribute '_id'"):
            button.click(lambda: 1, outputs='x')
        expected = "EventListener._setup.<locals>.event_trigger() got an unexpected keyword argument 'every'"
        with raises(TypeError, expected):
            button.click(lambda: 1, every=1)
        with raises(ValueError, 'events with js=True cannot have inputs'):
            button.click(lambda x: x, gr.Textbox(), js=True)


def test_removed_parameters() -> None:
    """What earlier Gradios had is named, with what takes its place; what is misspelt, with what was meant."""
    with gr.Blocks() as app:
        button = gr.Button()
        refused: list[tuple[Any, str, str]] = [
            (button.click, 'every', 'gr.Timer'),
            (button.click, 'show_api', 'api_visibility="undocumented"'),
            (button.click(lambda: 1).then, 'show_api', 'api_visibility="undocumented"'),
            (gr.on, 'every', 'gr.Timer'),
            (app.load, 'every', 'gr.Timer'),
            (app.launch, 'show_api', 'footer_links=["gradio", "settings"]'),
            (app.queue, 'concurrency_count', 'default_concurrency_limit='),
            (gr.Textbox, 'show_copy_button', 'buttons=["copy"]'),
            (gr.Slider, 'show_reset_button', 'buttons=["reset"]'),
            (button.click, 'input', "Did you mean 'inputs'?"),
            (app.launch, 'shared', "Did you mean 'share'?"),
        ]
        for method, name, instead in refused:
            with raises(TypeError, f"got an unexpected keyword argument '{name}'", instead):
                method(**{name: True})
    for name, instead in {'LogoutButton': 'gr.LoginButton', 'Variable': 'gr.State'}.items():
        with raises(AttributeError, f'Gradio 6 has no gr.{name}', instead):
            getattr(gr, name)


def test_arity_warnings() -> None:
    """Special parameters and defaults count as they should."""
    box = gr.Textbox()
    assert 'Expected 0 arguments for function' in _warnings_of(lambda: 1, box)[0]
    assert 'received 1' in _warnings_of(lambda: 1, box)[0]
    assert len(_warnings_of(lambda x, y: 1, box)) == 2
    assert _warnings_of(lambda x, y=1: 1, box) == []
    assert _warnings_of(lambda *xs: 1, box, box) == []
    assert _warnings_of(print, box) == []

    bar = gr.Progress()

    def with_specials(event: gr.SelectData, x: str, request: gr.Request, progress: Any = bar) -> None: ...

    assert _warnings_of(with_specials, box) == []


def test_names_of_callables() -> None:
    """Anything callable can listen; its endpoint is named after it."""

    class Caller:
        def __call__(self, x: str) -> str:
            return x

        def method(self, x: str) -> str:
            return x

        async def slow(self, x: str) -> str:
            return x

        def stream(self, x: str) -> Any:
            yield x

    def plain(a: str, x: str) -> str:
        return x

    with gr.Blocks() as app:
        box, button = gr.Textbox(), gr.Button()
        caller = Caller()
        for fn in (
            functools.partial(plain, 'a'),
            caller,
            caller.method,
            caller.slow,
            caller.stream,
            str,
            len,
        ):
            button.click(fn, box, box)
    listeners = _dependencies(app)
    assert [d['api_name'] for d in listeners] == [
        'partial',
        'Caller',
        'method',
        'slow',
        'stream',
        'str',
        'len',
    ]
    assert [d['types']['generator'] for d in listeners] == [False, False, False, False, True, False, False]


def test_event_data_by_annotation() -> None:
    """Also when annotations are strings, optional, or name what does not exist."""

    def asks(event: gr.SelectData | None) -> None: ...

    def asks_not(event: 'Undefined') -> None: ...  # noqa: F821, UP037

    with gr.Blocks() as app:
        box = gr.Textbox()
        box.select(asks)
        box.select(asks_not)
    assert [listener['collects_event_data'] for listener in _dependencies(app)] == [True, False]


def test_load_and_unload() -> None:
    """The app itself has events."""
    with gr.Blocks() as app:
        app.load(lambda: 1)
        app.unload(lambda: None)
    assert [listener['targets'][0][1] for listener in _dependencies(app)] == ['load', 'unload']


def test_mistakes_that_gradio_refuses() -> None:
    """Each with the exception that it has there, and what to do."""
    with gr.Blocks():
        button, name = gr.Button(), gr.Textbox()
        with raises(ValueError, 'trigger_mode: never', "['once', 'multiple', 'always_last']"):
            button.click(lambda: 1, trigger_mode='never')
        with raises(ValueError, 'inputs_kwargs'):
            button.click(lambda name: 1, inputs={'name': name})
        with raises(ValueError, "both inputs and inputs_kwargs: ['a']"):
            button.click(lambda a: 1, name, inputs_kwargs={'a': name})
        with raises(ValueError, 'example_labels', 'got 2 for 1'):
            gr.Examples(['a'], name, example_labels=['A', 'B'])
        with raises(ValueError, 'Cannot run_on_click'):
            gr.Examples(['a'], name, run_on_click=True)
    with raises(Exception, 'Cannot call on() outside'):
        gr.on(fn=lambda: 1)
    with raises(TypeError, 'inputs must be a string, list, or Component, not {'):
        gr.Interface(lambda x: x, {'name': 'textbox'}, 'text')
    with raises(TypeError, "missing 2 required positional arguments: 'inputs' and 'outputs'"):
        gr.Interface(lambda x: x)
    with raises(TypeError, 'list of Interfaces'):
        gr.TabbedInterface(gr.Interface(lambda x: x, 'text', 'text'))
    with raises(ValueError, 'needed: 2, returned: 1'):
        gr.Interface(lambda x: x, 'text', ['text', 'text'])('a')
    with warnings.catch_warnings(record=True) as told, gr.Blocks(), gr.Tabs():
        gr.Textbox()
    assert 'gr.Tab(...)' in str(told[0].message)
