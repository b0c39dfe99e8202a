"""An app of several files, some of which other apps have too."""

from __future__ import annotations

import importlib
import os
import pickle
from pathlib import Path

import gradio as gr
import utils
from parts import sizes
from parts.deep import depth

assert importlib.import_module('parts.deep').depth is depth
assert type(pickle.loads(pickle.dumps(utils.Owner('x')))) is utils.Owner


def who() -> str:
    """Tell which app this is."""
    text = Path('data.txt').read_text()
    return f'{utils.NAME} {sizes.SIZE} {depth()} {text.upper()} {os.getcwd()} {__name__}'


with gr.Blocks() as demo:
    demo.load(who, None, gr.Textbox())
