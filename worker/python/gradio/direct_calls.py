"""Calls an app's function without a page: `demo(value)`."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, Any

from gradio import bridge
from gradio.context import current_app
from gradio.runtime.calls import Call

if TYPE_CHECKING:
    from gradio.blocks import Blocks


def call(blocks: Blocks, inputs: tuple[Any, ...], fn_index: int, api_name: str | None) -> Any:
    """Return what the page would be sent, for values as they would come from there; of a generator, the first.

    Raise InvalidApiNameError for a name that no listener has.
    """
    endpoint = bridge.request('endpoint', blocks._id, fn_index, api_name)
    prepared = [
        bridge.request('preprocess', port[0], value)
        for port, value in zip(endpoint['inputs'], inputs, strict=True)
    ]
    said = {
        'call': 0,
        'app': current_app.get().id,
        'fn': endpoint['fn'],
        'inputs': [[*port, value] for port, value in zip(endpoint['inputs'], prepared, strict=True)],
        'outputs': endpoint['outputs'],
        'names': endpoint['names'],
        'asDict': endpoint['asDict'],
        'batch': None,
        'session': '',
        'request': {},
        'event': {'target': None, 'data': None},
    }
    made = Call(said)
    args, kwargs = made.arguments()
    result = made.function.fn(*args, **kwargs)
    if isinstance(result, Generator):
        result = next(result)
    outputs = made.outputs
    several = isinstance(result, (list, tuple)) and len(outputs) != 1
    returned = list(result) if several else [result]
    if len(returned) < len(outputs):
        raise ValueError(
            f"A function ({made.function.name}) didn't return enough output values "
            f'(needed: {len(outputs)}, returned: {len(returned)}).'
        )
    sent = [
        bridge.request('postprocess', output.id, output.to_wire(value))
        for output, value in zip(outputs, returned, strict=False)
    ]
    return sent[0] if len(sent) == 1 else sent
