/** The looks of the inbox, by the colours and measures of Payload. */
export const STYLES = `
@layer payload {
.nt { --nt-line: var(--theme-elevation-150); --nt-quiet: var(--theme-elevation-600); line-height: 1.5; padding-bottom: calc(var(--base) * 4);
  display: grid; gap: calc(var(--base) * 2) calc(var(--base) * 3); grid-template-columns: minmax(0, 1fr) 420px; align-items: start; }
.nt h1 { font-size: 26px; line-height: 1.3; margin: 0; }
.nt h2 { font-size: 16px; line-height: 1.4; margin: 0; }
.nt p { margin: 0; }
.nt ol, .nt ul { list-style: none; margin: 0; padding: 0; }
.nt-hidden { clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; white-space: nowrap; width: 1px; }
.nt-quiet { color: var(--nt-quiet); }
.nt-head { display: flex; flex-wrap: wrap; align-items: center; gap: calc(var(--base) * .5) var(--base); margin-bottom: var(--base); }
.nt-head h1 { flex: 1 1 auto; }
.nt-bar { display: flex; flex-wrap: wrap; align-items: center; gap: calc(var(--base) * .5) var(--base); justify-content: space-between; margin-bottom: var(--base); }
.nt-filter { display: inline-flex; border: 1px solid var(--theme-elevation-400); border-radius: var(--style-radius-s); margin: 0; overflow: hidden; padding: 0; }
.nt-filter button { background: none; border: 0; color: var(--theme-text); cursor: pointer; font: inherit; min-height: 32px; padding: 2px 14px; }
.nt-filter button + button { border-left: 1px solid var(--theme-elevation-400); }
.nt-filter button[aria-pressed=true] { background: var(--theme-elevation-800); color: var(--theme-elevation-0); }
.nt button:focus-visible, .nt input:focus-visible, .nt select:focus-visible { outline: 2px solid var(--theme-elevation-800); outline-offset: 2px; }
.nt-filter button:focus-visible { outline-offset: -4px; }
.nt-filter button[aria-pressed=true]:focus-visible { outline-color: var(--theme-elevation-0); }
.nt a:focus-visible { outline: 2px solid var(--theme-elevation-800); outline-offset: 2px; }
.nt-button { background: none; border: 1px solid var(--theme-elevation-400); border-radius: var(--style-radius-s); color: var(--theme-text); cursor: pointer;
  font: inherit; min-height: 32px; padding: 3px 12px; }
.nt-button:hover:not(:disabled) { border-color: var(--theme-elevation-800); }
.nt-button:disabled { border-color: var(--nt-line); color: var(--nt-quiet); cursor: default; }
.nt-button[data-main] { background: var(--theme-elevation-800); border-color: var(--theme-elevation-800); color: var(--theme-elevation-0); }
.nt-button[data-main]:disabled { opacity: .6; }
.nt-day { border-bottom: 1px solid var(--nt-line); color: var(--nt-quiet); font-size: 13px !important; font-weight: 600; margin-top: calc(var(--base) * 1.25) !important; padding-bottom: 6px; }
.nt-day:first-child { margin-top: 0 !important; }
.nt-row { display: grid; gap: 2px 12px; grid-template-columns: 12px minmax(0, 1fr) auto; align-items: start; border-bottom: 1px solid var(--nt-line); padding: 10px 0; }
.nt-row:focus, .nt h1:focus, .nt h2:focus { outline: none; }
.nt-row:focus-visible { outline: 2px solid var(--theme-elevation-800); outline-offset: 2px; }
.nt-dot { background: var(--theme-elevation-800); border-radius: 50%; height: 8px; margin-top: 7px; width: 8px; }
.nt-row[data-unread] .nt-sentence { font-weight: 600; }
.nt-sentence { overflow-wrap: anywhere; }
.nt-sentence a { color: var(--theme-text); text-decoration: underline; text-decoration-color: var(--theme-elevation-400); text-underline-offset: 3px; }
.nt-sentence a:hover { text-decoration-color: currentColor; }
.nt-meta { color: var(--nt-quiet); display: flex; flex-wrap: wrap; font-size: 13px; gap: 0 12px; grid-column: 2; }
.nt-chip { border: 1px solid var(--theme-elevation-400); border-radius: 3px; color: var(--theme-text); font-size: 11px; font-weight: 600; line-height: 16px; margin: 2px 0; padding: 0 5px; }
.nt-chip[data-unread] { background: var(--theme-elevation-800); border-color: var(--theme-elevation-800); color: var(--theme-elevation-0); }
.nt-row > .nt-button { font-size: 13px; grid-column: 3; grid-row: 1 / span 2; min-height: 28px; padding: 2px 10px; }
.nt-empty { border: 1px dashed var(--nt-line); border-radius: var(--style-radius-s); color: var(--nt-quiet); padding: calc(var(--base) * 1.5); text-align: center; }
.nt-pages { align-items: center; display: flex; gap: var(--base); justify-content: space-between; margin-top: var(--base); }
.nt-error { background: var(--theme-error-50); border-left: 3px solid var(--theme-error-500); color: var(--theme-text); padding: 8px 12px; }
.nt-settings { border: 1px solid var(--nt-line); border-radius: var(--style-radius-m); display: grid; gap: calc(var(--base) * .8); padding: var(--base); scroll-margin-top: 80px; }
.nt-settings fieldset { border: 0; border-top: 1px solid var(--nt-line); margin: 0; min-width: 0; padding: 10px 0 0; }
.nt-settings legend { float: left; font-weight: 600; margin-bottom: 2px; padding: 0; width: 100%; }
.nt-choices { clear: both; display: flex; flex-wrap: wrap; gap: 0 20px; }
.nt-choices label, .nt-check { align-items: center; cursor: pointer; display: inline-flex; gap: 7px; min-height: 28px; }
.nt-settings input[type=radio], .nt-settings input[type=checkbox] { accent-color: var(--theme-elevation-800); height: 16px; margin: 0; width: 16px; }
.nt-time { align-items: center; border-top: 1px solid var(--nt-line); display: flex; flex-wrap: wrap; gap: 8px 12px; padding-top: 12px; }
.nt-time select { background: var(--theme-input-bg, var(--theme-elevation-0)); border: 1px solid var(--theme-elevation-500); border-radius: var(--style-radius-s); color: var(--theme-text);
  color-scheme: light; font: inherit; min-height: 32px; padding: 2px 8px; }
html[data-theme=dark] .nt-time select { color-scheme: dark; }
.nt-note { background: var(--theme-elevation-50); border-left: 3px solid var(--theme-elevation-500); padding: 8px 12px; }
@media (max-width: 1200px) { .nt { grid-template-columns: minmax(0, 1fr); } }
@media (max-width: 768px) {
  .nt-row { grid-template-columns: 12px minmax(0, 1fr); }
  .nt-row > .nt-button { grid-column: 2; grid-row: auto; justify-self: start; margin-top: 4px; }
  .nt-bar { align-items: stretch; }
}
}
`
