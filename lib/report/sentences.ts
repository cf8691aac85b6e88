import type { ReadSection, Sentence } from './reading';

const CLOSING = '”’)》〕';

/** Cut a normal text at 。！？； and line ends; closing quotes and brackets stay with their sentence. */
export function cutSentences(text: string, sections: readonly ReadSection[]): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let section = -1;
  let start = 0;
  const push = (end: number) => {
    if (end > start) {
      // A section begins where its number stands, which is always the start of a sentence or within its first.
      while (section + 1 < sections.length && (sections[section + 1]?.range[0] ?? 0) < end) section++;
      sentences.push({ range: [start, end], paragraph, section });
    }
    start = end;
  };
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '\n') {
      push(i);
      start = i + 1;
      paragraph++;
    } else if (char === '。' || char === '!' || char === '?' || char === ';') {
      let end = i + 1;
      while (end < text.length && CLOSING.includes(text.charAt(end))) end++;
      push(end);
      i = end - 1;
    }
  }
  push(text.length);
  return sentences;
}
