import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`imports\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`collection_slug\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`locale\` text,
  	\`fingerprint\` text NOT NULL,
  	\`saved_at\` text NOT NULL,
  	\`links_pending\` integer
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`imports_key_idx\` ON \`imports\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`imports_document_idx\` ON \`imports\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`imports_links_pending_idx\` ON \`imports\` (\`links_pending\`);`)
  await db.run(sql`CREATE TABLE \`editorial_webhooks_events\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`editorial_webhooks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`editorial_webhooks_events_order_idx\` ON \`editorial_webhooks_events\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`editorial_webhooks_events_parent_idx\` ON \`editorial_webhooks_events\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`editorial_webhooks_collections\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`editorial_webhooks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`editorial_webhooks_collections_order_idx\` ON \`editorial_webhooks_collections\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`editorial_webhooks_collections_parent_idx\` ON \`editorial_webhooks_collections\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`editorial_webhooks_languages\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`editorial_webhooks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`editorial_webhooks_languages_order_idx\` ON \`editorial_webhooks_languages\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`editorial_webhooks_languages_parent_idx\` ON \`editorial_webhooks_languages\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`editorial_webhooks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`url\` text NOT NULL,
  	\`enabled\` integer DEFAULT true,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`editorial_webhooks_updated_at_idx\` ON \`editorial_webhooks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`editorial_webhooks_created_at_idx\` ON \`editorial_webhooks\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`editorial_webhook_states\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`webhook\` text NOT NULL,
  	\`secret\` text NOT NULL,
  	\`secret_since\` text NOT NULL,
  	\`previous_secret\` text,
  	\`previous_until\` text,
  	\`failing_since\` text,
  	\`warned_at\` text,
  	\`stopped\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`editorial_webhook_states_webhook_idx\` ON \`editorial_webhook_states\` (\`webhook\`);`)
  await db.run(sql`CREATE TABLE \`editorial_webhook_deliveries\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`webhook\` text NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`event\` text NOT NULL,
  	\`collection_slug\` text,
  	\`document\` text,
  	\`locale\` text,
  	\`body\` text NOT NULL,
  	\`status\` text NOT NULL,
  	\`due_at\` text NOT NULL,
  	\`attempts\` numeric NOT NULL,
  	\`first_tried_at\` text,
  	\`tries\` text,
  	\`created_at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`editorial_webhook_deliveries_key_idx\` ON \`editorial_webhook_deliveries\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`webhook_number_idx\` ON \`editorial_webhook_deliveries\` (\`webhook\`,\`number\`);`)
  await db.run(sql`CREATE INDEX \`status_dueAt_idx\` ON \`editorial_webhook_deliveries\` (\`status\`,\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`webhook_status_number_idx\` ON \`editorial_webhook_deliveries\` (\`webhook\`,\`status\`,\`number\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`imports\`;`)
  await db.run(sql`DROP TABLE \`editorial_webhooks_events\`;`)
  await db.run(sql`DROP TABLE \`editorial_webhooks_collections\`;`)
  await db.run(sql`DROP TABLE \`editorial_webhooks_languages\`;`)
  await db.run(sql`DROP TABLE \`editorial_webhooks\`;`)
  await db.run(sql`DROP TABLE \`editorial_webhook_states\`;`)
  await db.run(sql`DROP TABLE \`editorial_webhook_deliveries\`;`)
}
