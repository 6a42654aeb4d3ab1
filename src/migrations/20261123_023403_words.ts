import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`editorial_variants\` ADD \`words\` numeric;`)
  await db.run(sql`ALTER TABLE \`editorial_variants\` ADD \`words_of\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`editorial_variants\` DROP COLUMN \`words\`;`)
  await db.run(sql`ALTER TABLE \`editorial_variants\` DROP COLUMN \`words_of\`;`)
}
