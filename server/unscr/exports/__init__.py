"""The data in the terms of others: the profiles there are, and what is made of the data in each."""
