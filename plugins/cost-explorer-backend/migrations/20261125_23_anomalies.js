// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('cost_aws_anomalies', table => {
    table.comment('Anomalies as Cost Explorer told of them last');
    table.string('payer_id', 12).notNullable();
    table.string('id', 128).notNullable();
    table.string('first_day', 10).notNullable();
    table.string('last_day', 10).notNullable();
    table.text('dimension_value').notNullable();
    table
      .text('services')
      .notNullable()
      .comment('Names as JSON, the largest share first');
    table.double('actual').notNullable();
    table.double('expected').notNullable();
    table.primary(['payer_id', 'id']);
    table.index(['last_day'], 'cost_aws_anomalies_last_day_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cost_aws_anomalies');
};
