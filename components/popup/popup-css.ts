/** The popup's own layout, after the shared theme. Browsers show popups of up to 800 × 600. */
export const popupCss = `
html{background:var(--paper)}
body{margin:0}
.popup{display:flex;flex-direction:column;width:760px;max-width:100vw;height:580px;max-height:100vh;background:var(--paper)}
@media(min-width:801px){.popup{width:auto;height:100vh}}
.popup .top{flex:none;display:flex;flex-wrap:wrap;align-items:center;gap:6px 8px;padding:9px 12px 9px 18px;border-bottom:1px solid var(--rule)}
.popup .top h1{display:flex;align-items:center;gap:7px;margin-right:auto;color:var(--brand);letter-spacing:.06em}
.popup .top h1:lang(en){letter-spacing:0}
.shortcuts{position:relative}
.shortcuts .card{position:absolute;right:0;top:36px;z-index:9;width:270px;padding:14px 16px;border-radius:8px;background:var(--card);box-shadow:var(--shadow)}
.shortcuts dl{display:grid;grid-template-columns:1fr max-content;gap:6px 14px;margin-bottom:12px}
.shortcuts kbd{font:inherit;font-size:12.5px;padding:1px 7px;border:1px solid var(--firm);border-radius:4px}
.popup .notice{flex:none;display:flex;align-items:center;gap:8px;padding:10px 12px 0}
.popup .notice .say{flex:1}
.find{flex:none;display:flex;flex-wrap:wrap;align-items:center;gap:8px 14px;padding:12px 12px 10px}
.find .field{flex:1;min-width:min(240px,100%)}
.find .sort,.find .check{display:inline-flex;align-items:center;gap:7px}
.find .check{margin-left:auto}
.lens input[type=checkbox]{width:16px;height:16px;accent-color:var(--bar)}
.scroll{flex:1;min-height:0;position:relative;overflow:auto;border-top:1px solid var(--rule);scrollbar-width:thin;scrollbar-color:var(--firm) transparent;background:var(--card)}
.scroll:focus-visible{outline-offset:-2px!important}
.virtual{position:relative}
.virtual>li{position:absolute;left:0;right:0}
.report{display:flex;align-items:stretch;height:100%;border-bottom:1px solid var(--rule)}
.report.ticked{background:var(--here-wash)}
.report .tick{flex:none;display:flex;align-items:center;padding:0 12px 0 18px;cursor:pointer}
.report .face{flex:1;min-width:0;display:flex;flex-direction:column;justify-content:center;gap:1px;padding:0 6px;border-radius:0!important}
.report .face:hover .who{text-decoration:underline;text-underline-offset:3px}
.report .face:focus-visible{outline-offset:-2px}
.report .head{display:flex;gap:10px;align-items:baseline}
.report .who{font-weight:600;font-size:15px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.report .when{flex:none;color:var(--soft)}
.report .facts{display:flex;gap:3px 8px;align-items:center;font-size:12px;line-height:18px;color:var(--soft);overflow:hidden;white-space:nowrap}
.report .facts>span+span:not(.badge)::before{content:"";display:inline-block;width:3px;height:3px;margin-right:8px;border-radius:50%;background:var(--firm);vertical-align:middle}
.report .good{color:var(--good)}.report .bad{color:var(--bad)}
.report .tool{align-self:center;margin-right:8px}
.popup .foot{flex:none;display:flex;flex-wrap:wrap;align-items:center;gap:8px;padding:9px 12px 9px 18px;border-top:1px solid var(--rule)}
.popup .foot .soft{margin-right:auto}
.empty{flex:1;display:flex;flex-direction:column;align-items:center;justify-content:center;gap:8px;padding:40px;text-align:center}
.empty .icon{color:var(--firm)}
.empty h2{font-size:16px!important}
.empty p{max-width:26em;text-wrap:balance}
.lens .none{flex:1;padding:30px 18px;color:var(--soft)}
.matrix{border-collapse:separate;border-spacing:0;min-width:100%;font-size:13.5px;line-height:1.45}
.matrix th,.matrix td{padding:7px 12px;border-bottom:1px solid var(--rule);text-align:right;vertical-align:baseline;background:var(--card)}
.matrix th{font-weight:400;text-align:left}
.matrix tr>:first-child{position:sticky;left:0;z-index:1;width:15em;min-width:min(15em,38vw);padding-left:18px;border-right:1px solid var(--rule);text-wrap:pretty}
.matrix thead th{position:sticky;top:0;z-index:2;text-align:right;vertical-align:bottom;border-bottom:1px solid var(--firm);min-width:8.5em;background:var(--paper)}
.matrix thead th:first-child{z-index:3;text-align:left;color:var(--soft)}
.matrix .who{display:block;max-width:13em;margin-left:auto;font-weight:600;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.matrix .when{display:block;color:var(--soft);font-size:12px}
.matrix .group th{position:static;padding:12px 18px 5px;border-right:0;border-bottom-color:var(--tone);color:var(--tone);font-size:12.5px;font-weight:600}
.matrix .label{position:sticky;left:18px;display:inline-flex;align-items:center;gap:8px}
.matrix td button{white-space:nowrap}
.matrix td button:hover .value{text-decoration:underline;text-underline-offset:4px}
.matrix tbody tr:hover>*{background:var(--fill)}
.matrix tbody tr.group:hover>*{background:var(--card)}
.matrix tbody th[scope=row]{text-wrap:balance}
.matrix sup{margin-right:4px;font-size:11px;line-height:1;color:var(--warn)}
.matrix .mark{margin-right:3px;font-size:10px}.matrix .mark.best{color:var(--good)}.matrix .mark.worst{color:var(--bad)}
.matrix .differs{display:block;font-size:11px;line-height:1.3;color:var(--warn);white-space:normal}
.matrix.many{table-layout:fixed;width:100%;min-width:740px;font-size:12.5px}
.matrix.many th,.matrix.many td{padding:6px}
.matrix.many tr>:first-child{width:11.5em;min-width:0;padding-left:12px}
.matrix.many thead th{min-width:0}
.matrix.many .who{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;white-space:normal;font-size:12px;line-height:1.35;overflow-wrap:anywhere;text-wrap:balance}
.matrix.many td button{white-space:normal;overflow-wrap:anywhere;text-align:right}
.matrix .absent{color:var(--soft);font-size:12.5px}
.value .sign{margin-right:3px;font-weight:400;color:var(--soft)}
.value .unit{margin-left:3px;font-size:12px;font-weight:400;color:var(--soft)}
.matrix .value{font-weight:600}
.matrix .doubtful .value{font-weight:400;text-decoration:underline dotted var(--warn) 1.5px;text-underline-offset:4px}
@media(max-width:460px){.popup .top{padding-left:12px}.report .tick{padding-left:12px}.report .facts{flex-wrap:nowrap}.popup .foot{padding-left:12px}.find .check{margin-left:0}}
`;
