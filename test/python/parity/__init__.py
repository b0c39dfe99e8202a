"""Plays recordings of the real Gradio inside an app, and prints what comes of each."""
