"""Taking in resolutions from files: found, read in parallel, joined with what is there, added as one edition."""
