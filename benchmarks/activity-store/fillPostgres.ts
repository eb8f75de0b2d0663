import type { Knex } from 'knex';
import {
  getIds,
  getShapeIds,
} from '../../plugins/cloudtrail-backend/src/store/dictionary/ids';
import {
  toPrincipalRow,
  toResourceRow,
  toShapeRow,
} from '../../plugins/cloudtrail-backend/src/store/dictionary/rows';
import {
  CLUSTERS,
  createResource,
  DAY_MS,
  DAYS,
  type Pair,
  type Sizes,
  START,
} from './sample';

/** Events in a statement. */
const CHUNK = 500_000;

/** The numbers of everything that the events are about, as adding gives them. */
async function writeDictionaries(db: Knex, pairs: Pair[], sizes: Sizes) {
  const [{ record }] = pairs;
  const shapes = pairs.map(pair => toShapeRow(pair.record));
  const principals = pairs.map(pair => toPrincipalRow(pair.record.principal));
  const resources = Array.from({ length: sizes.resources }, (_, index) =>
    toResourceRow(createResource(index), record),
  );
  const [shapeIds, principalIds, resourceIds] = [
    await getShapeIds(db, shapes),
    await getIds(db, 'activity_principals', principals),
    await getIds(db, 'activity_resources', resources),
  ];
  await db.raw(`CREATE TABLE sample_resources AS
    SELECT 0::int AS n, 0::int AS id WITH NO DATA`);
  await db.raw(
    `INSERT INTO sample_resources SELECT n, id
      FROM json_to_recordset(?::json) AS r(n int, id int)`,
    [
      JSON.stringify(
        resources.map(({ key }, n) => ({ n, id: resourceIds.get(key) })),
      ),
    ],
  );
  await db.raw(`CREATE TABLE sample_pairs (n int PRIMARY KEY, shape_id int,
    principal_id int, source_ip text, resource int, user_agent text,
    error_message text, changes text, record text)`);
  for (let start = 0; start < pairs.length; start += 5_000) {
    const rows = pairs.slice(start, start + 5_000).map((pair, index) => ({
      n: start + index,
      shape_id: shapeIds.get(shapes[start + index].key),
      principal_id: principalIds.get(principals[start + index].key),
      source_ip: pair.record.sourceIpAddress,
      resource: pair.resource,
      user_agent: pair.record.userAgent,
      error_message: pair.record.errorMessage,
      changes: JSON.stringify(pair.record.changes),
      record: JSON.stringify(pair.record.record),
    }));
    await db.raw(
      `INSERT INTO sample_pairs SELECT *
        FROM json_populate_recordset(null::sample_pairs, ?::json)`,
      [JSON.stringify(rows)],
    );
  }
  await db.raw('ANALYZE sample_pairs');
  await db.raw('CREATE UNIQUE INDEX ON sample_resources (n)');
  await db.raw('ANALYZE sample_resources');
  await db.raw(
    'UPDATE activity_store SET version = 1, dictionary_version = 1 WHERE id = 1',
  );
}

/** Takes the indexes away, and gives back what makes them again: filling with them takes hours. */
async function dropIndexes(db: Knex): Promise<string[]> {
  const { rows } = await db.raw(`
    SELECT i.indexname AS name, i.tablename AS table_name, i.indexdef AS index,
      pg_get_constraintdef(c.oid) AS constraint
    FROM pg_indexes i LEFT JOIN pg_constraint c ON c.conname = i.indexname
    WHERE i.schemaname = 'public' AND i.tablename IN ('activity_events',
      'activity_details', 'activity_event_resources', 'activity_shape_hours',
      'activity_group_days', 'activity_group_months',
      'activity_people_days', 'activity_people_months', 'activity_shape_days', 'activity_shape_months', 'activity_days', 'activity_months')`);
  const again: string[] = [];
  for (const { name, table_name, index, constraint } of rows) {
    if (constraint) {
      await db.raw('ALTER TABLE ?? DROP CONSTRAINT ??', [table_name, name]);
      again.push(
        `ALTER TABLE ${table_name} ADD CONSTRAINT ${name} ${constraint}`,
      );
    } else {
      await db.raw('DROP INDEX ??', [name]);
      again.push(index);
    }
  }
  return again;
}

const insertEvents = (db: Knex, from: number, to: number, count: number) =>
  db.raw(
    `INSERT INTO activity_events
      (id, time, shape_id, principal_id, event_id, source_ip, resource_ids)
    SELECT g.i + 1, g.time - g.time % 1000, p.shape_id, p.principal_id,
      md5(g.i::text)::uuid::text, p.source_ip,
      CASE WHEN c.id IS NULL OR c.id = r.id THEN r.id::text ELSE r.id || ',' || c.id END
    FROM (SELECT i, ?::bigint + (i * ?::float8)::bigint AS time,
        floor(? * power(random(), 2.5))::int AS pair,
        floor(10 * power(random(), 2))::int AS beside,
        random() < 0.5 AS has_cluster
      FROM generate_series(?::bigint, ?::bigint) AS i OFFSET 0) g
    JOIN sample_pairs p ON p.n = g.pair
    JOIN sample_resources r
      ON r.n = (p.resource + g.beside) % (SELECT count(*)::int FROM sample_resources)
    LEFT JOIN sample_resources c ON g.has_cluster AND c.n = r.n % ${CLUSTERS}
    ORDER BY g.i`,
    [
      START,
      (DAYS * DAY_MS) / count,
      db.raw('(SELECT count(*) FROM sample_pairs)'),
      from,
      to - 1,
    ],
  );

const insertDetails = (db: Knex, from: number, to: number) =>
  db.raw(
    `INSERT INTO activity_details
      (id, user_agent, error_message, changes, masked_paths, record)
    SELECT e.id, p.user_agent, p.error_message, p.changes, '[]',
      '{"eventID":"' || e.event_id || '",' || substr(p.record, 2)
    FROM activity_events e
    JOIN LATERAL (SELECT * FROM sample_pairs p WHERE p.shape_id = e.shape_id
      AND p.principal_id = e.principal_id LIMIT 1) p ON true
    WHERE e.id > ? AND e.id <= ?`,
    [from, to],
  );

const insertLinks = (db: Knex) =>
  db.raw(`INSERT INTO activity_event_resources
      (resource_id, time, id, shape_id, principal_id)
    SELECT string_to_table(resource_ids, ',')::int, time, id, shape_id, principal_id
    FROM activity_events`);

/** The same sums that adding keeps, each day beside the other as time writes them. */
async function insertCounts(db: Knex) {
  await db.raw(`INSERT INTO activity_shape_hours
    SELECT time / 3600000, shape_id, count(*) FROM activity_events GROUP BY 1, 2 ORDER BY 1`);
  await db.raw(`INSERT INTO activity_days
    SELECT time / 86400000, shape_id, principal_id, count(*)
    FROM activity_events GROUP BY 1, 2, 3 ORDER BY 1`);
  const month = `(extract(year from to_timestamp(day * 86400.0) at time zone 'UTC') * 12
    + extract(month from to_timestamp(day * 86400.0) at time zone 'UTC') - 1)::int`;
  await db.raw(`INSERT INTO activity_months
    SELECT ${month}, shape_id, principal_id, sum(count) FROM activity_days GROUP BY 1, 2, 3 ORDER BY 1`);
  await db.raw(`INSERT INTO activity_shape_days
    SELECT day, shape_id, sum(count) FROM activity_days GROUP BY 1, 2 ORDER BY 1`);
  for (const group of ['group_id', 'place_id', 'name_id']) {
    await db.raw(`INSERT INTO activity_group_days
      SELECT day, s.${group}, sum(count) FROM activity_shape_days
      JOIN activity_shapes s ON s.id = shape_id GROUP BY 1, 2 ORDER BY 1`);
  }
  await db.raw(`INSERT INTO activity_people_days
    SELECT day, s.place_id, principal_id, sum(count) FROM activity_days
    JOIN activity_shapes s ON s.id = shape_id GROUP BY 1, 2, 3 ORDER BY 1`);
  await db.raw(`INSERT INTO activity_people_months
    SELECT month, s.place_id, principal_id, sum(count) FROM activity_months
    JOIN activity_shapes s ON s.id = shape_id GROUP BY 1, 2, 3 ORDER BY 1`);
  await db.raw(`INSERT INTO activity_shape_months
    SELECT month, shape_id, sum(count) FROM activity_months GROUP BY 1, 2 ORDER BY 1`);
  for (const group of ['group_id', 'place_id', 'name_id']) {
    await db.raw(`INSERT INTO activity_group_months
      SELECT month, s.${group}, sum(count) FROM activity_shape_months
      JOIN activity_shapes s ON s.id = shape_id GROUP BY 1, 2 ORDER BY 1`);
  }
}

/**
 * Fills PostgreSQL with statements over whole sets, in the rows that `addEvents`
 * writes: through it, ten million events would take an hour.
 */
export async function fillPostgres(
  db: Knex,
  count: number,
  pairs: Pair[],
  sizes: Sizes,
  log: (message: string) => void,
): Promise<void> {
  // one connection has these settings for all that follows
  await db.transaction(async trx => {
    await trx.raw("SET LOCAL maintenance_work_mem = '1GB'");
    await trx.raw("SET LOCAL work_mem = '512MB'");
    await trx.raw('SET LOCAL synchronous_commit = off');
    await writeDictionaries(trx, pairs, sizes);
    const indexes = await dropIndexes(trx);
    for (let start = 0; start < count; start += CHUNK) {
      await insertEvents(trx, start, Math.min(count, start + CHUNK), count);
      log(`events up to ${Math.min(count, start + CHUNK)}`);
    }
    await insertLinks(trx);
    await insertCounts(trx);
    log('resources and counts');
    await trx.raw('CREATE INDEX ON sample_pairs (shape_id, principal_id)');
    await trx.raw('CREATE INDEX sample_ids ON activity_events (id)');
    for (let start = 0; start < count; start += CHUNK) {
      await insertDetails(trx, start, Math.min(count, start + CHUNK));
      log(`details up to ${Math.min(count, start + CHUNK)}`);
    }
    await trx.raw('DROP INDEX sample_ids');
    for (const index of indexes) await trx.raw(index);
    await trx.raw(
      "SELECT setval(pg_get_serial_sequence('activity_events', 'id'), ?)",
      [count],
    );
    await trx.raw('DROP TABLE sample_pairs, sample_resources');
    log('indexes');
  });
  await db.raw('VACUUM (ANALYZE)');
}
