import { useMemo } from 'react';
import { useFormatters } from '@hangar/plugin-aws-react';

/** Writes the time of an event: for the reader's clock, and for AWS's. */
export type EventTime = {
  /** Month, day and time to the second, local; the year where it is another one. */
  local(time: string): string;
  /** Month, day, hours and minutes, local. */
  short(time: string): string;
  /** As AWS writes it, in UTC. */
  utc(time: string): string;
};

/** Writes times in the reader's language. */
export function useEventTime(): EventTime {
  const { locale } = useFormatters();
  return useMemo(() => {
    const day = { month: 'numeric', day: 'numeric' } as const;
    const clock = { hour: '2-digit', minute: '2-digit' } as const;
    const make = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { ...options, hourCycle: 'h23' });
    const sameYear = make({ ...day, ...clock, second: '2-digit' });
    const otherYear = make({
      year: 'numeric',
      ...day,
      ...clock,
      second: '2-digit',
    });
    const short = make({ ...day, ...clock });
    return {
      local(time) {
        const date = new Date(time);
        const isThisYear = date.getFullYear() === new Date().getFullYear();
        return (isThisYear ? sameYear : otherYear).format(date);
      },
      short: time => short.format(new Date(time)),
      utc: time =>
        `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC`,
    };
  }, [locale]);
}
