import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`editorial_variants\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`collection_slug\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`locale\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`is_live\` integer,
  	\`assignee\` text,
  	\`due_at\` text,
  	\`revision\` numeric NOT NULL,
  	\`head\` text,
  	\`head_by\` text,
  	\`head_at\` text,
  	\`hash\` text,
  	\`gone\` integer,
  	\`variant\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`editorial_variants_key_idx\` ON \`editorial_variants\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`editorial_variants_collection_slug_idx\` ON \`editorial_variants\` (\`collection_slug\`);`)
  await db.run(sql`CREATE INDEX \`editorial_variants_document_idx\` ON \`editorial_variants\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`editorial_variants_locale_idx\` ON \`editorial_variants\` (\`locale\`);`)
  await db.run(sql`CREATE INDEX \`editorial_variants_state_idx\` ON \`editorial_variants\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`editorial_variants_is_live_idx\` ON \`editorial_variants\` (\`is_live\`);`)
  await db.run(sql`CREATE INDEX \`editorial_variants_assignee_idx\` ON \`editorial_variants\` (\`assignee\`);`)
  await db.run(sql`CREATE INDEX \`editorial_variants_due_at_idx\` ON \`editorial_variants\` (\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`editorial_variants_gone_idx\` ON \`editorial_variants\` (\`gone\`);`)
  await db.run(sql`CREATE INDEX \`editorial_variants_updated_at_idx\` ON \`editorial_variants\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`editorial_variants_created_at_idx\` ON \`editorial_variants\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`editorial_events\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`variant\` text NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`type\` text NOT NULL,
  	\`actor\` text,
  	\`at\` text NOT NULL,
  	\`event\` text NOT NULL,
  	\`previous\` text,
  	\`hash\` text NOT NULL,
  	\`idempotency_key\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`editorial_events_variant_idx\` ON \`editorial_events\` (\`variant\`);`)
  await db.run(sql`CREATE INDEX \`editorial_events_type_idx\` ON \`editorial_events\` (\`type\`);`)
  await db.run(sql`CREATE INDEX \`editorial_events_actor_idx\` ON \`editorial_events\` (\`actor\`);`)
  await db.run(sql`CREATE INDEX \`editorial_events_idempotency_key_idx\` ON \`editorial_events\` (\`idempotency_key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`variant_seq_idx\` ON \`editorial_events\` (\`variant\`,\`seq\`);`)
  await db.run(sql`CREATE TABLE \`editorial_outbox\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`note\` text NOT NULL,
  	\`due_at\` text NOT NULL,
  	\`attempts\` numeric NOT NULL,
  	\`error\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`editorial_outbox_key_idx\` ON \`editorial_outbox\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`editorial_outbox_due_at_idx\` ON \`editorial_outbox\` (\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`editorial_outbox_updated_at_idx\` ON \`editorial_outbox\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`editorial_outbox_created_at_idx\` ON \`editorial_outbox\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`editorial_variants\`;`)
  await db.run(sql`DROP TABLE \`editorial_events\`;`)
  await db.run(sql`DROP TABLE \`editorial_outbox\`;`)
}
