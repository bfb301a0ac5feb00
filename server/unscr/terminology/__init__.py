"""The terms by which the data speak, for people: the ontology, the shapes and the schemes, from what is served."""
