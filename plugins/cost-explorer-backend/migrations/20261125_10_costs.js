// @ts-check

/**
 * A row of cost_days is as narrow as it can be, for there are millions of them:
 * what it is about is in cost_series, days are counted from 1970-01-01, and
 * amounts are integers of 1e-10.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('cost_series', table => {
    table.comment('What costs are about: each combination once');
    table.increments('id');
    table.string('source', 64).notNullable();
    table.string('account_id', 12).notNullable();
    table.string('allocation', 160).notNullable();
    table.string('value', 256).notNullable().comment('Empty: without the tag');
    table.string('service', 200).notNullable();
    table.string('charge_type', 6).notNullable();
    table.string('metric', 16).notNullable();
    table.string('currency', 3).notNullable();
    table
      .boolean('is_shown')
      .notNullable()
      .comment('False while another source shows the account');
    table.unique(
      [
        'allocation',
        'value',
        'metric',
        'currency',
        'account_id',
        'service',
        'charge_type',
        'source',
      ],
      { indexName: 'cost_series_uniq' },
    );
    table.index(
      ['source', 'account_id', 'allocation'],
      'cost_series_source_idx',
    );
  });

  if (knex.client.config.client.includes('sqlite')) {
    // without a second tree for the key: half the size, and a series lies together
    await knex.schema.raw(`
      CREATE TABLE cost_days (
        series_id integer NOT NULL,
        day integer NOT NULL,
        amount bigint NOT NULL,
        is_estimated smallint NOT NULL,
        PRIMARY KEY (series_id, day)
      ) WITHOUT ROWID`);
  } else {
    await knex.schema.createTable('cost_days', table => {
      table.integer('series_id').notNullable();
      table.integer('day').notNullable();
      table.bigInteger('amount').notNullable();
      table.smallint('is_estimated').notNullable();
      table.primary(['series_id', 'day']);
    });
    // rows come month by month, so a few pages of this index tell where a month lies
    await knex.schema.raw(
      'CREATE INDEX cost_days_day_idx ON cost_days USING brin (day) WITH (pages_per_range = 16)',
    );
  }

  await knex.schema.createTable('cost_slices', table => {
    table.comment('What has been read completely');
    table.string('source', 64).notNullable();
    table.string('account_id', 12).notNullable();
    table.string('allocation', 160).notNullable();
    table.string('month', 7).notNullable();
    table.integer('from_day').notNullable();
    table.integer('to_day').notNullable().comment('Exclusive');
    table.integer('estimated_from').nullable();
    table.boolean('is_final').notNullable().comment('Not to be read again');
    table.string('ingest_id', 36).notNullable();
    table.string('fetched_at', 24).notNullable();
    table.primary(['source', 'account_id', 'allocation', 'month']);
  });

  await knex.schema.createTable('cost_totals', table => {
    table.comment('What accounts say they cost, to check the slices against');
    table.string('source', 64).notNullable();
    table.string('account_id', 12).notNullable();
    table.string('month', 7).notNullable();
    table.string('metric', 16).notNullable();
    table.string('currency', 3).notNullable();
    table.bigInteger('amount').notNullable();
    table.integer('to_day').notNullable().comment('Exclusive');
    table.primary(['source', 'account_id', 'month', 'metric', 'currency']);
  });

  await knex.schema.createTable('cost_allocations', table => {
    table.comment('Ways to split costs that entities ask for');
    table.string('id', 160).primary();
    table.text('definition').notNullable().comment('Allocation as JSON');
    table.boolean('is_planned').notNullable();
    table.string('needed_at', 24).notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cost_allocations');
  await knex.schema.dropTable('cost_totals');
  await knex.schema.dropTable('cost_slices');
  await knex.schema.dropTable('cost_days');
  await knex.schema.dropTable('cost_series');
};
