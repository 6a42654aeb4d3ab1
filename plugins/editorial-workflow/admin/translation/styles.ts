/**
 * The looks of the translation screen, by the colours and measures of Payload. Rows that are not on the screen are laid out when they come
 * near it (`content-visibility`): several hundred of them cost no more than those that are seen.
 */
export const STYLES = `
@layer payload {
.ts { --ts-line: var(--theme-elevation-150); --ts-soft: var(--theme-elevation-50); --ts-quiet: var(--theme-elevation-600);
  --ts-done: var(--theme-success-500); --ts-outdated: var(--theme-warning-500); --ts-translated: var(--theme-elevation-400);
  padding-bottom: calc(var(--base) * 4); line-height: 1.5; }
.ts h3 { font-size: 13px; font-weight: 600; margin: 0; }
.ts ol, .ts ul { list-style: none; margin: 0; padding: 0; }
.ts p { margin: 0; }
.ts-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.ts-header { position: sticky; top: 0; z-index: 20; background: var(--theme-bg); border-bottom: 1px solid var(--ts-line);
  padding: calc(var(--base) * .5) 0; display: grid; gap: calc(var(--base) * .4); }
.ts-line { display: flex; flex-wrap: wrap; align-items: center; gap: calc(var(--base) * .4) calc(var(--base) * .75); min-height: 32px; }
.ts-languages { font-size: 15px; }
.ts-actions { display: flex; gap: calc(var(--base) * .5); margin-left: auto; }
.ts-saved { color: var(--ts-quiet); font-variant-numeric: tabular-nums; display: flex; align-items: center; gap: 8px; }
.ts-saved[data-failed] { color: var(--theme-error-650, var(--theme-error-600)); font-weight: 600; }
.ts-progress { display: flex; flex: 1 1 320px; align-items: center; gap: calc(var(--base) * .6); min-width: 0; }
.ts-bar { display: flex; flex: 1 1 60px; max-width: 260px; min-width: 48px; height: 8px; border-radius: 4px; overflow: hidden; gap: 1px;
  background: var(--theme-elevation-100); }
.ts-bar span { flex: 0 1 0; background: var(--theme-elevation-100); }
.ts-bar [data-status=done] { background: var(--ts-done); }
.ts-bar [data-status=translated] { background: var(--ts-translated); }
.ts-bar [data-status=outdated] { background: var(--ts-outdated); }
.ts-figures { display: flex; flex-wrap: wrap; gap: 0 12px; color: var(--ts-quiet); font-variant-numeric: tabular-nums; }
.ts-figures b { color: var(--theme-text); font-weight: 600; }
.ts-filters { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
.ts-segmented { display: inline-flex; border: 1px solid var(--ts-line); border-radius: var(--style-radius-s); overflow: hidden; }
.ts-segmented button { background: none; border: 0; color: var(--theme-text); cursor: pointer; font: inherit; min-height: 28px; padding: 2px 10px; }
.ts-segmented button + button { border-left: 1px solid var(--ts-line); }
.ts-segmented button[aria-pressed=true] { background: var(--theme-elevation-800); color: var(--theme-elevation-0); }
.ts-segmented button[aria-pressed=true] .ts-number { color: inherit; }
.ts button:focus-visible, .ts summary:focus-visible { outline: 2px solid var(--theme-elevation-800); outline-offset: -2px; }
.ts-number, .ts-quiet { color: var(--ts-quiet); font-variant-numeric: tabular-nums; }
.ts-note { background: var(--ts-soft); border-left: 3px solid var(--theme-elevation-500); margin: calc(var(--base) * .75) 0 0 !important; padding: 8px 12px; }
.ts-plain { background: none; border: 0; color: inherit; cursor: pointer; font: inherit; padding: 2px 4px; text-decoration: underline; }
.ts-body { display: grid; grid-template-columns: minmax(0, 1fr); gap: calc(var(--base) * 1.25); align-items: start; }
.ts-body[data-help] { grid-template-columns: minmax(0, 1fr) 288px; }
.ts-group { color: var(--ts-quiet); padding: calc(var(--base) * 1) 0 calc(var(--base) * .3); }
.ts-row { border: 1px solid var(--ts-line); border-left: 3px solid transparent; border-radius: var(--style-radius-s); content-visibility: auto;
  contain-intrinsic-size: auto 76px; display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) 124px; margin-bottom: -1px;
  scroll-margin: 150px 0 40px; }
.ts-row[data-status=done] { border-left-color: var(--ts-done); }
.ts-row[data-status=outdated] { border-left-color: var(--ts-outdated); }
.ts-row[data-status=translated] { border-left-color: var(--ts-translated); }
.ts-row[data-status=untranslated] { border-left-color: var(--theme-elevation-150); }
.ts-row[data-active] { border-color: var(--theme-elevation-400); background: var(--ts-soft); position: relative; z-index: 1; }
.ts-row[data-active][data-status=done] { border-left-color: var(--ts-done); }
.ts-row[data-active][data-status=outdated] { border-left-color: var(--ts-outdated); }
.ts-row[data-problem] { border-color: var(--theme-warning-500); }
.ts-source { display: grid; grid-template-columns: 34px minmax(0, 1fr); padding: 10px 14px 10px 6px; overflow-wrap: anywhere; }
.ts-source > .ts-number { font-size: 11px; line-height: 20px; padding-right: 8px; text-align: right; user-select: none; }
.ts-text { white-space: pre-wrap; }
.ts-text[data-block^=h] { font-weight: 600; }
.ts-text[data-block=listitem]::before { content: '•  '; color: var(--ts-quiet); }
.ts-text[data-block=quote] { border-left: 2px solid var(--ts-line); padding-left: 8px; }
.ts-target { border-left: 1px solid var(--ts-line); display: flex; flex-direction: column; min-width: 0; }
.ts-grow { display: grid; flex: 1; }
.ts-grow::after, .ts-grow > textarea { grid-area: 1 / 1 / 2 / 2; font: inherit; line-height: inherit; letter-spacing: inherit; padding: 10px 14px;
  overflow-wrap: anywhere; white-space: pre-wrap; }
.ts-grow::after { content: attr(data-value) ' '; visibility: hidden; pointer-events: none; }
.ts-grow > textarea { background: transparent; border: 0; border-radius: 0; color: var(--theme-text); height: 100%; overflow: hidden; resize: none; width: 100%;
  box-shadow: none; margin: 0; }
.ts-grow > textarea:hover:not(:focus):not([readonly]) { background: var(--ts-soft); }
.ts-grow > textarea:focus { background: var(--theme-input-bg, var(--theme-elevation-0)); outline: 2px solid var(--theme-elevation-800); outline-offset: -2px; }
.ts-grow > textarea[aria-invalid] { outline-color: var(--theme-error-500); }
.ts-notes:empty { display: none; }
.ts-notes { padding: 2px 14px 4px; }
.ts-fault { color: var(--theme-error-650, var(--theme-error-600)); }
.ts-hint { color: var(--ts-quiet); }
.ts-tagbar { display: flex; flex-wrap: wrap; gap: 4px; padding: 4px 12px 8px; }
.ts-tagbutton { background: var(--theme-elevation-0); border: 1px solid var(--theme-elevation-400); border-radius: var(--style-radius-s); color: var(--theme-text);
  cursor: pointer; font: inherit; font-size: 12px; min-height: 24px; padding: 1px 8px 1px 3px; }
.ts-tagbutton:disabled { border-color: var(--ts-line); color: var(--ts-quiet); cursor: default; }
.ts-preview { border-top: 1px dashed var(--ts-line); padding: 6px 14px 8px; overflow-wrap: anywhere; white-space: pre-wrap; }
.ts-caption { color: var(--ts-quiet); font-size: 12px; }
.ts-chip { background: var(--theme-elevation-150); border-radius: 3px; color: var(--theme-elevation-800); display: inline-block; font: 600 10px/15px var(--font-mono);
  margin: 0 1px; min-width: 15px; padding: 0 3px; text-align: center; vertical-align: 1px; }
.ts-bold { font-weight: 700; } .ts-italic { font-style: italic; } .ts-underline { text-decoration: underline; } .ts-strikethrough { text-decoration: line-through; }
.ts-code { font-family: var(--font-mono); } .ts-subscript { font-size: .8em; vertical-align: sub; } .ts-superscript { font-size: .8em; vertical-align: super; }
.ts-highlight { background: var(--theme-warning-100); } .ts-link { text-decoration: underline; text-underline-offset: 2px; }
.ts-object { border: 1px dashed var(--ts-quiet); border-radius: 3px; padding: 0 4px; }
.ts ins { background: var(--theme-success-150, var(--theme-success-100)); color: var(--theme-success-900); text-decoration: underline; text-underline-offset: 3px; }
.ts del { background: var(--theme-error-100); color: var(--theme-error-800); text-decoration: line-through; }
.ts del + ins { margin-left: 2px; }
.ts-others del { background: none; color: inherit; }
.ts-side { align-items: flex-start; border-left: 1px solid var(--ts-line); display: flex; flex-direction: column; gap: 4px; padding: 9px 10px; }
.ts-done { align-items: center; cursor: pointer; display: flex; gap: 7px; min-height: 24px; }
.ts-done input { accent-color: var(--theme-elevation-800); height: 16px; margin: 0; width: 16px; }
.ts-done input:focus-visible { outline: 2px solid var(--theme-elevation-800); outline-offset: 2px; }
.ts-chips { display: flex; flex-wrap: wrap; gap: 4px; }
.ts-chips:empty { display: none; }
.ts-status { border-radius: 3px; background: var(--theme-elevation-100); color: var(--theme-elevation-800); font-size: 11px; line-height: 18px; padding: 0 6px; }
.ts-status[data-status=outdated] { background: var(--theme-warning-150, var(--theme-warning-100)); color: var(--theme-warning-900); }
.ts-status[data-status=machine] { background: none; box-shadow: inset 0 0 0 1px var(--theme-elevation-400); }
.ts-count { color: var(--ts-quiet); font-size: 12px; font-variant-numeric: tabular-nums; }
.ts-count[data-over] { color: var(--theme-error-650, var(--theme-error-600)); font-weight: 700; }
.ts-problem { background: var(--theme-warning-50); border-top: 1px solid var(--theme-warning-500); color: var(--theme-elevation-900); padding: 10px 14px; }
.ts-problem blockquote { background: var(--theme-elevation-0); border-left: 3px solid var(--theme-warning-500); margin: 8px 0; padding: 6px 10px; overflow-wrap: anywhere; }
.ts-buttons { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
.ts-help { border: 1px solid var(--ts-line); border-radius: var(--style-radius-s); margin-top: calc(var(--base) * 2.4); max-height: calc(100vh - 160px); overflow: auto;
  padding: 12px; position: sticky; top: 130px; display: grid; gap: 14px; }
.ts-help li + li { margin-top: 6px; }
.ts-help h3 { margin-bottom: 6px; }
.ts-match { background: var(--ts-soft); border: 1px solid var(--ts-line); border-radius: var(--style-radius-s); color: var(--theme-text); cursor: pointer; display: grid;
  font: inherit; gap: 3px; padding: 7px 9px; text-align: left; width: 100%; }
.ts-match:hover { border-color: var(--theme-elevation-400); }
.ts-match .ts-quiet { font-size: 12px; }
.ts-score { font-size: 11px; font-weight: 700; font-variant-numeric: tabular-nums; }
.ts-score[data-full] { color: var(--theme-success-700); }
.ts-keys { background: var(--theme-elevation-0); border: 1px solid var(--theme-elevation-300); border-radius: var(--style-radius-m); color: var(--theme-text);
  inset: 0; margin: auto; max-width: min(520px, calc(100vw - 32px)); padding: 20px; box-shadow: 0 8px 40px rgb(0 0 0 / 25%); }
.ts-keys h2 { font-size: 16px; margin: 0 0 12px; }
.ts-keys dl { margin: 0 0 12px; }
.ts-keys dl > div { display: flex; justify-content: space-between; gap: 20px; padding: 5px 0; border-bottom: 1px solid var(--ts-line, var(--theme-elevation-100)); }
.ts-keys dd { margin: 0; white-space: nowrap; }
.ts-keys p { color: var(--theme-elevation-600); margin: 0 0 14px; }
.ts kbd { background: var(--theme-elevation-100); border-radius: 3px; font: 12px var(--font-mono); padding: 2px 6px; }
.ts-others { margin-top: calc(var(--base) * 1.5); }
.ts-others summary { cursor: pointer; font-weight: 600; padding: 4px 0; }
.ts-others dl { margin: 8px 0 0; }
.ts-others dl > div { border-top: 1px solid var(--ts-line); display: grid; gap: 2px 16px; grid-template-columns: minmax(120px, 260px) minmax(0, 1fr); padding: 6px 0; }
.ts-others dt { color: var(--ts-quiet); }
.ts-others dd { margin: 0; overflow-wrap: anywhere; }
.ts-choose { padding: calc(var(--base) * 2) 0; }
.ts-choose ul { margin-top: 12px; }
.ts-choose a { font-size: 16px; }
@media (max-width: 1200px) {
  .ts-body[data-help] { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .ts-help { background: var(--theme-elevation-0); bottom: 0; box-shadow: 0 -4px 16px rgb(0 0 0 / 10%); margin: 12px 0 0; max-height: 34vh; top: auto; z-index: 10; }
  .ts-help[data-empty] { display: none; }
}
@media (max-width: 768px) {
  .ts-header { position: static; }
  .ts-actions { margin-left: 0; }
  .ts-progress { flex-basis: 100%; }
  .ts-row { grid-template-columns: minmax(0, 1fr); contain-intrinsic-size: auto 150px; scroll-margin: 16px 0; }
  .ts-source { grid-template-columns: 26px minmax(0, 1fr); padding-bottom: 4px; }
  .ts-target { border-left: 0; }
  .ts-grow { background: var(--theme-elevation-0); border: 1px solid var(--ts-line); border-radius: var(--style-radius-s); margin: 2px 10px 6px; }
  .ts-grow::after, .ts-grow > textarea { padding: 8px 10px; font-size: 16px; }
  .ts-side { border-left: 0; flex-flow: row wrap; align-items: center; gap: 4px 14px; padding: 0 12px 8px; }
  .ts-tagbutton { min-height: 32px; }
  .ts-others dl > div { grid-template-columns: minmax(0, 1fr); }
}
}
`
