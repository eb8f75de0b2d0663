// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('cost_notices', table => {
    table.comment('What was told, so that nobody is told twice');
    table.string('key', 255).primary();
    table.string('claimed_at', 24).notNullable();
    table.string('sent_at', 24).nullable();
    table.index(['claimed_at'], 'cost_notices_claimed_at_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cost_notices');
};
