import { convertMoney, parseExchangeRate } from '.';
import { addMoney, compareMoney, multiplyPrice, subtractMoney } from './money';

const usd = (amount: string) => ({ amount, currency: 'USD' });

describe('money', () => {
  it.each([
    ['0.04048', 182.5, '7.39'],
    ['0.1', 3, '0.30'],
    ['1.005', 1, '1.01'],
    ['0.0049999999', 1, '0.00'],
    ['0.005', 1, '0.01'],
    ['0.0000000001', 1_000_000, '0.00'],
    ['99999.9999999999', 730, '73000000.00'],
  ])(
    '%s times %d is %s, exactly, then rounded to the cent',
    (price, n, sum) => {
      expect(multiplyPrice(price, n)).toEqual(usd(sum));
    },
  );

  it('adds and subtracts without the errors of binary numbers', () => {
    expect(addMoney(Array.from({ length: 10 }, () => usd('0.10')))).toEqual(
      usd('1.00'),
    );
    expect(subtractMoney(usd('0.30'), usd('0.10'))).toEqual(usd('0.20'));
    expect(subtractMoney(usd('1.00'), usd('1.05'))).toEqual(usd('-0.05'));
    expect(compareMoney(usd('9.99'), usd('10'))).toBeLessThan(0);
    expect(addMoney([])).toEqual(usd('0.00'));
  });

  it('converts at the configured rate, to the smallest unit of the currency', () => {
    const yen = { currency: 'JPY', perUsd: '149.525', asOf: '2026-11-01' };
    expect(convertMoney(usd('77.65'), yen)).toEqual({
      amount: '11611',
      currency: 'JPY',
    });
    expect(
      convertMoney(usd('10.00'), { ...yen, currency: 'EUR', perUsd: '0.92' }),
    ).toEqual({ amount: '9.20', currency: 'EUR' });
    expect(
      convertMoney(usd('-0.0033333334'), { ...yen, perUsd: '150' }),
    ).toEqual({ amount: '-1', currency: 'JPY' });
  });

  it('reads a configured rate and names the key that is wrong', () => {
    expect(
      parseExchangeRate('JPY', { perUsd: 150, asOf: '2026-11-01' }),
    ).toEqual({ currency: 'JPY', perUsd: '150', asOf: '2026-11-01' });
    expect(parseExchangeRate('JPY', undefined)).toBeUndefined();
    for (const perUsd of [0, -1, 'many', undefined, 1e21]) {
      expect(() =>
        parseExchangeRate('JPY', { perUsd, asOf: '2026-11-01' }),
      ).toThrow('"aws.exchangeRates.JPY.perUsd"');
    }
    expect(() => parseExchangeRate('JPY', { perUsd: 150 })).toThrow(
      '"aws.exchangeRates.JPY.asOf"',
    );
    expect(() => multiplyPrice('a lot', 1)).toThrow(
      '"a lot" must be a decimal',
    );
  });
});
