import { products } from './products.mjs';
import { readPrice } from './readPrice.mjs';

/**
 * Compares a price file with the Price List API. What cannot be found for
 * certain stays as it is.
 *
 * @returns the new file and one line for each difference and each problem
 */
export async function refreshPriceList(client, list) {
  const lines = [];
  const prices = {};
  for (const [id, price] of Object.entries(list.prices)) {
    const read = Object.hasOwn(products, id)
      ? await readPrice(client, list.region, products[id])
      : { problem: 'not known where the Price List API has it' };
    if (read.problem) {
      prices[id] = price;
      lines.push(
        `? ${list.region} ${id}: left at ${price.amount} (${read.problem})`,
      );
      continue;
    }
    prices[id] = { ...price, ...read, confirmed: true };
    if (Number(read.amount) !== Number(price.amount)) {
      lines.push(`~ ${list.region} ${id}: ${price.amount} → ${read.amount}`);
    } else {
      prices[id].amount = price.amount;
      if (!price.confirmed) {
        lines.push(`+ ${list.region} ${id}: ${price.amount} confirmed`);
      }
    }
  }
  return { list: { ...list, prices }, lines };
}
