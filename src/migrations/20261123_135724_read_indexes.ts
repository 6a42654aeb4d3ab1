import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`articles_locales_parent_lookup_idx\`;`)
  await db.run(sql`CREATE INDEX \`articles_locales_parent_lookup_idx\` ON \`articles_locales\` (\`_parent_id\`,\`_locale\`,\`_status\`);`)
  await db.run(sql`DROP INDEX \`projects_locales_parent_lookup_idx\`;`)
  await db.run(sql`CREATE INDEX \`projects_locales_parent_lookup_idx\` ON \`projects_locales\` (\`_parent_id\`,\`_locale\`,\`_status\`);`)
  await db.run(sql`DROP INDEX \`partners_locales_parent_lookup_idx\`;`)
  await db.run(sql`CREATE INDEX \`partners_locales_parent_lookup_idx\` ON \`partners_locales\` (\`_parent_id\`,\`_locale\`,\`_status\`);`)
  await db.run(sql`DROP INDEX \`programmes_locales_parent_lookup_idx\`;`)
  await db.run(sql`CREATE INDEX \`programmes_locales_parent_lookup_idx\` ON \`programmes_locales\` (\`_parent_id\`,\`_locale\`,\`_status\`);`)
  await db.run(sql`DROP INDEX \`topics_locales_parent_lookup_idx\`;`)
  await db.run(sql`CREATE INDEX \`topics_locales_parent_lookup_idx\` ON \`topics_locales\` (\`_parent_id\`,\`_locale\`,\`_status\`);`)
  await db.run(sql`DROP INDEX \`media_locales_parent_lookup_idx\`;`)
  await db.run(sql`CREATE INDEX \`media_locales_parent_lookup_idx\` ON \`media_locales\` (\`_parent_id\`,\`_locale\`,\`_status\`);`)
  await db.run(sql`DROP INDEX \`documents_locales_parent_lookup_idx\`;`)
  await db.run(sql`CREATE INDEX \`documents_locales_parent_lookup_idx\` ON \`documents_locales\` (\`_parent_id\`,\`_locale\`,\`_status\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`articles_locales_parent_lookup_idx\`;`)
  await db.run(sql`CREATE INDEX \`articles_locales_parent_lookup_idx\` ON \`articles_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`DROP INDEX \`projects_locales_parent_lookup_idx\`;`)
  await db.run(sql`CREATE INDEX \`projects_locales_parent_lookup_idx\` ON \`projects_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`DROP INDEX \`partners_locales_parent_lookup_idx\`;`)
  await db.run(sql`CREATE INDEX \`partners_locales_parent_lookup_idx\` ON \`partners_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`DROP INDEX \`programmes_locales_parent_lookup_idx\`;`)
  await db.run(sql`CREATE INDEX \`programmes_locales_parent_lookup_idx\` ON \`programmes_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`DROP INDEX \`topics_locales_parent_lookup_idx\`;`)
  await db.run(sql`CREATE INDEX \`topics_locales_parent_lookup_idx\` ON \`topics_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`DROP INDEX \`media_locales_parent_lookup_idx\`;`)
  await db.run(sql`CREATE INDEX \`media_locales_parent_lookup_idx\` ON \`media_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`DROP INDEX \`documents_locales_parent_lookup_idx\`;`)
  await db.run(sql`CREATE INDEX \`documents_locales_parent_lookup_idx\` ON \`documents_locales\` (\`_parent_id\`,\`_locale\`);`)
}
