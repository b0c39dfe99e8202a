"""Flagging callbacks: Gradio's loggers, used by themselves, and authors' own."""

from __future__ import annotations

import csv
from abc import ABC
from pathlib import Path
from typing import Any

import gradio as gr
from gradio.flagging import ClassicCSVLogger
from raising import raises

demo = gr.Blocks()


class Shouting(gr.Textbox):
    """A component whose cells an author writes."""

    def flag(self, payload: Any, flag_dir: str | Path = '') -> str:
        """Say where the cell stands, too."""
        return f'{payload.upper()} in {flag_dir}'


def rows(path: str) -> list[list[str]]:
    """Read a file without its last column, which is the time."""
    with open(path, newline='') as file:
        return [row[:-1] for row in csv.reader(file)]


def test_loggers_by_themselves() -> None:
    """Rows have the columns that each logger is known for; flag() counts them."""
    with gr.Blocks():
        components = [gr.Textbox(label='a'), gr.Number(label='b'), gr.State(), Shouting(label='c')]
    data = ['x', 3, {'k': {1, 2}}, 'y']
    for kind in (gr.CSVLogger, ClassicCSVLogger):
        logger = kind()
        logger.setup(components, kind.__name__)
        assert Path(kind.__name__).is_dir()
        assert [logger.flag(data), logger.flag(data)] == [1, 2]
    cells = ['x', '3', "{'k': {1, 2}}", 'Y in CSVLogger']
    assert rows('CSVLogger/dataset1.csv') == [['a', 'b', 'component 2', 'c'], cells, cells]
    simple = gr.SimpleCSVLogger()
    simple.setup(components[:2], 'simple')
    assert [simple.flag(['x', None]), simple.flag(['y', 1])] == [0, 1]
    assert Path('simple/log.csv').read_bytes() == b'x,null\r\ny,1\r\n'


def test_flag_options_and_users() -> None:
    """They have columns where there are any."""
    with gr.Blocks():
        components = [gr.Textbox(label='a')]
    logger = gr.CSVLogger(dataset_file_name='named.csv')
    logger.setup(components, Path('optional'))
    logger.flag(['x'], 'good', 'ann')
    logger.flag(['y'], flag_option='bad', username='bob')
    assert rows('optional/named.csv') == [
        ['a', 'flag', 'username'],
        ['x', 'good', 'ann'],
        ['y', 'bad', 'bob'],
    ]


def test_callbacks_of_authors() -> None:
    """An Interface sets them up with what it flags; one that lacks a method cannot be made."""
    assert issubclass(gr.FlaggingCallback, ABC)
    with raises(TypeError, 'abstract'):
        gr.FlaggingCallback()
    seen: list[Any] = []

    class Own(gr.FlaggingCallback):
        def setup(self, components: Any, flagging_dir: str) -> None:
            seen.append(([component.label for component in components], flagging_dir))

        def flag(
            self, flag_data: list[Any], flag_option: str | None = None, username: str | None = None
        ) -> int:
            return 0

    gr.Interface(lambda x: x, gr.Text(label='in'), gr.Text(label='out'), flagging_callback=Own())
    gr.Interface(
        lambda x: x, 'text', 'text', flagging_callback=Own(), flagging_dir='d', flagging_mode='never'
    )
    gr.Interface(lambda x: None, gr.Text(label='in'), None, flagging_callback=Own(), flagging_dir='e')
    assert seen == [(['in', 'out'], '.gradio/flagged')]


def test_cells_of_authors_in_an_interface() -> None:
    """A component that writes its cells itself does so in an Interface, too."""
    app = gr.Interface(lambda x: x, Shouting(label='in'), gr.Text(label='out'), flagging_dir='shouted')
    flag = next(d for d in app.get_config_file()['dependencies'] if d['api_name'] == 'Flag')
    assert len(flag['inputs']) == 2
    assert Path('shouted').is_dir()


def test_options_that_cannot_be_meant() -> None:
    """A mix of texts and pairs is refused."""
    with raises(ValueError, 'flagging_options'):
        gr.Interface(lambda x: x, 'text', 'text', flagging_options=['a', ('b', 'c')])
