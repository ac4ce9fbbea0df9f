"""Records: the decision record, drafts of notices, and the yearly summary, as page and as data."""
