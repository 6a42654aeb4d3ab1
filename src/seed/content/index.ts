import type { SeedContent } from '../types'
import { articles } from './articles'
import { documents } from './documents'
import { media } from './media'
import { partners } from './partners'
import { programmes } from './programmes'
import { projects } from './projects'
import { topics } from './topics'

/** The whole demonstration content, in the order in which records may refer to each other (media and partners first). */
export const content: SeedContent = { media, documents, topics, partners, programmes, projects, articles }
