"""`python -m shegong` is the command `shegong`."""

import sys

from shegong.command import main

sys.exit(main())
