"""What an award is asked to be best at, beside the least price."""
