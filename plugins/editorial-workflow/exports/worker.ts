/* For the process of a project that carries out schedules. */

export { startWorker, type Worker, type WorkerOptions } from '../payload/schedules/worker'
