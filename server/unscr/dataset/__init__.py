"""What the whole dataset is: its description for catalogues and programs, and the files that it is taken away in."""
