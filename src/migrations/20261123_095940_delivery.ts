import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`articles_former_slugs\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_former_slugs_order_idx\` ON \`articles_former_slugs\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`articles_former_slugs_parent_id_idx\` ON \`articles_former_slugs\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_former_slugs_locale_idx\` ON \`articles_former_slugs\` (\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`articles_former_slugs_slug_idx\` ON \`articles_former_slugs\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`articles_former_slugs_parent_lookup_idx\` ON \`articles_former_slugs\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`articles_search_keys\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_search_keys_order_idx\` ON \`articles_search_keys\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`articles_search_keys_parent_id_idx\` ON \`articles_search_keys\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_search_keys_locale_idx\` ON \`articles_search_keys\` (\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`articles_search_keys_key_idx\` ON \`articles_search_keys\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`articles_search_keys_parent_lookup_idx\` ON \`articles_search_keys\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_version_former_slugs\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_version_former_slugs_order_idx\` ON \`_articles_v_version_former_slugs\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_former_slugs_parent_id_idx\` ON \`_articles_v_version_former_slugs\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_former_slugs_locale_idx\` ON \`_articles_v_version_former_slugs\` (\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_former_slugs_slug_idx\` ON \`_articles_v_version_former_slugs\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_former_slugs_parent_lookup_idx\` ON \`_articles_v_version_former_slugs\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_version_search_keys\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_version_search_keys_order_idx\` ON \`_articles_v_version_search_keys\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_search_keys_parent_id_idx\` ON \`_articles_v_version_search_keys\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_search_keys_locale_idx\` ON \`_articles_v_version_search_keys\` (\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_search_keys_key_idx\` ON \`_articles_v_version_search_keys\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_search_keys_parent_lookup_idx\` ON \`_articles_v_version_search_keys\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`projects_former_slugs\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`projects_former_slugs_order_idx\` ON \`projects_former_slugs\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`projects_former_slugs_parent_id_idx\` ON \`projects_former_slugs\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`projects_former_slugs_locale_idx\` ON \`projects_former_slugs\` (\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`projects_former_slugs_slug_idx\` ON \`projects_former_slugs\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`projects_former_slugs_parent_lookup_idx\` ON \`projects_former_slugs\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`projects_search_keys\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`projects_search_keys_order_idx\` ON \`projects_search_keys\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`projects_search_keys_parent_id_idx\` ON \`projects_search_keys\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`projects_search_keys_locale_idx\` ON \`projects_search_keys\` (\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`projects_search_keys_key_idx\` ON \`projects_search_keys\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`projects_search_keys_parent_lookup_idx\` ON \`projects_search_keys\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_projects_v_version_former_slugs\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_projects_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_projects_v_version_former_slugs_order_idx\` ON \`_projects_v_version_former_slugs\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_version_former_slugs_parent_id_idx\` ON \`_projects_v_version_former_slugs\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_version_former_slugs_locale_idx\` ON \`_projects_v_version_former_slugs\` (\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_version_former_slugs_slug_idx\` ON \`_projects_v_version_former_slugs\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_version_former_slugs_parent_lookup_idx\` ON \`_projects_v_version_former_slugs\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_projects_v_version_search_keys\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_projects_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_projects_v_version_search_keys_order_idx\` ON \`_projects_v_version_search_keys\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_version_search_keys_parent_id_idx\` ON \`_projects_v_version_search_keys\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_version_search_keys_locale_idx\` ON \`_projects_v_version_search_keys\` (\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_version_search_keys_key_idx\` ON \`_projects_v_version_search_keys\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_version_search_keys_parent_lookup_idx\` ON \`_projects_v_version_search_keys\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`partners_search_keys\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`partners_search_keys_order_idx\` ON \`partners_search_keys\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`partners_search_keys_parent_id_idx\` ON \`partners_search_keys\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`partners_search_keys_locale_idx\` ON \`partners_search_keys\` (\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`partners_search_keys_key_idx\` ON \`partners_search_keys\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`partners_search_keys_parent_lookup_idx\` ON \`partners_search_keys\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_partners_v_version_search_keys\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_partners_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_partners_v_version_search_keys_order_idx\` ON \`_partners_v_version_search_keys\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_partners_v_version_search_keys_parent_id_idx\` ON \`_partners_v_version_search_keys\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_partners_v_version_search_keys_locale_idx\` ON \`_partners_v_version_search_keys\` (\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`_partners_v_version_search_keys_key_idx\` ON \`_partners_v_version_search_keys\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`_partners_v_version_search_keys_parent_lookup_idx\` ON \`_partners_v_version_search_keys\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`delivery_changes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`tags\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`delivery_changes_updated_at_idx\` ON \`delivery_changes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`delivery_changes_created_at_idx\` ON \`delivery_changes\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`articles_former_slugs\`;`)
  await db.run(sql`DROP TABLE \`articles_search_keys\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_version_former_slugs\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_version_search_keys\`;`)
  await db.run(sql`DROP TABLE \`projects_former_slugs\`;`)
  await db.run(sql`DROP TABLE \`projects_search_keys\`;`)
  await db.run(sql`DROP TABLE \`_projects_v_version_former_slugs\`;`)
  await db.run(sql`DROP TABLE \`_projects_v_version_search_keys\`;`)
  await db.run(sql`DROP TABLE \`partners_search_keys\`;`)
  await db.run(sql`DROP TABLE \`_partners_v_version_search_keys\`;`)
  await db.run(sql`DROP TABLE \`delivery_changes\`;`)
}
