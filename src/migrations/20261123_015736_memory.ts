import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`editorial_memory\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`source_locale\` text NOT NULL,
  	\`locale\` text NOT NULL,
  	\`source\` text NOT NULL,
  	\`target\` text NOT NULL,
  	\`words\` text NOT NULL,
  	\`shape\` text NOT NULL,
  	\`size\` numeric NOT NULL,
  	\`band0\` numeric,
  	\`band1\` numeric,
  	\`band2\` numeric,
  	\`band3\` numeric,
  	\`band4\` numeric,
  	\`band5\` numeric,
  	\`band6\` numeric,
  	\`band7\` numeric,
  	\`band8\` numeric,
  	\`band9\` numeric,
  	\`band10\` numeric,
  	\`band11\` numeric,
  	\`collection_slug\` text,
  	\`document\` text,
  	\`unit\` text,
  	\`approved_at\` text,
  	\`approved_by\` text,
  	\`used_at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`editorial_memory_key_idx\` ON \`editorial_memory\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`editorial_memory_source_locale_idx\` ON \`editorial_memory\` (\`source_locale\`);`)
  await db.run(sql`CREATE INDEX \`editorial_memory_locale_idx\` ON \`editorial_memory\` (\`locale\`);`)
  await db.run(sql`CREATE INDEX \`editorial_memory_words_idx\` ON \`editorial_memory\` (\`words\`);`)
  await db.run(sql`CREATE INDEX \`editorial_memory_shape_idx\` ON \`editorial_memory\` (\`shape\`);`)
  await db.run(sql`CREATE INDEX \`editorial_memory_band0_idx\` ON \`editorial_memory\` (\`band0\`);`)
  await db.run(sql`CREATE INDEX \`editorial_memory_band1_idx\` ON \`editorial_memory\` (\`band1\`);`)
  await db.run(sql`CREATE INDEX \`editorial_memory_band2_idx\` ON \`editorial_memory\` (\`band2\`);`)
  await db.run(sql`CREATE INDEX \`editorial_memory_band3_idx\` ON \`editorial_memory\` (\`band3\`);`)
  await db.run(sql`CREATE INDEX \`editorial_memory_band4_idx\` ON \`editorial_memory\` (\`band4\`);`)
  await db.run(sql`CREATE INDEX \`editorial_memory_band5_idx\` ON \`editorial_memory\` (\`band5\`);`)
  await db.run(sql`CREATE INDEX \`editorial_memory_band6_idx\` ON \`editorial_memory\` (\`band6\`);`)
  await db.run(sql`CREATE INDEX \`editorial_memory_band7_idx\` ON \`editorial_memory\` (\`band7\`);`)
  await db.run(sql`CREATE INDEX \`editorial_memory_band8_idx\` ON \`editorial_memory\` (\`band8\`);`)
  await db.run(sql`CREATE INDEX \`editorial_memory_band9_idx\` ON \`editorial_memory\` (\`band9\`);`)
  await db.run(sql`CREATE INDEX \`editorial_memory_band10_idx\` ON \`editorial_memory\` (\`band10\`);`)
  await db.run(sql`CREATE INDEX \`editorial_memory_band11_idx\` ON \`editorial_memory\` (\`band11\`);`)
  await db.run(sql`CREATE TABLE \`editorial_terms_entries\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`locale\` text NOT NULL,
  	\`term\` text NOT NULL,
  	\`key\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`editorial_terms\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`editorial_terms_entries_order_idx\` ON \`editorial_terms_entries\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`editorial_terms_entries_parent_id_idx\` ON \`editorial_terms_entries\` (\`_parent_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`editorial_terms_entries_key_idx\` ON \`editorial_terms_entries\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`editorial_terms\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`editorial_terms_updated_at_idx\` ON \`editorial_terms\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`editorial_terms_created_at_idx\` ON \`editorial_terms\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`editorial_terms_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`editorial_terms\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`editorial_terms_texts_order_parent\` ON \`editorial_terms_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`editorial_terms_texts_parent_lookup_idx\` ON \`editorial_terms_texts\` (\`parent_id\`,\`order\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`editorial_memory\`;`)
  await db.run(sql`DROP TABLE \`editorial_terms_entries\`;`)
  await db.run(sql`DROP TABLE \`editorial_terms\`;`)
  await db.run(sql`DROP TABLE \`editorial_terms_texts\`;`)
}
