import { sql } from 'kysely';
import type { Db } from '../../src/database/client.ts';
import type { SeedSize } from './size.ts';

const PREFIXES = ['AF', 'BT', 'CM', 'CN', 'EL', 'MT', 'PR', 'SN'];
const NAMES = [
  'カーボンプロペラ',
  'ブラシレスモーター',
  'LiPo バッテリー',
  'フライトコントローラー',
  '赤外線カメラ',
  'GNSS 受信機',
  'キャップボルト',
  'シリコンワイヤー',
  'Carbon propeller',
  'Brushless motor',
  'Flight controller',
  'ＸＴ６０ ｺﾈｸﾀｰ',
];
const TEXTS = [
  '折りたたみ式。左右共通。',
  '防塵・防水ベアリング。',
  'テレメトリー出力付き。6S 対応。',
  'With mounting screws, water resistant.',
  'ステンレス。校正証明書付き。',
];

/**
 * Parts with the totals of what was planned. One in twelve is low: its reorder point is what
 * it has; one in fifty is out; one in a hundred is archived.
 */
export async function writeParts(db: Db, size: SeedSize): Promise<void> {
  await sql`
    with totals as (
      select part_id, sum(change)::integer as on_hand from planned_movements group by part_id
    ), coming as (
      select part_id, sum(quantity - received)::integer as on_order
      from planned_lines where status in ('ordered', 'partly_received') group by part_id
    ), leaves as (
      select array_agg(id order by id) as ids from categories
      where parent_id in (select id from categories where parent_id is not null)
    )
    insert into parts (id, part_number, name, description, category_id, unit, location_id,
      supplier_id, unit_price, currency, reorder_point, reorder_quantity, on_hand, reserved,
      on_order, archived_at)
    overriding system value
    select p, (${PREFIXES}::text[])[1 + p % 8] || '-' || lpad(p::text, 6, '0'),
      (${NAMES}::text[])[1 + p % 12] || ' ' || p % 997 || ' mm',
      (${TEXTS}::text[])[1 + p % 5] || ' 型式 ' || p % 9973,
      ids[1 + p % cardinality(ids)], (array['piece', 'set', 'pair'])[1 + p % 3],
      1 + p % ${size.locations}::integer, 1 + p % ${size.suppliers}::integer,
      (100 + p % 9000)::numeric, case when p % 10 = 0 then 'USD' else 'JPY' end,
      case when p % 12 = 5 then on_hand else 10 end, 40, on_hand,
      case when p % 15 = 1 and p % 50 <> 0 then 3 else 0 end, coalesce(on_order, 0),
      case when p % 100 = 50 then now() end
    from generate_series(1, ${size.parts}::integer) as p
    cross join leaves
    join totals on totals.part_id = p
    left join coming on coming.part_id = p`.execute(db);
  await sql`select setval(pg_get_serial_sequence('parts', 'id'), ${size.parts}::integer)`.execute(
    db,
  );
}
