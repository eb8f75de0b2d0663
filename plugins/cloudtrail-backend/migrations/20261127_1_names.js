// @ts-check
const { createHash } = require('node:crypto');

/**
 * Counts by operation too: a third kind of group, of all accounts, regions and
 * services, for what is already there and what comes.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('activity_groups', table => {
    table
      .text('event_name')
      .notNullable()
      .defaultTo('')
      .comment('Empty: of all; given, the group is of all places and services');
  });
  await knex.schema.alterTable('activity_shapes', table => {
    table
      .integer('name_id')
      .notNullable()
      .defaultTo(0)
      .comment('The group of its operation');
  });
  await nameShapes(knex);
  for (const unit of ['day', 'month']) {
    await knex.raw(`
      INSERT INTO activity_group_${unit}s (${unit}, group_id, count)
      SELECT ${unit}, name_id, sum(count) FROM activity_shape_${unit}s
      JOIN activity_shapes ON id = shape_id GROUP BY ${unit}, name_id`);
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const unit of ['day', 'month']) {
    await knex(`activity_group_${unit}s`)
      .whereIn('group_id', knex('activity_shapes').select('name_id'))
      .delete();
  }
  await knex('activity_groups').whereNot('event_name', '').delete();
  await knex.schema.alterTable('activity_shapes', table => {
    table.dropColumn('name_id');
  });
  await knex.schema.alterTable('activity_groups', table => {
    table.dropColumn('event_name');
  });
};

/** @param {import('knex').Knex} knex */
async function nameShapes(knex) {
  const names = await knex('activity_shapes').distinct('event_name', 'class');
  for (const { event_name: name, class: type } of names) {
    // as `toGroupRows` makes it
    const key = createHash('sha256')
      .update(JSON.stringify(['', '', '', type, name]))
      .digest('base64url');
    await knex('activity_groups').insert({
      key,
      account_id: '',
      region: '',
      event_source: '',
      class: type,
      event_name: name,
    });
    await knex('activity_shapes')
      .where({ event_name: name, class: type })
      .update({ name_id: knex('activity_groups').select('id').where({ key }) });
  }
}
