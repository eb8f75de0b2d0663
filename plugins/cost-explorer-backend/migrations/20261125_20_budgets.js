// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('cost_aws_budgets', table => {
    table.comment('Monthly cost budgets as AWS Budgets told of them last');
    table.string('account_id', 12).notNullable();
    table.string('name', 100).notNullable();
    table.string('currency', 3).notNullable();
    table.string('limit_amount', 40).notNullable();
    table.string('actual', 40).notNullable();
    table.string('forecast', 40).nullable();
    table.text('selector').nullable().comment('CostSelector as JSON');
    table.boolean('has_other_filters').notNullable();
    table.string('read_at', 24).notNullable();
    table.primary(['account_id', 'name']);
  });
  await knex.schema.createTable('cost_portal_budgets', table => {
    table.comment('Monthly budgets of groups and systems, kept in the portal');
    table.string('entity_ref', 255).primary();
    table.string('currency', 3).notNullable();
    table.string('limit_amount', 40).notNullable();
    table.string('set_by', 255).notNullable();
    table.string('set_at', 24).notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cost_portal_budgets');
  await knex.schema.dropTable('cost_aws_budgets');
};
