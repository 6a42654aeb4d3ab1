import * as migration_20261122_144702_initial from './20261122_144702_initial';
import * as migration_20261122_172301_editorial_workflow from './20261122_172301_editorial_workflow';
import * as migration_20261122_175454_article_credits from './20261122_175454_article_credits';
import * as migration_20261122_202654_no_document_locks from './20261122_202654_no_document_locks';
import * as migration_20261122_222203_schedules from './20261122_222203_schedules';
import * as migration_20261122_225656_freshness from './20261122_225656_freshness';
import * as migration_20261123_011925_translations from './20261123_011925_translations';
import * as migration_20261123_015736_memory from './20261123_015736_memory';
import * as migration_20261123_023403_words from './20261123_023403_words';
import * as migration_20261123_054245_desk from './20261123_054245_desk';
import * as migration_20261123_095940_delivery from './20261123_095940_delivery';
import * as migration_20261123_135724_read_indexes from './20261123_135724_read_indexes';
import * as migration_20261123_152956_webhooks_and_imports from './20261123_152956_webhooks_and_imports';
import * as migration_20261123_193926_relation_lookups from './20261123_193926_relation_lookups';
import * as migration_20261124_032819_useless_indexes from './20261124_032819_useless_indexes';

export const migrations = [
  {
    up: migration_20261122_144702_initial.up,
    down: migration_20261122_144702_initial.down,
    name: '20261122_144702_initial',
  },
  {
    up: migration_20261122_172301_editorial_workflow.up,
    down: migration_20261122_172301_editorial_workflow.down,
    name: '20261122_172301_editorial_workflow',
  },
  {
    up: migration_20261122_175454_article_credits.up,
    down: migration_20261122_175454_article_credits.down,
    name: '20261122_175454_article_credits',
  },
  {
    up: migration_20261122_202654_no_document_locks.up,
    down: migration_20261122_202654_no_document_locks.down,
    name: '20261122_202654_no_document_locks',
  },
  {
    up: migration_20261122_222203_schedules.up,
    down: migration_20261122_222203_schedules.down,
    name: '20261122_222203_schedules',
  },
  {
    up: migration_20261122_225656_freshness.up,
    down: migration_20261122_225656_freshness.down,
    name: '20261122_225656_freshness',
  },
  {
    up: migration_20261123_011925_translations.up,
    down: migration_20261123_011925_translations.down,
    name: '20261123_011925_translations',
  },
  {
    up: migration_20261123_015736_memory.up,
    down: migration_20261123_015736_memory.down,
    name: '20261123_015736_memory',
  },
  {
    up: migration_20261123_023403_words.up,
    down: migration_20261123_023403_words.down,
    name: '20261123_023403_words',
  },
  {
    up: migration_20261123_054245_desk.up,
    down: migration_20261123_054245_desk.down,
    name: '20261123_054245_desk',
  },
  {
    up: migration_20261123_095940_delivery.up,
    down: migration_20261123_095940_delivery.down,
    name: '20261123_095940_delivery',
  },
  {
    up: migration_20261123_135724_read_indexes.up,
    down: migration_20261123_135724_read_indexes.down,
    name: '20261123_135724_read_indexes',
  },
  {
    up: migration_20261123_152956_webhooks_and_imports.up,
    down: migration_20261123_152956_webhooks_and_imports.down,
    name: '20261123_152956_webhooks_and_imports',
  },
  {
    up: migration_20261123_193926_relation_lookups.up,
    down: migration_20261123_193926_relation_lookups.down,
    name: '20261123_193926_relation_lookups',
  },
  {
    up: migration_20261124_032819_useless_indexes.up,
    down: migration_20261124_032819_useless_indexes.down,
    name: '20261124_032819_useless_indexes'
  },
];
