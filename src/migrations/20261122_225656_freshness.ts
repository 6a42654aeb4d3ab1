import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`editorial_variants\` ADD \`freshness\` text;`)
  await db.run(sql`ALTER TABLE \`editorial_variants\` ADD \`source_changed_at\` text;`)
  await db.run(sql`CREATE INDEX \`editorial_variants_freshness_idx\` ON \`editorial_variants\` (\`freshness\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`editorial_variants_freshness_idx\`;`)
  await db.run(sql`ALTER TABLE \`editorial_variants\` DROP COLUMN \`freshness\`;`)
  await db.run(sql`ALTER TABLE \`editorial_variants\` DROP COLUMN \`source_changed_at\`;`)
}
