"""The model explained to people, in English and Chinese, from the ontology, the graphs and the questions."""
