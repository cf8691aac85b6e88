import type { SeedPage } from './portal-seeds';

const BASE = `body{margin:0;font:16px/1.6 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:#333}a{color:inherit;text-decoration:none}ul{list-style:none;margin:0;padding:0}img{max-width:100%}`;

const TRS = `${BASE}
.top{background:#f2f4f7;font-size:13px;padding:7px 6%;color:#667}.top a{margin-left:14px}
.nav{background:#0b4a8f;color:#fff;padding:0 6%}.nav ul{display:flex;gap:34px}.nav li{padding:15px 0;font-size:17px}
.search{padding:12px 6%;background:#e9eff7}.search input{padding:5px 12px;border:1px solid #b9c6d8;background:#fff}
.BreadcrumbNav{padding:12px 6%;font-size:14px;color:#667;border-bottom:1px solid #e3e7ee}
.main{display:flex;gap:40px;padding:26px 6% 40px}.left{flex:1;min-width:0;max-width:820px}.right{width:250px;font-size:14px;color:#556}
.xl_title h2{font-size:27px;line-height:1.5;text-align:center;margin:6px 0 14px}.xl_info{display:flex;flex-wrap:wrap;gap:6px 20px;justify-content:center;font-size:13px;color:#889;padding-bottom:14px;border-bottom:1px solid #e3e7ee}
.xl_con{font-size:17px;padding-top:12px}.right h3{border-left:4px solid #0b4a8f;padding-left:9px;font-size:17px}.right li{padding:7px 0;border-bottom:1px dashed #dde}.right li span{float:right;color:#99a}
.bdsharebuttonbox,.xl_tool,.sxp{font-size:14px;color:#667;padding:8px 0}.bdsharebuttonbox a{margin-right:10px}.footer{background:#33404f;color:#c8d0da;font-size:13px;padding:18px 6%;text-align:center}`;

/** How each site dresses its pages. The builders print what content systems print; sites add their own sheets. */
export const DRESSES: Readonly<Record<SeedPage['style'], string>> = {
  trs: TRS,
  traditional: TRS.replaceAll('#0b4a8f', '#8c1c13').replaceAll('#e9eff7', '#f7efe9'),
  hanweb: `${BASE}
.header{background:#b3201c;color:#fff;padding:16px 0}.header td{padding:8px 26px;font-size:17px}.header img{display:none}
.dqwz{max-width:900px;margin:auto;padding:14px 0;font-size:14px;color:#777}.xxgk{margin:0 auto 18px;border-collapse:collapse;font-size:14px}.xxgk td{padding:7px 12px}
#article{border-collapse:collapse}#article .title{font-size:26px;text-align:center;padding:14px;color:#b3201c}#article>tbody>tr>td{padding:8px 0;font-size:14px;color:#777}#zoom{font-size:18px;line-height:1.9;color:#222}
.qrcode{text-align:center;font-size:13px;color:#888}.foot{margin-top:20px;background:#f3f3f3;text-align:center;font-size:13px;padding:16px;color:#777}`,
  'layout-table': `body{font:14px/1.9 SimSun,"Noto Serif CJK SC",serif;color:#222}a{color:#06c;text-decoration:none}img{background:linear-gradient(#b8d4ee,#eef5fb);height:110px}.zw{font-size:16px}`,
  boda: `${BASE}
.wrap{max-width:1000px;margin:auto}.head{background:linear-gradient(90deg,#1a6b54,#2f8f70);color:#fff;padding:22px 30px;font-size:24px}.head ul{display:flex;gap:28px;font-size:16px;padding-top:12px}
.winstyle1{font-size:14px;color:#777;padding:10px 30px}.cont{padding:0 60px 30px}.cont h1{font-size:26px;line-height:1.5}.sj{font-size:13px;color:#888;border-bottom:1px solid #ddd;padding-bottom:12px}
#vsb_content{font-size:17px;line-height:2}.prenext{font-size:14px;color:#667}.bottom{background:#eef3f1;text-align:center;font-size:13px;color:#778;padding:14px}`,
};
