import { sql } from 'kysely';
import type { Db } from '../../src/database/client.ts';
import type { SeedSize } from './size.ts';

const BRANCHES = [
  '構造',
  '電装',
  '推進',
  '電源',
  '通信',
  '計測',
  '光学',
  '消耗品',
];
const TWIGS = ['標準', '軽量', '防水', '大型', '小型', '試作'];

/** Users (the first is an administrator), a category tree of three levels, suppliers, locations. */
export async function seedLists(db: Db, size: SeedSize): Promise<void> {
  await sql`
    insert into users (email, display_name, role)
    select format('user-%s@example.com', n), format('利用者 %s', n),
           case when n = 1 then 'administrator' else 'general' end
    from generate_series(1, ${size.users}::integer) as n`.execute(db);
  await sql`
    insert into user_grants (user_id, area, action)
    select id, area, action from users,
      unnest(array['parts', 'stock', 'orders']) as area,
      unnest(array['view', 'edit']) as action
    where role = 'general'`.execute(db);
  await seedCategories(db);
  await sql`
    insert into suppliers (name, email)
    select format('サンプル電機 %s', lpad(n::text, 4, '0')), format('supplier-%s@example.com', n)
    from generate_series(1, ${size.suppliers}::integer) as n`.execute(db);
  await sql`
    insert into locations (code, name)
    select format('%s-%s', chr(64 + (n + 9) / 10), lpad(n::text, 3, '0')), format('第一倉庫 棚 %s', n)
    from generate_series(1, ${size.locations}::integer) as n`.execute(db);
}

/** 8 branches, 6 twigs on each, 2 leaves on each twig; parts are in the leaves. */
async function seedCategories(db: Db): Promise<void> {
  await sql`insert into categories (name) select unnest(${BRANCHES}::text[])`.execute(
    db,
  );
  await sql`
    insert into categories (parent_id, name)
    select id, twig from categories, unnest(${TWIGS}::text[]) as twig
    where parent_id is null`.execute(db);
  await sql`
    insert into categories (parent_id, name)
    select twig.id, leaf from categories as twig, unnest(array['A 類', 'B 類']) as leaf
    where twig.parent_id is not null`.execute(db);
}
