"""What runs apps: their modules, functions, calls and session values."""

from gradio.runtime import library, threads

# Before any other module makes locks of its own, or takes over what is not to be had.
threads.install()
library.install()
