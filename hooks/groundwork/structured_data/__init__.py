"""What pages say to machines, as JSON-LD in schema.org's words, from the records that readers see."""
