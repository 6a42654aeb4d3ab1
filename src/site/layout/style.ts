import { createHash } from 'node:crypto'

/**
 * System fonts have all Latvian letters; colours keep a contrast of 4.5 and more on both grounds. Widths are those that the pictures of rich
 * text are offered for (`rich-text/blocks/image.ts`).
 */
export const STYLE = `
:root { --ground: #fbfaf7; --panel: #f1efe8; --text: #1d2a2f; --soft: #55646a; --line: #d5d5cb; --accent: #0b6e63; --on-accent: #fff; --warn: #8a4b00; --warn-ground: #fdf1dc; --bad: #a4231c }
@media (prefers-color-scheme: dark) {
  :root { --ground: #14191b; --panel: #1d2427; --text: #e9ecea; --soft: #a5b1b3; --line: #3a464a; --accent: #6fd3c4; --on-accent: #08211d; --warn: #ffcf8a; --warn-ground: #33260f; --bad: #ff9d94 }
}
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100% }
body { margin: 0; background: var(--ground); color: var(--text); font: 1.0625rem/1.65 system-ui, sans-serif; overflow-wrap: break-word }
a { color: var(--accent); text-underline-offset: .2em }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 3px }
img, svg { max-width: 100%; height: auto }
.skip { position: absolute; left: -100rem; top: 0; z-index: 2; padding: .6rem 1rem; background: var(--ground) }
.skip:focus { left: 0 }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
body { display: flex; min-height: 100vh; flex-direction: column }
main { flex: 1 0 auto; width: 100% }
.site { border-bottom: 1px solid var(--line) }
.site__in { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 2rem; max-width: 75rem; margin: 0 auto; padding: 1rem 1.5rem }
.site ul { display: flex; flex-wrap: wrap; gap: .25rem 1.6rem; margin: 0; padding: 0; list-style: none }
.site__menu { flex: 1 }
.site__menu a { display: block; padding: .35rem 0; border-bottom: 2px solid transparent; color: var(--text); text-decoration: none }
.site__menu a:hover { border-color: var(--line) }
.site__menu a[aria-current] { border-color: var(--accent); font-weight: 600 }
.site__language { padding: .35rem 0 }
.site__name { display: flex; gap: .6rem; align-items: center; color: var(--text); font-weight: 700; font-size: 1.35rem; letter-spacing: -.02em; text-decoration: none }
main { margin: 0 auto; padding: 0 1.5rem 4rem }
main.narrow { max-width: 75rem }
main.wide { max-width: 100rem }
.document > * { max-width: 45rem; margin-inline: auto }
.document > .hero { max-width: 75rem }
h1, h2, h3, h4 { line-height: 1.2; text-wrap: balance; letter-spacing: -.01em }
h1 { margin: 2rem 0 1rem; font-size: clamp(1.9rem, 5.5vw, 2.75rem); letter-spacing: -.02em }
h2 { margin: 2.75rem 0 .75rem; font-size: 1.45rem }
h3 { margin: 2rem 0 .5rem; font-size: 1.2rem }
h4 { margin: 1.5rem 0 .5rem; font-size: 1.05rem }
p, ul, ol { margin: 0 0 1.1rem }
li > p { margin: 0 0 .4rem }
.kicker { margin-block: 2rem -1.25rem; color: var(--accent); font-weight: 650; letter-spacing: .02em }
.lead { color: var(--soft); font-size: 1.22rem; line-height: 1.5 }
.meta, .soft, small { color: var(--soft) }
.meta { font-size: .95rem }
figure { margin: 2rem 0 }
figure img { display: block; width: 100%; border-radius: .5rem }
figcaption { margin-top: .6rem; color: var(--soft); font-size: .9rem; line-height: 1.45 }
.document > .hero { margin: 1.75rem auto 2.25rem }
.logo img { max-width: 14rem; max-height: 8rem; padding: .75rem; background: #fff; border-radius: .5rem }
blockquote { margin: 2rem 0; padding-left: 1.25rem; border-left: 4px solid var(--accent) }
.speaker-quote blockquote { margin: 0; font-size: 1.2rem; line-height: 1.5 }
.speaker-quote blockquote p { margin: 0 }
.speaker-quote figcaption { padding-left: 1.5rem }
cite { font-style: normal; font-weight: 600; color: var(--text) }
.figures dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr)); margin: 0; padding: 0 1px 1px 0 }
.figures dl > div { display: flex; flex-direction: column; margin: 0 -1px -1px 0; padding: 1rem 1.15rem; border: 1px solid var(--line) }
.figures dt { order: 2; color: var(--soft); font-size: .95rem; line-height: 1.4 }
.figures dd { order: 1; margin: 0; font-size: 1.55rem; font-weight: 650; line-height: 1.25 }
.figures .figures__note { order: 3; margin-top: .4rem; color: var(--soft); font-size: .9rem; font-weight: 400; line-height: 1.4 }
.figures figcaption { margin: 0 0 .6rem; color: var(--text); font-size: 1rem; font-weight: 600 }
.callout, .related-items, .video, .file { margin: 2rem 0; padding: 1.1rem 1.35rem; background: var(--panel); border-radius: .5rem }
.callout--important { border-left: 4px solid var(--warn); background: var(--warn-ground) }
.callout > :last-child, .related-items > :last-child, .video > :last-child { margin-bottom: 0 }
.callout__label, .related-items__label { margin-bottom: .4rem }
details summary { cursor: pointer; padding: .25rem 0 }
hr { margin: 2.5rem 0; border: 0; border-top: 1px solid var(--line) }
table { width: 100%; border-collapse: collapse }
th, td { padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top }
.facts { margin: 2rem auto; padding: .25rem 0; border: solid var(--line); border-width: 1px 0 }
.facts > div { display: grid; grid-template-columns: minmax(8rem, 11rem) 1fr; gap: .25rem 1.25rem; padding: .5rem 0 }
.facts dt { color: var(--soft) }
.facts dd { margin: 0 }
.credits { margin-top: 3.5rem; padding-top: .25rem; border-top: 1px solid var(--line) }
.credits h2 { margin-top: 1.5rem; font-size: 1.1rem }
.credit { margin: 1.25rem 0 2rem; font-size: .95rem; line-height: 1.5 }
.credit > * { margin: 0 0 .6rem }
.credit__sign { display: flex; flex-wrap: wrap; gap: .75rem 1.1rem; align-items: center }
.emblem { flex: none; width: 7rem; border: 1px solid var(--line) }
.credit__statement { flex: 1 1 15rem; margin: 0; font-family: Arial, Verdana, sans-serif; font-size: 1.15rem; font-weight: 700; line-height: 1.3 }
.credit__statement--long { font-size: 1rem; font-weight: 600; line-height: 1.45 }
.credit__logos img { max-width: 7rem; max-height: 4rem; width: auto; margin-right: 1rem; padding: .4rem; background: #fff; border-radius: .25rem }
.credit__disclaimer { color: var(--soft); font-size: .875rem }
.credit__disclaimer p { margin: 0 0 .5rem }
.bar { padding: .7rem 1.5rem; background: var(--warn-ground); border-bottom: 1px solid var(--line); color: var(--text) }
.bar__in { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: center; max-width: 75rem; margin: 0 auto }
.bar p { margin: 0 }
.bar strong { color: var(--warn) }
.bar ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0; padding: 0; list-style: none }
.bar a { display: inline-block; min-height: 1.5rem }
.beside { display: grid; gap: 2rem 3rem }
.beside > section { min-width: 0 }
.beside__label { margin: 0; padding: .4rem 0; border-bottom: 2px solid var(--line); color: var(--soft); font-size: .95rem; font-weight: 600; letter-spacing: 0 }
.beside .document > * { max-width: none }
@media (min-width: 62rem) { .beside { grid-template-columns: 1fr 1fr } .beside h1 { font-size: 2rem } }
.guest { max-width: 45rem; margin: 3rem auto 0; padding-top: 1px; border-top: 1px solid var(--line) }
.guest form { margin: 0 0 2.5rem }
.guest__note { padding: .9rem 1.15rem; border-left: 4px solid var(--accent); background: var(--panel); border-radius: .25rem }
.guest__note--bad { border-color: var(--bad) }
.guest__note > :last-child { margin-bottom: 0 }
label { display: block; margin: 1.1rem 0 .35rem; font-weight: 600 }
.hint { display: block; color: var(--soft); font-size: .9rem; font-weight: 400 }
.fault { margin: .35rem 0 0; color: var(--bad); font-weight: 600 }
input[type=text], textarea { display: block; width: 100%; padding: .65rem .8rem; border: 1px solid var(--soft); border-radius: .375rem; background: var(--ground); color: var(--text); font: inherit }
input[aria-invalid=true], textarea[aria-invalid=true] { border: 2px solid var(--bad) }
textarea { min-height: 7rem; resize: vertical }
.tick { display: flex; gap: .75rem; align-items: flex-start; font-weight: 600 }
.tick input { flex: none; width: 1.5rem; height: 1.5rem; margin: .1rem 0 0; accent-color: var(--accent) }
button { min-height: 2.75rem; margin-top: 1.25rem; padding: .6rem 1.4rem; border: 0; border-radius: .5rem; background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 650; cursor: pointer }
button.quiet { background: transparent; color: var(--accent); box-shadow: inset 0 0 0 2px var(--accent) }
button:hover { filter: brightness(1.08) }
.note { max-width: 45rem; margin: 1.5rem auto 0; padding: .8rem 1.1rem; border-left: 4px solid var(--warn); border-radius: .25rem; background: var(--warn-ground) }
.note--quiet { margin-block: 2.5rem 0; border-color: var(--line); background: var(--panel); color: var(--soft); font-size: .95rem }
.intro { max-width: 52rem; padding: clamp(1.5rem, 6vw, 4.5rem) 0 0 }
.intro h1 { margin: 0 0 1.25rem; font-size: clamp(2.3rem, 7.5vw, 4.5rem); font-weight: 750; line-height: 1.05; letter-spacing: -.035em }
.intro .lead { max-width: 40rem; font-size: clamp(1.15rem, 2.2vw, 1.4rem) }
.band { margin-top: 3.5rem; padding-top: 1.25rem; border-top: 2px solid var(--text) }
.band > h2 { margin: 0 0 1.5rem; font-size: 1.25rem; letter-spacing: 0 }
.band > h2 + .soft { margin-top: -1.1rem }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: 2.5rem 2rem }
.card { position: relative; display: flex; flex-direction: column; min-width: 0 }
.card__cover { display: block; width: 100%; height: auto; aspect-ratio: 4 / 3; margin-bottom: 1rem; border-radius: .375rem; object-fit: cover; background: var(--panel) }
.card__title { margin: 0 0 .5rem; font-size: 1.25rem; line-height: 1.25 }
.card__title a { color: var(--text); text-decoration-color: transparent; text-decoration-thickness: 2px }
.card__title a:hover { text-decoration-color: var(--accent) }
.card__title a::after { content: ''; position: absolute; inset: 0 }
.card__title a:focus-visible { outline: 0 }
.card__title a:focus-visible::after { outline: 3px solid var(--accent); outline-offset: 4px; border-radius: 3px }
.card__lead { margin: 0 0 .6rem; color: var(--soft); line-height: 1.5 }
.card__about { margin: 0 0 .4rem; color: var(--soft); font-size: .9rem; line-height: 1.4 }
.card__acronym { margin: 0 0 .35rem; color: var(--accent); font-size: .95rem; font-weight: 700; letter-spacing: .04em }
.card--project { padding: 1.4rem 1.5rem 1.1rem; border: 1px solid var(--line); border-top: 4px solid var(--accent); border-radius: .375rem }
.card--project .card__text { display: flex; flex: 1; flex-direction: column }
.card--project .card__lead { flex: 1 }
.card--large .card__title { font-size: clamp(1.5rem, 3vw, 2.1rem); line-height: 1.15; letter-spacing: -.02em }
.card--large .card__lead { font-size: 1.1rem }
.latest { display: grid; gap: 2.5rem 3rem }
.latest__more { display: grid; gap: 1.5rem; align-content: start }
.latest__more .card + .card { padding-top: 1.5rem; border-top: 1px solid var(--line) }
.latest__more .card__cover, .latest__more .card__lead { display: none }
@media (min-width: 62rem) { .latest { grid-template-columns: 40rem 1fr } }
.more { margin: 2rem 0 0; font-weight: 600 }
.names, .rows { margin: 0; padding: 0; list-style: none }
.names { columns: 20rem; column-gap: 2.5rem }
.names li { padding: .3rem 0; break-inside: avoid }
.listing { max-width: 75rem; margin: 0 auto }
.listing > p, .listing > h1 { max-width: 45rem }
.rows li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .1rem 2rem; padding: .75rem 0; border-top: 1px solid var(--line) }
.rows { border-bottom: 1px solid var(--line) }
.rows a { font-weight: 550 }
.listing .cards { margin-top: 1.5rem }
.filters { display: flex; flex-wrap: wrap; gap: 1rem 1.25rem; align-items: end; margin: 1.75rem 0; padding: 1.1rem 1.35rem; border-radius: .5rem; background: var(--panel) }
.filters p { flex: 1 1 12rem; min-width: 0; margin: 0 }
.filters p:last-child { flex: 0 0 auto }
.filters label { margin-top: 0; font-size: .95rem }
.filters button, .search button { margin: 0 }
select, input[type=search] { width: 100%; min-height: 2.75rem; padding: .5rem .7rem; border: 1px solid var(--soft); border-radius: .375rem; background: var(--ground); color: var(--text); font: inherit }
.paging { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .75rem 2rem; margin-top: 3rem; padding-top: 1.25rem; border-top: 1px solid var(--line) }
.search { max-width: 45rem; margin: 1.5rem 0 2rem }
.search__line { display: flex; gap: .75rem; margin-top: .6rem }
.results { max-width: 45rem; margin: 1.5rem 0 0; padding: 0; list-style: none }
.results li { padding: 1.25rem 0; border-top: 1px solid var(--line) }
.results h2 { margin: 0 0 .35rem; font-size: 1.2rem }
.results p { margin: 0; color: var(--soft) }
.foot { margin-top: 2rem; border-top: 1px solid var(--line); background: var(--panel) }
.foot__in { display: flex; flex-wrap: wrap; gap: .75rem 2.5rem; align-items: baseline; max-width: 75rem; margin: 0 auto; padding: 2rem 1.5rem 2.5rem; font-size: .95rem }
.foot p { margin: 0 }
.foot__name { font-weight: 700 }
.foot ul { display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; margin: 0; padding: 0; list-style: none }
@media (max-width: 30rem) { .site__in, .foot__in, .bar { padding-inline: 1rem } .site__menu { order: 3; flex-basis: 100% } .site__name { flex: 1 } main { padding-inline: 1rem } .facts > div { grid-template-columns: 1fr } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth } }
@media print {
  :root { --ground: #fff; --panel: #fff; --text: #000; --soft: #333; --line: #999; --accent: #000 }
  body { font-size: 11pt }
  .bar, .skip, .guest form, .site__menu, .site__language, .foot, .filters, .search, .paging, .more { display: none }
  main { max-width: none; padding: 0 }
  h1, h2, h3 { break-after: avoid }
  figure, .credit, .callout, tr { break-inside: avoid }
  a[href^=http]::after { content: ' (' attr(href) ')'; font-size: .85em }
}
`

/** Names the style to a Content-Security-Policy, which then lets in no other. */
export const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`
