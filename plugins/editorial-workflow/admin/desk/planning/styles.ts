/** The looks of the calendar, of releases and of the figures, by the colours and measures of Payload. */
export const PLANNING_STYLES = `
@layer payload {
.pl { --pl-line: var(--theme-elevation-150); --pl-quiet: var(--theme-elevation-650); line-height: 1.5; padding: calc(var(--base) * 1) 0 calc(var(--base) * 3);
  display: grid; gap: calc(var(--base) * .9); grid-template-columns: minmax(0, 1fr); }
.pl h1, .pl h2, .pl h3, .pl p, .pl ul, .pl ol, .pl dl, .pl dd { margin: 0; }
.pl h1 { font-size: 26px; line-height: 1.25; }
.pl h2 { font-size: 18px; line-height: 1.3; }
.pl ul, .pl ol { list-style: none; padding: 0; }
.pl-quiet { color: var(--pl-quiet, var(--theme-elevation-650)); }
.pl-error { color: var(--theme-error-650, var(--theme-error-600)); font-weight: 600; overflow-wrap: anywhere; }
.pl-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.pl-bar { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; }
.pl-bar > h1 { margin-right: auto; }
.pl-bar > .pl-end { margin-left: auto; }
.pl .btn, .pl-dialog .btn { margin: 0; }
.pl-segmented { display: inline-flex; border: 1px solid var(--theme-elevation-250); border-radius: var(--style-radius-s); overflow: hidden; }
.pl-segmented button { background: none; border: 0; color: var(--theme-text); cursor: pointer; font: inherit; min-height: 32px; padding: 4px 12px; }
.pl-segmented button + button { border-left: 1px solid var(--theme-elevation-250); }
.pl-segmented button[aria-pressed=true] { background: var(--theme-elevation-800); color: var(--theme-elevation-0); }
.pl-filters { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: end; }
.pl-field { display: grid; gap: 3px; min-width: 0; }
.pl-field > span, .pl-move > label:first-child { color: var(--theme-elevation-700); font-size: 12px; }
.pl select, .pl input:not([type=checkbox], [type=radio]), .pl-dialog input:not([type=checkbox], [type=radio]), .pl-dialog textarea {
  background: var(--theme-input-bg, var(--theme-elevation-0)); border: 1px solid var(--theme-elevation-400); border-radius: var(--style-radius-s);
  color: var(--theme-text); font: inherit; height: auto; min-height: 34px; max-width: 100%; padding: 4px 8px; width: auto; box-shadow: none; }
.pl select { min-width: 140px; }
.pl-check { align-items: center; display: flex; gap: 8px; min-height: 32px; cursor: pointer; }
.pl-check input { accent-color: var(--theme-elevation-800); height: 16px; width: 16px; margin: 0; flex: none; }
.pl :is(button, a, input, select, summary, [tabindex]):focus-visible, .pl-dialog :is(button, a, input, textarea):focus-visible {
  outline: 2px solid var(--theme-text); outline-offset: 2px; }
.pl-link { background: none; border: 0; color: inherit; cursor: pointer; font: inherit; padding: 2px 0; min-height: 24px; text-align: left; text-decoration: underline;
  text-underline-offset: 2px; overflow-wrap: anywhere; }
.pl-note { background: var(--theme-elevation-50); border-left: 3px solid var(--theme-elevation-400); padding: 8px 12px; }
.pl-alert { background: var(--theme-warning-50); border: 1px solid var(--theme-warning-500); border-radius: var(--style-radius-s); padding: 10px 14px;
  color: var(--theme-elevation-900); display: grid; gap: 6px; }
.pl-alert summary { cursor: pointer; font-weight: 600; min-height: 24px; }
.pl-status { border: 1px solid var(--theme-elevation-400); border-radius: 10px; display: inline-block; font-size: 12px; line-height: 18px; padding: 0 8px; white-space: nowrap;
  background: var(--theme-elevation-0); color: var(--theme-elevation-900); }
.pl-status[data-status=done], .pl-status[data-status=live], .pl-status[data-status=ready] { background: var(--theme-success-100); border-color: var(--theme-success-500); color: var(--theme-success-900); }
.pl-status[data-status=failed], .pl-status[data-status=missed], .pl-status[data-status=notReady] { background: var(--theme-error-100); border-color: var(--theme-error-500); color: var(--theme-error-900); }
.pl-status[data-status=cancelled], .pl-status[data-status=undone] { border-style: dashed; color: var(--theme-elevation-700); }
.pl-dialog { background: var(--theme-elevation-0); border: 1px solid var(--theme-elevation-250); border-radius: var(--style-radius-m); color: var(--theme-text);
  box-shadow: 0 8px 40px rgb(0 0 0 / 30%); font: inherit; line-height: 1.5; margin: auto; max-height: calc(100dvh - 32px); max-width: calc(100vw - 24px); overflow: auto; padding: 20px; width: 560px; }
.pl-dialog::backdrop { background: rgb(0 0 0 / 45%); }
.pl-dialog h2 { font-size: 18px; line-height: 1.3; margin: 0 0 12px; overflow-wrap: anywhere; }
.pl-dialog p { margin: 0 0 10px; }
.pl-dialog textarea { min-height: 80px; width: 100%; }
.pl-dialog input[type=text] { width: 100%; }
.pl-facts { display: grid; gap: 0; margin: 0 0 14px; }
.pl-facts > div { border-top: 1px solid var(--theme-elevation-150); display: grid; gap: 2px 16px; grid-template-columns: minmax(96px, 150px) minmax(0, 1fr); padding: 6px 0; }
.pl-facts dt { color: var(--theme-elevation-700); }
.pl-facts dd { margin: 0; overflow-wrap: anywhere; }
.pl-buttons { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 14px; }
.pl-move { border-top: 1px solid var(--theme-elevation-150); display: grid; gap: 6px; justify-items: start; padding-top: 12px; }
.pl-move fieldset { border: 0; margin: 0; padding: 0; }
.pl-scroll { overflow-x: auto; position: relative; }
.pl-table { border-collapse: collapse; font-variant-numeric: tabular-nums; width: 100%; }
.pl-short { min-width: min(100%, 620px); width: auto; }
.pl-short :is(th, td) { padding-right: 28px; }
.pl-table caption { text-align: left; padding-bottom: 6px; font-weight: 600; }
.pl-table th, .pl-table td { border-bottom: 1px solid var(--theme-elevation-150); padding: 7px 12px 7px 0; text-align: left; vertical-align: top; font-weight: 400; }
.pl-table thead th { color: var(--theme-elevation-700); font-size: 12px; vertical-align: bottom; }
.pl-table tbody th { font-weight: 500; }
.pl-table .pl-number { text-align: right; }
.pl-table tfoot :is(th, td) { border-top: 2px solid var(--theme-elevation-400); font-weight: 600; }
.pl-table a { text-underline-offset: 2px; display: inline-block; min-height: 24px; min-width: 24px; }
.pl-section { display: grid; gap: 10px; grid-template-columns: minmax(0, 1fr); padding-top: 8px; }
.pl-chart { border: 1px solid var(--theme-elevation-150); border-radius: var(--style-radius-s); padding: 12px 8px 4px; }
.pl-chart text { fill: var(--theme-text); font-size: 12px; }
.pl-chart .recharts-cartesian-grid line { stroke: var(--theme-elevation-150); }
.pl-chart .recharts-default-tooltip { background: var(--theme-elevation-0) !important; border-color: var(--theme-elevation-400) !important; color: var(--theme-text); }
.pl-legend { display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 0 8px 8px !important; }
.pl-legend li { align-items: center; display: flex; gap: 6px; }
.pl-legend svg { border: 1px solid var(--theme-elevation-500); flex: none; }

.cal-day { border-top: 1px solid var(--theme-elevation-200); display: grid; gap: 4px 20px; grid-template-columns: 150px minmax(0, 1fr); padding: 10px 0; }
.cal-day h3 { font-size: 14px; font-weight: 600; }
.cal-day[data-today] h3 { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 4px; }
.cal-entry { background: var(--theme-elevation-0); border: 1px solid var(--theme-elevation-300); border-left: 4px solid var(--theme-elevation-800); border-radius: var(--style-radius-s);
  color: var(--theme-text); cursor: pointer; display: grid; font: inherit; gap: 2px 10px; grid-template-columns: 52px minmax(0, 1fr) auto; min-height: 34px; padding: 6px 10px; text-align: left; width: 100%; }
.cal-entry:hover { border-color: var(--theme-elevation-600); }
.cal-entry + .cal-entry, .cal-list li + li { margin-top: 6px; }
.cal-entry b { font-weight: 600; overflow-wrap: anywhere; }
.cal-time { font-variant-numeric: tabular-nums; }
.cal-sub { color: var(--theme-elevation-700); font-size: 12px; grid-column: 2 / -1; }
.cal-entry[data-target=unpublish] { border-left-style: double; }
.cal-entry[data-release] { border-left-width: 8px; }
.cal-entry[data-status=done] { border-left-color: var(--theme-success-500); }
.cal-entry[data-status=failed], .cal-entry[data-status=missed] { border-left-color: var(--theme-error-500); background: var(--theme-error-50); }
.cal-entry[data-status=cancelled] { border-left-color: var(--theme-elevation-400); border-style: dashed; }
.cal-entry[data-status=cancelled] b { font-weight: 400; text-decoration: line-through; }

.cal-grid { --fc-classic-background: var(--theme-bg); --fc-classic-foreground: var(--theme-text); --fc-classic-border: var(--theme-elevation-200); --fc-classic-strong-border: var(--theme-elevation-400);
  --fc-classic-muted-foreground: var(--theme-elevation-700); --fc-classic-faint-foreground: var(--theme-elevation-700); --fc-classic-faint: var(--theme-elevation-50); --fc-classic-muted: var(--theme-elevation-100);
  --fc-classic-strong: var(--theme-elevation-200); --fc-classic-today: var(--theme-elevation-50); --fc-classic-event: transparent; --fc-classic-event-contrast: var(--theme-text);
  --fc-classic-primary: var(--theme-elevation-800); --fc-classic-primary-foreground: var(--theme-elevation-0); --fc-classic-now: var(--theme-error-500); --fc-classic-highlight: var(--theme-elevation-150); }
.cal-grid a { color: var(--theme-text); }
.cal-event { background: var(--theme-elevation-0) !important; border: 1px solid var(--theme-elevation-300) !important; border-left: 3px solid var(--theme-elevation-800) !important; border-radius: 3px !important;
  color: var(--theme-text) !important; cursor: pointer; margin: 1px 2px !important; min-height: 24px; overflow: hidden; padding: 2px 5px !important; display: block !important; white-space: normal; }
.cal-event:focus-visible { outline: 2px solid var(--theme-text) !important; outline-offset: 1px; }
.cal-event[class] * { color: inherit; }
.cal-event .cal-line { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; font-size: 12px; line-height: 16px; overflow: hidden; overflow-wrap: anywhere; white-space: normal; }
.cal-event .cal-what { color: var(--theme-elevation-700) !important; font-size: 11px; }
.cal-event-unpublish { border-left-style: double !important; border-left-width: 4px !important; }
.cal-event-release { border-left-width: 7px !important; }
.cal-event-done { border-left-color: var(--theme-success-500) !important; }
.cal-event-failed, .cal-event-missed { border-left-color: var(--theme-error-500) !important; background: var(--theme-error-50) !important; }
.cal-event-cancelled { border-style: dashed !important; border-left-color: var(--theme-elevation-400) !important; }
.cal-event-cancelled .cal-line:first-child { text-decoration: line-through; }
@media (max-width: 768px) {
  .pl { padding-top: calc(var(--base) * .5); }
  .pl h1 { font-size: 22px; }
  .pl-filters { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .pl-filters .pl-field > :is(select, input), .pl-filters > .pl-wide { width: 100% !important; min-width: 0; }
  .pl-filters > .pl-wide { grid-column: 1 / -1; }
  .pl-filters > .btn { justify-self: start; min-height: 34px; }
  .cal-day { grid-template-columns: minmax(0, 1fr); }
  .cal-entry { grid-template-columns: 46px minmax(0, 1fr); }
  .cal-entry .pl-status { grid-column: 2; justify-self: start; }
  .pl-facts > div { grid-template-columns: minmax(0, 1fr); }
}
}
`
