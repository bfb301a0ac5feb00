"""The service as a Flask application: thin views over the layer of uses."""
