// Editors that run remark check the front matter of pages with it, while somebody writes: in VS Code the extension unifiedjs.vscode-remark.
// The build checks the same and more; nothing here is needed for it.
import { readFileSync } from "node:fs";
import frontmatter from "remark-frontmatter";
import frontmatterSchema from "remark-lint-frontmatter-schema";

// `make schemas` writes which pages each schema is for.
const schemas = JSON.parse(readFileSync(new URL("docs/data/schemas/pages.json", import.meta.url), "utf-8"));

export default { plugins: [frontmatter, [frontmatterSchema, { schemas }]] };
