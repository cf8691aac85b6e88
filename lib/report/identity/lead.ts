import { type BodyPhrase, readBodyPhrase } from '../../regions/bodies';
import { matchesOf } from '../../text/matches';

/** Where the body that acts in the lead stops being named: 大连市委、市政府|坚持. */
const acts =
  /坚持|深入|认真|全面|紧紧|坚定|严格|积极|高度|切实|按照|围绕|立足|紧扣|聚焦|锚定|始终|持续|着力|扎实|牢固|牢牢|大力|不断|对标|对照|深刻|主动|有力|法治政府建设|推进|贯彻|落实|以|在|把|将|依法|各级|党委|党组|党工委|委、|委和|关于|\d{4}年/g;
const start = /^(?:\d{4}年(?:度)?(?:以来|来)?[,、]?)?(?:根据.{0,40}要求[,、])?(?:现将|现就)?/;

/** Words of a page that ran into the name beside them: 您当前所, 有效县委. */
const FURNITURE = /[您你页]|当前|位置|有效|发布|来源|打印|字体|分享|公开|门户|日期|^开办$|.[县市区省]委$/;

/** Bodies that act in the lead, in order: 大连市委、市政府坚持…, 现将南湖区2021年度…报告如下. */
export function leadBodies(lead: string): BodyPhrase[] {
  const found: BodyPhrase[] = [];
  for (const clause of lead.split(/[,。;:!?\n]/)) {
    const from = start.exec(clause)?.[0].length ?? 0;
    const piece = clause.slice(from, from + 48);
    if (piece.length < 2) continue;
    let best: BodyPhrase | null = null;
    for (const stop of matchesOf(piece, acts)) {
      if (stop.index < 2) continue;
      if (stop.index > 40) break;
      const phrase = readBodyPhrase(piece.slice(0, stop.index));
      if (
        phrase &&
        !FURNITURE.test(phrase.department ?? '') &&
        (phrase.place?.full || phrase.place === null || phrase.department || phrase.township || phrase.zone)
      )
        best = phrase;
    }
    if (best) found.push(best);
  }
  return found;
}
