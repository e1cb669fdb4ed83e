"""Settings that hold for all tests."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("same", derandomize=True)
"""What is tried is the same in every run: a change is judged by what it changes."""
settings.load_profile("same")
