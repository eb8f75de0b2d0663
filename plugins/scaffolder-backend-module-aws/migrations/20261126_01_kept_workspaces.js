// @ts-check

/**
 * The files of tasks that are not done: a tar archive for each.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('hangar_kept_workspaces', table => {
    table.string('task_id').primary().notNullable();
    table.binary('files').notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('hangar_kept_workspaces');
};
