/** System fonts have all Latvian letters; colours keep a contrast of 4.5 and more on both grounds. */
export const STYLE = `
:root { --ground: #fbfaf7; --text: #1d2a2f; --soft: #55646a; --line: #dcdcd4; --accent: #0b6e63; --on-accent: #fff }
@media (prefers-color-scheme: dark) {
  :root { --ground: #14191b; --text: #e9ecea; --soft: #a5b1b3; --line: #333d40; --accent: #6fd3c4; --on-accent: #08211d }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--text); font: 1.0625rem/1.6 system-ui, sans-serif }
header, main { max-width: 46rem; margin: 0 auto; padding: 1.5rem }
header { display: flex; justify-content: space-between; align-items: center }
.name { display: flex; gap: .6rem; align-items: center; color: inherit; font-weight: 650; font-size: 1.25rem; text-decoration: none }
a { color: var(--accent); text-underline-offset: .2em }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 3px }
h1 { margin: 2.5rem 0 1rem; font-size: clamp(1.9rem, 6vw, 2.75rem); line-height: 1.15; letter-spacing: -.02em; text-wrap: balance }
h2 { margin: 3.5rem 0 .5rem; font-size: 1.3rem }
.lead { color: var(--soft); font-size: 1.2rem }
.button { display: inline-block; margin-top: .5rem; padding: .7rem 1.4rem; border-radius: .5rem; background: var(--accent); color: var(--on-accent); font-weight: 600; text-decoration: none }
.button:hover { filter: brightness(1.1) }
table { width: 100%; margin: 1.25rem 0; border-collapse: collapse; font-size: 1rem }
th, td { padding: .55rem .75rem .55rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere }
thead th { color: var(--soft); font-size: .875rem; font-weight: 500 }
tbody th { font-weight: 550; overflow-wrap: normal }
code { font-family: ui-monospace, monospace; font-size: .9em }
`
