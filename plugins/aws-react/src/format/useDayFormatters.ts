import { useMemo } from 'react';
import { createDayFormatters, type DayFormatters } from './createDayFormatters';
import { useFormatters } from './useFormatters';

/**
 * The {@link DayFormatters} of the language the user reads the portal in.
 *
 * @public
 */
export function useDayFormatters(): DayFormatters {
  const { locale } = useFormatters();
  return useMemo(() => createDayFormatters(locale), [locale]);
}
