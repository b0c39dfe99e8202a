"""A whole app around one function, and apps side by side in tabs."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Any, Literal

from gradio import arguments
from gradio.blocks import Blocks
from gradio.components.base import Component
from gradio.context import current_app
from gradio.runtime import functions
from gradio.schema_classes import docstring
from gradio.schemas import schema_of

if TYPE_CHECKING:
    from gradio.blocks import Block
    from gradio.flagging import FlaggingCallback

__all__ = ['Interface', 'TabbedInterface', 'close_all']


class InterfaceTypes(Enum):
    """Which sides an Interface has."""

    STANDARD = auto()
    INPUT_ONLY = auto()
    OUTPUT_ONLY = auto()
    UNIFIED = auto()


def _logger(given: dict[str, Any]) -> FlaggingCallback | None:
    """Return a logger of Python's own where an author's component writes its cells itself."""
    sides = (given.get(name) for name in ('inputs', 'additional_inputs', 'outputs'))
    components = [one for side in sides for one in (side if isinstance(side, (list, tuple)) else [side])]
    if not any(isinstance(one, Component) and type(one).flag is not Component.flag for one in components):
        return None
    from gradio.flagging import CSVLogger

    return CSVLogger()


def _flag(callback: FlaggingCallback | None) -> dict[str, Any] | None:
    """Return a function for the app model that hands a row to a callback: the reason, then the values."""
    if callback is None:
        return None

    def flag(option: str | None, *data: Any) -> None:
        callback.flag(list(data), flag_option=option, username=None)

    return functions.describe(flag)


class Interface(Blocks):
    """An app around a function."""

    _schema = schema_of('Interface')
    _params = _schema.params
    __doc__ = docstring(_schema)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        given = self._given = arguments.bind(self._schema, args, kwargs)
        fn, validator = (
            None if given.get(name) is None else functions.describe(given[name])
            for name in ('fn', 'validator')
        )
        callback = given.get('flagging_callback') or _logger(given)
        said = {**given, 'flagging_callback': None}
        built = self._make('createInterface', said, fn=fn, validator=validator, flag=_flag(callback))
        if callback is not None and built['flagged'] is not None:
            app = current_app.get()
            components = [app.block(block_id) for block_id in built['flagged']]
            callback.setup(components, given.get('flagging_dir', self._params['flagging_dir'].default))

    @property
    def fns(self) -> list[Any]:
        """Its function."""
        return [self._given['fn']]

    def _components(self, role: Literal['inputs', 'outputs']) -> list[Block]:
        dependencies = self.get_config_file()['dependencies']
        # A generator's first listener shows the stop button; the one with the function is what the API offers.
        main = next((one for one in dependencies if one['api_visibility'] == 'public'), dependencies[0])
        return [current_app.get().block(block_id) for block_id in main[role]]

    @property
    def input_components(self) -> list[Block]:
        """The components whose values the function gets."""
        return self._components('inputs')

    @property
    def output_components(self) -> list[Block]:
        """The components that the function fills."""
        return self._components('outputs')

    @property
    def interface_type(self) -> InterfaceTypes:
        """Which sides it has."""
        inputs, outputs = self.input_components, self.output_components
        if inputs == outputs:
            return InterfaceTypes.UNIFIED
        if not inputs:
            return InterfaceTypes.OUTPUT_ONLY
        return InterfaceTypes.STANDARD if outputs else InterfaceTypes.INPUT_ONLY


class TabbedInterface(Blocks):
    """Several apps in one."""

    _schema = schema_of('TabbedInterface')
    _params = _schema.params
    __doc__ = docstring(_schema)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._given = arguments.bind(self._schema, args, kwargs)
        self._make('createTabbedInterface', self._given)


def close_all(verbose: bool = True) -> None:
    """Do nothing: there are no servers to stop."""
