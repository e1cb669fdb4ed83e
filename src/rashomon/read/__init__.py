"""Bytes → Page: one small file per kind. The only layer under the program's edge that touches files."""

from rashomon.read.limits import Limits
from rashomon.read.walk import read_pages

__all__ = ["Limits", "read_pages"]
