import { ActivityStore } from '/work/ct/plugins/cloudtrail-backend/src/store';
import { openPostgres } from './databases';
import { createQuestion } from './questions';
import { createPair, getSizes } from './sample';
async function main() {
  const sizes = getSizes(Number(process.argv[3]));
  const pairs = Array.from({ length: sizes.pairs }, (_, i) =>
    createPair(i, sizes),
  );
  const { db, remove } = await openPostgres(
    process.env.HANGAR_POSTGRES_URL!,
    process.argv[2],
  );
  const store = new ActivityStore(db);
  const ids = (await store.listPrincipals()).map(p => p.id);
  const started = new Map<string, number>();
  let log: string[] = [];
  const explain = process.argv[6];
  let statements: any[] = [];
  db.on('query', q => {
    started.set(q.__knexQueryUid, performance.now());
    statements.push(q);
  });
  db.on('query-response', (r, q) => {
    const rows = r.rows?.length;
    log.push(
      `${(performance.now() - started.get(q.__knexQueryUid)!).toFixed(0)}ms rows=${rows} ${q.sql.replace(/\s+/g, ' ').slice(0, 260)} | ${JSON.stringify(q.bindings.map((b: any) => (String(b).length > 30 ? `#${String(b).split(',').length}` : b)))}`,
    );
  });
  const only = process.argv[4]
    ? process.argv[4].split(',').map(Number)
    : Array.from({ length: 60 }, (_, i) => i);
  const what = process.argv[5] ?? 'list';
  for (const n of only) {
    const q = createQuestion(n, pairs, sizes, ids);
    const reads: any = {
      list: () => store.listEvents(q.query, { limit: 50 }),
      count: () => store.countEvents(q.query),
      timeline: () => store.readTimeline(q.query, q.bucket),
      facets: () => store.readFacets(q.query),
    };
    await reads[what]();
    log = [];
    statements = [];
    const t = performance.now();
    const answer = await reads[what]();
    const took = performance.now() - t;
    if (took < 15 && !process.argv[4]) continue;
    console.log(
      n,
      q.page,
      (q.query.to - q.query.from) / 864e5,
      took.toFixed(0),
      what,
      JSON.stringify(answer.items?.length ?? answer.count),
      Object.entries(q.query)
        .filter(([k, v]) => v !== undefined && !['from', 'to'].includes(k))
        .map(([k, v]) => `${k}=${JSON.stringify(v).slice(0, 60)}`)
        .join(' '),
    );
    if (process.argv[4]) log.forEach(l => console.log('   ', l));
    if (explain)
      for (const s of statements.slice()) {
        if (!s.sql.includes(explain)) continue;
        const r = await db.raw(
          'EXPLAIN (ANALYZE, BUFFERS) ' + s.sql.replace(/\$\d+/g, '?'),
          s.bindings,
        );
        console.log(
          r.rows.map((x: any) => x['QUERY PLAN'].slice(0, 200)).join('\n'),
        );
      }
  }
  await remove();
}
main().then(
  () => process.exit(0),
  e => {
    console.error(e);
    process.exit(1);
  },
);
