import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { en, type MessageKey, type Messages } from './messages.en.ts';
import { ja } from './messages.ja.ts';

const MESSAGES = { en, ja } satisfies Record<string, Messages>;
export type Language = keyof typeof MESSAGES;

const STORED = 'language';
const isLanguage = (value: string | null): value is Language =>
  value !== null && value in MESSAGES;

/** What was chosen before, or else the first language of the browser that we have. */
function initialLanguage(): Language {
  const stored = localStorage.getItem(STORED);
  if (isLanguage(stored)) return stored;
  const known = navigator.languages
    .map(tag => tag.slice(0, 2))
    .find(tag => isLanguage(tag));
  return isLanguage(known ?? null) ? (known as Language) : 'en';
}

function translatorFor(language: Language) {
  return (key: MessageKey, values: Record<string, string | number> = {}) =>
    MESSAGES[language][key].replace(/\{(\w+)\}/g, (_, name: string) =>
      String(values[name] ?? ''),
    );
}

export type Translate = ReturnType<typeof translatorFor>;
type LanguageContext = {
  language: Language;
  setLanguage: (language: Language) => void;
  t: Translate;
};

const Context = createContext<LanguageContext>({
  language: 'en',
  setLanguage: () => {},
  t: translatorFor('en'),
});

export const useLanguage = () => useContext(Context);

/** Whether a text exists for a key that is put together at run time. */
export const isMessageKey = (key: string): key is MessageKey => key in en;

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(initialLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(STORED, language);
  }, [language]);
  const value = useMemo(
    () => ({ language, setLanguage, t: translatorFor(language) }),
    [language],
  );
  return <Context value={value}>{children}</Context>;
}
