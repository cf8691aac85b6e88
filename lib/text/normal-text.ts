/** A reading copy of a printed text: simplified, half-width, without blanks inside words; always with the way back. */
export interface NormalText {
  /** What rules match against. */
  text: string;
  /** `starts[i]` and `ends[i]`: the printed range that normal unit `i` stands for. Length `text.length`. */
  starts: Uint32Array;
  ends: Uint32Array;
  script: 'hans' | 'hant';
  /** Characters of the printed text that were repaired or dropped as damage (pinyin in brackets, lost characters). */
  damaged: number;
}
