"""The bench: our service beside its peers, on the same data and machine in one run. Started by ``make bench``."""
