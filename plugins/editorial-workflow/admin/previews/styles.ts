/** The looks of the links for partners, by the colours and measures of Payload. */
export const STYLES = `
@layer payload {
.pl { max-width: 720px; padding-bottom: calc(var(--base) * 3); line-height: 1.5; }
.pl p { margin: 0; }
.pl h3 { margin: var(--base) 0 8px; }
.pl form, .pl-made { display: grid; gap: calc(var(--base) * .75); border: 1px solid var(--theme-elevation-150); border-radius: var(--style-radius-m);
  margin: var(--base) 0; padding: var(--base); }
.pl fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
.pl legend, .pl-label { display: block; font-weight: 600; padding: 0; margin-bottom: 4px; }
.pl-hint, .pl-quiet { color: var(--theme-elevation-650, var(--theme-elevation-600)); }
.pl-hint { display: block; font-weight: 400; }
.pl input[type=text], .pl input[type=date] { width: 100%; min-height: 40px; padding: 8px 12px; font: inherit; color: var(--theme-text);
  background: var(--theme-input-bg, var(--theme-elevation-0)); border: 1px solid var(--theme-elevation-400); border-radius: var(--style-radius-s); color-scheme: light dark; }
.pl input[type=date] { max-width: 220px; }
.pl-tick { display: flex; align-items: flex-start; gap: 10px; min-height: 28px; padding: 2px 0; cursor: pointer; }
.pl-tick input { flex: none; width: 20px; height: 20px; margin: 1px 0 0; accent-color: var(--theme-elevation-800); }
.pl :focus-visible { outline: 2px solid var(--theme-elevation-800); outline-offset: 2px; }
.pl-made { background: var(--theme-success-50); border-color: var(--theme-success-500); }
.pl-copy { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
.pl-copy input { flex: 1 1 220px; }
.pl ul { list-style: none; margin: 0; padding: 0; }
.pl-links > li { border-top: 1px solid var(--theme-elevation-150); padding: calc(var(--base) * .75) 0; display: grid; gap: 4px; overflow-wrap: anywhere; }
.pl-head { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 12px; }
.pl-head > :last-child:not(:only-child) { margin-left: auto; }
.pl-signed { border-left: 3px solid var(--theme-success-500); padding-left: 10px; margin-top: 4px !important; }
.pl-error { color: var(--theme-error-650, var(--theme-error-600)); font-weight: 600; }
.pl blockquote { margin: 2px 0 0; white-space: pre-wrap; }
}
`
