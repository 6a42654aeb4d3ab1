import type { SeedProject } from '../../types'
import { baltic } from './baltic'
import { creative } from './creative'
import { leader } from './leader'
import { secon } from './secon'
import { self } from './self'

export const projects: SeedProject[] = [self, secon, creative, leader, baltic]
