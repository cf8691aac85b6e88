import { reviewCss } from '../parts/review-css';
import { HEAT_CSS } from './matrix-line';
import { COLUMN_PX, HEAD_PX, LINE_PX, NAMES_PX } from './matrix-window';

/** Layout of the workbench; colours, type and buttons come from the shared theme. */
export const WORKBENCH_CSS = `
html,body{height:100%;margin:0;background:var(--paper)}
#app{height:100%}
.workbench{height:100%;display:grid;grid-template:auto minmax(0,1fr)/232px minmax(0,1fr);background:var(--paper)}
.workbench .top{grid-column:1/-1;display:flex;align-items:center;gap:6px;padding:8px 16px;border-bottom:1px solid var(--rule);background:var(--card)}
.workbench .top h1{font-size:15px;margin-right:10px;white-space:nowrap;color:var(--brand)}
.workbench .top nav{display:flex;flex:1;min-width:0;gap:2px;overflow-x:auto;scrollbar-width:none}
.workbench .top nav button{padding:5px 9px;white-space:nowrap;color:var(--soft)}
.workbench .top nav button:hover{background:var(--fill);color:var(--ink)}
.workbench .top nav [aria-current]{background:var(--bar);color:var(--on-bar);font-weight:600}
.workbench .side{padding:14px 16px;border-right:1px solid var(--rule);overflow:auto;display:flex;flex-direction:column;gap:8px}
.workbench .side>p:first-child{font-weight:600}
.workbench main{min-width:0;min-height:0;overflow:auto;display:flex;flex-direction:column}
.workbench main>.say{margin:24px;max-width:60ch}
.workbench .filter-fold>summary{display:none}
.workbench .filters{display:flex;flex-direction:column;gap:12px;margin-top:4px}
.workbench .filters label>span,.workbench .filters legend{display:block;font-size:12px;color:var(--soft);margin-bottom:2px;padding:0}
.workbench .filters select{width:100%}
.workbench .filters fieldset{border:0;margin:0;padding:0;min-width:0}
.workbench input[type=search],.workbench input:not([type]),.workbench input[inputmode]{height:34px;width:100%;padding:0 10px;border:1px solid var(--firm);border-radius:6px;background:var(--card);color:var(--ink)}
.workbench input[type=search]::placeholder{font-size:12px}
.workbench .years{display:grid;grid-template-columns:1fr 1fr;gap:2px 8px}
.workbench .years label{display:flex;gap:6px;align-items:center}
.workbench .menu{position:relative}
.workbench .menu>summary{list-style:none;cursor:pointer}
.workbench .menu>summary::-webkit-details-marker{display:none}
.workbench .menu[open]>:not(summary){position:absolute;right:0;z-index:5}
.workbench .menu>ul{top:38px;min-width:230px;padding:6px;background:var(--card);border-radius:8px;box-shadow:var(--shadow)}
.workbench .menu>ul button:not(.tool){width:100%;padding:6px 10px}
.workbench .menu>ul button:hover:not(:disabled){background:var(--fill)}
.workbench .menu>.menu-box{top:38px;min-width:300px;padding:6px;background:var(--card);border-radius:8px;box-shadow:var(--shadow)}
.workbench .menu-box>ul{max-height:50vh;overflow:auto}
.workbench .menu-box form{display:flex;gap:6px;padding:6px 4px 4px}
.workbench .menu-box form button{white-space:nowrap}
.workbench .menu .working{padding:6px 10px 10px;border-bottom:1px solid var(--rule);margin-bottom:4px}
.workbench .menu .working .plain{width:auto!important}
.workbench .menu .saved{display:flex;align-items:center;justify-content:space-between;padding:2px 4px 2px 10px}
.workbench .choices{display:flex;flex-wrap:wrap;gap:8px 18px;align-items:last baseline;padding:12px 18px}
.workbench .choose>span{display:block;font-size:12px;color:var(--soft)}
.workbench .choose select{max-width:420px}
.workbench .scroller{flex:1;min-height:0;overflow:auto}
.workbench .library-view{flex:1;min-height:0;display:flex;flex-direction:column}
.workbench .library-view>.say{margin:10px 18px}
.workbench .say:has(>.plain){align-items:center}
.workbench .plain-table{border-collapse:separate;border-spacing:0;width:100%}
.workbench .plain-table caption{text-align:left;padding:12px 18px;font-weight:600}
.workbench .plain-table th,.workbench .plain-table td{padding:7px 12px;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule);font-weight:400}
.workbench .plain-table thead th{position:sticky;top:0;z-index:2;background:var(--paper);color:var(--soft);font-size:12px;white-space:nowrap;border-bottom-color:var(--firm)}
.workbench .plain-table tbody tr:hover>*{background:var(--fill)}
.workbench .list :is(th,td){vertical-align:baseline}
.workbench .list strong{font-weight:600}
.workbench .list .badge{margin:3px 4px 0 0}
.workbench .list td.num{white-space:nowrap}
.workbench .list td:nth-child(2){min-width:12em}
.workbench .list .num .badge{margin-left:6px}
.workbench .list .actions{white-space:nowrap;text-align:right}
.workbench .matrix-view{flex:1;min-height:0;display:grid;grid-template-columns:minmax(0,1fr)}
.workbench .matrix-view.with-evidence{grid-template-columns:minmax(0,1fr) 340px}
.workbench .matrix-side{min-width:0;min-height:0;display:flex;flex-direction:column}
.workbench .matrix{flex:1;min-height:180px;overflow:auto;border-top:1px solid var(--rule);contain:strict;background:var(--card)}
.workbench .matrix table,.workbench .matrix tbody{display:block;position:relative}
.workbench .matrix thead{display:block;position:sticky;top:0;z-index:2;height:${HEAD_PX}px}
.workbench .matrix thead tr{display:block}
.workbench .matrix tbody tr{display:block;position:absolute;left:0;width:100%;height:${LINE_PX}px;contain:size layout style}
.workbench .matrix th,.workbench .matrix td{display:block;padding:0;font-weight:400;overflow:hidden;border-bottom:1px solid var(--rule);border-right:1px solid var(--rule)}
.workbench .matrix td,.workbench .matrix .matrix-column{position:absolute;top:0;width:${COLUMN_PX}px;contain:strict}
.workbench .matrix td{height:${LINE_PX}px}
.workbench .matrix thead th{height:${HEAD_PX}px;background:var(--paper);text-align:left}
.workbench .matrix .matrix-corner{position:sticky;left:0;z-index:1;width:${NAMES_PX}px;padding:8px 12px;color:var(--soft);font-size:12px}
.workbench .matrix-corner button{margin-right:14px}
.workbench .matrix-corner button:hover{color:var(--ink)}
.workbench .matrix-column{box-shadow:inset 0 3px 0 var(--tone)}
.workbench .matrix-column-name{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden;height:62px;margin:9px 8px 0;padding:0;font-size:12.5px;line-height:1.5;width:calc(100% - 16px)}
.workbench .matrix-sort{display:block;width:100%;padding:0 8px;font-size:11px}
.workbench .matrix-sort:hover{color:var(--ink)}
.workbench .matrix .matrix-name{position:sticky;left:0;z-index:1;width:${NAMES_PX}px;height:${LINE_PX}px;background:var(--card);padding:0 12px;text-align:left}
.workbench .matrix-name>span{vertical-align:middle;line-height:33px}
.workbench .matrix-body{display:inline-block;max-width:164px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;margin-right:8px}
${HEAT_CSS}
.workbench .matrix-cell button{width:100%;height:33px;padding:0 9px;text-align:right;border-radius:0;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.workbench .matrix-cell button:focus-visible{outline-offset:-2px}
.workbench .matrix-cell.missing button,.workbench .matrix-cell.not-applicable button{color:var(--soft);font-size:12px}
.workbench .matrix-cell.not-applicable{background:repeating-linear-gradient(135deg,transparent 0 5px,var(--rule) 5px 6px)}
.workbench .matrix-cell.doubtful button{font-style:italic;text-decoration:underline dotted;text-underline-offset:3px}
.workbench .matrix-cell.chosen{box-shadow:inset 0 0 0 2px var(--ink)}
.workbench .matrix-mark{float:left;color:var(--warn);font-style:normal}
.workbench .matrix-mark small{font-size:11px}
.workbench .derived{max-height:38%;overflow:auto;border-top:1px solid var(--rule);padding:8px 18px}
.workbench .statistics-view{flex:1;min-height:0;display:grid;grid-template-columns:minmax(0,1fr)}
.workbench .statistics-view.with-ranking{grid-template-columns:minmax(0,1fr) minmax(440px,40%)}
.workbench .statistics-view .choices p{flex:1}
.workbench .numbers .num{text-align:right;white-space:nowrap}
.workbench .numbers th button{display:inline;text-align:left;white-space:normal;overflow-wrap:normal}
.workbench .numbers tbody th{white-space:normal;min-width:190px}
.workbench .ranking tbody th{min-width:0}
.workbench .numbers th button:hover{text-decoration:underline;text-underline-offset:3px}
.workbench .numbers .named{display:flex;gap:8px;align-items:baseline}
.workbench .numbers tr.chosen>*{background:var(--here-wash)}
.workbench .ranking{border-left:1px solid var(--rule);padding:16px 18px;overflow:auto;background:var(--card);display:flex;flex-direction:column;gap:10px}
.workbench .ranking header{display:flex;justify-content:space-between;align-items:start;gap:8px}
.workbench .ranking h2{font-size:15px}
.workbench .ranking thead th{background:var(--card);top:-16px}
.workbench .ranking th,.workbench .ranking td{padding:5px 6px}
.workbench .evidence{border-left:1px solid var(--rule);padding:16px 18px;overflow:auto;background:var(--card);display:flex;flex-direction:column;gap:12px}
.workbench .evidence header{display:flex;justify-content:space-between;align-items:start;gap:8px}
.workbench .evidence h2{font-size:15px}
.workbench .evidence h3{font-size:12px;color:var(--soft);margin-bottom:4px}
.workbench .evidence-value{font-size:26px;line-height:1.2;font-weight:600}
.workbench .evidence-value .unit{font-size:14px;font-weight:400;color:var(--soft)}
.workbench .evidence-differences li{color:var(--warn)}
.workbench .evidence-quote{margin:0 0 10px;padding:8px 12px;border-left:3px solid var(--here);background:var(--fill);line-height:1.75}
.workbench mark{background:var(--here);color:#1e2227;padding:0 1px}
.workbench .evidence-quote+.plain{margin-bottom:8px}
.workbench .evidence-facts>div{display:grid;grid-template-columns:88px minmax(0,1fr);gap:8px;padding:2px 0}
.workbench .evidence-facts dt{color:var(--soft)}
.workbench .evidence-hash{word-break:break-all;font-size:11px}
${reviewCss}.workbench{--dot:#0a5fb4}
@media(prefers-color-scheme:dark){.workbench{--dot:#6cb0f5}}
.workbench .figure{padding:10px 0}
.workbench .figure>summary{padding:0 18px;color:var(--soft)}
.workbench .figure .chart{margin-top:8px}
.workbench .coverage tr.sum td{padding:7px 2px;white-space:nowrap}
.workbench tr.sum>*{background:var(--fill);color:var(--soft)}
.workbench .chart-view{padding-bottom:24px}
.workbench .chart{margin:0;padding:0 18px;max-width:1010px}
.workbench .chart figcaption{display:flex;gap:8px;align-items:center}
.workbench .chart-title{flex:1;min-width:0}
.workbench .chart h2{font-size:16px}
.workbench .chart>details{margin-top:8px}
.workbench .chart-place{margin:10px 0;overflow-x:auto;background:var(--card);border:1px solid var(--rule);border-radius:8px;padding:14px}
.workbench .chart-place svg{color:var(--ink)}
.workbench .coverage td,.workbench .grid td,.workbench .grid thead th.num{text-align:center}
.workbench .coverage .upright{vertical-align:bottom;padding:8px 4px}
.workbench .coverage .upright span{writing-mode:vertical-rl;display:inline-block;max-height:200px;line-height:1.25;white-space:normal;text-wrap:balance;text-align:end}
.workbench .coverage .dot{padding:7px 4px}
.workbench .dot.stated{color:var(--good)}
.workbench .dot.doubtful{color:var(--warn)}
.workbench .dot.silent{color:var(--firm)}
.workbench .plain-table tbody th{white-space:nowrap}
.workbench .timeliness .wide{width:42%;min-width:220px}
.workbench .timeliness thead .wide{text-align:center}
.workbench .bar{position:relative;height:18px;background:linear-gradient(var(--firm),var(--firm)) 50% 0/1px 100% no-repeat}
.workbench .bar span{position:absolute;top:3px;height:12px;border-radius:2px}
.workbench .bar .early{background:var(--good)}
.workbench .bar .late{background:var(--bad)}
.workbench .state.saved{color:var(--good)}
.workbench .state.late{color:var(--bad)}
.workbench .state.missing{color:var(--soft);background:repeating-linear-gradient(135deg,transparent 0 5px,var(--rule) 5px 6px)}
.workbench .file input{position:absolute;opacity:0;width:1px;height:1px}
.workbench .file:focus-within{outline:2px solid var(--ink)}
.workbench .keeping{padding:18px 24px;display:flex;flex-direction:column;gap:26px;max-width:900px}
.workbench .keeping h2{font-size:16px;margin-bottom:8px}
.workbench .keeping h3{font-size:13px;margin:12px 0 4px;color:var(--soft)}
.workbench .keeping section>p{margin-bottom:8px}
.workbench .lines li{padding:4px 0;display:flex;flex-wrap:wrap;gap:8px;align-items:center}
.workbench .lines strong{font-weight:600}
.workbench details.say{display:block}
.workbench .keeping details{overflow-x:auto}
.workbench .keeping .plain-table tbody th{white-space:normal;min-width:7em}
.workbench .keeping td{min-width:4.5em}
.workbench .plan{margin-top:12px;padding:14px 16px;border:1px solid var(--rule);border-radius:8px;background:var(--card);display:flex;flex-direction:column;gap:10px}
.workbench .progress{display:inline-flex;gap:8px;align-items:center}
.workbench .badge-cell{white-space:nowrap;width:1%}
.workbench .badge-cell.good{color:var(--good)}
.workbench .badge-cell.warn{color:var(--warn);white-space:normal;min-width:14em}
.workbench .badge-cell.bad{color:var(--bad)}
.workbench .copied{width:auto;min-width:min(100%,760px);margin-bottom:14px}
.workbench .copied caption .small{font-weight:400;margin-left:8px}
.workbench .copied .wide{width:220px}
.workbench .copied tbody th{min-width:0}
.workbench .share-bar{position:relative;height:12px;margin-top:4px;background:var(--fill)}
.workbench .share-bar span{position:absolute;inset:0 auto 0 0;background:var(--brand)}
.workbench .share-bar .near{opacity:.35}
.workbench .repeated{padding:0 18px 14px}
.workbench .repeated h3{font-size:12px;color:var(--soft)}
.workbench .repeated li{padding:2px 0}
.workbench .sentences td{width:46%;line-height:1.75}
.workbench .sentences td:nth-child(2){width:8%;text-align:center;white-space:nowrap}
.workbench .sentences tr.same td,.workbench .sentences tr.figures td{color:var(--soft)}
.workbench .sentences tr.figures b{color:var(--ink);font-weight:600;background:var(--here-wash)}
.workbench .sentences tr.new td:last-child{background:color-mix(in oklab,var(--card),var(--good) 12%)}
.workbench .sentences tr.gone td:first-child{background:color-mix(in oklab,var(--card),var(--bad) 10%)}
.workbench .sentences tr.near td:not(:nth-child(2)){background:var(--here-wash)}
@media(max-width:900px){.workbench .top nav{flex-wrap:wrap}.workbench .top h1{margin-right:auto}.workbench .filter-fold>summary{display:list-item;color:var(--soft)}.workbench .filters{margin-top:10px}.workbench{grid-template:auto auto minmax(0,1fr)/minmax(0,1fr);height:auto;min-height:100%}.workbench .top{flex-wrap:wrap}.workbench .top nav{flex-basis:100%;order:5}.workbench .side{border-right:0}.workbench .matrix-view.with-evidence,.workbench .statistics-view.with-ranking{grid-template-columns:minmax(0,1fr)}.workbench .matrix{height:70vh;flex:none}}
@media(max-width:1320px){.workbench .top:lang(en) h1{margin-right:auto}.workbench .top:lang(en){flex-wrap:wrap}.workbench .top:lang(en) nav{flex-basis:100%;order:5}}
.print-sheet{display:none}
.print-sheet{font:12px/1.5 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif}
.print-sheet h1{font-size:18px;margin:0 0 4px}
.print-sheet p{margin:0 0 3px}
.print-sheet h2{font-size:12px;margin:14px 0 4px;font-weight:400}
.print-sheet section{break-inside:auto}
.print-sheet section+section{break-before:page}
.print-sheet table{border-collapse:collapse;width:100%;font-size:10.5px;line-height:1.35;table-layout:fixed}
.print-sheet th,.print-sheet td{padding:2px 5px;border-bottom:1px solid #bbb;text-align:right;font-weight:400;vertical-align:top}
.print-sheet th:first-child{text-align:left;width:30%}
.print-sheet thead th{font-size:10px;text-wrap:balance;border-bottom:1.5px solid #111;font-weight:600;vertical-align:bottom}
.print-sheet tr{break-inside:avoid}
.print-sheet .missing{color:#666}
@page{margin:14mm}
@media print{.print-sheet{display:block;color:#111}html,body{background:#fff}body:has(.print-sheet) #app{display:none}
.workbench{display:block;height:auto}.workbench .top,.workbench .side,.workbench .choices,.workbench .review,.workbench .evidence.idle{display:none}.workbench main,.workbench .scroller,.workbench .matrix{overflow:visible;height:auto;contain:none}}
@media(forced-colors:active){.workbench .matrix-cell.chosen{outline:2px solid Highlight;outline-offset:-2px}.workbench .bar span{forced-color-adjust:none}}
`;
