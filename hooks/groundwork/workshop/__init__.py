"""The workshop for movement figures: a page and a contact sheet that follow the files while their author writes."""
