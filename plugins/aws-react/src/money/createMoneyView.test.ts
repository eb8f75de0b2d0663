import { createMoneyView, getRoundingDifference } from './createMoneyView';
import { addDecimals, roundDecimal } from './decimals';

const RATE = { currency: 'JPY', perUsd: '150', asOf: '2026-11-01' };
const usd = (amount: string) => ({ amount, currency: 'USD' });
// Intl sets narrow and no-break spaces.
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('decimals', () => {
  it('are added and rounded without the errors of binary numbers', () => {
    expect(addDecimals(['0.1', '0.2', '-0.0000000001'])).toBe('0.2999999999');
    expect(addDecimals(['9007199254740993', '0.01'])).toBe(
      '9007199254740993.01',
    );
    expect(addDecimals([])).toBe('0');
    expect(roundDecimal('1.005', 2)).toBe('1.01');
    expect(roundDecimal('-1.005', 2)).toBe('-1.01');
    expect(roundDecimal('-0.0049', 2)).toBe('0.00');
    expect(roundDecimal('7', 2)).toBe('7.00');
    expect(() => addDecimals(['1e-7'])).toThrow('"1e-7" is not a decimal');
  });
});

describe('createMoneyView', () => {
  const dollars = createMoneyView('en');
  const yen = createMoneyView('ja', RATE);

  it('writes US dollars to the cent, from the exact amount', () => {
    expect(dollars.format(usd('1234.5678901234'))).toBe('$1,234.57');
    expect(dollars.format(usd('9007199254740993.005'))).toBe(
      '$9,007,199,254,740,993.01',
    );
    expect(dollars.formatChange(usd('0.5'))).toBe('+$0.50');
    expect(dollars.formatChange(usd('-0.5'))).toBe('-$0.50');
    expect(dollars.format(usd('0'))).toBe('$0.00');
  });

  it('does not say nothing where it was a little', () => {
    expect(dollars.format(usd('0.0012'))).toBe('< $0.01');
    expect(dollars.format(usd('-0.0012'))).toBe('> -$0.01');
  });

  it('converts US dollars, and leaves other currencies alone', () => {
    expect(yen.format(usd('12.3333333333'))).toBe('￥1,850');
    expect(plain(yen.format({ amount: '5.5', currency: 'EUR' }))).toBe('€5.50');
    expect(yen.toNumber(usd('2'))).toBe(300);
    expect(yen.formatTick(12_000)).toBe('￥1.2万');
  });

  it('finds what rounding leaves between the lines and their total', () => {
    const lines = [usd('0.004'), usd('0.004'), usd('0.004')];
    expect(getRoundingDifference(dollars, lines, usd('0.012'))).toEqual(
      usd('0.01'),
    );
    expect(
      getRoundingDifference(
        dollars,
        [usd('0.016'), usd('0.017')],
        usd('0.033'),
      ),
    ).toEqual(usd('-0.01'));
    expect(
      getRoundingDifference(dollars, [usd('1'), usd('-3')], usd('-2')),
    ).toBeUndefined();
  });
});
