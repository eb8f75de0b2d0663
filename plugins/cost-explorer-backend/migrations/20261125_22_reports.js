// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('cost_reports', table => {
    table.comment('Saved cost reports');
    table.uuid('id').primary();
    table.string('owner_ref', 255).notNullable();
    table.string('name', 100).notNullable();
    table.text('query').notNullable().comment('SavedReportQuery as JSON');
    table.string('schedule', 8).notNullable();
    table.boolean('is_shared').notNullable();
    table.string('created_at', 24).notNullable();
    table.string('next_at', 24).nullable();
    table.index(['owner_ref'], 'cost_reports_owner_ref_idx');
    table.index(['next_at'], 'cost_reports_next_at_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cost_reports');
};
