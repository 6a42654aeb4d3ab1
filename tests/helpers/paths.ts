import path from 'node:path'

/** Everything that tests leave behind; ignored by git. */
export const ARTIFACTS = path.resolve('tests/.artifacts')
/** An empty SQLite database with all migrations, made once for a run and copied for each file. */
export const TEMPLATE_DB = path.join(ARTIFACTS, 'template.db')
