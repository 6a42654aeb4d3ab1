import type { SanitizedConfig } from 'payload'
import { togetherAnswer } from './answers'
import { isHealthOurs } from './health'
import { scheduleFilter, togetherBody } from './inputs'
import { inQuery, operation, responseRef, type Json } from './openApiParts'
import { feedAnswer, healthAnswer, newFeedAnswer, readyAnswer, scheduleAnswer } from './scheduleAnswers'

/** The paths of schedules and of the health of the project, in OpenAPI. */
export const schedulePaths = (config: SanitizedConfig, known: { collection: Json; locale: Json }): Json => ({
  '/editorial/schedule': {
    get: operation('readSchedule', 'What happens by itself and when, and what became of it', {
      answers: { 200: scheduleAnswer },
      parameters: inQuery(scheduleFilter, known),
      refusals: [400, 401, 404],
    }),
    post: operation('scheduleTogether', 'Schedule several variants, or call that off: all of them or none', {
      answers: { 200: togetherAnswer },
      body: togetherBody,
      parameters: [],
      refusals: [400, 401, 403, 404, 409, 422],
    }),
  },
  '/editorial/schedule/feed': {
    delete: operation('revokeFeed', 'End your address of the calendar', {
      answers: { 200: feedAnswer },
      parameters: [],
      refusals: [401, 404],
    }),
    get: operation('readFeed', 'Whether you have an address of the calendar', {
      answers: { 200: feedAnswer },
      parameters: [],
      refusals: [401, 404],
    }),
    post: operation('createFeed', 'Make your address of the calendar anew: an earlier one ends', {
      answers: { 200: newFeedAnswer },
      parameters: [],
      refusals: [401, 404],
    }),
  },
  '/editorial/schedule.ics': { get: calendar(config) },
  ...(isHealthOurs(config, '/health') && {
    '/health': {
      get: operation('readHealth', 'Whether the process is there', {
        answers: { 200: healthAnswer },
        open: true,
        parameters: [],
        refusals: [],
      }),
    },
  }),
  ...(isHealthOurs(config, '/ready') && {
    '/ready': {
      get: operation('readReadiness', 'Whether it can do its work', {
        answers: { 200: readyAnswer, 503: readyAnswer },
        open: true,
        parameters: [],
        refusals: [],
      }),
    },
  }),
})

const calendar = ({ i18n }: SanitizedConfig): Json => ({
  operationId: 'readCalendar',
  parameters: [
    { name: 'token', in: 'query', required: true, schema: { type: 'string' } },
    {
      name: 'lang',
      description: 'The language of the calendar.',
      in: 'query',
      schema: { enum: Object.keys(i18n.supportedLanguages), type: 'string' },
    },
  ],
  responses: {
    200: {
      content: { 'text/calendar': { schema: { type: 'string' } } },
      description:
        'iCalendar (RFC 5545): what the owner of the token may read, of 30 days back and 180 ahead',
    },
    404: responseRef('Refusal404'),
    500: responseRef('Failure500'),
    503: responseRef('Failure503'),
  },
  security: [],
  summary: 'The schedules as a calendar, for a program that has only an address',
})
