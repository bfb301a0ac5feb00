"""What is known of one thing: where it is found, what is said of it, and how that is shown to people."""
