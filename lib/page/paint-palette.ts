/** What a painted figure stands for: a dimension of the codebook, or none. */
export const TONES = [
  'leadership',
  'functions',
  'rulemaking',
  'decision',
  'enforcement',
  'emergency',
  'disputes',
  'oversight',
  'digital',
  'legal_services',
  'uncoded',
] as const;
export type Tone = (typeof TONES)[number];

export interface ToneStyle {
  /** Line and text colour on a light page; at least 4.5 : 1 on white. */
  light: string;
  /** On a dark page; at least 4.5 : 1 on #15181c. */
  dark: string;
  /** `text-decoration` without its colour: no two tones share one, so they stay apart without colour. */
  line: string;
}

/** Hues keep their order around the circle and differ in lightness too; the lines alone tell all eleven apart. */
export const PALETTE: Readonly<Record<Tone, ToneStyle>> = {
  leadership: { light: '#b3261e', dark: '#ff9a90', line: 'underline solid 2px' },
  functions: { light: '#9a5200', dark: '#ffb566', line: 'underline dashed 2px' },
  rulemaking: { light: '#756200', dark: '#e3cb55', line: 'underline double 1px' },
  decision: { light: '#4a6b00', dark: '#b4d75e', line: 'underline dotted 2px' },
  enforcement: { light: '#00704a', dark: '#61d6a3', line: 'underline solid 4px' },
  emergency: { light: '#006e7f', dark: '#5fd2e6', line: 'underline wavy 1px' },
  disputes: { light: '#0a5fb4', dark: '#86bdff', line: 'underline dashed 4px' },
  oversight: { light: '#4b4fc4', dark: '#aeb1ff', line: 'underline overline solid 1px' },
  digital: { light: '#7c3fb0', dark: '#d3a6ff', line: 'underline dotted 4px' },
  legal_services: { light: '#a8306f', dark: '#ff9bcd', line: 'underline overline dotted 2px' },
  uncoded: { light: '#5b6470', dark: '#a7b0bc', line: 'underline dotted 1px' },
};

export const isTone = (name: string): name is Tone => Object.hasOwn(PALETTE, name);
