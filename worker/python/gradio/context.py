"""Where the running code is: in which app, inside which `with`, in which call, in which render."""

from __future__ import annotations

from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gradio.blocks import BlockContext
    from gradio.runtime.apps import App
    from gradio.runtime.calls import Call
    from gradio.runtime.renders import Render

current_app: ContextVar[App | None] = ContextVar('gradio_app', default=None)
current_block: ContextVar[BlockContext | None] = ContextVar('gradio_block', default=None)
current_call: ContextVar[Call | None] = ContextVar('gradio_call', default=None)
current_render: ContextVar[Render | None] = ContextVar('gradio_render', default=None)
