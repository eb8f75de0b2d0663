import type { Part } from '../api/client.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';

function stockState(part: Part): 'out' | 'low' | 'enough' {
  if (part.quantityOnHand === 0) return 'out';
  return part.quantityOnHand <= part.reorderPoint ? 'low' : 'enough';
}

/** Says whether there is enough, in words and in colour. */
export function StockBadge({ part }: { part: Part }) {
  const { t } = useLanguage();
  const state = stockState(part);
  return <span className={`badge ${state}`}>{t(`part.${state}`)}</span>;
}
