"""What runs apps: their modules, functions, calls and session values."""
