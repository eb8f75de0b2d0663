// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('activity_targets', table => {
    table.comment('How reading each account and region goes');
    table.string('source', 16).notNullable();
    table.string('account_id', 64).notNullable();
    table.string('region', 64).notNullable();
    table.bigInteger('last_attempt_at').nullable();
    table.bigInteger('last_success_at').nullable();
    table.bigInteger('next_attempt_at').nullable();
    table.integer('failures').notNullable();
    table.text('error').nullable().comment('JSON');
    table
      .bigInteger('clock_offset')
      .nullable()
      .comment("AWS's clock minus ours, milliseconds");
    table
      .text('kinds')
      .notNullable()
      .comment('JSON: how far each kind of events was looked at');
    table.primary(['source', 'account_id', 'region']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('activity_targets');
};
