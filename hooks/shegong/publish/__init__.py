"""Pages into a site. The only stage that knows MkDocs, and that writes files."""
