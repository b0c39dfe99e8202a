"""Functions that return in every form there is."""

from __future__ import annotations

from typing import Any

import gradio as gr

with gr.Blocks() as demo:
    text = gr.Textbox()
    number = gr.Number()
    flag = gr.Checkbox()
    basket = gr.State([])
    button = gr.Button()
    one, two = [text], [text, number]

    CASES: dict[str, tuple[Any, list[gr.Component]]] = {
        'value': (lambda: 5, one),
        'tuple_for_one': (lambda: ('a', 'b'), one),
        'tuple': (lambda: ('a', 5), two),
        'list': (lambda: ['a', 5], two),
        'too_many': (lambda: ('a', 5, 6), two),
        'too_few': (lambda: 'a', two),
        'none': (lambda: None, two),
        'nothing': (lambda: None, []),
        'something_for_nothing': (lambda: 5, []),
        'empty_dict': (lambda: {}, two),
        'by_component': (lambda: {number: 3}, two),
        'by_component_for_one': (lambda: {text: 'x'}, one),
        'mixed_keys': (lambda: {text: 'x', 'k': 1}, two),
        'stray_component': (lambda: {flag: True}, two),
        'skip': (lambda: gr.skip(), two),
        'skip_one': (lambda: (gr.skip(), 5), two),
        'update': (lambda: gr.update(value=None, label='L', choices=range(2)), one),
        'empty_update': (lambda: gr.update(), one),
        'component': (lambda: gr.Textbox(5, label='C', visible=False), one),
        'other_component': (lambda: gr.Number(label='N'), one),
        'update_of_truth': (lambda: gr.update(value=[]), [flag]),
        'state': (lambda kept: [*kept, 'apple'], [basket]),
        'state_update': (lambda kept: gr.update(value='fresh'), [basket]),
        'batch': (lambda xs: [[x.upper() for x in xs]], one),
        'batch_too_few': (lambda xs: [], one),
        'object': (lambda: object, one),
    }
    for case, (function, outputs) in CASES.items():
        inputs = {'state': basket, 'state_update': basket, 'batch': text, 'batch_too_few': text}.get(case)
        button.click(function, inputs, outputs, api_name=case, batch=case.startswith('batch'))
