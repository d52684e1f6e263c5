"""Locks that the system lets go of when their process ends, however it ends.

Standard library only, and nothing slow to import: the front door needs them.
"""

import os
import sys


def lock_file(descriptor: int) -> bool:
    """Lock an open file, unless somebody else has.

    :raises OSError: when files can't be locked where it is.
    """
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(descriptor, 0, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True
