import { createDayFormatters } from './createDayFormatters';

const plain = (text: string) => text.replace(/[\u00a0\u2009\u202f]/g, ' ');

describe('createDayFormatters', () => {
  it('writes days of UTC, whatever the time zone of the reader', () => {
    const en = createDayFormatters('en');
    expect(en.day('2026-11-01')).toBe('11/1');
    expect(en.longDay('2026-11-01')).toBe('Sun, Nov 1, 2026');
    expect(en.month('2026-11')).toBe('November 2026');
    expect(en.shortMonth('2026-11-01')).toBe('Nov 26');
    expect(plain(en.range('2026-10-27', '2026-11-25'))).toBe(
      'Oct 27 – Nov 25, 2026',
    );
  });

  it('writes them in Japanese', () => {
    const ja = createDayFormatters('ja');
    expect(ja.day('2026-11-01')).toBe('11/1');
    expect(ja.longDay('2026-11-01')).toBe('2026年11月1日(日)');
    expect(ja.month('2026-11')).toBe('2026年11月');
  });
});
