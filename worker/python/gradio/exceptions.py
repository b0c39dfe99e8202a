"""Exceptions by the names that Gradio's users know."""

from __future__ import annotations


class AppError(ValueError):
    """An error of a running app."""


class Error(AppError):
    """Raised in a function to show the visitor a message.

    `duration` is in seconds; None stays until closed. With `print_exception` the traceback goes to the console.
    """

    def __init__(
        self,
        message: str = 'Error raised.',
        duration: float | None = 10,
        visible: bool = True,
        title: str = 'Error',
        print_exception: bool = True,
    ) -> None:
        self.title = title
        self.message = message
        self.duration = duration
        self.visible = visible
        self.print_exception = print_exception
        super().__init__(message)

    def __str__(self) -> str:
        return repr(self.message)


class DuplicateBlockError(ValueError):
    """A block stands in an app twice."""


class InvalidApiNameError(ValueError):
    """No event listener has this API name."""


class InvalidBlockError(ValueError):
    """A block cannot stand here."""


class InvalidComponentError(ValueError):
    """A component cannot be used here."""


class ComponentDefinitionError(NotImplementedError):
    """A component's class lacks something."""


class ComponentProcessingError(Exception):
    """A component's value could not be prepared."""


class InvalidPathError(ValueError):
    """A path that may not be read."""


class RenderError(Exception):
    """A block could not be rendered."""
