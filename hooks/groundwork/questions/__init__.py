"""The types of question: one module each, with all that is known of its type, and what the types share."""
