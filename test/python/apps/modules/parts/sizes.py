"""A module of a package."""

SIZE = 3
