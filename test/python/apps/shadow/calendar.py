"""Not the library."""

MINE = 1
