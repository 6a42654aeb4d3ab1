import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { LOCALES, MODELS, PLURALS, type FieldKind, type Model } from '../model'

const TYPES: Readonly<Record<FieldKind, string>> = {
  date: 'datetime',
  integer: 'integer',
  json: 'json',
  string: 'string',
  text: 'text',
}
/** Writes Strapi's configuration, content types and start script into the folder that it is installed in. */
export function configureStrapi(folder: string): void {
  const write = (file: string, text: string): void => {
    const to = path.join(folder, file)
    mkdirSync(path.dirname(to), { recursive: true })
    writeFileSync(to, text)
  }
  rmSync(path.join(folder, 'src'), { force: true, recursive: true })
  for (const [file, text] of Object.entries(CONFIG)) write(file, text)
  for (const plural of PLURALS) {
    const model = MODELS[plural]
    const { singular } = model
    const at = `src/api/${singular}`
    write(`${at}/content-types/${singular}/schema.json`, JSON.stringify(schemaOf(plural, model), null, 2))
    for (const [kind, make] of Object.entries(FACTORIES))
      write(
        `${at}/${kind}/${singular}.js`,
        `module.exports = require('@strapi/strapi').factories.${make}('api::${singular}.${singular}')\n`,
      )
  }
  mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true })
}

const FACTORIES = {
  controllers: 'createCoreController',
  routes: 'createCoreRouter',
  services: 'createCoreService',
} as const

function schemaOf(plural: string, { fields, relations, singular }: Model): object {
  const inLanguages = (isLocalized = false): object => ({
    pluginOptions: { i18n: { localized: isLocalized } },
  })
  const attributes = Object.entries(fields).map(([name, { isLocalized, kind }]) => [
    name,
    { type: TYPES[kind], ...inLanguages(isLocalized) },
  ])
  const links = Object.entries(relations).map(([name, { holds, many }]) => {
    const target = MODELS[holds].singular
    return [
      name,
      { relation: many ? 'manyToMany' : 'oneToOne', target: `api::${target}.${target}`, type: 'relation' },
    ]
  })
  return {
    attributes: Object.fromEntries([...attributes, ...links]),
    collectionName: plural,
    info: { displayName: singular, pluralName: plural, singularName: singular },
    kind: 'collectionType',
    options: { draftAndPublish: true },
    ...inLanguages(true),
  }
}

const CONFIG: Readonly<Record<string, string>> = {
  'config/admin.js': `module.exports = ({ env }) => ({
  apiToken: { salt: env('SECRET') }, auth: { secret: env('SECRET') }, flags: { nps: false, promoteEE: false },
  secrets: { encryptionKey: env('SECRET') }, serveAdminPanel: false, transfer: { token: { salt: env('SECRET') } },
})\n`,
  'config/api.js': `module.exports = { rest: { defaultLimit: 10, maxLimit: 100, withCount: true } }\n`,
  'config/database.js': `module.exports = ({ env }) => ({ connection: {
  client: 'sqlite', connection: { filename: env('DATABASE_FILENAME') }, useNullAsDefault: true,
} })\n`,
  'config/logger.js': `module.exports = { level: 'warn' }\n`,
  'config/middlewares.js': `module.exports = ['errors', 'security', 'cors', 'query', 'body', 'session', 'favicon', 'public']
  .map((name) => 'strapi::' + name)\n`,
  'config/plugins.js': `module.exports = ({ env }) => ({
  'users-permissions': { config: { jwtSecret: env('SECRET') } },
  graphql: { config: { endpoint: '/graphql', defaultLimit: 10, maxLimit: 100, shadowCRUD: true } },
})\n`,
  'config/server.js': `module.exports = ({ env }) => ({
  app: { keys: [env('SECRET')] }, host: '127.0.0.1', port: env.int('PORT'),
})\n`,
  'src/index.js': `const fs = require('fs')
module.exports = {
  async bootstrap({ strapi }) {
    const locales = strapi.plugin('i18n').service('locales')
    for (const code of ${JSON.stringify(LOCALES)})
      if (!(await locales.findByCode(code))) await locales.create({ code, name: code })
    await locales.setDefaultLocale({ code: 'lv' })
    const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } })
    const permissions = strapi.db.query('plugin::users-permissions.permission')
    for (const name of ${JSON.stringify(PLURALS.map((plural) => MODELS[plural].singular))})
      for (const does of ['find', 'findOne']) {
        const action = 'api::' + name + '.' + name + '.' + does
        if (!(await permissions.findOne({ where: { action } }))) await permissions.create({ data: { action, role: role.id } })
      }
    const tokens = strapi.service('admin::api-token')
    if (!(await tokens.exists({ name: 'bench' }))) {
      const { accessKey } = await tokens.create({ kind: 'content-api', lifespan: null, name: 'bench', type: 'full-access' })
      fs.writeFileSync(process.env.TOKEN_FILE, accessKey)
    }
  },
}\n`,
}
