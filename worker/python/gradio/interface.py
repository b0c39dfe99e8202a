"""A whole app around one function, and apps side by side in tabs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Literal

from gradio.blocks import Blocks
from gradio.context import current_app
from gradio.runtime import functions

if TYPE_CHECKING:
    from gradio.components import Component

    Components = str | Component | Sequence[str | Component] | None

__all__ = ['Interface', 'TabbedInterface']


class Interface(Blocks):
    """An app around a function: components for its inputs and outputs, and the buttons that go with them."""

    def __init__(
        self,
        fn: Callable[..., Any],
        inputs: Components,
        outputs: Components,
        examples: list[Any] | list[list[Any]] | str | None = None,
        *,
        cache_examples: bool | None = None,
        cache_mode: Literal['eager', 'lazy'] | None = None,
        examples_per_page: int = 10,
        example_labels: list[str] | None = None,
        preload_example: int | Literal[False] = 0,
        live: bool = False,
        title: str | None = None,
        description: str | None = None,
        article: str | None = None,
        flagging_mode: Literal['never', 'auto', 'manual'] | None = None,
        flagging_options: list[str] | list[tuple[str, str]] | None = None,
        flagging_dir: str = '.gradio/flagged',
        flagging_callback: Any = None,
        analytics_enabled: bool | None = None,
        batch: bool = False,
        max_batch_size: int = 4,
        api_visibility: Literal['public', 'private', 'undocumented'] = 'public',
        api_name: str | None = None,
        api_description: str | Literal[False] | None = None,
        _api_mode: bool = False,
        allow_duplication: bool = False,
        concurrency_limit: int | Literal['default'] | None = 'default',
        additional_inputs: Components = None,
        additional_inputs_accordion: str | Any = None,
        submit_btn: str | Any = 'Submit',
        stop_btn: str | Any = 'Stop',
        clear_btn: str | Any | None = 'Clear',
        delete_cache: tuple[int, int] | None = None,
        show_progress: Literal['full', 'minimal', 'hidden'] = 'full',
        fill_width: bool = False,
        time_limit: int | None = 30,
        stream_every: float = 0.5,
        deep_link: str | Any | bool | None = None,
        validator: Callable[..., Any] | None = None,
        **kwargs: Any,
    ) -> None:
        said = {name: value for name, value in locals().items() if name in _PARAMETERS}
        self.fn = fn
        given = {name: value for name, value in said.items() if value != _PARAMETERS[name].default}
        if validator is not None:
            given['validator'] = functions.describe(validator)
        self._make('createInterface', {**given, 'inputs': inputs, 'outputs': outputs, **kwargs}, fn=[_described(fn)])

    def _components(self, role: Literal['inputs', 'outputs']) -> list[Component]:
        first = self.get_config_file()['dependencies'][0]
        return [current_app.get().block(block_id) for block_id in first[role]]

    @property
    def input_components(self) -> list[Component]:
        """The components whose values the function gets."""
        return self._components('inputs')

    @property
    def output_components(self) -> list[Component]:
        """The components that the function fills."""
        return self._components('outputs')


def _described(fn: Any) -> Any:
    return None if fn is None else functions.describe(fn)
