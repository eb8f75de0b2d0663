import { createFormatters } from './createFormatters';

const plain = (text: string) => text.replace(/\s/g, ' ');

describe('createFormatters', () => {
  const en = createFormatters('en');
  const ja = createFormatters('ja');

  it('writes a percentage that is given as 0–100', () => {
    expect(en.percent(42.34)).toBe('42.3%');
  });

  it('writes large numbers in the compact form of the language', () => {
    expect(en.number(12345.678)).toBe('12,345.68');
    expect(en.number(1_234_567)).toBe('1.2M');
    expect(ja.number(1_234_567)).toBe('123.5万');
  });

  it.each([
    [0, '0 B'],
    [1023, '1,023 B'],
    [1024, '1 KiB'],
    [1_073_741_824, '1 GiB'],
  ])('writes %s bytes in binary multiples', (value, expected) => {
    expect(en.bytes(value)).toBe(expected);
  });

  it('writes short durations in milliseconds', () => {
    expect(plain(en.seconds(0.0421))).toBe('42 ms');
    expect(plain(en.seconds(1.5))).toBe('1.5 sec');
    expect(plain(ja.seconds(1.5))).toBe('1.5 秒');
  });

  it('writes a length of time in its largest whole unit', () => {
    expect(plain(en.duration(300))).toBe('5 min');
    expect(plain(en.duration(90))).toBe('90 sec');
    expect(plain(ja.duration(86_400))).toBe('1 日');
  });

  it('writes money in its own currency', () => {
    expect(en.money({ amount: '1234.5', currency: 'USD' })).toBe('$1,234.50');
    expect(ja.money({ amount: '1234', currency: 'JPY' })).toBe('￥1,234');
  });

  it('writes how long ago a moment was', () => {
    const now = new Date('2026-11-02T03:00:00Z');
    const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
    expect(plain(en.relative(ago(200), now))).toBe('3 min. ago');
    expect(plain(ja.relative(ago(200), now))).toBe('3 分前');
    expect(plain(ja.relative(ago(7200), now))).toBe('2 時間前');
  });
});
