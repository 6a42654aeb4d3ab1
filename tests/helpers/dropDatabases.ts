import { MongoClient } from 'mongodb'

/** Removes the databases that this run leaves on MongoDB; the other half of tests/helpers/mongoDatabases.ts. */
export async function teardown(): Promise<void> {
  const client = await MongoClient.connect(process.env.MONGODB_URL ?? '')
  try {
    const { databases } = await client.db('admin').admin().listDatabases({ nameOnly: true })
    const ours = databases.filter(({ name }) => name.startsWith(`test_${process.pid}_`))
    for (const { name } of ours) await client.db(name).dropDatabase()
  } finally {
    await client.close()
  }
}
