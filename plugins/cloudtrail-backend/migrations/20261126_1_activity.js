// @ts-check

/**
 * Millions of rows, so each is narrow: what happened (`activity_shapes`), who
 * did it (`activity_principals`) and to what (`activity_resources`) are said
 * once, and what only the page of an event needs lies apart. Counts by month,
 * day and hour answer totals, timelines and facets without the events.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const sqlite = knex.client.config.client.includes('sqlite');
  await createDictionaries(knex, sqlite);
  await createEvents(knex, sqlite);
  await createCounts(knex, sqlite);
  await refuseChanges(knex, sqlite);

  await knex.schema.createTable('activity_coverage', table => {
    table.comment('Stretches of time that are complete');
    table.string('account_id', 64).notNullable();
    table.string('region', 64).notNullable();
    table.string('kind', 5).notNullable();
    table.bigInteger('from_time').notNullable();
    table.bigInteger('to_time').notNullable().comment('Exclusive');
    table.primary(['account_id', 'region', 'kind', 'from_time']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'activity_coverage',
    'activity_group_days',
    'activity_group_months',
    'activity_people_days',
    'activity_people_months',
    'activity_shape_hours',
    'activity_shape_days',
    'activity_shape_months',
    'activity_days',
    'activity_months',
    'activity_event_resources',
    'activity_details',
    'activity_events',
    'activity_resources',
    'activity_principals',
    'activity_shapes',
    'activity_groups',
    'activity_store',
  ]) {
    await knex.schema.dropTable(table);
  }
  if (!knex.client.config.client.includes('sqlite')) {
    await knex.schema.raw('DROP FUNCTION activity_refuse()');
    await knex.schema.raw('DROP FUNCTION activity_refuse_removal()');
    await knex.schema.raw('DROP FUNCTION activity_refuse_detail_removal()');
  }
};

/**
 * Nothing is null in a dictionary: empty means none. `key` is a hash of all
 * fields, for some of them are longer than an index takes.
 *
 * @param {import('knex').Knex} knex
 * @param {boolean} sqlite
 */
async function createDictionaries(knex, sqlite) {
  await knex.schema.createTable('activity_store', table => {
    table.integer('id').primary();
    table.bigInteger('version').notNullable().comment('Grows with each change');
    table
      .bigInteger('dictionary_version')
      .notNullable()
      .comment('Grows with shapes and principals');
    table
      .bigInteger('removed_before')
      .notNullable()
      .comment('Events older than this may be removed');
  });
  await knex('activity_store').insert({
    id: 1,
    version: 0,
    dictionary_version: 0,
    removed_before: 0,
  });

  await knex.schema.createTable('activity_groups', table => {
    table.comment(
      'Shapes of one account, region, class and service, or of all services',
    );
    table.increments('id');
    table.string('key', 43).notNullable().unique();
    table.text('account_id').notNullable();
    table.text('region').notNullable();
    table.text('event_source').notNullable().comment('Empty: of all');
    table
      .smallint('class')
      .notNullable()
      .comment('1 is a read, 2 failed, 4 is sensitive, added up');
  });

  await knex.schema.createTable('activity_shapes', table => {
    table.comment('What happened, without who, when and to what');
    table.increments('id');
    table.string('key', 43).notNullable().unique();
    table.text('account_id').notNullable();
    table.text('region').notNullable();
    table.text('event_source').notNullable();
    table.text('event_name').notNullable();
    table.boolean('read_only').notNullable();
    table.text('error_code').notNullable();
    table.text('sensitive_rule').notNullable();
    table.smallint('class').notNullable().comment('As of its groups');
    table.integer('group_id').notNullable().comment('With its service');
    table.integer('place_id').notNullable().comment('With all services');
  });

  await knex.schema.createTable('activity_principals', table => {
    table.comment('Who');
    table.increments('id');
    table.string('key', 43).notNullable().unique();
    table.text('type').notNullable();
    table.text('name').notNullable();
    table.text('account_id').notNullable();
    table.text('arn').notNullable();
    table.text('role_name').notNullable();
  });

  // ranges of ARNs need the order of bytes
  const text = sqlite ? 'text' : 'text COLLATE "C"';
  await knex.schema.createTable('activity_resources', table => {
    table.comment('To what');
    table.increments('id');
    table.string('key', 43).notNullable().unique();
    table.text('account_id').notNullable();
    table.text('region').notNullable();
    table.text('type').notNullable();
    table.specificType('name', text).notNullable();
    table.specificType('arn', text).notNullable();
    table
      .text('words')
      .notNullable()
      .comment('What free text is looked for in, in lower case');
  });
  await knex.schema.raw(
    'CREATE INDEX activity_resources_name_idx ON activity_resources (substr(name, 1, 200))',
  );
  await knex.schema.raw(
    'CREATE INDEX activity_resources_arn_idx ON activity_resources (substr(arn, 1, 600))',
  );
}

/**
 * @param {import('knex').Knex} knex
 * @param {boolean} sqlite
 */
async function createEvents(knex, sqlite) {
  await knex.schema.createTable('activity_events', table => {
    if (sqlite) table.increments('id');
    else table.bigIncrements('id');
    table.bigInteger('time').notNullable().comment('Milliseconds since 1970');
    table.integer('shape_id').notNullable();
    table.integer('principal_id').notNullable();
    table.text('event_id').notNullable();
    table.text('source_ip').nullable();
    table
      .text('resource_ids')
      .notNullable()
      .comment('Numbers of activity_resources between commas');
  });
  await knex.schema.raw(
    'CREATE UNIQUE INDEX activity_events_event_id_uniq ON activity_events (event_id)',
  );
  // each has all that a filter needs, so that events are not visited while counting
  await knex.schema.raw(
    'CREATE INDEX activity_events_time_idx ON activity_events (time, id, shape_id, principal_id)',
  );
  await knex.schema.raw(
    'CREATE INDEX activity_events_shape_idx ON activity_events (shape_id, principal_id, time, id)',
  );
  await knex.schema.raw(
    'CREATE INDEX activity_events_principal_idx ON activity_events (principal_id, time, id, shape_id)',
  );
  await knex.schema.raw(
    'CREATE INDEX activity_events_ip_idx ON activity_events (source_ip, time, id, shape_id, principal_id)',
  );

  await knex.schema.createTable('activity_details', table => {
    table.bigInteger('id').primary().comment('Of activity_events');
    table.text('user_agent').nullable();
    table.text('error_message').nullable();
    table.text('changes').notNullable().comment('JSON');
    table.text('masked_paths').notNullable().comment('JSON');
    table.text('record').notNullable().comment('JSON');
  });

  const columns = `
    resource_id integer NOT NULL,
    time bigint NOT NULL,
    id bigint NOT NULL,
    shape_id integer NOT NULL,
    principal_id integer NOT NULL`;
  await knex.schema.raw(
    sqlite
      ? `CREATE TABLE activity_event_resources (${columns},
           PRIMARY KEY (resource_id, time, id)) WITHOUT ROWID`
      : `CREATE TABLE activity_event_resources (${columns},
           PRIMARY KEY (resource_id, time, id) INCLUDE (shape_id, principal_id))`,
  );
}

/**
 * @param {import('knex').Knex} knex
 * @param {boolean} sqlite
 */
async function createCounts(knex, sqlite) {
  // rows are counted up again and again: room for that beside them
  const options = sqlite ? 'WITHOUT ROWID' : 'WITH (fillfactor = 80)';
  /** @type {Array<[table: string, unit: string, keys: string[]]>} */
  const tables = [
    ['activity_group_days', 'day', ['group_id']],
    ['activity_group_months', 'month', ['group_id']],
    ['activity_people_days', 'day', ['group_id', 'principal_id']],
    ['activity_people_months', 'month', ['group_id', 'principal_id']],
    ['activity_shape_hours', 'hour', ['shape_id']],
    ['activity_shape_days', 'day', ['shape_id']],
    ['activity_shape_months', 'month', ['shape_id']],
    ['activity_days', 'day', ['shape_id', 'principal_id']],
    ['activity_months', 'month', ['shape_id', 'principal_id']],
  ];
  for (const [table, unit, keys] of tables) {
    await knex.schema.raw(`
      CREATE TABLE ${table} (
        ${unit} integer NOT NULL,
        ${keys.map(key => `${key} integer NOT NULL,`).join(' ')}
        count integer NOT NULL,
        PRIMARY KEY (${[unit, ...keys].join(', ')})
      ) ${options}`);
    for (const key of keys) {
      await knex.schema.raw(
        `CREATE INDEX ${table}_${key}_idx ON ${table} (${key}, ${unit})`,
      );
    }
  }
}

/**
 * An event never changes, and goes only when retention has passed it; its
 * details go after it.
 *
 * @param {import('knex').Knex} knex
 * @param {boolean} sqlite
 */
async function refuseChanges(knex, sqlite) {
  const message = 'Activity is append-only: events are never changed';
  const removal =
    'Activity is append-only: only events older than the retention are removed';
  const isYoung =
    'OLD.time >= (SELECT removed_before FROM activity_store WHERE id = 1)';
  const isThere = 'EXISTS (SELECT 1 FROM activity_events WHERE id = OLD.id)';
  if (sqlite) {
    for (const table of ['activity_events', 'activity_details']) {
      await knex.schema.raw(`
        CREATE TRIGGER ${table}_update BEFORE UPDATE ON ${table}
        BEGIN SELECT RAISE(ABORT, '${message}'); END`);
    }
    await knex.schema.raw(`
      CREATE TRIGGER activity_events_delete BEFORE DELETE ON activity_events
      WHEN ${isYoung} BEGIN SELECT RAISE(ABORT, '${removal}'); END`);
    await knex.schema.raw(`
      CREATE TRIGGER activity_details_delete BEFORE DELETE ON activity_details
      WHEN ${isThere} BEGIN SELECT RAISE(ABORT, '${removal}'); END`);
    return;
  }
  await knex.schema.raw(`
    CREATE FUNCTION activity_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION '${message}'; END $$`);
  await knex.schema.raw(`
    CREATE FUNCTION activity_refuse_removal() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF ${isYoung} THEN RAISE EXCEPTION '${removal}'; END IF;
      RETURN OLD;
    END $$`);
  await knex.schema.raw(`
    CREATE FUNCTION activity_refuse_detail_removal() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF ${isThere} THEN RAISE EXCEPTION '${removal}'; END IF;
      RETURN OLD;
    END $$`);
  for (const table of ['activity_events', 'activity_details']) {
    await knex.schema.raw(`
      CREATE TRIGGER ${table}_update BEFORE UPDATE OR TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION activity_refuse()`);
  }
  await knex.schema.raw(`
    CREATE TRIGGER activity_events_delete BEFORE DELETE ON activity_events
    FOR EACH ROW EXECUTE FUNCTION activity_refuse_removal()`);
  await knex.schema.raw(`
    CREATE TRIGGER activity_details_delete BEFORE DELETE ON activity_details
    FOR EACH ROW EXECUTE FUNCTION activity_refuse_detail_removal()`);
}
