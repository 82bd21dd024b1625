# Installation: library, headers, package config and pkg-config file.
