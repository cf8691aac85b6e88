import { reviewCss } from '../parts/review-css';

export const HOST_NAME = 'fazhi-lens-panel';

/** Set by the browser's own sheet for the page: without it the host is not seen. It goes with the extension, and says nothing of paper. */
export const hostCss = `@media screen{${HOST_NAME}{--fazhi-lens-host:block!important}}`;

/**
 * The panel's own layout, after the shared theme. `all: initial` keeps the page's inherited styles out; the host takes
 * no room in the page and lets clicks through wherever the panel is not.
 */
export const panelCss = `
:host{all:initial!important;position:fixed!important;inset:0!important;z-index:2147483647!important;pointer-events:none!important;display:var(--fazhi-lens-host,none)!important}
.handle{pointer-events:auto;position:absolute;right:0;top:38%;display:flex;flex-direction:column;align-items:center;gap:7px;width:34px;padding:11px 0 10px;
  border-radius:9px 0 0 9px!important;background:var(--paper)!important;box-shadow:var(--shadow);color:var(--brand)!important}
.handle .label{writing-mode:vertical-rl;font-size:13px;font-weight:600;letter-spacing:.14em;line-height:1;text-orientation:mixed}
.handle .label:lang(en){letter-spacing:.02em}
.handle .count{font-size:11px;line-height:16px;min-width:22px;padding:0 3px;border-radius:8px;background:var(--here);color:#1e2227;text-align:center}
.handle.left{right:auto;left:0;border-radius:0 9px 9px 0!important}
.panel{pointer-events:auto;position:absolute;top:0;bottom:0;right:0;width:min(var(--width),100vw);display:flex;flex-direction:column;background:var(--paper);box-shadow:var(--shadow);container:panel/inline-size}
.panel.left{right:auto;left:0}
.panel.bottom{top:auto;left:0;right:0;width:auto;height:46%}
.panel:focus{outline:none}
.grip{position:absolute;top:0;bottom:0;left:-4px;width:9px;cursor:ew-resize;touch-action:none;z-index:3}
.panel.left .grip{left:auto;right:-4px}
.panel.bottom .grip{display:none}
.grip::after{content:"";position:absolute;inset:calc(50% - 18px) 2px;border-radius:3px;background:var(--firm);opacity:0}
.grip:hover::after,.grip:focus-visible::after{opacity:1}
.top{flex:none;display:flex;align-items:center;gap:2px;padding:7px 8px 7px 18px;border-bottom:1px solid var(--rule)}
.top .brand{display:flex;align-items:center;gap:7px;margin-right:auto;color:var(--brand);font-weight:600;letter-spacing:.06em}
.top .brand:lang(en){letter-spacing:0}
.body{flex:1;min-height:0;overflow-y:auto;overscroll-behavior:contain;scrollbar-gutter:stable;scrollbar-width:thin;scrollbar-color:var(--firm) transparent;position:relative;scroll-padding:96px 0 20px}
.card{padding:16px 18px 15px}
.card h1{font-family:"Source Han Serif SC","Noto Serif CJK SC","Songti SC",Georgia,"Times New Roman",serif;font-size:20px;line-height:1.4;font-weight:700;letter-spacing:.01em}
.card .under{display:flex;flex-wrap:wrap;align-items:center;gap:4px 8px;margin-top:3px}
.card .under .year{font-size:15px;font-weight:600}
.card dl{display:grid;grid-template-columns:max-content 1fr;gap:3px 14px;margin-top:11px;font-size:13px;line-height:1.5}
.card dt{color:var(--soft)}
@container panel (min-width:372px){.card dl{grid-template-columns:max-content 1fr max-content 1fr}.card dl .wide{grid-column:2/-1}}
.spectrum{display:flex;gap:2px;height:6px;margin-top:14px}
.spectrum i{background:var(--tone);min-width:3px;border-radius:1px}
.spectrum .tone-uncoded{opacity:.4}
.card .tally{margin-top:6px;font-size:12px;color:var(--soft)}
.card .say{margin-top:12px}
.tabs{position:sticky;top:0;z-index:2;display:flex;gap:0;height:42px;padding:0 10px;background:var(--paper);border-bottom:1px solid var(--rule);overflow-x:auto;scrollbar-width:none}
.tabs button{flex:none;padding:9px 8px 7px;border-radius:0!important;border-bottom:2px solid transparent!important;color:var(--soft);white-space:nowrap}
.tabs button[aria-selected=true]{color:var(--ink);font-weight:600;border-bottom-color:var(--brand)!important}
.tabs button:hover{color:var(--ink)}
.tabs .n{margin-left:5px;font-size:12px;font-weight:400;color:var(--soft)}
.page{padding:0 0 20px}
.filter{display:grid;grid-template-columns:1fr auto;gap:8px;padding:12px 18px 10px}
.filter .field{grid-column:1/-1}
.filter select{width:100%}
.toggle{display:inline-flex;align-items:center;gap:6px;height:34px;padding:0 10px!important;border:1px solid var(--firm)!important;border-radius:6px!important;background:var(--card)!important;white-space:nowrap}
.toggle[aria-pressed=true]{background:var(--here-wash)!important;border-color:var(--ink)!important;font-weight:600}
.group{margin-top:2px}
.group>h2{position:sticky;top:41px;z-index:1;display:flex;align-items:center;gap:9px;padding:7px 18px 6px;font-size:12.5px;color:var(--tone);background:var(--paper)}
.group>h2 .n{margin-left:auto;color:var(--soft);font-weight:400}
.row{position:relative}
.row::before{content:"";position:absolute;left:18px;right:18px;top:0;border-top:1px solid var(--rule)}
.group>ul>.row:first-child::before{display:none}
.group>h2::after{content:"";position:absolute;left:18px;right:18px;bottom:0;border-bottom:1px solid var(--tone);opacity:.5}
.row>.face{display:grid;grid-template-columns:1fr auto;column-gap:14px;align-items:baseline;width:100%;padding:8px 18px 8px;border-radius:0!important;position:relative}
.row>.face:focus-visible{outline-offset:-2px}
.row>.face:hover,.row.hovered>.face{background:var(--fill)}
.row.current>.face:hover{background:none}
.row.current{background:var(--here-wash)}
.row.current::after{content:"";position:absolute;left:0;top:0;bottom:0;width:4px;background:var(--here)}
.row .name{text-wrap:pretty;line-height:1.45}
.row .facts{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:3px 8px;align-items:center;font-size:12px;line-height:18px;color:var(--soft);margin-top:1px}
.row .facts:empty{display:none}
.row .facts>span+span:not(.badge)::before{content:"";display:inline-block;width:3px;height:3px;margin-right:8px;border-radius:50%;background:var(--firm);vertical-align:middle}
.value{white-space:nowrap;text-align:right;font-weight:600;font-size:15px}
.value .sign{margin-right:3px;font-weight:400;color:var(--soft)}
.value .unit{margin-left:3px;font-size:12.5px;font-weight:400;color:var(--soft)}
.doubtful .value{font-weight:400;text-decoration:underline dotted var(--warn) 1.5px;text-underline-offset:4px}
.detail{padding:2px 18px 14px}
.detail blockquote{margin:0 0 10px;padding:1px 0 1px 12px;border-left:2px solid var(--tone);line-height:1.75;text-wrap:pretty}
.detail mark{background:var(--here);color:#1e2227;padding:1px 0;border-radius:2px}
.detail .cue{text-decoration:underline solid var(--tone) 2px;text-underline-offset:4px}
.detail dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 14px;font-size:12.5px;line-height:1.55}
.detail dl>div{display:contents}.detail dd{white-space:pre-line}
.detail dt{color:var(--soft)}
.detail dd.code{font-family:ui-monospace,"SF Mono",Consolas,"Noto Sans Mono CJK SC",monospace;font-size:11.5px;line-height:1.7}
${reviewCss}.list{padding:6px 0}
.list .line{display:flex;gap:10px;width:100%;padding:6px 18px;border-radius:0!important;line-height:1.5}
.list .line:hover{background:var(--fill)}
.list .line:focus-visible{outline-offset:-2px}
.list .no{flex:none;min-width:1.6em;color:var(--soft);text-align:right}
.outline .l1{font-weight:600;margin-top:6px}
.outline .l2{padding-left:30px}
.outline .l3{padding-left:46px;font-size:13px}
.outline .l4{padding-left:62px;font-size:13px}
.outline .line .swatch{margin-top:6px}
.outline .line .swatch.blank{background:none}
.outline .line .n{margin-left:auto;color:var(--soft);font-size:12px;padding-left:8px;white-space:nowrap;overflow-wrap:normal}
.part>h2{padding:14px 18px 3px;font-size:12.5px;color:var(--soft)}
.kinds{padding:6px 18px 18px}.kinds>p{font-size:12.5px;color:var(--soft);margin-bottom:4px;text-wrap:pretty}.kinds summary{padding:6px 0;cursor:pointer}.kinds summary .n{margin-left:4px;font-size:12px;color:var(--soft)}.kinds details+details{border-top:1px solid var(--rule)}.kinds .acts{padding:2px 0 10px}.kinds .plain{max-width:100%;height:auto;white-space:normal;text-align:left}
.finding{display:grid;grid-template-columns:auto 1fr;gap:2px 10px;padding:10px 18px}
.finding+.finding{border-top:1px solid var(--rule)}
.finding .icon{margin-top:3px}
.finding.warning .icon{color:var(--warn)}.finding.error .icon{color:var(--bad)}.finding.info .icon{color:var(--soft)}
.finding .acts{grid-column:2;margin-top:6px}
.lens .none{padding:26px 18px;color:var(--soft);text-wrap:pretty}
.lens .none .plain{margin-top:10px;color:var(--ink)}
.foot{flex:none;border-top:1px solid var(--rule);background:var(--paper)}
.foot .say{margin:10px 12px 0}
.foot .bar{display:flex;align-items:center;gap:2px;padding:8px 12px}
.foot .where{min-width:58px;text-align:center;font-size:12px;color:var(--soft)}
.foot .save{margin-left:auto;display:flex;align-items:center;gap:9px;min-width:0}
.links{margin-top:10px}
.links a{display:block;padding:7px 0;border-top:1px solid var(--rule)}
.state{padding:22px 18px}
.state .acts{margin-top:14px}
.lens .link{padding:0;text-decoration:underline;text-underline-offset:3px;color:inherit}
.rejected .name,.rejected .value{text-decoration:line-through;color:var(--soft);font-weight:400}
.cite{display:flex;flex-wrap:wrap;gap:6px;margin-top:11px}
.cite .plain{min-height:26px;padding:0 9px;font-size:12.5px}
.placed{position:relative;padding:12px 18px 0}
.placed .say{padding-right:34px}
.placed .tool{position:absolute;right:20px;top:15px}
.wasnow{flex:1 1 100%;display:grid;grid-template-columns:max-content 1fr;gap:3px 10px;margin-top:6px!important;color:var(--ink)}
.wasnow dt{color:var(--soft);font-size:12.5px}
del{text-decoration:line-through 1px color-mix(in srgb,var(--bad) 70%,transparent);background:color-mix(in srgb,var(--bad) 10%,transparent)}
ins{text-decoration:none;background:color-mix(in srgb,var(--good) 15%,transparent)}
.change{flex-wrap:wrap;align-items:baseline;gap:2px 8px!important}
.change .what{flex:1 1 100%;color:var(--soft);font-size:12.5px}
.change .wording{flex:1 1 100%;display:block}
.change .wording .soft{margin-right:8px}
.lens .none.intro{padding:14px 18px 0}
.notes{padding:14px 18px;display:grid;gap:12px}
.tags{display:flex;flex-wrap:wrap;gap:6px;align-items:center}
.tags .field{height:28px;flex:1;min-width:150px}
.tag{display:inline-flex!important;align-items:center;gap:3px;line-height:24px!important}
.tag button{padding:5px!important}
.write{display:grid;gap:6px;justify-items:start}
.write textarea{width:100%;min-height:54px;padding:7px 10px;border:1px solid var(--firm);border-radius:6px;background:var(--card);resize:vertical}
.write textarea::placeholder{color:var(--soft);opacity:1}
.detail .write,.detail .review,.detail>.soft{margin-top:11px}
.note{padding:10px 0;border-top:1px solid var(--rule)}
.note p{white-space:pre-wrap}
.note .quote{color:var(--soft);text-decoration:underline;text-underline-offset:3px;margin-bottom:2px}
@container panel (max-width:470px){.tabs:lang(en) .n{display:none}.tabs:lang(en) button{padding:9px 6px 7px;font-size:13px}}
@container panel (max-width:330px){.top{padding-left:12px}.card,.state{padding-left:12px;padding-right:12px}.filter,.group>h2,.row>.face,.detail,.list .line,.finding,.part>h2{padding-left:12px;padding-right:12px}.row::before,.group>h2::after{left:12px;right:12px}.foot .main{padding:4px 10px}.tabs{padding:0 6px}.tabs button{padding:9px 6px 7px;font-size:13px}.tabs:lang(en) button{padding:9px 4px 7px;font-size:12.5px}.tabs .n{display:none}}
@media(max-height:430px){.group>h2,.tabs{position:static}.top{padding-top:3px;padding-bottom:3px}.foot .bar{padding:4px 12px}}
`;
