"""What a function learns about the page that called it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import SimpleNamespace
from typing import Any


class Headers(Mapping[str, str]):
    """Request headers; names are found in any case."""

    def __init__(self, headers: Mapping[str, str]) -> None:
        self._headers = {name.lower(): value for name, value in headers.items()}

    def __getitem__(self, name: str) -> str:
        return self._headers[name.lower()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._headers)

    def __len__(self) -> int:
        return len(self._headers)

    def __repr__(self) -> str:
        return f'Headers({self._headers!r})'


class QueryParams(dict[str, str]):
    """What stands behind the `?` of an address: the last value of each name, and all by `getlist`."""

    def __init__(self, query: str) -> None:
        super().__init__(self._pairs(query))
        self._query = query

    @staticmethod
    def _pairs(query: str) -> list[tuple[str, str]]:
        if not query:
            return []
        # Most pages have no query: their start does without the module.
        from urllib.parse import parse_qsl

        return parse_qsl(query, keep_blank_values=True)

    def multi_items(self) -> list[tuple[str, str]]:
        """Return every name with its value, in order; a name may come more than once."""
        return self._pairs(self._query)

    def getlist(self, key: Any) -> list[str]:
        """Return all values of a name."""
        return [value for name, value in self.multi_items() if name == key]

    def __str__(self) -> str:
        return self._query


class Url(str):
    """An address as text, with its parts as attributes."""

    def __getattr__(self, name: str) -> Any:
        # Few functions look: the start does without the module.
        from urllib.parse import urlsplit

        return getattr(urlsplit(str(self)), name)


class Request:
    """The page that called a function, for parameters annotated `gr.Request`.

    There is no server: `client.host` is this machine, and nobody is logged in.
    """

    def __init__(
        self,
        request: Mapping[str, Any] | None = None,
        username: str | None = None,
        session_hash: str | None = None,
        **kwargs: Any,
    ) -> None:
        said = request or {}
        self.session_hash = session_hash
        self.username = username
        self.headers = Headers(said.get('headers', {}))
        self.url = Url(said.get('url', ''))
        self.query_params = QueryParams(self.url.partition('#')[0].partition('?')[2])
        self.cookies: dict[str, str] = _cookies(self.headers.get('cookie', ''))
        self.path_params: dict[str, str] = {}
        self.client = SimpleNamespace(host='127.0.0.1', port=None)
        self.kwargs = kwargs


def _cookies(header: str) -> dict[str, str]:
    pairs = (part.partition('=') for part in header.split(';') if '=' in part)
    return {name.strip(): value.strip() for name, _, value in pairs}
