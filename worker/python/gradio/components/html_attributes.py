"""HTML attributes for the field of a textbox."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass
class InputHTMLAttributes:
    """What a browser should know about a text field; None leaves it to the browser."""

    autocapitalize: Literal['off', 'none', 'on', 'sentences', 'words', 'characters'] | None = None
    autocorrect: bool | None = None
    spellcheck: bool | None = None
    autocomplete: str | None = None
    tabindex: int | None = None
    enterkeyhint: Literal['enter', 'done', 'go', 'next', 'previous', 'search', 'send'] | None = None
    lang: str | None = None
