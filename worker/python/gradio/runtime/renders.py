"""Runs of render functions: what one makes is the app's when it has ended well, and until another run replaces it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gradio import bridge
from gradio.blocks import Block, Blocks
from gradio.context import current_block, current_render
from gradio.runtime import functions
from gradio.runtime.calls import DONE, Call

if TYPE_CHECKING:
    from gradio.runtime.apps import App
    from gradio.runtime.functions import Function

_renders: dict[int, Render] = {}


class Render:
    """One run, and the objects that it has made."""

    def __init__(self, app: App, place: str, root: int) -> None:
        self.app = app
        #: What the app model calls the part of the app that the run sees and adds to.
        self.id = place
        self.blocks: dict[int, Block] = {}
        self.functions: set[Function] = set()
        #: Where everything stands that is made outside any `with`.
        self.root = Blocks.__new__(Blocks)
        self.root.__dict__.update(_id=root, _given={}, _around=[], children=[], parent=None)


class RenderCall(Call):
    """One call of a render function: it makes blocks, as the app's own code does."""

    def _enter_context(self) -> None:
        super()._enter_context()
        render = Render(self.app, **self._said['render'])
        _renders[self.id] = render
        current_render.set(render)
        current_block.set(render.root)

    def _answer(self, result: Any) -> str:
        bridge.request('exit', self._said['render']['root'])
        return DONE


def keep(call_id: int) -> None:
    """Let what a run has made be the app's."""
    render = _renders[call_id]
    render.app.blocks |= render.blocks
    # From here on the app's own table knows them.
    render.blocks.clear()


def release(call_id: int, blocks: list[int]) -> None:
    """Forget what a run has made; `blocks` are the ids that no block has any more."""
    render = _renders.pop(call_id, None)
    if render is None:
        return
    for block_id in blocks:
        render.app.blocks.pop(block_id, None)
    functions.release_some(render.app, render.functions)
