import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { IndicatorEntry } from '../../lib/codebook/codebook';
import { en } from './words-en';
import { type WorkbenchWords, zh } from './words-zh';

export type WorkbenchLanguage = 'zh' | 'en';
export const workbenchWords = (language: WorkbenchLanguage): WorkbenchWords => (language === 'zh' ? zh : en);
export const WordsContext = createContext<WorkbenchWords>(zh);
export const useWords = () => useContext(WordsContext);
export const nameIn = (words: WorkbenchWords, named: Pick<IndicatorEntry, 'zh' | 'en'>): string =>
  words.locale === 'en' ? named.en : named.zh;
