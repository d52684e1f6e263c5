"""What each task does: one module a command, called by tasks.py."""
