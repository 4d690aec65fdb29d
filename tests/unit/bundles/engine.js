// Runs modules as this engine runs them, modules as esbuild joins them, and classic scripts, and tells what each of them logged.
// It reads one request a line, as JSON, and answers each with one line, so that one process serves all examples of a test.
import * as path from "node:path/posix";
import { createInterface } from "node:readline";
import * as vm from "node:vm";

import { build } from "esbuild";

/** A world with a log and a store, in which nothing can turn a text into code: no eval, as under a strict policy. */
function world() {
  const log = [];
  const said = (value) => (typeof value === "function" ? (value.say ? value.say() : value()) : value);
  const stored = new Map();
  const globals = {
    log: (...values) => log.push(values.map((value) => String(said(value))).join(" ")),
    reportError: (error) => log.push(`${error.name}: ${error.message}`),
    localStorage: {
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => stored.set(key, String(value)),
      removeItem: (key) => stored.delete(key),
    },
    dispatchEvent: (event) => log.push(event.type),
    Event: class {
      constructor(type) {
        this.type = type;
      }
    },
  };
  return { log, context: vm.createContext(globals, { codeGeneration: { strings: false, wasm: false } }) };
}

/** Each entry is a script of its own: where one fails, the next one runs. A late one tells what it exports. */
async function modules({ files, entries, late }) {
  const { log, context } = world();
  const known = new Map();
  const named = (name) => {
    if (!known.has(name)) known.set(name, new vm.SourceTextModule(files[name], { context, identifier: name }));
    return known.get(name);
  };
  // All are linked before one runs, as Node links nothing to a module that has failed.
  for (const entry of [...entries, ...late]) {
    if (named(entry).status !== "unlinked") continue;
    await named(entry).link((address, { identifier }) => named(path.join(path.dirname(identifier), address)));
  }
  for (const entry of [...entries, ...late]) {
    try {
      await named(entry).evaluate();
      if (late.includes(entry)) context.log(...exported(named(entry).namespace));
    } catch (error) {
      context.reportError(error);
    }
  }
  return log;
}

function exported(names) {
  return Object.keys(names).sort().flatMap((name) => [name, names[name]]);
}

async function esbuild({ files, entries }) {
  const { log, context } = world();
  const memory = {
    name: "memory",
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ path: address, importer }) => ({ path: path.join(path.dirname(importer), address), namespace: "memory" }));
      build.onLoad({ filter: /.*/ }, ({ path: name }) => ({ contents: files[name] }));
    },
  };
  const contents = entries.map((entry) => `import "./${entry}";`).join("\n");
  const { outputFiles } = await build({ stdin: { contents }, bundle: true, format: "iife", write: false, plugins: [memory], logLevel: "silent" });
  vm.runInContext(outputFiles[0].text, context);
  return log;
}

function scripts({ texts, parts }) {
  const { log, context } = world();
  for (const text of texts) vm.runInContext(text, context);
  for (const [part, text] of parts) {
    vm.runInContext(text, context);
    try {
      context.log(...exported(vm.runInContext(`globalThis[Symbol.for("groundwork")][${JSON.stringify(part)}]()`, context)));
    } catch {
      // It was reported already, when the part began.
    }
  }
  return log;
}

const ways = { modules, esbuild, scripts };
for await (const line of createInterface({ input: process.stdin })) {
  const { way, ...request } = JSON.parse(line);
  let answer;
  try {
    answer = await ways[way](request);
  } catch (error) {
    answer = [`${way} failed: ${error.stack}`];
  }
  console.log(JSON.stringify(answer));
}
