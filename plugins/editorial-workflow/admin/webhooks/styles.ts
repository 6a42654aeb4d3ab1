/** The looks of the log of webhooks, by the colours and measures of Payload. */
export const STYLES = `
@layer payload {
.wh { max-width: 860px; line-height: 1.5; }
.wh h3 { margin: calc(var(--base) * 1.5) 0 8px; }
.wh p { margin: 0 0 8px; }
.wh-quiet { color: var(--theme-elevation-650, var(--theme-elevation-600)); }
.wh-row { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; margin: 8px 0; }
.wh-row > input { flex: 1 1 260px; min-height: 40px; padding: 8px 12px; font: inherit; font-family: var(--font-mono); color: var(--theme-text);
  background: var(--theme-input-bg, var(--theme-elevation-0)); border: 1px solid var(--theme-elevation-400); border-radius: var(--style-radius-s); }
.wh-note { border-left: 3px solid var(--theme-warning-500); padding-left: 10px; }
.wh ul { list-style: none; margin: 0; padding: 0; }
.wh-list > li { border-top: 1px solid var(--theme-elevation-150); padding: calc(var(--base) * .5) 0; overflow-wrap: anywhere; }
.wh-list summary { cursor: pointer; min-height: 28px; }
.wh-list pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: 4px 0; font-size: .9em; }
.wh-head { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; }
.wh button { min-height: 28px; }
.wh-head > button { margin-left: auto; }
.wh-sent { color: var(--theme-success-650, var(--theme-success-600)); font-weight: 600; }
.wh-failed { color: var(--theme-error-650, var(--theme-error-600)); font-weight: 600; }
.wh-pending, .wh-skipped { font-weight: 600; }
.wh :focus-visible { outline: 2px solid var(--theme-elevation-800); outline-offset: 2px; }
}
`
