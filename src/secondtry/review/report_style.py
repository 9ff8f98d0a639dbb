"""The looks of a report's page: nothing is loaded, it follows light and dark, and it prints on paper."""

STYLE = """
:root {
  color-scheme: light dark;
  --plain: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", Arial, sans-serif;
  --letter: Charter, "Iowan Old Style", Georgia, Cambria, "Noto Serif", "DejaVu Serif", serif;
  --desk: #f4f2ec; --paper: #fffefb; --ink: #24272b; --quiet: #61625f; --line: #e2ded3; --edge: #88837a;
  --accent: #17696a;
  --wash: #e2efed; --for: #1f7a4d; --against: #a8480c;
  --deflects: #b45309; --deflects-tint: #fbe9d3; --weakens: #1d63b8; --hollow: #6d5f82; --house: #0a7d5a;
  --shadow: #24272b14;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --desk: #17191a; --paper: #1e2022; --ink: #e8e6e1; --quiet: #a9aaa7; --line: #34383b; --edge: #7b8187;
    --accent: #6fc7bd;
    --wash: #203534; --for: #72c99a; --against: #f0a050;
    --deflects: #f0a050; --deflects-tint: #4a3318; --weakens: #74b6f5; --hollow: #b9a8d0; --house: #5fcfb0;
    --shadow: #00000040;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--desk); color: var(--ink); overflow-wrap: break-word;
  font: 1rem/1.55 var(--plain);
}
.page { max-width: 74rem; margin: 0 auto; padding: 3rem 1.5rem 4rem; }
h1, h2, h3, p, ul, ol, dl, dd { margin: 0; padding: 0; }
ul, ol { list-style: none; }
h1 { font-size: 1.85rem; line-height: 1.25; font-weight: 650; letter-spacing: -0.01em; text-wrap: balance; }
h2 { font-size: 1.2rem; line-height: 1.3; font-weight: 650; margin: 3.25rem 0 1rem; }
h3 { font-size: 1rem; font-weight: 650; line-height: 1.4; }
a { color: var(--accent); }
.facts { color: var(--quiet); margin-top: 0.5rem; }
.introduction { max-width: 44rem; margin-top: 1.25rem; }
.quiet { color: var(--quiet); }
.card, .letter {
  background: var(--paper);
  border: 1px solid var(--line);
  border-radius: 0.6rem;
  box-shadow: 0 1px 3px var(--shadow);
}

.legend { display: flex; flex-wrap: wrap; gap: 0.35rem 2rem; margin: 1.5rem 0 0; font-size: 0.92rem; }
.desk { display: grid; gap: 1.75rem; margin-top: 1.75rem; }
.letter {
  padding: 1.75rem; white-space: pre-wrap; font: 1.06rem/1.7 var(--letter); unicode-bidi: plaintext;
}
.subject { font-weight: 700; }
.mark { color: inherit; text-decoration: none; }
.mark > span { text-decoration-skip-ink: none; text-underline-offset: 0.22em; }
.mark.deflects > span {
  text-decoration: underline solid var(--deflects) 0.14em;
  background: var(--deflects-tint);
  border-radius: 0.15em;
}
.mark.weakens > span { text-decoration: underline dashed var(--weakens) 0.14em; }
.mark.hollow > span { text-decoration: underline dotted var(--hollow) 0.17em; }
.mark.house > span { text-decoration: underline double var(--house) 0.08em; }
/* Not a box of its own: a line must not break between the number and the full stop behind it. */
.mark[data-number]::after {
  content: "\\2060" attr(data-number);
  padding: 0 0.32em;
  margin-left: 0.15em;
  border: 1px solid var(--edge);
  border-radius: 0.7em;
  vertical-align: 0.5em;
  color: var(--quiet);
  font: 600 0.64rem/1 var(--plain);
}
.mark:target, .note:target { outline: 2px solid var(--accent); outline-offset: 3px; }

.notes { display: grid; gap: 0.85rem; align-content: start; }
.note { padding: 1rem 1.15rem 1.05rem; border-left-width: 0.3rem; scroll-margin-top: 1.5rem; }
.note.deflects { border-left: 0.3rem solid var(--deflects); }
.note.weakens { border-left: 0.3rem dashed var(--weakens); }
.note.hollow { border-left: 0.3rem dotted var(--hollow); }
.note.house { border-left: 0.3rem double var(--house); }
.note .kind {
  display: flex;
  justify-content: space-between;
  gap: 0.75rem;
  font-size: 0.84rem;
  color: var(--quiet);
}
.note .kind a { text-decoration: none; }
.note .kind > a { font-weight: 650; }
.note .kind span { white-space: nowrap; }
.note .kind span a::before { content: "· "; color: var(--quiet); }
.excerpt { margin-top: 0.2rem; font-weight: 650; unicode-bidi: plaintext; }
.label { margin-top: 0.6rem; font-size: 0.8rem; color: var(--quiet); }
.voice { font: italic 1.04rem/1.5 var(--letter); }
.offers { margin-top: 0.2rem; padding: 0.6rem 0.8rem; background: var(--wash); border-radius: 0.4rem; }
.offers li + li { margin-top: 0.4rem; padding-top: 0.4rem; border-top: 1px solid var(--line); }
.slot { border-bottom: 1px dashed currentColor; }

.grid { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 27rem), 1fr)); }
.question { padding: 1.15rem 1.25rem; }
.question .answer { margin-top: 0.5rem; }
.verdict {
  display: inline-block;
  padding: 0.05rem 0.7rem;
  border-radius: 1rem;
  border: 1px solid var(--line);
  font-weight: 650;
  font-size: 0.9rem;
}
.verdict.yes { color: var(--for); border-color: currentColor; }
.verdict.not-yet { color: var(--against); border-color: currentColor; }
.verdict.cant-tell { color: var(--ink); border-color: var(--quiet); border-style: dashed; }
.verdict.unanswered { color: var(--quiet); font-weight: 400; }
.said {
  margin-top: 0.6rem;
  padding-left: 0.8rem;
  border-left: 3px solid var(--accent);
  white-space: pre-wrap;
}
.evidence { margin-top: 0.75rem; font-size: 0.94rem; }
.evidence li { padding-left: 1.4rem; text-indent: -1.4rem; margin-top: 0.25rem; }
.evidence .sign { display: inline-block; width: 1.4rem; text-indent: 0; font-weight: 700; }
.for .sign { color: var(--for); }
.against .sign { color: var(--against); }
.moves { padding: 0.4rem 1.35rem; }
.moves > * { padding: 0.85rem 0; }
.moves > * + * { border-top: 1px solid var(--line); }
.moves article { scroll-margin-top: 1rem; }
.moves dl { margin-top: 0.3rem; font-size: 0.94rem; max-width: 54rem; }
.moves dl div + div { margin-top: 0.25rem; }
.moves dt, .moves dd { display: inline; }
.moves dt { font-weight: 650; }
.moves dt::after { content: ":"; }
.moves .remark { font-size: 0.86rem; font-weight: 400; color: var(--quiet); }
h2 .quiet { font-size: 1rem; font-weight: 400; margin-left: 0.35rem; }
.moves .example { margin-top: 0.15rem; }
footer {
  margin-top: 3.5rem;
  padding-top: 1.25rem;
  border-top: 1px solid var(--line);
  font-size: 0.88rem;
  color: var(--quiet);
}

@media (min-width: 62rem) {
  .gaps { display: grid; grid-template-columns: 1fr 1fr; column-gap: 3rem; }
  .gaps > :nth-child(2) { border-top: 0; }
  .desk { grid-template-columns: minmax(0, 1.22fr) minmax(0, 1fr); align-items: start; }
  .letter { padding: 2.5rem 2.75rem; }
}
@media (min-width: 62rem) and (min-height: 38rem) {
  .letter { position: sticky; top: 1.5rem; max-height: calc(100vh - 3rem); overflow-y: auto; }
}
@media print {
  :root { color-scheme: light; --desk: #fff; --paper: #fff; --shadow: transparent; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  @page { margin: 18mm; }
  html { font-size: 9.5pt; }
  h2 { margin-top: 1.75rem; }
  footer { margin-top: 1.5rem; }
  .note .kind span a { display: none; }
  .page { padding: 0; max-width: none; }
  .desk { display: block; }
  .notes { display: block; margin-top: 1.5rem; }
  .letter { position: static; max-height: none; overflow: visible; padding: 1.5rem; }
  .note, .question, .moves > * { break-inside: avoid; margin-bottom: 0.5rem; }
  .grid { display: block; }
  h2, h3 { break-after: avoid; }
  a { color: inherit; }
}
"""
