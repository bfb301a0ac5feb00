"""Words -> the things that are called so or say so, in Chinese and in English."""
