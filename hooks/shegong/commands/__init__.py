"""What the command `shegong` can do, a module for each thing a maintainer types."""
