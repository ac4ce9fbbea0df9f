"""What changed between two appraisals of one case, and what was changed in what they rest on."""
