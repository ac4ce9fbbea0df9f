"""A certificate as files: canonical JSON in two tiers, and the script that checks them."""
