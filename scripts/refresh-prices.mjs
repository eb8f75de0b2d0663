import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PricingClient } from '@aws-sdk/client-pricing';
import { regionPrefixes } from './prices/products.mjs';
import { refreshPriceList } from './prices/refreshPriceList.mjs';

const folder = join(
  import.meta.dirname,
  '../plugins/aws-common/src/prices/data',
);

/** Prints how the price files differ from AWS's own; with --write it updates them. */
async function main() {
  const { values } = parseArgs({
    options: { write: { type: 'boolean', default: false } },
  });
  // The Price List API is served in few regions, and from there for all.
  const client = new PricingClient({ region: 'us-east-1' });
  for (const region of Object.keys(regionPrefixes)) {
    const path = join(folder, `${region}.json`);
    const { list, lines } = await refreshPriceList(
      client,
      JSON.parse(readFileSync(path, 'utf8')),
    );
    process.stdout.write(`${lines.join('\n') || `= ${region}`}\n`);
    if (values.write) {
      writeFileSync(path, `${JSON.stringify(list, null, 2)}\n`);
    }
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(
    `The prices could not be read: ${error.message}\nIt needs AWS credentials that may call pricing:GetProducts.\n`,
  );
  process.exitCode = 1;
}
