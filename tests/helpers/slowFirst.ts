import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take long, though they are short: mostly they wait. */
const SLOW = /\/(workers|editorialCommands|property|seed|plugin)\.spec\.ts$/

/**
 * Project by project, as the processes of a project are used again for its next file; in each, what takes longest first,
 * so that no worker is left with it while the other has nothing to do any more.
 */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // By how long they took last time, where that is known, otherwise by size.
    const known = await super.sort(files)
    const projects = [...new Set(files.map(({ project }) => project.name))].sort(byWaiting)
    return projects.flatMap((name) => {
      const own = known.filter(({ project }) => project.name === name)
      return [
        ...own.filter(({ moduleId }) => SLOW.test(moduleId)),
        ...own.filter(({ moduleId }) => !SLOW.test(moduleId)),
      ]
    })
  }
}

/** The plugin on MongoDB waits for more than a minute in one of its files; the small files of `unit` fill the end. */
const ORDER = ['mongodb-plugin', 'mongodb', 'sqlite', 'sqlite-plugin', 'pack', 'e2e', 'unit']
const byWaiting = (a: string, b: string): number => ORDER.indexOf(a) - ORDER.indexOf(b)
