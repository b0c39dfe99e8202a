"""Components and layouts as Python classes."""

from __future__ import annotations

import inspect
import warnings

import gradio as gr
from gradio.exceptions import DuplicateBlockError
from raising import raises

demo = gr.Blocks()


def test_classes_are_one_object_by_every_name() -> None:
    """`gr.X`, `gr.components.X` and other names of X are the same class."""
    assert gr.Textbox is gr.components.Textbox
    assert gr.Row is gr.layouts.Row
    assert gr.TabItem is gr.Tab
    assert gr.Text is gr.Textbox and gr.Json is gr.JSON and gr.components.Checkboxgroup is gr.CheckboxGroup
    assert type(gr.components.get_component_instance('text', render=False)) is gr.Textbox
    assert gr.Textbox.__module__ == 'gradio.components'
    assert gr.Row.__module__ == 'gradio.layouts'


def test_classes_are_related_as_in_gradio() -> None:
    """What shows as another component is a kind of it."""
    assert issubclass(gr.Textbox, gr.components.FormComponent)
    assert issubclass(gr.ClearButton, gr.Button)
    assert isinstance(gr.Textbox(), gr.Component)
    assert isinstance(gr.Row(), gr.blocks.BlockContext)
    assert not issubclass(gr.Button, gr.components.FormComponent)


def test_signature_and_help() -> None:
    """A class has the signature and the documentation of its schema."""
    parameters = inspect.signature(gr.Textbox).parameters
    assert parameters['value'].kind is inspect.Parameter.POSITIONAL_OR_KEYWORD
    assert parameters['lines'].kind is inspect.Parameter.KEYWORD_ONLY
    assert parameters['lines'].default == 1
    assert 'Lines shown at least.' in gr.Textbox.__doc__


def test_attributes_are_props() -> None:
    """Attributes are what the config will say, defaults and derived ones included."""
    box = gr.Textbox('hello', label='Name', type='password')
    assert (box.value, box.label, box.lines, box.type) == ('hello', 'Name', 1, 'password')
    assert (box.elem_classes, box.visible, box.interactive) == ([], True, None)
    radio = gr.Radio(['a', ('B', 'b')])
    assert radio.choices == [['a', 'a'], ['B', 'b']]
    assert box.get_config()['name'] == 'textbox'


def test_buttons_for_a_corner_leave_the_layout() -> None:
    """A component has its own buttons in its props, whole, and their clicks can be listened to."""
    with gr.Blocks() as app:
        search = gr.Button('Search', icon='https://example.org/lens.png')
        box = gr.Textbox(buttons=['copy', search])
        search.click(lambda: None)
    name, button = box.buttons
    assert name == 'copy'
    assert (button['id'], button['value'], button['icon']['url']) == (
        search._id,
        'Search',
        'https://example.org/lens.png',
    )
    (form,) = app.get_config_file()['layout']['children']
    assert form['children'] == [{'id': box._id}]


def test_attributes_that_do_not_exist() -> None:
    """As for any object; a layout has no `click`."""
    with raises(AttributeError, "'Textbox' object has no attribute 'colour'"):
        _ = gr.Textbox().colour
    with raises(AttributeError, "'Row' object has no attribute 'click'"):
        gr.Row().click(lambda: 1)
    assert not hasattr(gr.Textbox(), '_repr_html_')


def test_attributes_can_be_set() -> None:
    """A property set later is as if it had been an argument."""
    with gr.Blocks() as app:
        box = gr.Textbox(label='Before')
    box.label = 'After'
    box.value = 5
    box.note = 'only here'
    assert (box.label, box.value, box.note) == ('After', '5', 'only here')
    (props,) = [c['props'] for c in app.get_config_file()['components'] if c['type'] == 'textbox']
    assert (props['label'], props['value']) == ('After', '5')
    assert 'note' not in props


def test_unknown_parameters() -> None:
    """Gradio's TypeError, with the name that was probably meant."""
    with raises(TypeError, "Textbox.__init__() got an unexpected keyword argument 'show_copy_button'"):
        gr.Textbox(show_copy_button=True)
    with raises(TypeError, "unexpected keyword argument 'place_holder'", "Did you mean 'placeholder'?"):
        gr.Textbox(place_holder='x')


def test_positional_arguments() -> None:
    """Those beyond the positional parameters are ignored, as in Gradio, but not silently."""
    slider = gr.Slider(1, 5, 2)
    assert (slider.minimum, slider.maximum, slider.value) == (1, 5, 2)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        assert gr.Textbox('a', 3).lines == 1
    assert 'takes 1 arguments by position' in str(caught[0].message)
    assert caught[0].filename.endswith('components.py')


def test_values_are_represented() -> None:
    """Start values take the way of returned ones."""
    assert gr.Textbox(1.5).value == '1.5'
    assert gr.Checkbox([]).value is False
    assert gr.Textbox(['a', 1]).value == "['a', 1]"
    assert gr.JSON({'a': (1, 2)}).value == {'a': [1, 2]}


def test_value_functions() -> None:
    """A function given as value is called once while the app is built, unless it has inputs."""
    calls: list[str] = []
    with gr.Blocks() as app:
        slider = gr.Slider()
        clock = gr.Textbox(lambda: calls.append('clock') or 'noon', every=1)
        text = gr.Textbox(lambda value: calls.append('text'), inputs=slider)
    assert calls == ['clock']
    assert (clock.value, text.value) == ('noon', None)
    events = [[event for _, event in d['targets']] for d in app.get_config_file()['dependencies']]
    assert events == [['tick', 'load'], ['change', 'load']]


def test_components_can_be_made_inside_an_html() -> None:
    """`with gr.HTML()` is a layout as well as a component."""
    with gr.Blocks() as app:
        with gr.HTML('Title', html_template='${value} @children') as card:
            inside = gr.Button()
        beside = gr.HTML('alone')
    assert isinstance(card, gr.Component) and isinstance(card, gr.blocks.BlockContext)
    assert card.children == [inside] and inside.parent is card
    assert app.get_config_file()['layout']['children'] == [
        {'id': card._id, 'children': [{'id': inside._id}]},
        {'id': beside._id, 'children': []},
    ]


def test_layouts_nest() -> None:
    """What is made inside a `with` stands in it, whatever context the code runs in."""
    with gr.Blocks() as app:
        with gr.Row() as row:
            with gr.Column() as column:
                box = gr.Textbox()
            button = gr.Button()
        after = gr.Markdown('x')
    assert column.children == [box]
    assert row.children == [column, button]
    assert app.children == [row, after]
    assert box.parent is column
    assert list(app.blocks.values())[0] is row


def test_render_and_unrender() -> None:
    """A component can be made first and placed later, once."""
    box = gr.Textbox('later')
    assert not box.is_rendered
    with gr.Blocks() as app:
        gr.Markdown('first')
        box.render()
        assert box.is_rendered
        with raises(DuplicateBlockError, 'has already been rendered in the current Blocks'):
            box.render()
        box.unrender()
    assert [component['type'] for component in app.get_config_file()['components']] == ['markdown']
    with gr.Blocks():
        assert box.render() is box


def test_subclass_with_its_own_constructor() -> None:
    """An author's class has its own signature and is still the component."""

    class Name(gr.Textbox):
        def __init__(self, who: str) -> None:
            self.who = who
            super().__init__(label=f'Name of {who}')

    assert list(inspect.signature(Name).parameters) == ['who']
    name = Name('Ada')
    assert (name.who, name.label, name.get_block_name()) == ('Ada', 'Name of Ada', 'textbox')


def test_subclass_with_its_own_rules() -> None:
    """An author's `preprocess` and `postprocess` get values as they are, and reach the component's own by `super()`."""

    class Shout(gr.Textbox):
        def preprocess(self, payload: str | None) -> str | None:
            text = super().preprocess(payload)
            return text and text.lower()

        def postprocess(self, value: str | None) -> str | None:
            return super().postprocess(value and value.upper())

    shout = Shout('start')
    assert shout.value == 'START'
    shout.value = 'again'
    assert shout.value == 'AGAIN'


def test_state_values() -> None:
    """A State keeps any object that can be copied, and never shows it."""
    basket = ['apple']
    kept = gr.State(basket).value
    assert kept == basket and kept is not basket
    assert gr.State().value is None
    assert 'value' not in gr.State([1]).get_config()
    with raises(TypeError, "The initial value of type <class 'generator'> cannot be deepcopied."):
        gr.State(x for x in [1])


def test_shortcuts() -> None:
    """Components by name, as an Interface takes them."""
    box = gr.components.get_component_instance({'name': 'textbox', 'label': 'L'}, render=False)
    assert (type(box), box.label) == (gr.Textbox, 'L')
    with raises(ValueError, 'No such component or layout: nonsense'):
        gr.components.get_component_instance('nonsense')
    with raises(ValueError, '`str` or `dict` or `Component` but is 5'):
        gr.components.get_component_instance(5)


def test_names_that_are_not_there() -> None:
    """A name of Gradio's that is not built says so; others get Python's own message."""
    with raises(AttributeError, 'gr.Workflow of Gradio 6.31.0 is not part of this release', 'Textbox'):
        _ = gr.Workflow
    with raises(AttributeError, "module 'gradio' has no attribute 'Textbix'"):
        _ = gr.Textbix
    with raises(AttributeError, "module 'gradio.components' has no attribute 'Row'"):
        _ = gr.components.Row
    assert 'Textbox' in dir(gr)
    assert gr.__version__ == '6.31.0'
    assert bool(gr.NO_RELOAD)
