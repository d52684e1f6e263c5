"""What this project knows about its content: files in, checked records out. Knows nothing of Pelican."""
