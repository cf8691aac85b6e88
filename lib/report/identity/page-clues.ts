import { type BodyPhrase, readBodyPhrase } from '../../regions/bodies';
import type { Division } from '../../regions/divisions';
import { divisionOfHost, divisionOfSiteCode } from '../../regions/hosts';
import { placesIn } from '../../regions/places';
import { matchesOf } from '../../text/matches';
import type { PageFacts } from '../page-facts';
import { core } from '../title-wording';
import { foldTitle } from './fold-title';

type Label = PageFacts['labels'][number];

const named = (pattern: RegExp, labels: readonly Label[]): string[] =>
  labels
    .filter(({ label }) => pattern.test(label.slice(0, 20)))
    .map(({ value }) => value.trim().slice(0, 60))
    .filter(value => value.length > 2);

/** 发文机关 and its kin, the most telling first; 来源 is often the office that put the page online and does not count. */
export function labelledIssuers(labels: readonly Label[]): { issuers: string[]; publishers: string[] } {
  return {
    issuers: named(/发文[机单]|制发[机单]|成文[机单]/, labels),
    publishers: named(/发布(?:机构|单位|机关)|公开(?:主体|责任)|责任(?:部门|单位)/, labels),
  };
}

const IN_TEXT =
  /(?<![\u4e00-\u9fa5])(发文(?:机关|机构|单位)|制发(?:机关|机构|单位)|发布(?:机构|单位|机关)|公开主体)\s{0,2}[\]】]?\s{0,2}[:|]?\s{0,2}([\u4e00-\u9fa5()、]{4,40})(?![\u4e00-\u9fa5:])/g;

/** 发布机构：宁海县民政局 above a text that came without its page. @param end - where the outline begins in the printed text */
export function labelsInText(printed: string, end: number): Label[] {
  const head = printed.slice(0, Math.min(end, 1500)).normalize('NFKC');
  return matchesOf(head, IN_TEXT).flatMap(([, label = '', value = '']) =>
    readBodyPhrase(foldTitle(value)) ? [{ label, value }] : [],
  );
}

/** Sites without the standard tags print code and owner in their footer. */
const tagOrLabel = (facts: PageFacts, tag: string, label: string): string =>
  facts.meta[tag] ?? facts.labels.find(entry => entry.label === label)?.value ?? '';

/** Divisions that the site stands for: SiteIDCode, site name, host. */
export function siteDivisions(facts: PageFacts | null, url: string | null): Division[] {
  const found: (Division | null)[] = [];
  if (facts) {
    found.push(divisionOfSiteCode(tagOrLabel(facts, 'siteidcode', '网站标识码')));
    const name = siteName(facts);
    for (const { start, full, candidates } of placesIn(name)) {
      // 拱北海关 is not of 北海: a short name counts where a word begins.
      const begins = full || !/[\u4e00-\u9fa5]/.test(name.slice(0, start).replace(/中国$/, '').slice(-1));
      found.push(begins && candidates.length === 1 ? (candidates[0] ?? null) : null);
    }
  }
  found.push(divisionOfHost(hostOf(facts?.url ?? url ?? '')));
  return found.filter((division): division is Division => division !== null);
}

/** The office whose site it is: 西安市司法局 in 西安市司法局门户网站; null when the name is no body's. */
export function siteOwner(facts: PageFacts | null): BodyPhrase | null {
  return facts ? readBodyPhrase(siteName(facts).replace(/(?:政府)?(?:门户|官方)?网(?:站|页)?$|政务网$/, '')) : null;
}

/** As tag or footer say it, or else what the document title ends with: …情况的报告_永州市人民政府门户网站. */
function siteName(facts: PageFacts): string {
  const named = tagOrLabel(facts, 'sitename', '主办单位');
  if (named) return foldTitle(named);
  const [first, ...others] = facts.documentTitle.slice(0, 200).split(/[_|｜]|\s?[-–—]{1,3}(?!\d)/);
  const last = foldTitle(others.at(-1) ?? first ?? '');
  return last.length <= 30 && !core.test(last) ? last : '';
}

const hostOf = (url: string): string =>
  /^[a-z][a-z0-9+.-]{0,20}:\/\/([^/:?#]{1,200})/i.exec(url.slice(0, 400))?.[1] ?? '';
