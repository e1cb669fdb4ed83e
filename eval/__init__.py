"""Quality: one scorer a stage, over public data formats and the project's examples. `python -m eval TASK FILE`."""
