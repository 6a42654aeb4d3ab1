import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`editorial_notice_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`recipient\` text NOT NULL,
  	\`modes\` text NOT NULL,
  	\`digest_at\` text NOT NULL,
  	\`workdays_only\` integer,
  	\`saved_at\` text NOT NULL,
  	\`digest_sent_at\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`editorial_notice_settings_recipient_idx\` ON \`editorial_notice_settings\` (\`recipient\`);`)
  await db.run(sql`CREATE TABLE \`editorial_previews\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`token_hash\` text NOT NULL,
  	\`variant\` text NOT NULL,
  	\`collection_slug\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`locale\` text NOT NULL,
  	\`label\` text NOT NULL,
  	\`version\` text,
  	\`may_sign_off\` integer DEFAULT false NOT NULL,
  	\`created_at\` text NOT NULL,
  	\`created_by\` text NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`revoked_at\` text,
  	\`revoked_by\` text,
  	\`last_used_at\` text,
  	\`sign_offs\` text,
  	\`revision\` numeric NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`editorial_previews_token_hash_idx\` ON \`editorial_previews\` (\`token_hash\`);`)
  await db.run(sql`CREATE INDEX \`editorial_previews_variant_idx\` ON \`editorial_previews\` (\`variant\`);`)
  await db.run(sql`CREATE INDEX \`editorial_previews_document_idx\` ON \`editorial_previews\` (\`document\`);`)
  await db.run(sql`CREATE TABLE \`editorial_comments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`thread\` text NOT NULL,
  	\`collection_slug\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`locale\` text,
  	\`author\` text,
  	\`author_roles\` text,
  	\`guest_name\` text,
  	\`guest_preview\` text,
  	\`body\` text,
  	\`mentions\` text,
  	\`at\` text NOT NULL,
  	\`edited_at\` text,
  	\`deleted_at\` text,
  	\`revision\` numeric NOT NULL,
  	\`status\` text,
  	\`thread_revision\` numeric,
  	\`resolved_at\` text,
  	\`resolved_by\` text,
  	\`anchor\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`editorial_comments_key_idx\` ON \`editorial_comments\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`editorial_comments_thread_idx\` ON \`editorial_comments\` (\`thread\`);`)
  await db.run(sql`CREATE INDEX \`editorial_comments_document_idx\` ON \`editorial_comments\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`editorial_comments_guest_preview_idx\` ON \`editorial_comments\` (\`guest_preview\`);`)
  await db.run(sql`CREATE INDEX \`editorial_comments_status_idx\` ON \`editorial_comments\` (\`status\`);`)
  await db.run(sql`ALTER TABLE \`editorial_variants\` ADD \`live_at\` text;`)
  await db.run(sql`ALTER TABLE \`editorial_variants\` ADD \`authors\` text;`)
  await db.run(sql`ALTER TABLE \`editorial_variants\` ADD \`at_step\` text;`)
  await db.run(sql`CREATE INDEX \`editorial_variants_live_at_idx\` ON \`editorial_variants\` (\`live_at\`);`)
  await db.run(sql`CREATE INDEX \`state_dueAt_idx\` ON \`editorial_variants\` (\`state\`,\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`assignee_state_idx\` ON \`editorial_variants\` (\`assignee\`,\`state\`);`)
  await db.run(sql`CREATE INDEX \`freshness_sourceChangedAt_idx\` ON \`editorial_variants\` (\`freshness\`,\`source_changed_at\`);`)
  await db.run(sql`ALTER TABLE \`editorial_notices\` ADD \`actor\` text;`)
  await db.run(sql`ALTER TABLE \`editorial_notices\` ADD \`subject\` text;`)
  await db.run(sql`ALTER TABLE \`editorial_notices\` ADD \`told_at\` text;`)
  await db.run(sql`ALTER TABLE \`editorial_notices\` ADD \`unread\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`editorial_notices\` ADD \`mailed\` text DEFAULT 'none';`)
  await db.run(sql`ALTER TABLE \`editorial_notices\` ADD \`mail_mode\` text;`)
  await db.run(sql`ALTER TABLE \`editorial_notices\` ADD \`mail_due_at\` text;`)
  await db.run(sql`ALTER TABLE \`editorial_notices\` ADD \`mail_id\` text;`)
  await db.run(sql`ALTER TABLE \`editorial_notices\` ADD \`mail_attempts\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`editorial_notices\` ADD \`mail_error\` text;`)
  await db.run(sql`ALTER TABLE \`editorial_notices\` ADD \`mailed_at\` text;`)
  await db.run(sql`CREATE INDEX \`recipient_unread_idx\` ON \`editorial_notices\` (\`recipient\`,\`unread\`);`)
  await db.run(sql`CREATE INDEX \`mailed_mailDueAt_idx\` ON \`editorial_notices\` (\`mailed\`,\`mail_due_at\`);`)
  await db.run(sql`CREATE INDEX \`status_instant_idx\` ON \`editorial_schedules\` (\`status\`,\`instant\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`editorial_notice_settings\`;`)
  await db.run(sql`DROP TABLE \`editorial_previews\`;`)
  await db.run(sql`DROP TABLE \`editorial_comments\`;`)
  await db.run(sql`DROP INDEX \`editorial_variants_live_at_idx\`;`)
  await db.run(sql`DROP INDEX \`state_dueAt_idx\`;`)
  await db.run(sql`DROP INDEX \`assignee_state_idx\`;`)
  await db.run(sql`DROP INDEX \`freshness_sourceChangedAt_idx\`;`)
  await db.run(sql`ALTER TABLE \`editorial_variants\` DROP COLUMN \`live_at\`;`)
  await db.run(sql`ALTER TABLE \`editorial_variants\` DROP COLUMN \`authors\`;`)
  await db.run(sql`ALTER TABLE \`editorial_variants\` DROP COLUMN \`at_step\`;`)
  await db.run(sql`DROP INDEX \`status_instant_idx\`;`)
  await db.run(sql`DROP INDEX \`recipient_unread_idx\`;`)
  await db.run(sql`DROP INDEX \`mailed_mailDueAt_idx\`;`)
  await db.run(sql`ALTER TABLE \`editorial_notices\` DROP COLUMN \`actor\`;`)
  await db.run(sql`ALTER TABLE \`editorial_notices\` DROP COLUMN \`subject\`;`)
  await db.run(sql`ALTER TABLE \`editorial_notices\` DROP COLUMN \`told_at\`;`)
  await db.run(sql`ALTER TABLE \`editorial_notices\` DROP COLUMN \`unread\`;`)
  await db.run(sql`ALTER TABLE \`editorial_notices\` DROP COLUMN \`mailed\`;`)
  await db.run(sql`ALTER TABLE \`editorial_notices\` DROP COLUMN \`mail_mode\`;`)
  await db.run(sql`ALTER TABLE \`editorial_notices\` DROP COLUMN \`mail_due_at\`;`)
  await db.run(sql`ALTER TABLE \`editorial_notices\` DROP COLUMN \`mail_id\`;`)
  await db.run(sql`ALTER TABLE \`editorial_notices\` DROP COLUMN \`mail_attempts\`;`)
  await db.run(sql`ALTER TABLE \`editorial_notices\` DROP COLUMN \`mail_error\`;`)
  await db.run(sql`ALTER TABLE \`editorial_notices\` DROP COLUMN \`mailed_at\`;`)
}
