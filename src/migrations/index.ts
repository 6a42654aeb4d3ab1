import * as migration_20261122_144702_initial from './20261122_144702_initial';

export const migrations = [
  {
    up: migration_20261122_144702_initial.up,
    down: migration_20261122_144702_initial.down,
    name: '20261122_144702_initial'
  },
];
