"""What a ClearButton can do beyond being clicked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gradio import arguments, bridge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gradio.components.base import Component


def add[Button: Component](self: Button, components: Component | Sequence[Component]) -> Button:
    """Let the button empty more components."""
    bridge.request('clears', self._id, arguments.ids(components))
    return self
