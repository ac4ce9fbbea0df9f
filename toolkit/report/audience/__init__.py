"""Who may read what: what leaves for a bidder or the public, and what stays with commissioners."""
