"""Making the folder of a release: all that others take away, with what proves it and what has changed."""
