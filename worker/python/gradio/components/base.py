"""What all components share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gradio import arguments, bridge, values
from gradio.blocks import Block
from gradio.runtime import functions, states

if TYPE_CHECKING:
    from gradio.events import EventListener


class Component(Block):
    """A block with a value. A subclass may override `preprocess` and `postprocess`."""

    EVENTS: list[EventListener] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        if not hasattr(type(self), '_schema'):
            raise TypeError(
                f"Can't instantiate {type(self).__name__}: subclass a component such as gr.Textbox instead."
            )
        super().__init__(*args, **kwargs)

    def _prepare(self, given: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any] | None]:
        bound = None
        if 'value' in given or self.stateful:
            value = given.get('value')
            if self._takes_function() and callable(value) and not isinstance(value, Block):
                bound, value = self._bound(value, given)
            elif self.stateful:
                value = self._given['value'] = states.start_value(value)
            given['value'] = None if self._overrides('postprocess') else self._to_wire(value)
        for name in ('every', 'inputs'):
            if name in self._params:
                given.pop(name, None)
        return given, bound

    def _build(self, prepared: tuple[dict[str, Any], dict[str, Any] | None]) -> None:
        super()._build(prepared)
        overridden = [name for name in ('preprocess', 'postprocess') if self._overrides(name)]
        if overridden:
            bridge.request('override', self._id, overridden)
            if self._given.get('value') is not None:
                self.value = self._given['value']

    def _takes_function(self) -> bool:
        return 'value' in self._params and (self._params['value'].bound or self._schema.wire == 'state')

    def _bound(self, fn: Any, given: dict[str, Any]) -> tuple[dict[str, Any], Any]:
        """Return how a function given as value runs, and the value to start with."""
        inputs, every = arguments.ids(given.get('inputs')), given.get('every')
        timed = {'timer': every._id} if isinstance(every, Block) else every
        bound = {'fn': functions.describe(fn), 'every': timed, 'inputs': inputs}
        return bound, None if inputs else fn()

    def _overrides(self, method: str) -> bool:
        return getattr(type(self), method) is not getattr(Component, method)

    def _assigned(self, name: str, value: Any) -> Any:
        if name != 'value':
            return value
        return self.postprocess(value) if self._overrides('postprocess') else self._to_wire(value)

    def _to_wire(self, value: Any) -> Any:
        return values.to_wire(self._schema.wire, value, self._representation())

    def _representation(self) -> dict[str, Any]:
        """Return the props that a value's representation may depend on."""
        return {**self.__dict__.get('_given', {}), 'name': self._schema.type}

    def preprocess(self, payload: Any) -> Any:
        """Return what a function receives for a value that comes from the page."""
        if self.stateful:
            return payload
        wire = bridge.request('preprocess', self._id, payload)
        return values.to_python(self._schema.wire, _as_given(payload, wire), self._representation())

    def postprocess(self, value: Any) -> Any:
        """Return what the page is sent for a value that a function returned."""
        if self.stateful:
            return value
        return bridge.request('postprocess', self._id, self._to_wire(value))

    def process_example(self, value: Any) -> Any:
        """Return how a value is shown in an examples table."""
        if self.stateful or self._overrides('postprocess'):
            return self.postprocess(value)
        return bridge.request('example', self._id, self._to_wire(value))

    def flag(self, payload: Any, flag_dir: Any = '') -> Any:
        """Return what a flagged row holds for a value that comes from the page."""
        return bridge.request('flag', self._id, payload)

    def api_info(self) -> dict[str, Any]:
        """Return the JSON schema of a value as it comes from the page."""
        info = bridge.request('api', self._id, 'apiInfo')
        if info is None:
            raise NotImplementedError(f'{type(self).__name__} has no api_info: it is not part of an API.')
        return info

    def example_payload(self) -> Any:
        """Return an example of a value as it comes from the page."""
        return bridge.request('api', self._id, 'examplePayload')

    def example_value(self) -> Any:
        """Return an example of what a function returns."""
        return bridge.request('api', self._id, 'exampleValue')


def _as_given(given: Any, came: Any) -> Any:
    """Return what the app model made of a value: a float that it left alone is one again, whole or not."""
    if isinstance(given, float) and type(came) is int:
        return float(came)
    return given if came == given else came


class FormComponent(Component):
    """A component that shares a frame with its neighbours."""
