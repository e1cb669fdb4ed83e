"""Speed: whole processes and single stages, beside peers, on the same input in one run."""
