import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { priceUsage } from '.';
import {
  publishedLines,
  publishedUsages,
} from './__testUtils__/publishedEstimate';
import {
  priceService,
  renderAssumptions,
  renderComparison,
  renderEnvironments,
  renderPrices,
} from './__testUtils__/renderCostsTables';

const root = resolve(__dirname, '../../../..');

describe('the organisation’s own estimate of its event management system', () => {
  it.each(publishedLines)(
    'is met within 10 % by $service in us-east-1',
    ({ service, published }) => {
      const computed = Number(priceService('us-east-1', service));
      expect(Math.abs(computed - Number(published))).toBeLessThanOrEqual(
        Number(published) / 10,
      );
    },
  );

  it('is met by the sum; Tokyo costs more', () => {
    const virginia = priceUsage('us-east-1', publishedUsages).total.amount;
    const tokyo = priceUsage('ap-northeast-1', publishedUsages).total.amount;
    expect(virginia).toBe('77.65');
    expect(Math.abs(Number(virginia) - 80)).toBeLessThan(8);
    expect(tokyo).toBe('101.63');
  });
});

/** Prettier pads the cells of a table; the contents are what counts. */
const unpad = (text: string) =>
  text
    .replace(/ *\| */g, '|')
    .replace(/-{2,}:/g, '--:')
    .replace(/-{3,}/g, '---');

describe('docs/costs', () => {
  it.each(['en', 'ja'] as const)(
    'shows the computed figures (%s)',
    language => {
      const path = resolve(
        root,
        language === 'ja' ? 'docs/costs.ja.md' : 'docs/costs.md',
      );
      const tables: Record<string, string> = {
        comparison: renderComparison(language),
        environments: renderEnvironments(language),
        assumptions: renderAssumptions(language),
        prices: renderPrices(language),
      };
      const page = readFileSync(path, 'utf8');
      const computed = page.replace(
        /(<!-- table: (\w+) -->\n)[^]*?(\n<!-- end of table -->)/g,
        (_, start, name, end) => `${start}\n${tables[name]}\n${end}`,
      );
      if (process.env.UPDATE_COSTS_PAGE) {
        writeFileSync(path, computed);
        return;
      }
      expect(page.match(/<!-- table: \w+ -->/g)).toHaveLength(4);
      expect(unpad(page)).toBe(unpad(computed));
    },
  );
});
