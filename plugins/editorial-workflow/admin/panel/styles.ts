/** The looks of the drawers of the panel, by the colours and measures of Payload. */
export const STYLES = `
@layer payload {
.wd { --wd-line: var(--theme-elevation-150); --wd-quiet: var(--theme-elevation-600); display: grid; gap: calc(var(--base) * .9);
  grid-template-columns: minmax(0, 1fr); line-height: 1.5; max-width: 860px; padding-bottom: calc(var(--base) * 2); }
.wd p { margin: 0; }
.wd ul { margin: 4px 0 0; padding-left: 18px; }
.wd-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.wd-note, .wd-warning, .wd-problem { background: var(--theme-elevation-50); border-left: 3px solid var(--theme-elevation-500); padding: 10px 14px; }
.wd-warning { background: var(--theme-warning-50); border-color: var(--theme-warning-500); }
.wd-problem { background: var(--theme-error-50); border-color: var(--theme-error-500); display: grid; gap: 8px; justify-items: start; }
.wd-form { background: var(--theme-bg); border-top: 1px solid var(--wd-line); bottom: 0; display: grid; gap: calc(var(--base) * .7); margin-top: 4px;
  grid-template-columns: minmax(0, 1fr); padding: calc(var(--base) * .8) 0; position: sticky; z-index: 2; }
.wd-field { display: grid; gap: 5px; }
.wd-field input, .wd-field select, .wd-field textarea { background: var(--theme-input-bg); border: 1px solid var(--theme-elevation-400);
  border-radius: var(--style-radius-s); color: var(--theme-text); font: inherit; min-height: 38px; padding: 7px 10px; width: 100%; }
.wd-field input, .wd-field select { max-width: 360px; color-scheme: light; }
html[data-theme=dark] .wd-field input, html[data-theme=dark] .wd-field select { color-scheme: dark; }
.wd-field textarea { resize: vertical; }
.wd input:focus-visible, .wd select:focus-visible, .wd textarea:focus-visible, .wd button:focus-visible, .wd summary:focus-visible {
  outline: 2px solid var(--theme-elevation-800); outline-offset: 1px; }
.wd [aria-invalid=true] { border-color: var(--theme-error-500); }
.wd-choices { border: 0; display: grid; gap: 8px; margin: 0; padding: 0; }
.wd-choices legend { margin-bottom: 8px; padding: 0; }
.wd-choices label { align-items: start; cursor: pointer; display: flex; gap: 8px; min-height: 24px; }
.wd-choices input { accent-color: var(--theme-elevation-800); height: 16px; margin: 4px 0 0; width: 16px; }
.wd-quick { display: flex; flex-wrap: wrap; gap: 6px; }
.wd-quick > button:not(.btn) { background: none; border: 1px solid var(--theme-elevation-400); border-radius: 14px; color: var(--theme-text); cursor: pointer;
  font: inherit; min-height: 28px; padding: 2px 12px; }
.wd-quick > button:not(.btn):hover { background: var(--theme-elevation-100); }
.wd-means { display: grid; gap: 8px; }
.wd-means:empty { display: none; }
.wd-fault { color: var(--theme-error-650, var(--theme-error-600)); font-weight: 600; }
.wd-buttons { display: flex; flex-wrap: wrap; gap: 10px; }
.wd-changes { display: grid; gap: 12px; grid-template-columns: minmax(0, 1fr); }
.wd-changes > details > article { margin-top: 10px; }
.wd summary { cursor: pointer; min-height: 24px; }
.wd-changes > details > summary { font-weight: 600; }
.wd-change { border: 1px solid var(--wd-line); border-left: 3px solid var(--theme-elevation-400); border-radius: var(--style-radius-s); display: grid; gap: 6px;
  grid-template-columns: minmax(0, 1fr); padding: 10px 14px; }
.wd-change[data-kind=added] { border-left-color: var(--theme-success-500); }
.wd-change[data-kind=removed] { border-left-color: var(--theme-error-500); }
.wd-change[data-kind=changed] { border-left-color: var(--theme-warning-500); }
.wd-change[data-kind=same] { border-left-color: var(--wd-line); }
.wd-change h3 { color: var(--wd-quiet); font-size: 13px; font-weight: 600; margin: 0; overflow-wrap: anywhere; }
.wd-kind { background: var(--theme-elevation-100); border-radius: 3px; color: var(--theme-elevation-800); font-size: 11px; font-weight: 400; line-height: 18px;
  margin: 0 8px; padding: 1px 6px; white-space: nowrap; }
.wd-line > .wd-kind { margin-left: 0; }
.wd-line { overflow-wrap: anywhere; white-space: pre-wrap; }
.wd-line[data-block^=h] { font-weight: 600; }
.wd-line[data-block=listitem]::before { content: '•  '; color: var(--wd-quiet); }
.wd-line[data-block=quote] { border-left: 2px solid var(--wd-line); padding-left: 8px; }
.wd-line[data-block=block] { border: 1px dashed var(--theme-elevation-400); border-radius: var(--style-radius-s); padding: 6px 10px; }
.wd-same summary { color: var(--wd-quiet); font-size: 12px; }
.wd-same[open] { display: grid; gap: 6px; }
.wd ins { background: var(--theme-success-150, var(--theme-success-100)); color: var(--theme-success-900); text-decoration: underline; text-underline-offset: 3px; }
.wd del { background: var(--theme-error-100); color: var(--theme-error-800); text-decoration: line-through; }
.wd del + ins { margin-left: 2px; }
.wd-history { display: grid; gap: 14px; list-style: none; margin: 0; padding: 0; }
.wd-history > li { border-left: 2px solid var(--wd-line); display: grid; gap: 6px; grid-template-columns: minmax(0, 1fr); justify-items: start; padding-left: 14px; }
.wd-history > li > .wd-changes { width: 100%; }
.wd-history time { color: var(--wd-quiet); font-variant-numeric: tabular-nums; margin-left: 6px; white-space: nowrap; }
.wd-history blockquote { background: var(--theme-elevation-50); margin: 0; overflow-wrap: anywhere; padding: 8px 12px; white-space: pre-wrap; }
.wd-link { background: none; border: 0; color: inherit; cursor: pointer; font: inherit; min-height: 24px; padding: 0; text-decoration: underline; }
@media (max-height: 700px), (max-width: 768px) { .wd-form { position: static; } }
}
`
