"""Waits at its top level."""

import asyncio

import gradio as gr

await asyncio.sleep(0)  # noqa: F704
demo = gr.Blocks(title='waited')
