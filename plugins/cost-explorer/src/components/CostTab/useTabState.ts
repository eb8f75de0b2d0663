import { useCallback, useState } from 'react';
import { useMoneyView } from '@hangar/plugin-aws-react';

/** The currency of the tab, and how often it was asked to fetch again. */
export function useTabState(currency: string | null) {
  const [refreshCount, setRefreshCount] = useState(0);
  const refresh = useCallback(() => setRefreshCount(count => count + 1), []);
  const moneyView = useMoneyView(currency);
  return { moneyView, refreshCount, refresh };
}
