"""Old addresses of pages that were renamed, each with a small page that leads on."""
