// Runs before the first paint, so that a chosen colour scheme never flashes.
try {
  const chosen = localStorage.getItem("groundwork.color-scheme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.scheme = chosen;
} catch {
  // Storage is blocked: the page follows the system.
}
