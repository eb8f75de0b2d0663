import type { Part } from '../api/client.ts';
import { useLanguage } from './LanguageProvider.tsx';

/** Numbers, money and times as people write them in the chosen language. */
export function useFormats() {
  const { language, t } = useLanguage();
  const number = new Intl.NumberFormat(language);
  const dateTime = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const monthDay = new Intl.DateTimeFormat(language, {
    month: 'short',
    day: 'numeric',
  });
  const signed = new Intl.NumberFormat(language, { signDisplay: 'exceptZero' });
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  return {
    /** A day such as 2026-11-24, which has no time zone. */
    date: (day: string) => date.format(new Date(`${day}T00:00:00`)),
    number: (value: number) => number.format(value),
    dateTime: (value: string | number) => dateTime.format(new Date(value)),
    quantity: (value: number, unit: Part['unit']) =>
      `${number.format(value)} ${t(`unit.${unit}`)}`,
    /** With its sign. */
    change: (value: number, unit: Part['unit']) =>
      `${signed.format(value)} ${t(`unit.${unit}`)}`,
    /** A time in milliseconds, for the axis of a chart. */
    monthDay: (time: number) => monthDay.format(time),
    money: ({ amount, currency }: Part['unitPrice']) =>
      new Intl.NumberFormat(language, {
        style: 'currency',
        currency,
        // Yen has no coins below 1, but a screw may cost 0.5 of one.
        minimumFractionDigits: amount.includes('.') ? 2 : 0,
        // A string keeps every digit where a number would round.
      }).format(amount as Intl.StringNumericLiteral),
  };
}
