import { expect } from 'vitest'

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any
export type Answer = { body: Json; status: number }
export type Person = 'admin' | 'author' | 'editor'
export type People = {
  rest: (as: null | Person, method: 'GET' | 'PATCH' | 'POST', path: string, body?: object) => Promise<Answer>
  /** The headers of a request of theirs. */
  signedInAs: (person: Person) => Record<string, string>
}

const PASSWORD = 'a-password-of-some-length'

/** Gives a new project its people over REST, as somebody would: the first registers and makes the others. */
export async function createPeople(address: string): Promise<People> {
  const tokens: Partial<Record<Person, string>> = {}
  const signedInAs: People['signedInAs'] = (person) => ({ Authorization: `JWT ${tokens[person] ?? ''}` })
  const rest: People['rest'] = async (as, method, path, body) => {
    const headers = {
      ...(body && { 'Content-Type': 'application/json' }),
      ...(as && signedInAs(as)),
    }
    const response = await fetch(`${address}/api${path}`, {
      method,
      body: body && JSON.stringify(body),
      headers,
    })
    return { body: await response.json(), status: response.status }
  }
  const account = (name: Person): object => ({
    email: `${name}@blank.test`,
    password: PASSWORD,
    roles: [name],
  })

  const first = await rest(null, 'POST', '/users/first-register', account('admin'))
  expect(first, 'the first account').toMatchObject({ status: 200 })
  tokens.admin = first.body.token
  for (const name of ['author', 'editor'] as const) {
    expect(await rest('admin', 'POST', '/users', account(name)), name).toMatchObject({ status: 201 })
    const { body } = await rest(null, 'POST', '/users/login', account(name))
    tokens[name] = body.token
  }
  return { rest, signedInAs }
}
