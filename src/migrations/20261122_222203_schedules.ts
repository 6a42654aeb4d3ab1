import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`editorial_schedules\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`slot\` text NOT NULL,
  	\`collection_slug\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`locale\` text NOT NULL,
  	\`schedule\` numeric NOT NULL,
  	\`target\` text NOT NULL,
  	\`version\` text,
  	\`instant\` text NOT NULL,
  	\`wall_time\` text NOT NULL,
  	\`zone\` text NOT NULL,
  	\`scheduled_by\` text,
  	\`scheduled_at\` text NOT NULL,
  	\`release\` text,
  	\`status\` text NOT NULL,
  	\`why\` text,
  	\`due_at\` text,
  	\`attempts\` numeric NOT NULL,
  	\`lease_until\` text,
  	\`runner\` text,
  	\`finished_at\` text,
  	\`late_by\` numeric,
  	\`error\` text,
  	\`proof\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`editorial_schedules_key_idx\` ON \`editorial_schedules\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`editorial_schedules_slot_idx\` ON \`editorial_schedules\` (\`slot\`);`)
  await db.run(sql`CREATE INDEX \`editorial_schedules_document_idx\` ON \`editorial_schedules\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`editorial_schedules_instant_idx\` ON \`editorial_schedules\` (\`instant\`);`)
  await db.run(sql`CREATE INDEX \`editorial_schedules_release_idx\` ON \`editorial_schedules\` (\`release\`);`)
  await db.run(sql`CREATE INDEX \`editorial_schedules_status_idx\` ON \`editorial_schedules\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`editorial_schedules_due_at_idx\` ON \`editorial_schedules\` (\`due_at\`);`)
  await db.run(sql`CREATE TABLE \`editorial_claims\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`runner\` text NOT NULL,
  	\`until\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`editorial_claims_key_idx\` ON \`editorial_claims\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`editorial_workers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`started_at\` text NOT NULL,
  	\`seen_at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`editorial_workers_name_idx\` ON \`editorial_workers\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`editorial_workers_seen_at_idx\` ON \`editorial_workers\` (\`seen_at\`);`)
  await db.run(sql`CREATE TABLE \`editorial_notices\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`recipient\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`collection_slug\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`locale\` text NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`at\` text NOT NULL,
  	\`read_at\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`editorial_notices_key_idx\` ON \`editorial_notices\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`editorial_notices_recipient_idx\` ON \`editorial_notices\` (\`recipient\`);`)
  await db.run(sql`CREATE INDEX \`editorial_notices_at_idx\` ON \`editorial_notices\` (\`at\`);`)
  await db.run(sql`CREATE TABLE \`editorial_feeds\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`user\` text NOT NULL,
  	\`token_hash\` text NOT NULL,
  	\`created_at\` text NOT NULL,
  	\`last_used_at\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`editorial_feeds_user_idx\` ON \`editorial_feeds\` (\`user\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`editorial_feeds_token_hash_idx\` ON \`editorial_feeds\` (\`token_hash\`);`)
  await db.run(sql`CREATE TABLE \`editorial_releases\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`status\` text NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`items\` text NOT NULL,
  	\`instant\` text,
  	\`wall_time\` text,
  	\`zone\` text,
  	\`scheduled_by\` text,
  	\`made_at\` text NOT NULL,
  	\`made_by\` text NOT NULL,
  	\`went_live_at\` text,
  	\`undoable_until\` text,
  	\`before\` text,
  	\`failure\` text,
  	\`error\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`editorial_releases_key_idx\` ON \`editorial_releases\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`editorial_releases_status_idx\` ON \`editorial_releases\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`editorial_releases_instant_idx\` ON \`editorial_releases\` (\`instant\`);`)
  await db.run(sql`CREATE INDEX \`editorial_releases_made_at_idx\` ON \`editorial_releases\` (\`made_at\`);`)
  await db.run(sql`CREATE INDEX \`editorial_releases_undoable_until_idx\` ON \`editorial_releases\` (\`undoable_until\`);`)
  await db.run(sql`CREATE TABLE \`editorial_release_steps\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`release\` text NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`command\` text NOT NULL,
  	\`actor\` text,
  	\`at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`editorial_release_steps_key_idx\` ON \`editorial_release_steps\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`editorial_release_steps_release_idx\` ON \`editorial_release_steps\` (\`release\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs_log\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`executed_at\` text NOT NULL,
  	\`completed_at\` text NOT NULL,
  	\`task_slug\` text NOT NULL,
  	\`task_i_d\` text NOT NULL,
  	\`input\` text,
  	\`output\` text,
  	\`state\` text NOT NULL,
  	\`error\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`payload_jobs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_order_idx\` ON \`payload_jobs_log\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_parent_id_idx\` ON \`payload_jobs_log\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`input\` text,
  	\`completed_at\` text,
  	\`total_tried\` numeric DEFAULT 0,
  	\`has_error\` integer DEFAULT false,
  	\`error\` text,
  	\`task_slug\` text,
  	\`queue\` text DEFAULT 'default',
  	\`wait_until\` text,
  	\`processing\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_completed_at_idx\` ON \`payload_jobs\` (\`completed_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_total_tried_idx\` ON \`payload_jobs\` (\`total_tried\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_has_error_idx\` ON \`payload_jobs\` (\`has_error\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_task_slug_idx\` ON \`payload_jobs\` (\`task_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_queue_idx\` ON \`payload_jobs\` (\`queue\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_wait_until_idx\` ON \`payload_jobs\` (\`wait_until\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_processing_idx\` ON \`payload_jobs\` (\`processing\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_updated_at_idx\` ON \`payload_jobs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_created_at_idx\` ON \`payload_jobs\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`editorial_schedules\`;`)
  await db.run(sql`DROP TABLE \`editorial_claims\`;`)
  await db.run(sql`DROP TABLE \`editorial_workers\`;`)
  await db.run(sql`DROP TABLE \`editorial_notices\`;`)
  await db.run(sql`DROP TABLE \`editorial_feeds\`;`)
  await db.run(sql`DROP TABLE \`editorial_releases\`;`)
  await db.run(sql`DROP TABLE \`editorial_release_steps\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs_log\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs\`;`)
}
