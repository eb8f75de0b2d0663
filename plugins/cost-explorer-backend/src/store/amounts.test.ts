import { createRandom } from './__testUtils__/randomCosts';
import { addAmounts, parseAmount, toMoney, toNumber } from './amounts';

describe('amounts', () => {
  it.each([
    ['0', 0n, '0.00'],
    ['12', 120_000_000_000n, '12.00'],
    ['12.3', 123_000_000_000n, '12.30'],
    ['0.0000000001', 1n, '0.0000000001'],
    ['-0.0000000001', -1n, '-0.0000000001'],
    ['-3.50', -35_000_000_000n, '-3.50'],
    ['1.2E-7', 1200n, '0.00000012'],
    ['1e3', 10_000_000_000_000n, '1000.00'],
    ['5.00000000000000', 50_000_000_000n, '5.00'],
    [
      '900000000.0000000001',
      9_000_000_000_000_000_001n,
      '900000000.0000000001',
    ],
  ])('reads %s exactly', (text, amount, written) => {
    expect(parseAmount(text)).toBe(amount);
    expect(toMoney(amount, 'USD')).toEqual({
      amount: written,
      currency: 'USD',
    });
    expect(toNumber(amount)).toBeCloseTo(Number(text), 10);
  });

  it.each([
    ['', 'not an amount'],
    ['1,5', 'not an amount'],
    ['NaN', 'not an amount'],
    ['1.00000000001', 'more than 10 decimal places'],
    ['1e-11', 'more than 10 decimal places'],
    ['1e10', 'too large'],
  ])('refuses %j', (text, message) => {
    expect(() => parseAmount(text)).toThrow(message);
  });

  it('adds up to the last digit what a double loses', () => {
    const random = createRandom(1);
    const amounts = Array.from({ length: 10_000 }, () =>
      BigInt(Math.floor((random() - 0.3) * 1e15)),
    );
    const texts = amounts.map(amount => toMoney(amount, 'USD').amount);
    expect(addAmounts(texts.map(parseAmount))).toBe(addAmounts(amounts));
  });
});
