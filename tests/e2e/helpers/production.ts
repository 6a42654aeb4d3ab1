import path from 'node:path'
import { ARTIFACTS } from '../../helpers/paths'

export const E2E = path.join(ARTIFACTS, 'e2e')
/** A migrated and seeded database with its uploads, made once for a run and copied for each file. */
export const TEMPLATE = path.join(E2E, 'template')
/** What every seeded account signs in with. */
export const PASSWORD = 'a-password-for-browser-tests'

/** The environment of a production server whose data is in `folder`; nothing of the developer's own settings. */
export function productionEnv(folder: string, port?: number): Record<string, string | undefined> {
  return {
    ...process.env,
    ALLOWED_ORIGINS: '',
    DATABASE_URL: `file:${path.join(folder, 'tilts.db')}`,
    DEMO_PASSWORD: PASSWORD,
    LOG_LEVEL: 'info',
    MEDIA_DIR: path.join(folder, 'media'),
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
    PAYLOAD_SECRET: 'browser-tests-sign-with-this-secret-only-0123456789',
    PORT: port?.toString(),
    S3_BUCKET: '',
    SERVER_URL: '',
  }
}
