// The editor's own looks; colours come from the page, since custom properties reach into a shadow root.
import { EditorView } from "@codemirror/view";

export const theme = EditorView.theme({
  "&": { border: "1.5px solid var(--control)", borderRadius: "var(--radius)", background: "var(--surface)", color: "var(--text)", height: "var(--editor-height, 70vh)" },
  "&.cm-focused": { outline: "3px solid var(--focus)", outlineOffset: "1px" },
  ".cm-scroller": { font: "0.9375rem/1.6 var(--code)", borderRadius: "var(--radius)" },
  ".cm-content": { caretColor: "var(--text)", paddingBlock: "0.75rem" },
  ".cm-cursor": { borderLeftColor: "var(--text)" },
  ".cm-gutters": { background: "var(--sunken)", color: "var(--quiet)", border: "none" },
  ".cm-activeLine, .cm-activeLineGutter": { background: "color-mix(in srgb, var(--good-tint), transparent 50%)" },
  ".cm-selectionBackground, &.cm-focused .cm-selectionBackground": { background: "var(--belief-tint)" },
  ".cm-tooltip": { background: "var(--surface)", color: "var(--text)", border: "1px solid var(--line)", borderRadius: "var(--radius)", maxWidth: "min(30rem, 90vw)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { background: "var(--action)", color: "var(--on-action)" },
  // Its own marks are pictures inside the style, which our policy for content keeps out.
  ".cm-lint-marker": { content: "none !important", width: "0.5rem", height: "0.5rem", marginBlockStart: "0.5rem", borderRadius: "50%", background: "var(--here)" },
  ".cm-lint-marker-error": { borderRadius: "0", background: "var(--late)" },
  ".cm-lintRange": { backgroundImage: "none !important", textDecoration: "underline wavy var(--here)" },
  ".cm-lintRange-error": { textDecorationColor: "var(--late)" },
  ".cm-panels": { background: "var(--sunken)", color: "var(--text)" },
});
