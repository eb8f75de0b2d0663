import type { Actor } from '../src/access/actor.ts';
import { noGrants, type Grants } from '../src/access/actor.ts';
import type { Db } from '../src/database/client.ts';
import { PartService } from '../src/parts/service.ts';
import { addMovements, dateBack } from './sample-movements.ts';
import { advanceOrders } from './sample-orders.ts';
import {
  SAMPLE_CATEGORIES,
  SAMPLE_LOCATIONS,
  SAMPLE_PARTS,
  SAMPLE_SUPPLIERS,
} from './sample-rows.ts';

const view: Grants = { parts: ['view'], stock: ['view'], orders: ['view'] };
const USERS: [name: string, grants: Grants][] = [
  ['administrator', noGrants()],
  [
    'storekeeper',
    {
      parts: ['view', 'edit'],
      stock: ['view', 'edit', 'delete'],
      orders: ['view'],
    },
  ],
  ['buyer', { ...view, orders: ['view', 'edit', 'delete'] }],
  ['viewer', view],
];

/** Users named by what they do; the first is an administrator. */
export async function addSampleUsers(db: Db): Promise<Actor[]> {
  const actors: Actor[] = [];
  for (const [name, grants] of USERS) {
    const role = name === 'administrator' ? 'administrator' : 'general';
    const { id } = await db
      .insertInto('users')
      .values({
        issuer: null,
        subject: null,
        email: `${name}@example.com`,
        display_name: name,
        role,
        last_signed_in_at: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const rows = Object.entries(grants).flatMap(([area, actions]) =>
      actions.map(action => ({
        user_id: id,
        area: area as keyof Grants,
        action,
      })),
    );
    if (rows.length) await db.insertInto('user_grants').values(rows).execute();
    const from = { sourceIp: '127.0.0.1', requestId: 'sample-data' };
    actors.push({ userId: id, userName: name, role, grants, ...from });
  }
  return actors;
}

async function addCategories(db: Db): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  const add = async (name: string, parent_id: number | null) => {
    const { id } = await db
      .insertInto('categories')
      .values({ name, parent_id })
      .returning('id')
      .executeTakeFirstOrThrow();
    ids.set(name, id);
    return id;
  };
  for (const [parent, children] of Object.entries(SAMPLE_CATEGORIES)) {
    const parentId = await add(parent, null);
    for (const child of children) await add(child, parentId);
  }
  return ids;
}

async function addPlaces(db: Db) {
  const suppliers = await db
    .insertInto('suppliers')
    .values(SAMPLE_SUPPLIERS.map(name => ({ name, email: null })))
    .returning('id')
    .execute();
  const locations = await db
    .insertInto('locations')
    .values(SAMPLE_LOCATIONS.map(([code, name]) => ({ code, name })))
    .returning('id')
    .execute();
  return { suppliers, locations };
}

async function addParts(
  db: Db,
  [administrator, storekeeper]: [Actor, Actor],
): Promise<void> {
  const categories = await addCategories(db);
  const { suppliers, locations } = await addPlaces(db);
  const parts = new PartService(db);
  for (const [index, row] of SAMPLE_PARTS.entries()) {
    const [partNumber, name, description, category, unit] = row;
    const [, , , , , onHand, reorderPoint, amount, currency = 'JPY'] = row;
    const locationId = Number(locations[index % locations.length]?.id);
    const part = await parts.create(administrator, {
      partNumber,
      name,
      description,
      categoryId: Number(categories.get(category)),
      unit,
      locationId,
      supplierId: Number(suppliers[index % suppliers.length]?.id),
      unitPrice: { amount, currency },
      reorderPoint,
      reorderQuantity: reorderPoint * 2,
    });
    const stock = { partId: part.id, locationId, onHand, reorderPoint };
    await addMovements(db, storekeeper, stock);
  }
}

/** Fills an empty database; one with users is left alone. Returns the number of parts added. */
export async function addSampleData(db: Db): Promise<number> {
  const existing = await db.selectFrom('users').select('id').limit(1).execute();
  if (existing.length) return 0;
  const [administrator, storekeeper, buyer] = await addSampleUsers(db);
  if (!administrator || !storekeeper || !buyer) return 0;
  await addParts(db, [administrator, storekeeper]);
  await dateBack(db);
  await advanceOrders(db, buyer);
  return SAMPLE_PARTS.length;
}
