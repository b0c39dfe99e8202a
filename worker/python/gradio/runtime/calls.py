"""Calls of authors' functions, each in a context of its own."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from contextvars import copy_context
from typing import Any

from gradio import bridge, codec, exceptions, tqdm_bars
from gradio.context import current_app, current_block, current_call
from gradio.event_data import EventData
from gradio.progress import Progress
from gradio.request import Request
from gradio.runtime import apps, functions, results, tracebacks
from gradio.runtime.functions import Argument
from gradio.runtime.ports import Input, Output, Together
from gradio.runtime.threads import current, workers
from gradio.runtime.threads.current import ThreadState

DONE = codec.encode({'more': False})
MORE = codec.encode({'more': True})
STOPPED = codec.encode({'stopped': True})


class Call:
    """One call of a function, or the run of a generator."""

    def __init__(self, said: dict[str, Any]) -> None:
        self.id: int = said['call']
        self.app = apps.app_of(said['app'])
        self.function = functions.by_handle(said['fn'])
        self.batch: int | None = said['batch']
        self.inputs = [Input(self.app, one, self.batch is not None) for one in said['inputs']]
        self.outputs = [Output(self.app, one) for one in said['outputs']]
        self._said = said
        #: The progress that tqdm's bars go to.
        self.tracked: Progress | None = None
        #: What the call waits for while it blocks, whether it is being stopped, and whether it has heard of it.
        self.waiting: set[asyncio.Future[Any]] = set()
        self.closing = False
        self._heard = False
        #: What it waited for when it was stopped.
        self._called_off: set[asyncio.Future[Any]] = set()
        #: Whether the author's function runs, or what its values need.
        self.can_be_interrupted = False
        #: The thread that a plain function or generator runs in.
        self._thread: ThreadState | None = None
        #: The step of an asynchronous function that runs.
        self._task: asyncio.Future[str] | None = None
        self._iterator: Any = None
        self._context = copy_context()
        self._context.run(self._enter_context)

    def _enter_context(self) -> None:
        current_app.set(self.app)
        current_call.set(self)
        current_block.set(None)

    def once(self) -> str | Awaitable[str]:
        """Call the function."""
        return self._later(self._once_async) if self.function.is_async else self._now(self._once)

    def start(self) -> str:
        """Make the generator."""
        return self._now(self._start)

    def step(self) -> str | Awaitable[str]:
        """Hand on what the generator yields, until no more is wanted."""
        if self.function.is_async_generator:
            return self._later(self._step_async)
        return self._now(self._step)

    def close(self) -> str | Awaitable[str]:
        """End the generator: it sees GeneratorExit where it yielded, or where it waits."""
        if self.function.is_async_generator:
            return self._later(self._close_async)
        return self._now(self._close)

    def stop(self) -> None:
        """Call off what the call waits for; a generator ends at its next yield."""
        if self.closing:
            return
        self.closing = True
        if self.waiting:
            # It hears of it where it waits, and nowhere on the way there: what is called off may clean up first.
            self._heard = True
            self._called_off.update(self.waiting)
            for awaited in self._called_off:
                awaited.cancel()
        elif self._task is not None:
            self._heard = True
            self._task.cancel()

    def ending(self) -> BaseException:
        """Return what the author's function sees where it is stopped."""
        if self.function.is_generator:
            # As at a yield.
            return GeneratorExit()
        if self.function.is_async or self.function.is_async_generator:
            return asyncio.CancelledError()
        return KeyboardInterrupt()

    def hears_stop(self) -> bool:
        """Return whether the call is being stopped, to the first who asks: what cleans up may wait again."""
        if not self.closing or self._heard:
            return False
        self._heard = True
        return True

    def is_called_off(self, awaited: asyncio.Future[Any]) -> bool:
        """Return whether what waits for this is to end the call."""
        return awaited in self._called_off or self.hears_stop()

    def end(self) -> None:
        """Let go of what the call has taken."""
        if self._thread is not None:
            workers.give_back(self._thread)

    def _now(self, work: Callable[[], str]) -> str:
        """Do a part of the call; answer with its text."""
        if self._thread is None:
            self._thread = workers.borrow()
            self._context.run(current.of_context.set, self._thread)
        current.enter(self._thread)
        try:
            return self._context.run(self._guarded, work)
        finally:
            current.enter(current.main)

    def _later(self, work: Callable[[], Awaitable[str]]) -> Awaitable[str]:
        """Have the event loop do a part of the call; answer with the promise of its text."""
        return self._context.run(self._promise, work)

    def _guarded(self, work: Callable[[], str]) -> str:
        apps.enter(self.app)
        self.can_be_interrupted = True
        try:
            return work()
        except BaseException as error:
            self.can_be_interrupted = False
            return self._failed(error)
        finally:
            self.can_be_interrupted = False

    def _promise(self, work: Callable[[], Awaitable[str]]) -> Awaitable[str]:
        apps.enter(self.app)
        promise = asyncio.get_running_loop().create_future()

        def keep(task: asyncio.Future[str]) -> None:
            # A task that is cancelled before its first step never runs, and has no result.
            promise.set_result(STOPPED if task.cancelled() else task.result())

        self._task = asyncio.ensure_future(self._guarded_async(work))
        self._task.add_done_callback(keep)
        return promise

    async def _guarded_async(self, work: Callable[[], Awaitable[str]]) -> str:
        self.can_be_interrupted = True
        try:
            return await work()
        except BaseException as error:
            self.can_be_interrupted = False
            return self._failed(error)
        finally:
            self.can_be_interrupted = False

    def _failed(self, error: BaseException) -> str:
        if self.closing and isinstance(error, (GeneratorExit, asyncio.CancelledError, KeyboardInterrupt)):
            return STOPPED
        data = tracebacks.envelope(error)
        if not isinstance(error, exceptions.Error) or error.print_exception:
            print(data['traceback'], file=sys.stderr, end='')
        return codec.encode({'error': data})

    def _once(self) -> str:
        args, kwargs = self.arguments()
        return self._answer(self.function.fn(*args, **kwargs))

    async def _once_async(self) -> str:
        args, kwargs = self.arguments()
        return self._answer(await self.function.fn(*args, **kwargs))

    def _start(self) -> str:
        args, kwargs = self.arguments()
        self._iterator = self.function.fn(*args, **kwargs)
        return codec.encode({})

    def _step(self) -> str:
        for value in self._iterator:
            if not self._hand_on(value):
                return MORE
        return DONE

    async def _step_async(self) -> str:
        async for value in self._iterator:
            if not self._hand_on(value):
                return MORE
        return DONE

    def _close(self) -> str:
        self._heard = True
        self._iterator.close()
        return DONE

    async def _close_async(self) -> str:
        self._heard = True
        await self._iterator.aclose()
        return DONE

    def _hand_on(self, value: Any) -> bool:
        """Hand on one value that the generator has yielded; answer whether it shall go on."""
        text = codec.encode(results.describe(value, self.outputs))
        # What takes it may run Python for the app model, which is nobody's to stop.
        self.can_be_interrupted = False
        goes_on = bridge.hand_on(self.id, text)
        self.can_be_interrupted = True
        return goes_on

    def _answer(self, result: Any) -> str:
        if self.batch is not None:
            return codec.encode({'result': results.describe_batch(result, self.outputs, self.batch)})
        return codec.encode({'result': results.describe(result, self.outputs)})

    def arguments(self) -> tuple[list[Any], dict[str, Any]]:
        """Return the arguments by position and by keyword."""
        names: list[str] = self._said['names'] or []
        unnamed = len(self.inputs) - len(names)
        kwargs = {name: one.value() for name, one in zip(names, self.inputs[unnamed:], strict=True)}
        left: list[Input | Together] = list(self.inputs[:unnamed])
        if self._said['asDict']:
            left = [Together(self.app, left)]
        args: list[Any] = []
        # Once a parameter keeps its default, those after it can only be given by keyword.
        by_position = True
        for argument in self.function.arguments:
            special = argument.source not in ('input', 'props')
            if special and by_position and not argument.keyword_only:
                args.append(self._special(argument))
            elif special:
                kwargs[argument.name] = self._special(argument)
            elif left and not argument.keyword_only and argument.name not in kwargs:
                one = left.pop(0)
                args.append(one.props_with_value() if argument.source == 'props' else one.value())
            elif argument.keyword_only or argument.name in kwargs or argument.has_default:
                by_position = by_position and argument.keyword_only
            elif by_position:
                # As in Gradio; the author was warned when the listener was added.
                args.append(None)
            else:
                kwargs[argument.name] = None
        return args + [one.value() for one in left], kwargs

    def _special(self, argument: Argument) -> Any:
        if argument.source == 'request':
            # As in Gradio, nobody asks for what is cached ahead.
            if self._said['request'] is None:
                return None
            return Request(self._said['request'], session_hash=self._said['session'])
        if argument.source == 'progress':
            return self._progress(argument.default)
        target, data = self._said['event']['target'], self._said['event']['data']
        kind = argument.annotation if isinstance(argument.annotation, type) else EventData
        return kind(None if target is None else self.app.block(target), data)

    def _progress(self, default: Progress) -> Progress:
        progress = Progress(default.track_tqdm)
        if progress.track_tqdm:
            tqdm_bars.install()
            self.tracked = progress
        return progress

    def report_progress(self, bars: list[dict[str, Any]]) -> None:
        """Show the visitor how far the call has come."""
        bridge.request('progress', self.id, bars)

    def log(self, message: dict[str, Any]) -> None:
        """Show the visitor a message."""
        bridge.request('log', self.id, message)
