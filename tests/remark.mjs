// Checks texts as an editor does that runs remark: takes {path: text} as JSON, and gives {path: [what it would underline]}.
import { text } from "node:stream/consumers";
import { remark } from "remark";
import settings from "../.remarkrc.mjs";

const found = {};
for (const [path, value] of Object.entries(JSON.parse(await text(process.stdin)))) {
  const file = await remark().use(settings).process({ path, value, cwd: process.cwd() });
  found[path] = file.messages.map((message) => String(message.reason));
}
process.stdout.write(JSON.stringify(found));
