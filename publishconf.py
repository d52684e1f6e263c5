"""Settings for a published site; the address is given by ``build --site-url``."""

from pelicanconf import *  # noqa: F403 - Pelican's way to build on other settings

PREVIEW = False
