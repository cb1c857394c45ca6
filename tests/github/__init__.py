"""What GitHub reads and runs."""
