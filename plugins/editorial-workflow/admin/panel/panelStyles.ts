/** The looks of the panel, by the colours and measures of Payload. */
export const PANEL_STYLES = `
@layer payload {
.wp { --wp-line: var(--theme-elevation-150); --wp-quiet: var(--theme-elevation-600); border: 1px solid var(--wp-line); border-radius: var(--style-radius-m);
  display: grid; gap: 10px; grid-template-columns: minmax(0, 1fr); line-height: 1.45; margin-bottom: calc(var(--base) * .5); padding: 12px 14px; }
.wp h3 { font-size: 13px; font-weight: 600; margin: 0; }
.wp p { margin: 0; overflow-wrap: anywhere; }
.wp dl { display: grid; gap: 6px 10px; grid-template-columns: minmax(70px, auto) minmax(0, 1fr); margin: 0; }
.wp dt { color: var(--wp-quiet); }
.wp dd { margin: 0; overflow-wrap: anywhere; }
.wp-late { color: var(--theme-error-650, var(--theme-error-600)); font-weight: 600; }
.wp-head { align-items: center; display: flex; flex-wrap: wrap; gap: 6px; justify-content: space-between; }
.wp-buttons { display: flex; flex-wrap: wrap; gap: 6px; }
.wp-buttons button, .wp-buttons a { background: none; border: 1px solid var(--theme-elevation-300); border-radius: var(--style-radius-s); color: var(--theme-text);
  cursor: pointer; font: inherit; min-height: 28px; padding: 3px 9px; text-align: left; text-decoration: none; }
.wp-buttons button:hover:not(:disabled), .wp-buttons a:hover { background: var(--theme-elevation-100); }
.wp-buttons button:disabled { color: var(--wp-quiet); cursor: default; }
.wp button:focus-visible, .wp a:focus-visible, .wp summary:focus-visible { outline: 2px solid var(--theme-elevation-800); outline-offset: 1px; }
.wp summary { cursor: pointer; min-height: 24px; }
.wp-why { display: grid; gap: 8px; list-style: none; margin: 6px 0 0; padding: 0; }
.wp-why b { display: block; }
.wp-why span { color: var(--wp-quiet); }
.wp-others { border-top: 1px solid var(--wp-line); display: grid; gap: 6px; list-style: none; margin: 0; padding: 10px 0 0; }
.wp-others li { align-items: center; display: flex; flex-wrap: wrap; gap: 4px 10px; }
.wp-others a { min-height: 24px; }
.wp-notice { background: var(--theme-warning-50); border-left: 3px solid var(--theme-warning-500); color: var(--theme-elevation-900); display: grid; gap: 8px;
  padding: 9px 12px; }
.wp-notice dl { display: block; }
.wp-notice dt { font-weight: 600; margin-top: 6px; }
.wp-notice dd { border-left: 2px solid var(--wp-line); max-height: 120px; overflow: auto; padding-left: 8px; white-space: pre-wrap; }
}
`
