"""What a function returned, in words that are the same for all languages (`worker/runners/outcomes.ts`).

A result is `{"shape": "one", "items": [item]}`, `{"shape": "many", …}` for a list or tuple, or `{"shape": "by block",
"items": …, "blocks": [id]}` for a dict with components as keys. An item is `{"value": …}`, `{"update": {…}}` or
`{"skip": true}`. `shown` holds the text of each item where there are more or fewer than the outputs.
"""

from __future__ import annotations

from typing import Any

from gradio import arguments
from gradio.blocks import Block
from gradio.runtime.ports import Output

_UPDATE = 'update'


def describe(result: Any, outputs: list[Output]) -> dict[str, Any]:
    """Describe the result of one call."""
    if type(result) is dict and result and any(isinstance(key, Block) for key in result):
        return _by_block(result, outputs)
    if len(outputs) != 1 and isinstance(result, (list, tuple)):
        return _many(list(result), outputs)
    described = {'shape': 'one', 'items': [_item(result, outputs[0] if outputs else None)]}
    # A single value for no or many outputs: whether that is right, and what to say, is not for one language to know.
    return (
        described if len(outputs) == 1 else {**described, 'shown': [_shown(result)], 'none': result is None}
    )


def describe_batch(result: Any, outputs: list[Output], size: int) -> dict[str, Any]:
    """Describe the result of one call for many visitors: a list of values for each output."""
    columns = list(result)
    shown = [_shown(column) for column in columns]
    rows = [
        [_item(column[i], output) for column, output in zip(columns, outputs, strict=False)]
        for i in range(size)
    ]
    return {'shape': 'batch', 'items': rows, 'shown': shown}


def _many(items: list[Any], outputs: list[Output]) -> dict[str, Any]:
    described = {
        'shape': 'many',
        'items': [_item(item, output) for item, output in zip(items, outputs, strict=False)],
    }
    return (
        described if len(items) == len(outputs) else {**described, 'shown': [_shown(item) for item in items]}
    )


def _by_block(result: dict[Any, Any], outputs: list[Output]) -> dict[str, Any]:
    if not all(isinstance(key, Block) for key in result):
        raise ValueError(
            'The returned dict has components and other things as keys. Use components alone, or return a list '
            'with a value for each output.'
        )
    by_id = {output.id: output for output in outputs}
    blocks = [block._id for block in result]
    items = [
        _item(value, by_id.get(block_id)) for block_id, value in zip(blocks, result.values(), strict=True)
    ]
    return {'shape': 'by block', 'items': items, 'blocks': blocks}


def _item(value: Any, output: Output | None) -> dict[str, Any]:
    if isinstance(value, Block):
        return _updated(value.constructor_args, output)
    if type(value) is dict and value.get('__type__') == _UPDATE:
        changes = {name: change for name, change in value.items() if name != '__type__'}
        return _updated(changes, output) if changes else {'skip': True}
    if output is None:
        return {'skip': True}
    return {'value': output.to_wire(value)}


def _updated(changes: dict[str, Any], output: Output | None) -> dict[str, Any]:
    described = arguments.props({name: change for name, change in changes.items() if name != 'value'})
    if 'value' in changes and output is not None:
        described['value'] = output.to_wire(changes['value'])
    return {'update': described}


def _shown(value: Any) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value)
