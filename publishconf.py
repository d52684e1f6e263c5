"""Settings for a published site; the address is given by ``build --site-url``."""

import sys
from pathlib import Path

_ROOT = str(Path(__file__).resolve().parent)
sys.path[:0] = [_ROOT] * (_ROOT not in sys.path)  # when Pelican is run by itself

from pelicanconf import *  # noqa: E402, F403 - Pelican's way to build on other settings

PREVIEW = False
