"""Blocks, Interface, TabbedInterface and Examples."""

from __future__ import annotations

import warnings

import gradio as gr
from gradio.exceptions import InvalidApiNameError
from raising import raises

demo = gr.Blocks()


def test_blocks_parameters() -> None:
    """Those that moved to `launch()` still work, with Gradio's warning."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        gr.Blocks(title='T', theme='soft', css='a', fill_height=True)
    assert 'moved from the Blocks constructor to the launch() method in Gradio 6.0: theme, css.' in str(
        caught[0].message
    )
    with raises(TypeError, "got an unexpected keyword argument 'bogus'"):
        gr.Blocks(bogus=1)
    app = gr.Blocks(title='T')
    app.title = 'Other'
    assert (app.title, app.get_config_file()['title']) == ('Other', 'Other')


def test_launch_and_queue_arguments() -> None:
    """What concerns a server is taken and means nothing; what does not exist is an error."""
    with gr.Blocks() as app:
        gr.Textbox()
    assert app.queue(max_size=3, default_concurrency_limit=None) is app
    with raises(TypeError, "Blocks.queue() got an unexpected keyword argument 'concurrency_count'"):
        app.queue(concurrency_count=3)
    with raises(TypeError, "Blocks.launch() got an unexpected keyword argument 'bogus'"):
        app.launch(bogus=1)
    app.launch(share=True, auth=lambda user, password: True, theme=gr.themes.Soft(), css='p {}', quiet=True)
    assert app.config['css'] == 'p {}'


def test_interface() -> None:
    """Components are found, and the app can be called without a page."""
    app = gr.Interface(lambda x: x + 1, gr.Number(precision=0), 'number', title='Add', live=True)
    assert app(2.7) == 4
    assert [type(c) for c in app.input_components] == [gr.Number]
    assert [type(c) for c in app.output_components] == [gr.Number]
    assert (app.title, app.mode, app.live) == ('Add', 'interface', True)
    with raises(ZeroDivisionError):
        gr.Interface(lambda x: 1 / 0, 'text', 'text')('x')
    with raises(TypeError, 'Interface.__init__() missing'):
        gr.Interface(lambda x: x)
    with raises(ValueError, 'No such component or layout: nonsense'):
        gr.Interface(lambda x: x, 'nonsense', 'text')


def test_calls_by_name() -> None:
    """Listeners of Blocks are called by index or API name."""
    with gr.Blocks() as app:
        box, button = gr.Textbox(), gr.Button()
        button.click(lambda x: x * 2, box, box, api_name='double')
        button.click(lambda x: (x, 5), box, [box, gr.Number()], api_name='two')
    assert app('a') == 'aa'
    assert app('b', api_name='two') == ['b', 5]
    with raises(InvalidApiNameError, 'Cannot find a function with api_name nope'):
        app(api_name='nope')


def test_tabbed_interface() -> None:
    """Apps become tabs."""
    apps = [gr.Interface(lambda x: x, 'text', 'text') for _ in range(2)]
    tabbed = gr.TabbedInterface(apps, ['one', 'two'], title='Both')
    components = tabbed.get_config_file()['components']
    assert [c['props']['label'] for c in components if c['type'] == 'tabitem'] == ['one', 'two']
    assert len(tabbed.get_config_file()['dependencies']) > 2


def test_interface_inside_blocks() -> None:
    """An Interface made inside a `with` is a part of the app around it."""
    with gr.Blocks() as app, gr.Tab('First'):
        gr.Interface(lambda x: x, 'text', 'text')
    types = [component['type'] for component in app.get_config_file()['components']]
    assert 'textbox' in types and 'tabs' in types
    assert app('x') == 'x'


def test_examples() -> None:
    """Rows become a Dataset that fills the inputs."""
    with gr.Blocks() as app:
        box, number = gr.Textbox(), gr.Number()
        examples = gr.Examples([['a', 1], ['b', 2]], [box, number])
    assert type(examples.dataset) is gr.Dataset
    assert examples.dataset.samples == [['a', 1], ['b', 2]]
    assert app.get_config_file()['dependencies'][0]['api_name'] == 'load_example'
    with gr.Blocks(), raises(FileNotFoundError, 'missing'):
        gr.Examples('missing', gr.Textbox())


def test_what_follows_an_example() -> None:
    """Others can follow the listener that fills everything; with kept results that is the one that shows them."""
    with gr.Blocks() as app:
        box, out = gr.Textbox(), gr.Textbox()
        plain = gr.Examples(['a'], box)
        kept = gr.Examples(['a'], [box], [out], str.upper, cache_examples=True, cache_mode='lazy')
        plain.load_input_event.then(str.lower, box, out, api_name='after_plain')
        kept.load_input_event.success(str.lower, box, out, api_name='after_kept')
    after = {one['api_name']: one['trigger_after'] for one in app.get_config_file()['dependencies']}
    assert (after['after_plain'], after['after_kept']) == (0, 2)
    assert (plain.cache_event, kept.cache_event['id']) == (None, 2)
    assert (kept.inputs, kept.outputs, kept.fn, plain.outputs) == ([box], [out], str.upper, [])
    with gr.Blocks():
        box = gr.Textbox()
        for wrong in ({'visible_columns': [1]}, {'cache_examples': 'eager'}):
            with raises(ValueError, 'must be' if 'cache_examples' in wrong else 'visible_columns'):
                gr.Examples(['a'], box, **wrong)


def test_clear_button_takes_more() -> None:
    """`add` lets it empty more components."""
    with gr.Blocks() as app:
        box, other = gr.Textbox(), gr.Textbox()
        button = gr.ClearButton(box)
        assert button.add([other]) is button
    assert [d['outputs'] for d in app.get_config_file()['dependencies']] == [[box._id], [other._id]]


def test_api_info() -> None:
    """Endpoints say what they take and give, with names and defaults from the function."""
    with gr.Blocks() as app:
        box = gr.Textbox(label='Name')

        def greet(name: str = 'Ada') -> str:
            """Greet someone."""
            return name

        box.submit(greet, box, box)
    endpoint = app.get_api_info()['named_endpoints']['/greet']
    assert endpoint['description'] == 'Greet someone.'
    (parameter,) = endpoint['parameters']
    assert (parameter['label'], parameter['parameter_name']) == ('Name', 'name')


def test_helpers() -> None:
    """Updates, skips and validations are plain dicts."""
    assert gr.update(value=None, visible=False) == {'value': None, 'visible': False, '__type__': 'update'}
    assert gr.skip() == {'__type__': 'update'}
    assert gr.validate(False, 'bad') == {'__type__': 'validate', 'is_valid': False, 'message': 'bad'}
    assert str(gr.Error('m')) == "'m'"
    assert vars(gr.Error('m', duration=None))['duration'] is None
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        gr.Warning('no page')
    assert str(caught[0].message) == 'no page'
    gr.set_static_paths(['missing'])
