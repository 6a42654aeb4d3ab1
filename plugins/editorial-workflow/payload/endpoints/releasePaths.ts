import { RELEASE_COMMANDS } from '../../core'
import { inPath, inQuery, operation, type Json } from './openApiParts'
import { releaseAnswer, releasesAnswer } from './releaseAnswers'
import { newRelease, releaseBodies, releaseFilter } from './releaseInputs'
import { z } from 'zod'

/** What the OpenAPI document says of releases. */
export function releasePaths(): Json {
  const id = inPath('id', { type: 'string' })
  return {
    '/editorial/releases': {
      get: operation('listReleases', 'Releases, the newest first', {
        answers: { 200: releasesAnswer },
        parameters: inQuery(releaseFilter, {}),
        refusals: [400, 401, 404],
      }),
      post: operation('createRelease', 'Make an empty release', {
        answers: { 201: releaseAnswer },
        body: newRelease,
        parameters: [],
        refusals: [400, 401, 403, 404],
      }),
    },
    '/editorial/releases/{id}': {
      get: operation(
        'readRelease',
        'A release, and whether each of its variants could go live with the rest',
        {
          answers: { 200: releaseAnswer },
          parameters: [id],
          refusals: [401, 404],
        },
      ),
    },
    '/editorial/releases/{id}/{command}': {
      post: operation('commandRelease', 'Carry out a command on a release: all of it or nothing', {
        answers: { 200: releaseAnswer },
        body: z.union(RELEASE_COMMANDS.map((command) => releaseBodies[command])),
        parameters: [id, inPath('command', { enum: RELEASE_COMMANDS, type: 'string' })],
        refusals: [400, 401, 403, 404, 409],
      }),
    },
  }
}
