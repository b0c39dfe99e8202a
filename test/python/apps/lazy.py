"""Opens files that are fetched when opened."""

from __future__ import annotations

import os
from pathlib import Path

import gradio as gr

sizes = [os.path.getsize(name) for name in ('a b.txt', 'sub/c.txt')]
first, again = Path('a b.txt').read_text(), Path('a b.txt').read_text()
with open('sub/c.txt', 'a') as file:
    file.write('r')
try:
    Path('lost.txt').read_text()
except OSError as error:
    lost = type(error).__name__
Path('lost.txt').write_text('found')
shown = [sizes, first, again, Path('sub/c.txt').read_text(), lost, Path('lost.txt').read_text()]
demo = gr.Blocks(title=str(shown))
