import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { en } from './language-en';
import { type Words, zh } from './language-zh';

export type { Words };
export type Language = 'zh' | 'en';

/**
 * Own dictionaries rather than the browser's: the person switches language inside the product, whatever the browser's is.
 */
export const wordsIn = (language: Language): Words => (language === 'zh' ? zh : en);

/** The language a new user starts with: Chinese unless the browser asks for English first. */
export const startLanguage = (preferred: string): Language => (/^en\b/i.test(preferred) ? 'en' : 'zh');

export const LanguageContext = createContext<Language>('zh');
export const useLanguage = () => useContext(LanguageContext);
export const useWords = () => wordsIn(useLanguage());
