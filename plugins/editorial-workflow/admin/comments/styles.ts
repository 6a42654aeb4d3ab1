/** The looks of comments, by the colours and measures of Payload. */
export const STYLES = `
@layer payload {
.ec { color: var(--theme-text); font-size: 13px; line-height: 1.5; }
.ec p, .ec h2, .ec h3, .ec ul, .ec blockquote { margin: 0; padding: 0; }
.ec ul { list-style: none; }
.ec-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.ec-quiet { color: var(--theme-elevation-600); }
.ec-count { align-items: center; background: var(--theme-elevation-0); border: 1px solid var(--theme-elevation-200); border-radius: var(--style-radius-s);
  color: var(--theme-elevation-800); cursor: pointer; display: inline-flex; flex: none; font: inherit; font-size: 13px; gap: 5px; height: 32px; padding: 0 8px;
  font-variant-numeric: tabular-nums; }
.ec-count[data-some] { border-color: var(--theme-warning-500); font-weight: 600; }
.ec-count:hover, .ec-count[aria-expanded=true] { background: var(--theme-elevation-100); }
.ec-count:focus-visible, .ec button:focus-visible, .ec select:focus-visible, .ec h2:focus-visible { outline: 2px solid var(--theme-elevation-800);
  outline-offset: 1px; }
.ec-panel { background: var(--theme-bg); border-left: 1px solid var(--theme-elevation-150); bottom: 0; box-shadow: -6px 0 24px rgb(0 0 0 / 8%); display: flex;
  flex-direction: column; position: fixed; right: 0; top: var(--ec-top, 0); width: 392px; z-index: 30; }
.ec-header { align-items: center; border-bottom: 1px solid var(--theme-elevation-150); display: grid; gap: 10px; grid-template-columns: 1fr auto; padding: 14px 16px; }
.ec-header h2 { font-size: 18px; font-weight: 600; }
.ec-header .ec-segmented { grid-column: 1 / -1; }
.ec-close { align-items: center; background: none; border: 0; border-radius: var(--style-radius-s); color: inherit; cursor: pointer; display: inline-flex;
  flex: none; font-size: 20px; height: 28px; justify-content: center; line-height: 1; padding: 0; width: 28px; }
.ec-close:hover { background: var(--theme-elevation-100); }
.ec-segmented { border: 1px solid var(--theme-elevation-200); border-radius: var(--style-radius-s); display: flex; overflow: hidden; }
.ec-segmented button { background: none; border: 0; color: var(--theme-text); cursor: pointer; flex: 1 1 auto; font: inherit; min-height: 30px; padding: 2px 8px; }
.ec-segmented button + button { border-left: 1px solid var(--theme-elevation-200); }
.ec-segmented button[aria-pressed=true] { background: var(--theme-elevation-800); color: var(--theme-elevation-0); }
.ec .ec-segmented button:focus-visible { outline-offset: -3px; }
.ec .ec-segmented button[aria-pressed=true]:focus-visible { outline-color: var(--theme-elevation-0); }
.ec-number { font-variant-numeric: tabular-nums; opacity: .85; }
.ec-body { display: flex; flex: 1; flex-direction: column; gap: 16px; overflow-y: auto; overscroll-behavior: contain; padding: 16px; }
.ec-body h3 { color: var(--theme-elevation-600); font-size: 12px; font-weight: 600; margin-bottom: 6px; overflow-wrap: anywhere; }
.ec-new { border: 1px solid var(--theme-elevation-150); border-radius: var(--style-radius-m); display: grid; gap: 8px; padding: 10px; }
.ec-about { align-items: center; display: grid; gap: 8px; grid-template-columns: auto minmax(0, 1fr); }
.ec-about span { color: var(--theme-elevation-600); font-size: 12px; }
.ec select, .ec textarea { background: var(--theme-input-bg, var(--theme-elevation-0)); border: 1px solid var(--theme-elevation-400);
  border-radius: var(--style-radius-s); color: var(--theme-text); font: inherit; padding: 5px 8px; width: 100%; }
.ec select { min-height: 30px; text-overflow: ellipsis; }
.ec textarea { display: block; min-height: 48px; resize: vertical; }
.ec textarea::placeholder { color: var(--theme-elevation-600); opacity: 1; }
.ec textarea:focus { outline: 2px solid var(--theme-elevation-800); outline-offset: -1px; }
.ec textarea[aria-invalid] { outline-color: var(--theme-error-500); }
.ec-composer { flex: 1 1 100%; position: relative; }
.ec-people { background: var(--theme-elevation-0); border: 1px solid var(--theme-elevation-300); border-radius: var(--style-radius-s);
  box-shadow: 0 4px 16px rgb(0 0 0 / 16%); left: 0; margin-top: 2px !important; position: absolute; right: 0; z-index: 2; }
.ec-people li { cursor: pointer; min-height: 30px; padding: 5px 9px; }
.ec-people li[aria-selected=true] { background: var(--theme-elevation-800); color: var(--theme-elevation-0); }
.ec-people li:hover:not([aria-selected=true]) { background: var(--theme-elevation-100); }
.ec-fault { color: var(--theme-error-650, var(--theme-error-600)); font-weight: 600; }
.ec-fault:empty { display: none; }
html[data-theme=dark] .ec-fault, html[data-theme=dark] .ec-danger { color: var(--theme-error-400); }
.ec-buttons, .ec-actions { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
.ec-button { background: var(--theme-elevation-0); border: 1px solid var(--theme-elevation-300); border-radius: var(--style-radius-s); color: var(--theme-text);
  cursor: pointer; font: inherit; min-height: 28px; padding: 2px 10px; }
.ec-button:hover:not(:disabled) { background: var(--theme-elevation-100); }
.ec-button:disabled { color: var(--theme-elevation-500); cursor: default; }
.ec-primary { background: var(--theme-elevation-800); border-color: var(--theme-elevation-800); color: var(--theme-elevation-0); }
.ec-primary:hover:not(:disabled) { background: var(--theme-elevation-650, var(--theme-elevation-600)); color: var(--theme-elevation-0); }
.ec-primary:disabled { background: var(--theme-elevation-150); border-color: var(--theme-elevation-150); color: var(--theme-elevation-600); }
.ec-plain { background: none; border: 0; color: inherit; cursor: pointer; font: inherit; min-height: 24px; padding: 2px 0; text-align: left;
  text-decoration: underline; text-underline-offset: 2px; }
.ec-danger { color: var(--theme-error-650, var(--theme-error-600)); font-weight: 600; }
.ec-thread { border: 1px solid var(--theme-elevation-150); border-radius: var(--style-radius-m); padding: 10px 12px; }
.ec-thread + .ec-thread { margin-top: 10px; }
.ec-thread[data-status=resolved] { background: var(--theme-elevation-50); }
.ec-thread[data-shown], .ec-thread:focus { border-color: var(--theme-elevation-800); outline: 0; }
.ec-quote { align-items: start; background: var(--theme-elevation-50); border-left: 3px solid var(--theme-warning-500); color: var(--theme-elevation-800);
  display: flex; gap: 6px; justify-content: space-between; margin-bottom: 8px !important; overflow-wrap: anywhere; padding: 4px 8px !important; }
.ec-new .ec-quote { margin-bottom: 0 !important; }
.ec-quote > :first-child { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden; text-decoration: none; white-space: pre-line; }
.ec-quote[data-gone] { border-left-color: var(--theme-elevation-400); display: block; }
.ec-quote[data-gone] > :first-child { text-decoration: line-through; }
.ec-gone { color: var(--theme-elevation-600); display: block; font-size: 12px; }
.ec-comment + .ec-comment { border-top: 1px solid var(--theme-elevation-100); margin-top: 8px; padding-top: 8px; }
.ec-who { align-items: baseline; display: flex; flex-wrap: wrap; gap: 2px 8px; }
.ec-who .ec-quiet { font-size: 12px; font-variant-numeric: tabular-nums; }
.ec-text { overflow-wrap: anywhere; white-space: pre-wrap; }
.ec-mention { background: var(--theme-elevation-100); border-radius: 3px; font-weight: 600; padding: 0 3px; }
.ec-chip { background: var(--theme-elevation-100); border-radius: 3px; color: var(--theme-elevation-800); display: inline-block; font-size: 11px; line-height: 18px;
  padding: 0 6px !important; }
.ec-own { display: flex; gap: 12px; }
.ec-own button { color: var(--theme-elevation-600); font-size: 12px; }
.ec-empty { padding: 8px 0 !important; }
.ec-help { border-top: 1px solid var(--theme-elevation-100); font-size: 12px; margin-top: auto !important; padding-top: 10px !important; }
.ec-host { position: absolute; right: 0; top: -4px; z-index: 3; }
.array-field > .ec-host, .blocks-field > .ec-host, .group-field > .ec-host { top: -14px; }
.ec-mark { align-items: center; background: var(--theme-warning-100); border: 1px solid var(--theme-warning-500); border-radius: 12px; color: var(--theme-warning-900);
  cursor: pointer; display: inline-flex; font: 600 12px/1 var(--font-body); gap: 3px; height: 24px; padding: 0 7px; }
.ec-mark:hover { background: var(--theme-warning-150, var(--theme-warning-200)); }
.ec-float { position: fixed; z-index: 40; }
.ec-float .ec-button { box-shadow: 0 2px 10px rgb(0 0 0 / 25%); min-height: 32px; }
[data-comment-shown] { border-radius: var(--style-radius-s); outline: 2px solid var(--theme-warning-500); outline-offset: 6px; }
.rich-text-lexical:has(> .ec-host) { position: relative; }
@media (max-width: 768px) {
  .ec-panel { border-left: 0; top: 0; width: 100%; z-index: 60; }
  .ec select, .ec textarea { font-size: 16px; }
  .ec-close { height: 36px; width: 36px; }
  .ec-button { min-height: 34px; }
}
}
`
