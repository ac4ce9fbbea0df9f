"""The version, alone in a file so that any room may name it."""

VERSION = "0.1.0"
