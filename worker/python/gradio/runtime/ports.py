"""The inputs and outputs of one call, as the app model describes them."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from gradio import values
from gradio.components.base import Component

if TYPE_CHECKING:
    from gradio.runtime.apps import App


class Port:
    """A component that a call reads or fills."""

    def __init__(self, app: App, said: list[Any]) -> None:
        self.id: int = said[0]
        self.wire: str = said[1]
        self.props: dict[str, Any] = said[2]
        self._block = app.blocks.get(self.id)

    def _overrides(self, method: str) -> bool:
        return isinstance(self._block, Component) and self._block._overrides(method)


class Input(Port):
    """An input with its value."""

    def __init__(self, app: App, said: list[Any], batch: bool) -> None:
        super().__init__(app, said)
        self._value = said[3]
        self._batch = batch

    def value(self) -> Any:
        """Return what the function receives."""
        return [self._to_python(one) for one in self._value] if self._batch else self._to_python(self._value)

    def props_with_value(self) -> SimpleNamespace:
        """Return the component's props, its value among them, as attributes."""
        props = dict(self._value)
        return SimpleNamespace(**{**props, 'value': self._to_python(props.get('value'))})

    def _to_python(self, value: Any) -> Any:
        if self._overrides('preprocess'):
            return self._block.preprocess(value)
        return values.to_python(self.wire, value, self.props)


class Output(Port):
    """An output."""

    def to_wire(self, value: Any) -> Any:
        """Return what the app model takes for a value that the function returned."""
        if self._overrides('postprocess'):
            return self._block.postprocess(value)
        return values.to_wire(self.wire, value, self.props)


class Together:
    """All inputs of a call as one value, for listeners whose inputs are a set."""

    def __init__(self, app: App, inputs: list[Input]) -> None:
        self._app = app
        self._inputs = inputs

    def value(self) -> dict[Any, Any]:
        """Return the values by component."""
        return {self._app.block(one.id): one.value() for one in self._inputs}

    props_with_value = value
