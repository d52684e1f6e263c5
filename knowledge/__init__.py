"""What this project knows about its content, without Pelican: files in, checked records out."""
