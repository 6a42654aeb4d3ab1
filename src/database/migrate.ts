import type { Payload } from 'payload'
import { migrations } from '@/migrations'

type Migrate = Payload['db']['migrate']
type Migrations = NonNullable<Parameters<Migrate>[0]>['migrations']

/** Runs the migrations that an SQLite database lacks. MongoDB needs none: its indexes are made at start. */
export async function migrate(payload: Payload): Promise<void> {
  // Payload's types want `unknown` where generated migrations name their arguments.
  if (payload.db.name === 'sqlite') await payload.db.migrate({ migrations: migrations as Migrations })
}
