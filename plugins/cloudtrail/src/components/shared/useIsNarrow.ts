import { useEffect, useState } from 'react';

const NARROW = '(max-width: 599px)';

/** Whether the window is too narrow for a table. */
export function useIsNarrow(): boolean {
  const [isNarrow, setIsNarrow] = useState(
    () => window.matchMedia?.(NARROW).matches ?? false,
  );
  useEffect(() => {
    const query = window.matchMedia?.(NARROW);
    const onChange = () => setIsNarrow(query.matches);
    query?.addEventListener?.('change', onChange);
    return () => query?.removeEventListener?.('change', onChange);
  }, []);
  return isNarrow;
}
