// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('activity_exports', table => {
    table.comment('Who took events away as a file, and what it held');
    table.string('id', 36).primary();
    table.string('requested_by', 255).notNullable();
    table.bigInteger('requested_at').notNullable().comment('Milliseconds');
    table.text('manifest').notNullable().comment('JSON');
  });
  await knex.schema.createTable('activity_notices', table => {
    table.comment('What was told of sensitive events, so that it is told once');
    table.string('key', 255).primary();
    table.bigInteger('claimed_at').notNullable().comment('Milliseconds');
    table.bigInteger('sent_at').comment('Milliseconds');
    table.index(['claimed_at'], 'activity_notices_claimed_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('activity_notices');
  await knex.schema.dropTable('activity_exports');
};
