// What is written often, offered after a colon or a bracket: each kind of question, call-outs, a routine.
import { snippetCompletion } from "@codemirror/autocomplete";
import { openBlocks } from "./dialect.js";

const question = body => `::: question {#\${id}}\n\${What is asked?}\n${body}\n:::`;

const BLOCKS = [
  ["single choice", question("- (x) ${right}\n- ( ) ${wrong}\n> [!EXPLAIN] ${why}")],
  ["multiple response", question("- [x] ${right}\n- [x] ${right too}\n- [ ] ${wrong}")],
  ["ordering", question("1. ${first}\n2. ${then}\n3. ${last}")],
  ["matching", question("- ${one} => ${its partner}\n- ${other} => ${its partner}")],
  ["gap", question("The heel bone is the [[${calcaneus}]].")],
  ["number", question("= ${5} +- ${0.5} ${cm}")],
  ["place in a picture", question("![${what is shown}](${picture.svg})\n\n- (x) @ #${region}")],
  ["labelling", question("![${what is shown}](${picture.svg})\n\n- ${name} @ #${region}\n- ${other name} @ #${other-region}")],
  ["written answer", question("____\n> [!RUBRIC] ${what a good answer has}")],
  ["file", question('^^^^ {accept="image,video,pdf"}')],
  ["quiz", '::: quiz {#${id} pass=70 attempts=3}\n${questions}\n:::'],
  ["technique", '::: technique {#${id} title="${title}" minutes=${10}}\n1. **${Verb}** ${what to do}. {pressure=${2} seconds=${60}}\n:::'],
];

const CALL_OUTS = ["FACT", "TRADITION", "OPINION", "MYTH", "SAFETY", "STOP", "TIP"];

// In this order, the commonest first.
const blocks = BLOCKS.map(([label, template], i) => snippetCompletion(template, { label: `::: ${label}`, type: "keyword", boost: -i }));
const callOuts = CALL_OUTS.map(kind => snippetCompletion(`[!${kind}] \${text}`, { label: `[!${kind}]`, type: "keyword" }));

/** @type {import("@codemirror/autocomplete").CompletionSource} */
export function snippets(context) {
  const fence = context.matchBefore(/^:::.*/);
  if (fence) return closes(fence.text, context) ? null : { from: fence.from, options: blocks };
  const quote = context.matchBefore(/\[!\w*/);
  return quote ? { from: quote.from, options: callOuts } : null;
}

/** Bare colons close a block that is open: Enter after them must not put another one in. */
function closes(text, { explicit, pos, state }) {
  return text === ":::" && !explicit && openBlocks(state.doc, state.doc.lineAt(pos).number).length > 0;
}
