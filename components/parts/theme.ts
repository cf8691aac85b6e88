import { PALETTE, TONES } from '../../lib/page/paint-palette';

const light = TONES.map(tone => `--tone-${tone}:${PALETTE[tone].light}`).join(';');
const dark = TONES.map(tone => `--tone-${tone}:${PALETTE[tone].dark}`).join(';');

/**
 * Colours, type and the few parts that panel and popup share. One warm amber marks where the person is, here and in the
 * page; the dimensions bring the only other hues. Sizes are in px and em on purpose: a portal's root font size is its own.
 * @param root - selector that carries the tokens: `:host` in the panel, `:root` in the popup
 */
export const themeCss = (root: ':host' | ':root') => `
${root}{color-scheme:light;--paper:#faf9f6;--card:#fff;--ink:#1e2227;--soft:#575f69;--rule:#e4e1da;--firm:#8b8f94;--fill:#f1efe9;
  --brand:#8f2d1b;--here:#ffd24d;--here-wash:#fff3cc;--good:#1d6b3c;--bad:#b3261e;--warn:#8a5300;--bar:#22272d;--on-bar:#fff;
  --shadow:0 0 0 1px rgb(30 34 39/.08),0 8px 32px rgb(30 34 39/.16);${light}}
@media(prefers-color-scheme:dark){${root}{color-scheme:dark;--paper:#17191c;--card:#1e2125;--ink:#eceae5;--soft:#a9afb7;--rule:#30343a;--firm:#7d848d;--fill:#262a2f;
  --brand:#ff9f8a;--here:#e0b63a;--here-wash:#3a331c;--good:#7fd3a0;--bad:#ff9a90;--warn:#f2b866;--bar:#eceae5;--on-bar:#17191c;
  --shadow:0 0 0 1px rgb(255 255 255/.1),0 8px 32px rgb(0 0 0/.5);${dark}}}
*,*::before,*::after{box-sizing:border-box}
.lens{font:400 14px/1.55 "PingFang SC","Microsoft YaHei UI","Noto Sans CJK SC","Source Han Sans SC","Hiragino Sans GB",system-ui,sans-serif;
  color:var(--ink);text-align:start;letter-spacing:0;word-break:normal;overflow-wrap:anywhere;line-break:strict;text-spacing-trim:trim-start;text-autospace:normal;-webkit-text-size-adjust:none}
.lens h1,.lens h2,.lens h3,.lens p,.lens ul,.lens ol,.lens dl,.lens dd,.lens figure{margin:0;padding:0}
.lens ul,.lens ol{list-style:none}
.lens h1,.lens h2,.lens h3{font-weight:600;font-size:inherit;line-height:1.4;text-wrap:pretty}
.lens button,.lens input,.lens select,.lens textarea{font:inherit;color:inherit;letter-spacing:inherit;margin:0}
.lens button{cursor:pointer;background:none;border:0;padding:0;text-align:inherit;border-radius:5px}
.lens button:disabled{cursor:default}
.lens a{color:inherit;text-decoration-color:var(--firm);text-underline-offset:3px}
.lens :focus-visible{outline:2px solid var(--ink);outline-offset:1px;border-radius:4px}
.lens .icon{flex:none;display:block}
.lens .soft{color:var(--soft)}
.lens .small{font-size:12px;line-height:1.5}
.lens .num{font-variant-numeric:tabular-nums lining-nums}
.lens .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.lens .tool{display:inline-flex;align-items:center;justify-content:center;gap:6px;min-width:30px;height:30px;padding:0 7px;color:var(--soft)}
.lens .tool:hover:not(:disabled){background:var(--fill);color:var(--ink)}
.lens .tool:disabled{opacity:.45}
.lens .plain{display:inline-flex;align-items:center;justify-content:center;gap:6px;min-height:32px;padding:3px 12px;border:1px solid var(--firm);border-radius:6px;background:var(--card);white-space:nowrap}
.lens .plain:hover:not(:disabled){background:var(--fill)}
.lens .plain:disabled{color:var(--soft);border-color:var(--rule)}
.lens .main{display:inline-flex;align-items:center;justify-content:center;gap:7px;min-height:34px;padding:4px 16px;border-radius:6px;background:var(--bar);color:var(--on-bar);font-weight:600;white-space:nowrap}
.lens .main:hover:not(:disabled){box-shadow:0 0 0 3px color-mix(in srgb,var(--bar) 18%,transparent)}
.lens .main:disabled{background:var(--fill);color:var(--soft)}
.lens .main.done{background:transparent;color:var(--good);box-shadow:inset 0 0 0 1px currentColor}
.lens .field{display:flex;align-items:center;gap:7px;min-width:0;height:34px;padding:0 10px;border:1px solid var(--firm);border-radius:6px;background:var(--card);color:var(--soft)}
.lens .field:focus-within{outline:2px solid var(--ink);outline-offset:0}
.lens .field input{flex:1;min-width:0;border:0;outline:0;background:none;color:var(--ink);padding:0;height:100%;appearance:none}
.lens .field input::placeholder{color:var(--soft);opacity:1}
.lens select{height:34px;min-width:0;padding:0 6px;border:1px solid var(--firm);border-radius:6px;background:var(--card)}
.lens .badge{display:inline-block;padding:0 6px;border-radius:3px;font-size:12px;line-height:18px;white-space:nowrap;background:var(--fill);color:var(--soft)}
.lens .badge.warn{background:none;box-shadow:inset 0 0 0 1px var(--warn);color:var(--warn)}
.lens .badge.good{background:none;box-shadow:inset 0 0 0 1px var(--good);color:var(--good)}
.lens .badge.bad{background:none;box-shadow:inset 0 0 0 1px var(--bad);color:var(--bad)}
.lens .swatch{flex:none;display:inline-block;width:10px;height:10px;border-radius:2px;background:var(--tone)}
.lens .say{display:flex;gap:9px;align-items:flex-start;padding:10px 12px;border-radius:6px;background:var(--fill);text-wrap:pretty}
.lens .say .icon{margin-top:3px}
.lens .say.bad{color:var(--bad);background:none;box-shadow:inset 0 0 0 1px currentColor}
.lens .say.warn{color:var(--warn);background:none;box-shadow:inset 0 0 0 1px currentColor}
${TONES.map(tone => `.lens .tone-${tone}{--tone:var(--tone-${tone})}`).join('')}
@media(forced-colors:active){.lens .swatch{forced-color-adjust:none}.lens .main,.lens .plain{border:1px solid ButtonText}}
@media(prefers-reduced-motion:no-preference){.lens .turn{animation:turn 1s linear infinite}@keyframes turn{to{rotate:1turn}}}
`;
