SELDOM = 50_000, 20, 20
"""When to look for circles in memory, as `gc` counts: seldom, for records have none."""
