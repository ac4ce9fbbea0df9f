"""The financial case: who pays and gets what in money of the day, by party, stream and year."""
