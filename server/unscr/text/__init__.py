"""How a resolution is printed, and what of it becomes statements. Pure: nothing here opens a file."""
