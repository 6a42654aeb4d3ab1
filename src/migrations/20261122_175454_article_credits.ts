import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`articles_credits\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`funder\` text,
  	\`programme\` text,
  	\`statement\` text,
  	\`disclaimer\` text,
  	\`project_title\` text,
  	\`project_number\` text,
  	\`emblem_required\` integer,
  	\`funder_logo_id\` text(36),
  	\`programme_logo_id\` text(36),
  	FOREIGN KEY (\`funder_logo_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`programme_logo_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_credits_order_idx\` ON \`articles_credits\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`articles_credits_parent_id_idx\` ON \`articles_credits\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_credits_locale_idx\` ON \`articles_credits\` (\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`articles_credits_funder_logo_idx\` ON \`articles_credits\` (\`funder_logo_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_credits_programme_logo_idx\` ON \`articles_credits\` (\`programme_logo_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_credits_parent_lookup_idx\` ON \`articles_credits\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_version_credits\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`funder\` text,
  	\`programme\` text,
  	\`statement\` text,
  	\`disclaimer\` text,
  	\`project_title\` text,
  	\`project_number\` text,
  	\`emblem_required\` integer,
  	\`funder_logo_id\` text(36),
  	\`programme_logo_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`funder_logo_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`programme_logo_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_version_credits_order_idx\` ON \`_articles_v_version_credits\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_credits_parent_id_idx\` ON \`_articles_v_version_credits\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_credits_locale_idx\` ON \`_articles_v_version_credits\` (\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_credits_funder_logo_idx\` ON \`_articles_v_version_credits\` (\`funder_logo_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_credits_programme_logo_idx\` ON \`_articles_v_version_credits\` (\`programme_logo_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_credits_parent_lookup_idx\` ON \`_articles_v_version_credits\` (\`_parent_id\`,\`_locale\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`articles_credits\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_version_credits\`;`)
}
