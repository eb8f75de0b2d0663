import type { Part } from '../api/client.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';

/** Says whether there is enough, in words and in colour. */
export function StockBadge({ part }: { part: Part }) {
  const { t } = useLanguage();
  const state = part.stockState;
  return <span className={`badge ${state}`}>{t(`part.${state}`)}</span>;
}
