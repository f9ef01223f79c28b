"""What a release consists of: a folder that runs anywhere, as an archive and as a package; see `Scripts/bundle`."""
