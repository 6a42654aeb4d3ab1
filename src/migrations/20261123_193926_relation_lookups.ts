import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE INDEX \`articles_rels_projects_lookup_idx\` ON \`articles_rels\` (\`parent_id\`,\`projects_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_partners_lookup_idx\` ON \`articles_rels\` (\`parent_id\`,\`partners_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_topics_lookup_idx\` ON \`articles_rels\` (\`parent_id\`,\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`projects_rels_topics_lookup_idx\` ON \`projects_rels\` (\`parent_id\`,\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`projects_rels_partners_lookup_idx\` ON \`projects_rels\` (\`parent_id\`,\`partners_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`articles_rels_projects_lookup_idx\`;`)
  await db.run(sql`DROP INDEX \`articles_rels_partners_lookup_idx\`;`)
  await db.run(sql`DROP INDEX \`articles_rels_topics_lookup_idx\`;`)
  await db.run(sql`DROP INDEX \`projects_rels_topics_lookup_idx\`;`)
  await db.run(sql`DROP INDEX \`projects_rels_partners_lookup_idx\`;`)
}
