/**
 * How a flow chart looks, by class: on a light and a dark screen, and on paper, where shape and kind of line say what
 * colour says.
 */

/** Letters in the order in which they are taken; none is wider than the last but one (`text-width.ts`). */
const FONT = "font-family: Arial, 'Liberation Sans', Helvetica, 'DejaVu Sans', sans-serif";

export const FLOW_STYLE = `
text { ${FONT}; fill: #14232b; white-space: pre; }
.strong { font-weight: 700; }
.paper { fill: #ffffff; }
.box { fill: #ffffff; stroke: #1f4e5f; stroke-width: .45; }
.head { fill: #dcebf0; stroke: none; }
.decision .box { fill: #fff6dd; stroke: #7a5200; stroke-width: .6; }
.decision .head { fill: #ffe9b0; }
.anywhere .box { stroke-dasharray: 2 1.2; }
.anywhere .head { fill: #eceff1; }
.closed .box { stroke-width: 1; }
.start .head, .closed .head { fill: #e4f0e4; }
.line { fill: none; stroke: #1f4e5f; stroke-width: .5; }
.onward, .goesOn { stroke-width: .9; }
.jump { stroke: #8a3b12; stroke-dasharray: 2.4 1.2; }
.asks { stroke: #7a5200; }
.tip { fill: #1f4e5f; stroke: none; }
.tip.jump { fill: #8a3b12; }
.tip.asks { fill: #7a5200; }
.behind { fill: #ffffff; }
.refuses { fill: none; stroke: #a3211c; stroke-width: .5; }
.leadsTo { fill: none; stroke: #1f4e5f; stroke-width: .45; }
@media screen and (prefers-color-scheme: dark) {
  text { fill: #e8f0f3; }
  .paper, .behind { fill: #10191e; }
  .box { fill: #18252c; stroke: #7fb6c9; }
  .head { fill: #23404c; }
  .decision .box { fill: #2b2413; stroke: #e0b356; }
  .decision .head { fill: #4a3a14; }
  .anywhere .head { fill: #2b363c; }
  .start .head, .closed .head { fill: #24402a; }
  .line, .leadsTo { stroke: #7fb6c9; }
  .line.jump { stroke: #f0a37a; }
  .line.asks { stroke: #e0b356; }
  .tip { fill: #7fb6c9; }
  .tip.jump { fill: #f0a37a; }
  .tip.asks { fill: #e0b356; }
  .refuses { stroke: #ff9a92; }
}
@media print { .paper { fill: none; } }
`;
