const BYTE_UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];

/**
 * An amount of money as the routes send it: a decimal string and an ISO 4217
 * currency code.
 *
 * @public
 */
export type MoneyAmount = { amount: string; currency: string };

/**
 * Writes numbers, money, sizes and times for one language.
 *
 * @public
 */
export type Formatters = {
  /** The language these texts are for, a BCP 47 tag such as `ja`. */
  locale: string;
  /** A plain number; from 100,000 on in the compact form of the language. */
  number(value: number): string;
  /** A percentage that is given as 0–100, as CloudWatch does. */
  percent(value: number): string;
  /** A duration in seconds; shorter ones in milliseconds. */
  seconds(value: number): string;
  /** A length of time in whole minutes, hours or days: "5 min". */
  duration(seconds: number): string;
  /** A size in bytes, in binary multiples (KiB, MiB, …). */
  bytes(value: number): string;
  /** Money with its currency, never converted. */
  money(value: MoneyAmount): string;
  /** Date and time to the minute, local time zone. */
  dateTime(value: Date): string;
  /** Date and time to the second with the time zone's name. */
  exactDateTime(value: Date): string;
  /** Hours and minutes. */
  time(value: Date): string;
  /** Month and day. */
  day(value: Date): string;
  /** `value` as seen from `now`: "3 min ago". */
  relative(value: Date, now: Date): string;
  /** The name of the local time zone. */
  zone(): string;
};

/**
 * Makes the formatters of a language.
 *
 * @param locale - a BCP 47 language tag
 * @public
 */
export function createFormatters(locale: string): Formatters {
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const compact = new Intl.NumberFormat(locale, {
    notation: 'compact',
    maximumFractionDigits: 1,
  });
  const dateTime = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const exact = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const day = new Intl.DateTimeFormat(locale, {
    month: 'numeric',
    day: 'numeric',
  });
  const number = (value: number) =>
    (Math.abs(value) < 100_000 ? plain : compact).format(value);

  return {
    locale,
    number,
    percent: value =>
      new Intl.NumberFormat(locale, {
        style: 'percent',
        maximumFractionDigits: 1,
      }).format(value / 100),
    seconds: value => formatSeconds(locale, value),
    duration: value => formatDuration(locale, value),
    bytes: value => formatBytes(plain, value),
    money: ({ amount, currency }) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency }).format(
        Number(amount),
      ),
    dateTime: value => dateTime.format(value),
    exactDateTime: value => exact.format(value),
    time: value => time.format(value),
    day: value => day.format(value),
    relative: (value, now) => formatRelative(locale, value, now),
    zone: () => findZoneName(locale),
  };
}

function formatSeconds(locale: string, value: number): string {
  const inMilliseconds = Math.abs(value) < 1;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: inMilliseconds ? 'millisecond' : 'second',
    unitDisplay: 'short',
    maximumFractionDigits: inMilliseconds ? 0 : 2,
  }).format(inMilliseconds ? value * 1000 : value);
}

function formatDuration(locale: string, seconds: number): string {
  const units = [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
    ['second', 1],
  ] as const;
  const [unit, length] =
    units.find(([, size]) => seconds >= size && seconds % size === 0) ??
    units[3];
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
  }).format(seconds / length);
}

function formatBytes(format: Intl.NumberFormat, value: number): string {
  const power = Math.min(
    value === 0 ? 0 : Math.max(0, Math.floor(Math.log2(Math.abs(value)) / 10)),
    BYTE_UNITS.length - 1,
  );
  return `${format.format(value / 1024 ** power)} ${BYTE_UNITS[power]}`;
}

function formatRelative(locale: string, value: Date, now: Date): string {
  const seconds = Math.round((value.getTime() - now.getTime()) / 1000);
  const format = new Intl.RelativeTimeFormat(locale, { style: 'short' });
  const steps: Array<[Intl.RelativeTimeFormatUnit, number]> = [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ];
  for (const [unit, length] of steps) {
    if (Math.abs(seconds) >= length) {
      return format.format(Math.trunc(seconds / length), unit);
    }
  }
  return format.format(seconds, 'second');
}

function findZoneName(locale: string): string {
  const part = new Intl.DateTimeFormat(locale, { timeZoneName: 'long' })
    .formatToParts(new Date())
    .find(({ type }) => type === 'timeZoneName');
  return part?.value ?? 'UTC';
}
