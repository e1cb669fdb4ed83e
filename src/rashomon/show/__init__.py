"""Records → what a person or a program reads: the terminal, one HTML file, Markdown, JSON."""
