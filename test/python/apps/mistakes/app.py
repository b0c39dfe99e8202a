"""Imports a module that fails."""

import part

assert part
