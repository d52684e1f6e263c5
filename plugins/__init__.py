"""Pelican's side: one small plugin per kind of page. Each reads the library and writes pages."""
