import { dimensionOfHeading, roleOfHeading } from './heading-roles';
import { findHeadings, type Heading } from './headings';
import type { ReadSection } from './reading';
import type { SectionRole } from './report';

/**
 * The sections of a normal text in order. A section reaches to the next one of its own or a higher level; role and dimension
 * come from the heading, else from the section around it.
 * @param year - the year reported on as the title names it, null where it does not
 */
export function readOutline(text: string, year: number | null): ReadSection[] {
  const headings = findHeadings(text);
  // Where the title names no year the first heading does, or none.
  const covered = year ?? yearIn(text, headings[0]);
  const sections: ReadSection[] = [];
  const open: ReadSection[] = [];
  for (const heading of headings) {
    const start = (heading.number ?? heading.words)[0];
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= heading.level) close(open.pop(), start);
    const section = toSection(text, heading, open.at(-1) ?? null, covered);
    sections.push(section);
    open.push(section);
  }
  while (open.length > 0) close(open.pop(), text.length);
  return sections;
}

function yearIn(text: string, heading: Heading | undefined): number | null {
  const year = heading && /((?:19|20)\d{2})年/.exec(text.slice(...heading.words))?.[1];
  return year ? Number(year) : null;
}

function close(section: ReadSection | undefined, end: number): void {
  if (section) section.bodyRange = [section.bodyRange[0], Math.max(end, section.bodyRange[0])];
}

function toSection(text: string, heading: Heading, parent: ReadSection | null, year: number | null): ReadSection {
  const words = text.slice(...heading.words);
  const start = (heading.number ?? heading.words)[0];
  return {
    level: heading.level,
    number: heading.number ? text.slice(...heading.number) : null,
    heading: words,
    range: [start, heading.words[1]],
    bodyRange: [heading.bodyStart, heading.bodyStart],
    role: roleUnder(parent, words, year),
    dimension: dimensionOfHeading(words) ?? parent?.dimension ?? null,
  };
}

/** Below problems and plans nothing changes the subject: “聚焦突出问题” in a plan is still the plan. */
function roleUnder(parent: ReadSection | null, heading: string, year: number | null): SectionRole {
  if (parent?.role === 'problems' || parent?.role === 'plan') {
    // 存在的问题和下一步打算 as one part: its second half has a heading of its own.
    const isSplit = parent.role === 'problems' && /下一?步|打算|安排|思路|展望|改进|对策/.test(parent.heading);
    return isSplit && roleOfHeading(heading, year) === 'plan' ? 'plan' : parent.role;
  }
  return roleOfHeading(heading, year) ?? parent?.role ?? 'achievements';
}
