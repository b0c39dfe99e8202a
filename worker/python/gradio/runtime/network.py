"""`http.client`, and `urllib.request` on it, by the browser's `fetch`: what is written to a connection's socket is
taken for the request that it is, and what is read from it is the answer."""

from __future__ import annotations

import asyncio
import io
from typing import TYPE_CHECKING, Any
from urllib.error import URLError

from gradio import bridge
from pyodide import ffi

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

# The browser says these itself, or would ask the other site whether they may be said.
_LEFT_OUT = frozenset(
    ('accept-encoding', 'connection', 'content-length', 'host', 'transfer-encoding', 'user-agent')
)


def change_client(client: ModuleType) -> None:
    """Have connections of `http.client` fetch."""

    def connect(self: Any) -> None:
        """Connect to nothing yet: the request says what to fetch."""
        scheme = 'https' if isinstance(self, client.HTTPSConnection) else 'http'
        port = '' if self.port == self.default_port else f':{self.port}'
        host = f'[{self.host}]' if ':' in self.host else self.host
        seconds = self.timeout if isinstance(self.timeout, int | float) else None
        self.sock = FetchSocket(f'{scheme}://{host}{port}', seconds)

    client.HTTPConnection.connect = client.HTTPSConnection.connect = connect


class FetchSocket:
    """What `http.client` takes for a socket."""

    def __init__(self, origin: str, seconds: float | None) -> None:
        self._origin = origin
        self._seconds = seconds
        self._written = bytearray()

    def sendall(self, data: bytes) -> None:
        """Write a part of the request."""
        self._written += data

    def makefile(self, mode: str = 'rb') -> io.BufferedReader:
        """Send the request; return its answer, as a server would write it."""
        request = Request(self._origin, bytes(self._written))
        self._written.clear()
        if ffi.can_run_sync():
            return io.BufferedReader(Chunks(_fetched(request, self._seconds)))
        return io.BufferedReader(Chunks(_fetched_now(request)))

    def settimeout(self, seconds: float | None) -> None:
        """Wait at most so long for an answer, and for each part of it."""
        self._seconds = seconds

    def setsockopt(self, *_: Any) -> None:
        """Do nothing: these concern the network."""

    def close(self) -> None:
        """Do nothing: an answer that is being read still can be."""


class Request:
    """A request as it is written."""

    def __init__(self, origin: str, written: bytes) -> None:
        head, _, body = written.partition(b'\r\n\r\n')
        line, *rest = head.decode('latin-1').split('\r\n')
        self.method, target, _ = line.split(' ', 2)
        self.url = origin + target
        said = [(name.strip(), value.strip()) for name, _, value in (one.partition(':') for one in rest)]
        chunked = any(name.lower() == 'transfer-encoding' for name, _ in said)
        self.headers = {name: value for name, value in said if name.lower() not in _LEFT_OUT}
        self.body = _joined(body) if chunked else body


class Chunks(io.RawIOBase):
    """A file of bytes that arrive in pieces."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = b''

    def readable(self) -> bool:
        """Return True: it can be read."""
        return True

    def readinto(self, buffer: memoryview) -> int:
        """Read some bytes; none at the end."""
        while not self._rest:
            piece = next(self._pieces, None)
            if piece is None:
                return 0
            self._rest = piece
        size = min(len(buffer), len(self._rest))
        buffer[:size] = self._rest[:size]
        self._rest = self._rest[size:]
        return size


def _joined(chunks: bytes) -> bytes:
    """Return a body that was written in chunks."""
    body = bytearray()
    while chunks:
        size, _, chunks = chunks.partition(b'\r\n')
        length = int(size.partition(b';')[0], 16)
        body += chunks[:length]
        chunks = chunks[length + 2 :]
    return bytes(body)


def _fetched(request: Request, seconds: float | None) -> Iterator[bytes]:
    """Fetch, and wait; other code runs meanwhile."""
    from pyodide.http import pyfetch

    def wait(awaitable: Any) -> Any:
        return ffi.run_sync(awaitable if seconds is None else asyncio.wait_for(awaitable, seconds))

    options = {'body': request.body} if request.body else {}
    try:
        response = wait(pyfetch(request.url, method=request.method, headers=request.headers, **options))
    except TimeoutError:
        raise TimeoutError('timed out') from None
    except OSError as error:
        raise _refused(request.url, error) from None
    same_origin = response.type == 'basic'
    yield _head(response.status, response.status_text, response.headers, same_origin)
    body = response.js_response.body
    reader = body.getReader() if body else None
    while reader is not None:
        read = wait(reader.read())
        if read.done:
            return
        yield read.value.to_bytes()


def _fetched_now(request: Request) -> Iterator[bytes]:
    """Fetch where no code can be suspended: all else waits."""
    body = request.body.decode('latin-1')
    answer = bridge.request('fetch', request.method, request.url, request.headers, body)
    if answer is None:
        raise _refused(request.url, None)
    yield _head(answer['status'], answer['statusText'], answer['headers'], False)
    yield answer['body'].encode('latin-1')


def _head(status: int, reason: str, headers: dict[str, str], exact: bool) -> bytes:
    """Return an answer's head for a body that is decoded by now and ends with the answer."""
    names = {name.lower() for name in headers}
    # Other sites' answers tell the length before decoding, and hide that they were encoded.
    told = exact and 'content-encoding' not in names
    left_out = {'content-encoding', 'transfer-encoding', 'connection', *(() if told else ('content-length',))}
    lines = [f'{name}: {value}' for name, value in headers.items() if name.lower() not in left_out]
    return '\r\n'.join([f'HTTP/1.1 {status} {reason}', *lines, 'Connection: close', '', '']).encode('latin-1')


def _refused(url: str, error: OSError | None) -> URLError:
    said = f' ({error})' if error else ''
    return URLError(
        f'the browser could not fetch {url}{said}: it cannot be reached, or does not allow this site to read it (CORS)'
    )
