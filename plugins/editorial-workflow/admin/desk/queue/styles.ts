/** The looks of the queue and the dashboard, by the colours and measures of Payload. */
export const STYLES = `
@layer payload {
.eq { --eq-line: var(--theme-elevation-150); --eq-quiet: var(--theme-elevation-600); line-height: 1.5; padding-bottom: calc(var(--base) * 3); }
.eq h1, .eq h2, .eq h3, .eq p, .eq ul, .eq ol, .eq fieldset { margin: 0; padding: 0; }
.eq ul, .eq ol { list-style: none; }
.eq fieldset { border: 0; min-width: 0; }
.eq-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.eq-quiet, .eq small { color: var(--eq-quiet); font-size: 12px; font-variant-numeric: tabular-nums; }
.eq small { display: block; }
.eq-title { font-weight: 600; overflow-wrap: anywhere; text-decoration: none; color: var(--theme-text); }
.eq-title:hover { text-decoration: underline; }
.eq a:focus-visible, .eq button:focus-visible, .eq select:focus-visible, .eq input:focus-visible, .eq summary:focus-visible,
.eq [tabindex="-1"]:focus-visible { outline: 2px solid var(--theme-elevation-800); outline-offset: 2px; border-radius: 2px; }
.eq-chip { background: var(--theme-elevation-100); border: 1px solid transparent; border-radius: 3px; color: var(--theme-elevation-900); display: inline-block;
  font-size: 12px; line-height: 20px; padding: 0 7px; white-space: nowrap; }
abbr.eq-chip { text-decoration: none; }
.eq-language { background: none; border-color: var(--theme-elevation-400); font: 600 11px/20px var(--font-mono); padding: 0 5px; }
.eq-outlined { background: none; border-color: var(--theme-elevation-400); white-space: normal; }
.eq-chip[data-state=outdated] { background: var(--theme-warning-150, var(--theme-warning-100)); color: var(--theme-warning-900, var(--theme-warning-800)); }
.eq-chips { display: flex; flex-wrap: wrap; gap: 4px 6px; align-items: center; }
.eq-late { color: var(--theme-error-650, var(--theme-error-600)); font-weight: 600; }
.eq-late small { font-weight: 400; }
.eq-button { align-items: center; background: var(--theme-elevation-0); border: 1px solid var(--theme-elevation-400); border-radius: var(--style-radius-s); color: var(--theme-text);
  cursor: pointer; display: inline-flex; font: inherit; font-size: 13px; justify-content: center; min-height: 30px; padding: 2px 10px; text-decoration: none; }
.eq-button:hover:not(:disabled) { background: var(--theme-elevation-50); border-color: var(--theme-elevation-600); }
.eq-button:disabled { color: var(--theme-elevation-500); border-color: var(--eq-line); cursor: default; }
.eq-button[aria-pressed=true], .eq-primary { background: var(--theme-elevation-800); border-color: var(--theme-elevation-800); color: var(--theme-elevation-0); }
.eq-primary:hover:not(:disabled) { background: var(--theme-elevation-700); }
.eq-primary:disabled { background: var(--theme-elevation-100); }
.eq-plain { background: none; border: 0; color: var(--theme-text); cursor: pointer; font: inherit; font-size: 13px; min-height: 30px; padding: 2px 4px; text-decoration: underline;
  text-underline-offset: 2px; }
.eq-line { align-items: center; display: flex; flex-wrap: wrap; gap: 8px; }
.eq-field { display: grid; gap: 3px; min-width: 0; }
.eq-field > span { color: var(--eq-quiet); font-size: 12px; }
.eq-field select, .eq-field input { appearance: auto; background: var(--theme-input-bg, var(--theme-elevation-0)); border: 1px solid var(--theme-elevation-400);
  border-radius: var(--style-radius-s); color: var(--theme-text); font: inherit; height: 34px; padding: 0 6px; width: 100%; }
.eq input[type=checkbox] { accent-color: var(--theme-elevation-800); height: 18px; margin: 3px; width: 18px; }
.eq-check { align-items: center; cursor: pointer; display: inline-flex; gap: 6px; min-height: 30px; }
.eq-note { background: var(--theme-elevation-50); border-left: 3px solid var(--theme-elevation-500); padding: 10px 14px !important; }
.eq-note[data-error] { border-left-color: var(--theme-error-500); }
.eq-results { background: var(--theme-elevation-50); border: 1px solid var(--eq-line); border-radius: var(--style-radius-s); display: grid; gap: 8px; padding: 14px 16px; }
.eq-results h2 { font-size: 15px; }
.eq-results li { overflow-wrap: anywhere; padding: 3px 0; }
.eq-results li[data-refused] { border-left: 3px solid var(--theme-error-500); padding-left: 10px; }
.eq-results li + li { margin-top: 4px; }
.eq-dialog { background: var(--theme-elevation-0); border: 1px solid var(--theme-elevation-300); border-radius: var(--style-radius-m); color: var(--theme-text);
  inset: 0; margin: auto; max-width: min(480px, calc(100vw - 32px)); padding: 22px; width: 100%; box-shadow: 0 8px 40px rgb(0 0 0 / 25%); }
.eq-dialog::backdrop { background: rgb(0 0 0 / 40%); }
.eq-dialog form { display: grid; gap: 14px; }
.eq-dialog h2 { font-size: 17px; }

.eqq { display: grid; gap: calc(var(--base) * .7); }
.eqq h1 { font-size: 26px; line-height: 1.2; }
.eqq-filters { display: grid; gap: 10px; grid-template-columns: repeat(auto-fill, minmax(132px, 1fr)); align-items: end; }
.eqq-search { display: flex; gap: 6px; grid-column: span 2; align-items: end; }
.eqq-search .eq-field { flex: 1; }
.eqq-search .eq-button, .eqq-filters > .eq-plain { min-height: 34px; }
.eqq-filters > .eq-plain { justify-self: start; }
.eqq-bulk { background: var(--theme-bg); border-block: 1px solid var(--eq-line); min-height: 46px; padding: 7px 0; position: sticky; top: 0; z-index: 5; }
.eqq-bulk > :last-child { margin-left: auto; }
.eqq-table { border-collapse: collapse; width: 100%; }
.eqq-table th { color: var(--eq-quiet); font-size: 12px; font-weight: 400; padding: 6px 10px; text-align: left; }
.eqq-table td { border-top: 1px solid var(--eq-line); padding: 9px 10px; vertical-align: top; }
.eqq-table td:first-child { padding-inline: 2px 6px; width: 34px; }
.eqq-table tr[data-selected] td { background: var(--theme-elevation-50); }
.eqq-table td:nth-child(2) { min-width: 200px; }
.eqq-person { min-width: 96px; }
.eqq-table td:nth-child(6) { min-width: 132px; }
.eqq-table td:nth-child(7) { min-width: 128px; }
.eqq-paging { justify-content: space-between; }

.eqd { border-bottom: 1px solid var(--eq-line); display: grid; gap: calc(var(--base) * .8); margin-bottom: calc(var(--base) * 1.5); }
.eqd > header { align-items: baseline; display: flex; flex-wrap: wrap; gap: 4px 16px; justify-content: space-between; }
.eqd > header h2 { font-size: 22px; line-height: 1.2; }
.eqd-lists { display: grid; gap: calc(var(--base) * .8); grid-template-columns: repeat(auto-fit, minmax(min(440px, 100%), 1fr)); }
.eqd > [role=status]:empty { display: none; }
.eqd-list { border: 1px solid var(--eq-line); border-radius: var(--style-radius-m); display: flex; flex-direction: column; padding: 14px 16px 8px; min-width: 0; }
.eqd-list > header { align-items: center; display: flex; gap: 12px; justify-content: space-between; min-height: 30px; }
.eqd-list h3 { font-size: 15px; font-weight: 600; }
.eqd-list > p { color: var(--eq-quiet); padding: 10px 0 12px; }
.eqd-row { align-items: start; border-top: 1px solid var(--eq-line); display: grid; gap: 4px 12px; grid-template-columns: minmax(0, 1fr) auto; padding: 9px 0; }
.eqd-row > div { min-width: 0; }
.eqd-list ul { margin-top: 6px; }
.eqd-facts { align-items: center; color: var(--eq-quiet); display: flex; flex-wrap: wrap; font-size: 12px; gap: 3px 8px; margin-top: 3px; }
.eqd-actions { display: flex; flex-wrap: wrap; gap: 6px; justify-content: end; }
@media (max-width: 768px) {
  .eq-button { min-height: 36px; }
  .eqq-filters { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .eqq-bulk { position: static; }
  .eqq-bulk > :last-child { margin-left: 0; }
  .eqq-table, .eqq-table tbody { display: block; }
  .eqq-table thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .eqq-table tr { border: 1px solid var(--eq-line); border-radius: var(--style-radius-s); display: grid; gap: 4px 12px; grid-template-columns: 30px auto minmax(0, 1fr); margin-bottom: 10px; padding: 10px; }
  .eqq-table td { border: 0; grid-column: 2 / -1; padding: 0; }
  .eqq-table td:nth-child(3) { grid-column: 2; }
  .eqq-table td:nth-child(4) { grid-column: 3; }
  .eqq-table td:nth-child(3):empty + td { grid-column: 2 / -1; }
  .eqq-table td:first-child { grid-column: 1; grid-row: 1 / span 6; padding: 0; width: auto; }
  .eqq-table td:nth-child(n) { min-width: 0; }
  .eqq-table td:empty { display: none; }
  .eqq-table td[data-label]::before { color: var(--eq-quiet); content: attr(data-label) ': '; font-size: 12px; }
  .eqq-table td[data-label] small, .eqq-table td[data-label] .eq-late { display: inline; }
  .eqq-table td[data-label] small { margin-left: 8px; }
  .eqq-table tr[data-selected] { background: var(--theme-elevation-50); }
  .eqd-row { grid-template-columns: minmax(0, 1fr); }
  .eqd-actions { justify-content: start; }
}
}
`
