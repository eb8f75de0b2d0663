// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('cost_store', table => {
    table.comment(
      'One row: the version of what can be read, and who may write',
    );
    table.integer('id').primary();
    table.integer('version').notNullable();
    table.string('lease_holder', 36).nullable();
    table.string('lease_expires_at', 24).nullable();
  });
  await knex('cost_store').insert({ id: 1, version: 0 });

  await knex.schema.createTable('cost_accounts', table => {
    table.string('source', 64).notNullable();
    table.string('account_id', 12).notNullable();
    table.string('first_seen_at', 24).notNullable();
    table
      .boolean('is_new')
      .notNullable()
      .comment('Came after the first ingest');
    table.boolean('is_shown').notNullable();
    table.primary(['source', 'account_id']);
  });

  await knex.schema.createTable('cost_source_states', table => {
    table.string('source', 64).primary();
    table.string('type', 16).notNullable();
    table.string('status', 16).notNullable();
    table.string('ingest_id', 36).nullable();
    table.string('ingest_started_at', 24).nullable();
    table.boolean('is_ingest_done').notNullable();
    table.string('last_attempt_at', 24).nullable();
    table.string('last_success_at', 24).nullable();
    table.string('next_attempt_at', 24).nullable();
    table.integer('failures').notNullable();
    table.text('error').nullable().comment('JSON');
    table.text('progress').nullable().comment('JSON');
    table.text('reconciliation').nullable().comment('JSON');
    table.text('problems').notNullable().comment('JSON');
    table.string('tags_checked_at', 24).nullable();
    table.text('tag_problems').notNullable().comment('JSON');
  });

  await knex.schema.createTable('cost_ingests', table => {
    table.comment('When ingests began: there are at most three a day');
    table.string('id', 36).primary();
    table.string('source', 64).notNullable();
    table.string('started_at', 24).notNullable();
    table.index(['source', 'started_at'], 'cost_ingests_source_idx');
  });

  await knex.schema.createTable('cost_requests', table => {
    table.comment('Paid requests, by the hour');
    table.string('source', 64).notNullable();
    table.string('hour', 13).notNullable().comment('2026-11-25T03');
    table.integer('count').notNullable();
    table.bigInteger('cost').notNullable().comment('In 1e-10 USD');
    table.primary(['source', 'hour']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'cost_requests',
    'cost_ingests',
    'cost_source_states',
    'cost_accounts',
    'cost_store',
  ]) {
    await knex.schema.dropTable(table);
  }
};
