"""Values on their way over the bridge."""

from __future__ import annotations

import collections
import dataclasses
import datetime
import decimal
import enum
import math
import pathlib
from typing import Any

import gradio as gr
from gradio import codec, values
from gradio.runtime import states
from raising import raises

demo = gr.Blocks()


def _sent(wire: str, value: Any, **props: Any) -> Any:
    return codec.decode(codec.encode(values.to_wire(wire, value, props)))


def test_plain_json_crosses_as_json() -> None:
    """No tags where none are needed."""
    assert codec.encode({'a': [1, 'é', None, True, 1.5]}) == '{"a":[1,"é",null,true,1.5]}'


def test_what_json_cannot_say() -> None:
    """Tagged, and read back as it was."""
    text = codec.encode([float('nan'), float('inf'), -float('inf')])
    assert text.startswith(codec.MARK)
    nan, high, low = codec.decode(text)
    assert math.isnan(nan) and high == math.inf and low == -math.inf
    tricky = {codec.TAG: 'float', 'value': 'nan'}
    assert codec.decode(codec.encode(tricky)) == tricky
    assert codec.decode(codec.encode([tricky, math.inf])) == [tricky, math.inf]


def test_integers_keep_to_64_bits() -> None:
    """As Gradio's own serialiser has it."""
    assert codec.decode(codec.encode(2**64 - 1)) == 2**64 - 1
    with raises(TypeError, 'Integer exceeds 64-bit range'):
        codec.encode({'a': [2**70]})
    assert codec.decode(codec.encode('1' * 40)) == '1' * 40


def test_objects_become_what_gradio_sends() -> None:
    """Enums by value, dates and paths as text, data classes as objects."""

    @dataclasses.dataclass
    class Point:
        x: int
        y: int

    class Color(enum.Enum):
        RED = 'red'

    assert _sent('json', {'p': Point(1, 2), 'c': Color.RED}) == {'p': {'x': 1, 'y': 2}, 'c': 'red'}
    assert _sent('json', {'d': datetime.date(2024, 1, 2)}) == {'d': '2024-01-02'}
    assert _sent('json', datetime.datetime(2024, 1, 2, 3)) == '2024-01-02 03:00:00'
    assert _sent('json', [pathlib.Path('a/b'), b'x', {'s'}]) == ['a/b', "b'x'", "{'s'}"]
    assert _sent('json', decimal.Decimal('1.50')) == '1.50'
    assert _sent('json', [decimal.Decimal('1.50')], name='json') == [1.5]
    assert _sent('number', decimal.Decimal('1.50')) == '1.50'
    assert _sent('number', 1 + 2j) == '(1+2j)'
    with raises(TypeError, 'Dict key must be str'):
        _sent('json', {1: 2})
    with raises(TypeError, 'Dict key must be str'):
        _sent('choice', {1: 2})
    named = collections.namedtuple('Pair', 'x y')(1, 2)
    assert _sent('choice', [(1, 2), named]) == [[1, 2], 'Pair(x=1, y=2)']


def test_wire_types() -> None:
    """Only the representation changes."""
    assert _sent('text', None) is None
    assert _sent('text', ('a', 'b')) == "('a', 'b')"
    assert _sent('boolean', []) is False
    assert _sent('choices', ('a', 'b')) == [['a', 'b']]
    assert _sent('choices', 'a') == ['a']
    assert _sent('label', {1: 0.2})['confidences'] == [{'label': 1, 'confidence': 0.2}]
    assert _sent('label', 'cat') == 'cat'
    assert _sent('label', 1.0) == '1.0'
    with raises(ValueError, "got a <class 'set'>"):
        _sent('label', {'cat'})
    assert _sent('markdown', '# T') == '# T'
    with raises(AttributeError, "Markdown expects text: 'int' object has no attribute 'expandtabs'"):
        _sent('markdown', 3)


def test_numbers_round_by_their_own_rules() -> None:
    """Python's own are left to the app model."""
    assert _sent('number', 2.675, precision=2) == 2.675
    assert _sent('number', decimal.Decimal('2.675'), precision=2) == '2.68'
    assert _sent('number', decimal.Decimal('2.5'), precision=0) == 2
    with raises(TypeError, "type complex doesn't define __round__ method"):
        _sent('number', 1 + 2j, precision=0)


def test_floats_stay_floats() -> None:
    """JavaScript has one kind of number: whole ones come back as what they were."""
    with gr.Blocks():
        number, slider = gr.Number(precision=2), gr.Slider(precision=0)
        radio = gr.Radio([1, 2.0])
    assert repr([number.preprocess(1.005), number.preprocess(3), slider.preprocess(5.0)]) == '[1.0, 3, 5]'
    assert repr(radio.preprocess(1.0)) == '1.0'
    assert radio.choices == [['1', 1], ['2.0', 2]]


def test_states_are_numbers() -> None:
    """The object itself stays here."""
    basket: list[str] = []
    handle = _sent('state', basket)
    assert values.to_python('state', handle, {}) is basket
    before = states.digest(handle)
    copy = states.copy_of(handle)
    basket.append('apple')
    assert states.digest(handle) != before
    assert states.get(copy) == []
    unhashed = states.put(lambda: 1)
    assert states.digest(unhashed) == states.digest(unhashed)
    states.release(handle)
    with raises(KeyError):
        states.get(handle)
