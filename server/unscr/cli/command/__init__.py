"""The commands: each module holds the one of its name, and is imported when that command is asked for."""
