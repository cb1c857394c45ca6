"""The command `shegong`, as a maintainer types it."""
