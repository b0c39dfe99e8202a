"""How the page's test hears what came: lines of JSON after a mark, among whatever else is printed."""

from __future__ import annotations

import json
from typing import Any

MARK = '@parity '


def send(record: dict[str, Any]) -> None:
    """Tell the test something."""
    print(MARK + json.dumps(record), flush=True)
