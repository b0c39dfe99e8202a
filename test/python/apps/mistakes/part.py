"""Fails."""


def use() -> int:
    """Name what is not there."""
    return missing  # noqa: F821


use()
